package import Diagnostics

extension Diagnostic {
  /// - Parameter file: the drawing.
  package static func drawing(_ fault: SVGFault, in file: SourceFile) -> Self {
    let location = file.location(atByte: fault.offset)
    switch fault.kind {
    case .damaged, .notUTF8, .notAnSVG, .noSize: return .brokenDrawing(fault.kind, at: location)
    default: return .unsafeDrawing(fault.kind, at: location)
    }
  }

  private static func unsafeDrawing(_ kind: SVGFault.Kind, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unsafeSVG, at: location, message(kind),
      help: LocalizedText(
        nb: "ta det bort, eller lagre tegningen på nytt som «vanlig SVG» uten skript og lenker",
        nn: "ta det bort, eller lagre teikninga på nytt som «vanleg SVG» utan skript og lenkjer",
        en: "remove it, or save the drawing anew as “plain SVG” without scripts and links"))
  }

  private static func message(_ kind: SVGFault.Kind) -> LocalizedText {
    switch kind {
    case .script:
      LocalizedText(
        nb: "tegningen inneholder et skript", nn: "teikninga inneheld eit skript",
        en: "the drawing holds a script")
    case .eventHandler(let name):
      LocalizedText(
        nb: "«\(name)» i tegningen kan kjøre et skript", nn: "«\(name)» i teikninga kan køyre eit skript",
        en: "“\(name)” in the drawing can run a script")
    case .externalReference(let address):
      LocalizedText(
        nb: "tegningen viser til noe utenfor seg selv: «\(shortened(address))»",
        nn: "teikninga viser til noko utanfor seg sjølv: «\(shortened(address))»",
        en: "the drawing refers to something outside itself: “\(shortened(address))”")
    case .foreignElement(let name):
      LocalizedText(
        nb: "«\(name)» hører ikke til i en tegning", nn: "«\(name)» høyrer ikkje til i ei teikning",
        en: "“\(name)” does not belong in a drawing")
    case .styleSheetInstruction:
      LocalizedText(
        nb: "tegningen henter et stilark", nn: "teikninga hentar eit stilark",
        en: "the drawing fetches a style sheet")
    default:
      LocalizedText(
        nb: "tegningen har en dokumenttype eller egne tegnnavn, og de kan skjule hva som helst",
        nn: "teikninga har ein dokumenttype eller eigne teiknnamn, og dei kan skjule kva som helst",
        en: "the drawing has a document type or entities of its own, and those can hide anything")
    }
  }

  private static func brokenDrawing(_ kind: SVGFault.Kind, at location: SourceLocation) -> Self {
    if kind == .noSize {
      return Diagnostic(
        .error, .brokenImage, at: location,
        LocalizedText(
          nb: "tegningen sier ikke hvor stor den er", nn: "teikninga seier ikkje kor stor ho er",
          en: "the drawing does not say how large it is"),
        help: LocalizedText(
          nb: "skriv viewBox=\"0 0 bredde høyde\" i svg-elementet",
          nn: "skriv viewBox=\"0 0 breidd høgd\" i svg-elementet",
          en: "write viewBox=\"0 0 width height\" in the svg element"))
    }
    let message =
      switch kind {
      case .notUTF8:
        LocalizedText(
          nb: "tegningen er ikke skrevet i UTF-8", nn: "teikninga er ikkje skriven i UTF-8",
          en: "the drawing is not written in UTF-8")
      case .notAnSVG:
        LocalizedText(
          nb: "filen heter som en SVG-tegning, men er det ikke",
          nn: "fila heiter som ei SVG-teikning, men er det ikkje",
          en: "the file is named as an SVG drawing, but is not one")
      default:
        LocalizedText(
          nb: "tegningen er ødelagt her, og nettlesere viser den ikke",
          nn: "teikninga er øydelagd her, og nettlesarar viser henne ikkje",
          en: "the drawing is damaged here, and browsers do not show it")
      }
    return Diagnostic(
      .error, .brokenImage, at: location, message,
      help: LocalizedText(
        nb: "åpne tegningen i et tegneprogram og lagre den på nytt som SVG",
        nn: "opne teikninga i eit teikneprogram og lagre henne på nytt som SVG",
        en: "open the drawing in a drawing program and save it anew as SVG"))
  }

  private static func shortened(_ address: String) -> String {
    address.count > 60 ? address.prefix(60) + "…" : address
  }
}
