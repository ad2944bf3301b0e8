internal import Session
internal import Rendering
internal import Diagnostics
internal import Templates
internal import Text

/// The preview's part at the end of a page: the overlay, a line about the page, and the script for live changes. It is
/// added as the page is sent, and so can never be in a built page.
struct PageAdditions: TemplateView {
  let site: PreviewedSite
  let shown: ShownPage
  let overlay: Overlay?
  /// The page's content file; nil for pages the tool makes itself.
  let file: String?
  /// True when there is a desk to open it in.
  let hasDesk: Bool

  private var language: MessageLanguage { site.snapshot.language }

  /// A page with the preview's part in it.
  func added(to page: [UInt8]) -> [UInt8] {
    var buffer = UTF8Buffer()
    ToolTemplates.additions.render(self, into: &buffer)
    let end = Array("</body>".utf8)
    guard let last = page.lastRange(of: end) else { return page + buffer.bytes }
    return page[..<last.lowerBound] + buffer.bytes + page[last.lowerBound...]
  }

  static let fields = FieldTable<PageAdditions>(
    "tillegg",
    [
      .text("lang") { $0.language.rawValue },
      .text("fingerprint") { $0.shown.fingerprint }, .text("stylesheet") { $0.shown.stylesheet },
      .number("generation") { $0.site.generation },
      .text("overlay-fingerprint") { $0.overlay?.fingerprint ?? "" },
      .optionalHTML("overlay") { view in view.overlay.map { HTMLFragment(trusted: Array($0.html.utf8)) } },
      .text("label") { PreviewTexts.label[$0.language] },
      .flag("has-warnings") { $0.warnings > 0 },
      .text("check") { PreviewTexts.warnings($0.warnings)[$0.language] },
      .optionalText("desk") { view in view.hasDesk ? view.file.map { DeskAddress.page($0) } : nil },
      .text("edit") { PreviewTexts.editPage[$0.language] },
      .text("changed") { PreviewTexts.changed[$0.language] },
      .text("show") { PreviewTexts.show[$0.language] },
      .text("close") { PreviewTexts.close[$0.language] },
    ])

  private var warnings: Int { site.snapshot.diagnostics.count { $0.severity == .warning } }
}

extension BidirectionalCollection where Element: Equatable {
  fileprivate func lastRange(of other: some BidirectionalCollection<Element>) -> Range<Index>? {
    let reversed = self.reversed().firstRange(of: Array(other.reversed()))
    return reversed.map { $0.upperBound.base..<$0.lowerBound.base }
  }
}
