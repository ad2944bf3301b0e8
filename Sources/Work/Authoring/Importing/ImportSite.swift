internal import Building
internal import Keys
internal import Programme
internal import System

/// The parts of a site that import and export need.
struct ImportSite: Sendable {
  let folder: SiteFolder
  let configuration: SiteConfiguration
  let outline: SiteOutline
  let sources: SiteSources
  /// The folder of the first section for each kind of page.
  let sections: [PageKind: String]

  init(_ folder: SiteFolder) throws(ImportFault) {
    do {
      let sources = try SiteSources(folder)
      let (configuration, problems) = SiteConfiguration.parse(file: try sources.text("site.yml"))
      guard let configuration else { throw ImportFault.findings(problems) }
      let indexes = sources.indexes()
      var sections: [PageKind: String] = [:]
      for (path, file) in indexes {
        let matter = FrontMatter.parse(FrontMatterBlock(in: file), of: file).frontMatter
        if let kind = matter.contains, sections[kind] == nil { sections[kind] = String(path.folder) }
      }
      self.folder = folder
      self.sources = sources
      self.configuration = configuration
      self.sections = sections
      outline = SiteOutline(configuration, indexes: indexes)
    } catch let fault as ImportFault {
      throw fault
    } catch let error as FileError {
      throw .machine(error)
    } catch let refused as RefusedText {
      throw .findings([refused.diagnostic])
    } catch {
      throw .machine(FileError(.read, folder.configurationPath, code: 0))
    }
  }

  /// A content file's path below the site's folder, from the path an editor typed; nil for an impossible one.
  func path(named name: String) -> String? {
    var path = name[...]
    // Typed from the workspace, from elsewhere, or from the site's own folder.
    for prefix in ["./", folder.path + "/", folder.displayPath + "/"] where path.hasPrefix(prefix) {
      path = path.dropFirst(prefix.count)
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPossible = parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." && !ContentPath.isIgnored($0) }
    guard isPossible, ContentPath(String(path)).isMarkdown, parts.last != ".md" else { return nil }
    return String(path)
  }

  /// The published address of a page's link target; nil when there is no such file.
  func address(of target: String, from page: ContentPath) -> String? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let path = page.resolving(name.replacing("%20", with: " ")),
      sources.scan.files.contains(where: { $0.path == path })
    else { return nil }
    let content = ContentPath(path)
    let anchor = parts.count > 1 ? "#\(parts[1])" : ""
    guard content.isMarkdown else { return nil }
    // A page that cannot be read has no address.
    guard let file = try? sources.text(path) else { return nil }
    let address = PageManuscript(parsing: file, at: content, outline: outline).address
    return "https://\(configuration.url.host)\(configuration.url.path)\(address.directory)\(anchor)"
  }
}
