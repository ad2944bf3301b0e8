internal import Diagnostics

extension LocalizedText {
  fileprivate static func writeAboveTheList(_ leadIn: String) -> Self {
    LocalizedText(
      nb: "skriv «\(leadIn)» over lista", nn: "skriv «\(leadIn)» over lista",
      en: "write “\(leadIn)” above the list")
  }
}

extension Diagnostic {
  static func continuedLeadIn(_ leadIn: String, under heading: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, "continued-lead-in", at: location,
      LocalizedText(
        nb: "«\(heading)» har ingen egen innleder, så punktene leses som fortsettelsen av «\(leadIn)»",
        nn: "«\(heading)» har ingen eigen innleiar, så punkta blir lesne som framhaldet av «\(leadIn)»",
        en: "“\(heading)” has no lead-in of its own, so its points are read as going on from “\(leadIn)”"),
      help: .writeAboveTheList(leadIn))
  }

  static func forgottenLeadIn(_ leadIn: String, under heading: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, "forgotten-lead-in", at: location,
      LocalizedText(
        nb: "lista under «\(heading)» har ingen innleder, så den gir ingen punkter",
        nn: "lista under «\(heading)» har ingen innleiar, så ho gjev ingen punkt",
        en: "the list under “\(heading)” has no lead-in, so it gives no points"),
      help: .writeAboveTheList(leadIn))
  }
}
