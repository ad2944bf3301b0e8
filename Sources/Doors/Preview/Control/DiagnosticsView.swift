internal import Building
internal import Session
internal import Rendering
internal import Diagnostics
internal import Templates

/// All diagnostics, by file.
struct DiagnosticsView: TemplateView {
  let counts: String
  let files: [FileDiagnostics]
  let part: ListPart

  static let fields = FieldTable<DiagnosticsView>(
    "funn",
    [
      .text("counts") { $0.counts }, .flag("has-files") { !$0.files.isEmpty },
      .list("files", FileDiagnostics.self) { $0.files },
      .view("part", ListPart.self) { $0.part },
    ])
}

struct FileDiagnostics: TemplateView {
  let file: String
  var diagnostics: [DiagnosticRow] = []

  static let fields = FieldTable<FileDiagnostics>(
    "fil med funn", [.text("file") { $0.file }, .list("diagnostics", DiagnosticRow.self) { $0.diagnostics }])
}

struct DiagnosticRow: TemplateView {
  let diagnostic: Diagnostic
  let excerpt: String?
  let opening: SourceLinks
  let language: MessageLanguage

  static let fields = FieldTable<DiagnosticRow>(
    "et funn",
    [
      .text("severity") { ControlText.severity($0.diagnostic.severity)[$0.language] },
      .text("class") { view in
        switch view.diagnostic.severity {
        case .error: "feil"
        case .warning: "advarsel"
        case .note: "merknad"
        }
      },
      .text("message") { $0.diagnostic.message[$0.language] },
      .optionalHTML("help") { view in view.diagnostic.help.map { CodeText.html($0[view.language]) } },
      .text("place") {
        ControlText.place($0.diagnostic.location.line, $0.diagnostic.location.column)[$0.language]
      },
      .text("rule") { $0.diagnostic.rule.description }, .optionalText("excerpt") { $0.excerpt },
      .view("opening", SourceLinks.self) { $0.opening },
    ])
}

/// The links that open a location in a file.
struct SourceLinks: TemplateView {
  /// The address in the editing desk; nil for a file that it does not open.
  let desk: String?
  let code: String?

  static let fields = FieldTable<SourceLinks>(
    "sted", [.optionalText("desk") { $0.desk }, .optionalText("code") { $0.code }])
}

extension ControlPages {
  private static let diagnosticsInPart = 100

  func diagnostics() -> DiagnosticsView {
    let report = DiagnosticReport(
      snapshot.diagnostics + snapshot.reviewed(in: state.workspace, edition: edition))
    // Files with errors come first; within a file diagnostics are sorted by line.
    let failing = Set(report.diagnostics.lazy.filter { $0.severity == .error }.map(\.location.file))
    let ordered =
      report.diagnostics.filter { failing.contains($0.location.file) }
      + report.diagnostics.filter { !failing.contains($0.location.file) }
    let part = part(of: ordered.count, size: Self.diagnosticsInPart, "")
    var files: [FileDiagnostics] = []
    var source: SourceFile?
    for diagnostic in ordered[part.range] {
      if files.last?.file != diagnostic.location.file {
        files.append(FileDiagnostics(file: diagnostic.location.file))
        source = state.workspace.source(diagnostic.location.file)
      }
      files[files.count - 1].diagnostics.append(
        DiagnosticRow(
          diagnostic: diagnostic, excerpt: source?.excerpt(at: diagnostic.location),
          opening: opening(diagnostic.location), language: language))
    }
    return DiagnosticsView(
      counts: ControlText.counts(
        report.count(.error), report.count(.warning), report.count(.note), in: language),
      files: files, part: part)
  }
}
