package import Diagnostics
package import Encoding
package import Programme
package import EndpointBundle
package struct ThemeFolder: Sendable { package init(name: String, files: [(path: String, file: SourceFile)]) {} }
package struct Theme: Sendable {
  package static func load(named: String, from: (String) -> ThemeFolder?, languages: Set<Language>) -> (Theme?, [Diagnostic]) { (Theme(), []) }
}
package struct Output: Sendable { package let path: String; package let mediaType: String; let page: Int }
package struct SiteRenderer: Sendable {
  package let site: Site
  package init(_ site: Site, theme: Theme, localStylesheet: [UInt8]?) { self.site = site }
  package var outputs: [Output] { site.pages.enumerated().map { Output(path: $1.address.outputPath, mediaType: "text/html", page: $0) } }
  package func render(_ output: Output, into buffer: inout UTF8Buffer, whenFull flush: (inout UTF8Buffer) throws -> Void) rethrows {
    buffer.append(site.pages[output.page].body.html)
  }
}
extension EndpointManifest { package init?(of site: Site) { return nil } }
