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
      .warning, .continuedLeadIn, at: location,
      LocalizedText(
        nb: "«\(heading)» har ingen egen innleder, så punktene leses som fortsettelsen av «\(leadIn)»",
        nn: "«\(heading)» har ingen eigen innleiar, så punkta blir lesne som framhaldet av «\(leadIn)»",
        en: "“\(heading)” has no lead-in of its own, so its points are read as going on from “\(leadIn)”"),
      help: .writeAboveTheList(leadIn))
  }

  static func emptyLeadIn(_ leadIn: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .emptyLeadIn, at: location,
      LocalizedText(
        nb: "«\(leadIn)» innleder en liste, men det kommer ingen",
        nn: "«\(leadIn)» innleier ei liste, men det kjem inga",
        en: "“\(leadIn)” leads in to a list, but there is none"),
      help: LocalizedText(
        nb: "skriv punktene som en liste, hvert med bindestrek og mellomrom foran",
        nn: "skriv punkta som ei liste, kvart med bindestrek og mellomrom framfor",
        en: "write the points as a list, each with a hyphen and a space before it"))
  }

  static func forgottenLeadIn(_ leadIn: String, under heading: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .forgottenLeadIn, at: location,
      LocalizedText(
        nb: "lista under «\(heading)» har ingen innleder, så den gir ingen punkter",
        nn: "lista under «\(heading)» har ingen innleiar, så ho gjev ingen punkt",
        en: "the list under “\(heading)” has no lead-in, so it gives no points"),
      help: .writeAboveTheList(leadIn))
  }
}
