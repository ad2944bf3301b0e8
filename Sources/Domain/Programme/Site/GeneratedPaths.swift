internal import Keys

/// The paths of the pages and files that the tool itself makes from a site's pages.
struct GeneratedPaths {
  private let pages: PagesByAddress
  /// Addresses of pages that follow from no single page, without slashes at their ends.
  private var addresses: Set<String> = ["sok", "tema"]

  /// - Parameters:
  ///   - pages: those shown.
  ///   - topics: theirs.
  init(_ pages: PagesByAddress, topics: [Topic], feedback: FeedbackSettings?) {
    self.pages = pages
    if feedback != nil { addresses.insert("personvern") }
    if feedback?.newsletter == true { addresses.insert("nyhetsbrev") }
    if feedback?.agree == true { addresses.insert("enig") }
    for topic in topics { addresses.insert(topic.address.path) }
  }

  /// True when a page is made at an address.
  func hasPage(_ address: Address) -> Bool {
    if addresses.contains(address.path) { return true }
    guard let parent = address.parentOfOwners else { return false }
    return pages.all(at: parent).contains { $0.body.plan?.hasOwnersPage == true }
  }

  /// True when a file is made at a path below the site's root.
  func hasFile(_ path: String) -> Bool {
    if Self.files.contains(path) { return true }
    let file = ContentPath(path)
    let isCalendar = file.name == "frister.ics"
    guard isCalendar || file.name == "tiltak.json" || file.name == "tiltak.csv" else { return false }
    return pages.all(at: Address(String(file.folder))).contains { page in
      guard let plan = page.body.plan else { return false }
      return isCalendar ? plan.hasCalendar : !plan.measures.isEmpty
    }
  }

  /// The files of every site; `s` is the theme's folder.
  private static let files: Set<String> = [
    "404.html", "_headers", "_redirects", "atom.xml", "index.html", "punkter.json", "robots.txt", "s",
    "sitemap.xml",
  ]
}

extension Address {
  /// The plan whose page of owners this would be: `planer/skole` of `planer/skole/ansvar`.
  var parentOfOwners: Address? {
    if path == "ansvar" { return .frontPage }
    return path.hasSuffix("/ansvar") ? Address(String(folder)) : nil
  }
}
