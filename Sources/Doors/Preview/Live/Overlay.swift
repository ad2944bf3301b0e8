internal import Session
internal import Building
internal import Diagnostics
internal import Hashing
internal import Rendering
internal import Templates
internal import Text

/// The errors of a site, shown over its last good page.
struct Overlay: Sendable {
  let html: String
  /// A hash of the content, to detect a change.
  let fingerprint: String

  /// The most errors shown.
  private static let most = 30

  /// Nil for a site without errors.
  init?(of site: PreviewedSite, in state: PreviewState) {
    let errors = site.snapshot.diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty || state.failure != nil else { return nil }
    let view = OverlayView(
      language: site.snapshot.language, isStanding: site.good != nil, failure: state.failure,
      errors: OverlayErrors(errors.prefix(Self.most), in: state.workspace, site.snapshot.language).views,
      left: max(0, errors.count - Self.most))
    var buffer = UTF8Buffer()
    ToolTemplates.overlay.render(view, into: &buffer)
    fingerprint = ContentHash(of: buffer.bytes).short
    html = String(decoding: buffer.bytes, as: UTF8.self)
  }
}

/// Errors with their source lines.
private struct OverlayErrors {
  private(set) var views: [OverlayErrorView] = []

  init(_ errors: ArraySlice<Diagnostic>, in workspace: Workspace, _ language: MessageLanguage) {
    var open: QuotedLines?
    for (index, error) in errors.enumerated() {
      if open?.path != error.location.file {
        open = workspace.source(error.location.file).map(QuotedLines.init)
      }
      views.append(
        OverlayErrorView(
          error: error, language: language, isFirst: index == 0,
          lines: open?.lines(around: error.location) ?? []))
    }
  }
}

/// The lines of a file.
private struct QuotedLines {
  let path: String
  private let text: [Substring]

  private static let around = 2
  /// In characters; longer lines are cut around the location.
  private static let width = 160

  init(_ file: SourceFile) {
    path = file.path
    text = String(decoding: file.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  func lines(around place: SourceLocation) -> [OverlayLineView] {
    let first = max(1, place.line - Self.around)
    let last = min(text.count, place.line + Self.around)
    guard first <= last else { return [] }
    return (first...last).map { number in
      let scalars = Array(text[number - 1].unicodeScalars)
      guard number == place.line else {
        return OverlayLineView(number: number, before: Self.text(scalars.prefix(Self.width)))
      }
      let column = min(max(place.column - 1, 0), scalars.count)
      let start = max(0, column - Self.width / 2)
      let end = min(scalars.count, start + Self.width)
      return OverlayLineView(
        number: number, before: Self.text(scalars[start..<column]),
        marked: column < end ? Self.text(scalars[column...column]) : " ",
        after: column + 1 < end ? Self.text(scalars[(column + 1)..<end]) : "", isMarked: true)
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == "\t" ? " " : scalar) }
    return String(text)
  }
}

struct OverlayView: TemplateView {
  let language: MessageLanguage
  /// True when there is a page to see below it.
  let isStanding: Bool
  let failure: (any LocalizedPhrase)?
  let errors: [OverlayErrorView]
  let left: Int

  static let fields = FieldTable<OverlayView>(
    "overlegg",
    [
      .text("lang") { $0.language.rawValue },
      .text("heading") { view in
        let count = view.errors.count + view.left
        return switch count {
        case 0: PreviewTexts.machineRefused[view.language]
        case 1: PreviewTexts.oneError[view.language]
        default: PreviewTexts.errors(count)[view.language]
        }
      },
      .text("explanation") { view in
        (view.isStanding ? PreviewTexts.lastGoodPage : PreviewTexts.noGoodPage)[view.language]
      },
      .optionalText("failure") { $0.failure?[$0.language] },
      .list("errors", OverlayErrorView.self) { $0.errors },
      .optionalText("left") { $0.left > 0 ? PreviewTexts.more($0.left)[$0.language] : nil },
      .text("close") { PreviewTexts.close[$0.language] },
    ])
}

struct OverlayErrorView: TemplateView {
  let error: Diagnostic
  let language: MessageLanguage
  let isFirst: Bool
  let lines: [OverlayLineView]

  static let fields = FieldTable<OverlayErrorView>(
    "feil",
    [
      .text("title") { view in
        let message = view.error.message[view.language]
        return message.prefix(1).uppercased() + message.dropFirst()
      },
      .flag("is-first") { $0.isFirst },
      .text("file") { $0.error.location.file },
      .text("place") { PreviewTexts.line($0.error.location.line)[$0.language] },
      .text("desk") { DeskAddress.page($0.error.location.file, line: $0.error.location.line) },
      .text("open") { PreviewTexts.openInDesk[$0.language] },
      .list("lines", OverlayLineView.self) { $0.lines },
      .optionalHTML("help") { view in view.error.help.map { CodeText.html($0[view.language]) } },
      .text("how") { PreviewTexts.howToMend[$0.language] },
      .text("technical-heading") { PreviewTexts.technical[$0.language] },
      .text("technical") { view in
        let place = view.error.location
        return "\(place.file):\(place.line):\(place.column): \(view.error.rule)"
      },
    ])
}

struct OverlayLineView: TemplateView {
  let number: Int
  var before = ""
  var marked = ""
  var after = ""
  var isMarked = false

  static let fields = FieldTable<OverlayLineView>(
    "linje",
    [
      .number("number") { $0.number }, .text("before") { $0.before }, .text("marked") { $0.marked },
      .text("after") { $0.after }, .flag("is-marked") { $0.isMarked },
    ])
}
