internal import Keys
package import Values

/// The pages of a site that readers do not see on a day, each with its reason. A section that is unpublished makes
/// everything below it so.
package struct UnpublishedPages: Sendable {
  private let today: CalendarDate
  /// The sections that are unpublished themselves, by address.
  private var sections: [Address: (file: String, reason: HeldBackPage.Reason)] = [:]

  package init(_ pages: [PageManuscript], on today: CalendarDate) {
    self.today = today
    for page in pages where page.kind == .section || page.path.isIndex {
      if let reason = page.ownReasonToHoldBack(on: today) { sections[page.address] = (page.file, reason) }
    }
  }

  /// The reason why readers do not see a page; nil when they do. Its own reason goes before that of a section.
  package subscript(page: PageManuscript) -> HeldBackPage.Reason? {
    if let reason = page.ownReasonToHoldBack(on: today) { return reason }
    if sections.isEmpty || page.address == .frontPage { return nil }
    var above = page.address
    repeat {
      above = Address(String(above.folder))
      if let (file, reason) = sections[above] { return .section(file: file, reason) }
    } while above != .frontPage
    return nil
  }
}

extension PageManuscript {
  fileprivate func ownReasonToHoldBack(on today: CalendarDate) -> HeldBackPage.Reason? {
    if frontMatter.isDraft { return .draft }
    if let day = frontMatter.publish, day > today { return .future(day) }
    if let day = frontMatter.expires, day < today { return .expired(day) }
    return nil
  }
}
