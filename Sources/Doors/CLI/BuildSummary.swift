internal import Values
internal import Building
internal import Diagnostics
internal import Programme

/// The last lines printed for the build of one site.
struct BuildSummary {
  private let report: SiteReport
  private let strict: Bool

  init(_ report: SiteReport, strict: Bool) {
    (self.report, self.strict) = (report, strict)
  }

  func text(in language: MessageLanguage) -> String {
    var lines: [String] = []
    if let unpublished = unpublished { lines.append(unpublished[language]) }
    for page in report.unpublished { lines.append("  \(page.file): \(reason(page.reason)[language])") }
    if let foreign { lines.append(foreign[language]) }
    for path in report.foreign.prefix(20) { lines.append("  \(report.output)/\(path)") }
    if report.foreign.count > 20 { lines.append("  …") }
    lines.append(closing[language])
    return lines.joined(separator: "\n") + "\n"
  }

  static func time(_ seconds: Double, in language: MessageLanguage) -> String {
    let hundredths = Int(seconds * 100 + 0.5)
    let fraction = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return LocalizedText(
      nb: "Ferdig på \(hundredths / 100),\(fraction) s.\n",
      nn: "Ferdig på \(hundredths / 100),\(fraction) s.\n",
      en: "Done in \(hundredths / 100).\(fraction) s.\n")[language]
  }

  private var closing: LocalizedText {
    let report = report
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    if report.failure != nil || report.hasErrors || (strict && warnings > 0) {
      return LocalizedText(
        nb:
          "\(report.output): ikke bygd – \(errors) feil, \(count(warnings, "advarsel", "advarsler")). Det gamle nettstedet står urørt.",
        nn:
          "\(report.output): ikkje bygd – \(errors) feil, \(count(warnings, "åtvaring", "åtvaringar")). Den gamle nettstaden står urørt.",
        en:
          "\(report.output): not built – \(count(errors, "error", "errors")), \(count(warnings, "warning", "warnings")). The old site is untouched."
      )
    }
    return LocalizedText(
      nb:
        "\(report.output): \(count(report.pages, "side", "sider")); \(count(report.written, "fil skrevet", "filer skrevet")), \(report.unchanged) uendret, "
        + "\(report.removed) fjernet; \(report.unpublished.count) ikke publisert, \(count(warnings, "advarsel", "advarsler"))",
      nn:
        "\(report.output): \(count(report.pages, "side", "sider")); \(count(report.written, "fil skriven", "filer skrivne")), \(report.unchanged) uendra, "
        + "\(report.removed) fjerna; \(report.unpublished.count) ikkje publiserte, \(count(warnings, "åtvaring", "åtvaringar"))",
      en:
        "\(report.output): \(count(report.pages, "page", "pages")); \(count(report.written, "file written", "files written")), \(report.unchanged) unchanged, "
        + "\(report.removed) removed; \(report.unpublished.count) held back, \(count(warnings, "warning", "warnings"))"
    )
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  private var unpublished: LocalizedText? {
    guard !report.unpublished.isEmpty else { return nil }
    let count = report.unpublished.count
    return LocalizedText(
      nb: "Ikke publisert: \(count)", nn: "Ikkje publisert: \(count)", en: "Held back: \(count)")
  }

  private func reason(_ reason: UnpublishedPage.Reason) -> LocalizedText {
    switch reason {
    case .draft: LocalizedText(nb: "kladd", nn: "kladd", en: "draft")
    case .future(let day):
      LocalizedText(
        nb: "vises fra \(day.formatted(in: .nb))", nn: "blir vist frå \(day.formatted(in: .nn))",
        en: "shown from \(day.formatted(in: .en))")
    case .expired(let day):
      LocalizedText(
        nb: "utløp etter \(day.formatted(in: .nb))", nn: "gjekk ut etter \(day.formatted(in: .nn))",
        en: "expired after \(day.formatted(in: .en))")
    case .section(let file, let cause):
      LocalizedText(
        nb: "ligger under \(file) (\(self.reason(cause).nb))",
        nn: "ligg under \(file) (\(self.reason(cause).nn))",
        en: "lies below \(file) (\(self.reason(cause).en))")
    }
  }

  private var foreign: LocalizedText? {
    guard !report.foreign.isEmpty else { return nil }
    return LocalizedText(
      nb: "Filer i mappa som ikke er bygd herfra, og som får stå:",
      nn: "Filer i mappa som ikkje er bygde herfrå, og som får stå:",
      en: "Files in the folder that were not built from here and are left alone:")
  }
}
