package import Diagnostics
internal import Keys
internal import Text

/// The sites of a workspace that have an id another has: what is kept by id would be one's and the other's.
package struct SharedSiteIDs {
  /// By the site's folder.
  package private(set) var diagnostics: [String: Diagnostic] = [:]

  package init(_ workspace: Workspace) {
    guard workspace.sites.count > 1 else { return }
    var owner: [String: SiteFolder] = [:]
    for site in workspace.sites {
      guard let file = workspace.source(site.configurationPath) else { continue }
      let configured = SiteConfiguration.parse(file: file).configuration?.id
      guard let id = configured?.value ?? Slug(site.name) else { continue }
      if let first = owner[id.text] {
        let location = configured?.position.location(in: file.path) ?? SourceLocation(file: file.path)
        diagnostics[site.name] = .sharedSiteID(id.text, with: first.configurationPath, at: location)
      } else {
        owner[id.text] = site
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func sharedSiteID(_ id: String, with file: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .sharedSiteID, at: location,
      nb: "nettstedet har id-en «\(id)», og det har \(file) også",
      nn: "nettstaden har id-en «\(id)», og det har \(file) òg",
      en: "the site has the id “\(id)”, and so does \(file)",
      help: LocalizedText(
        nb: "gi det ene en annen «id»", nn: "gje den eine ein annan «id»", en: "give one of them another “id”"
      ))
  }
}
