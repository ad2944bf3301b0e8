internal import Diagnostics

/// What the preview itself says, in the language of the site's messages.
enum PreviewTexts {
  static let oneError = LocalizedText(
    nb: "Én feil må rettes", nn: "Éin feil må rettast", en: "One mistake to put right")
  static let machineRefused = LocalizedText(
    nb: "Maskinen sa stopp", nn: "Maskina sa stopp", en: "The machine refused")
  static let lastGoodPage = LocalizedText(
    nb:
      "Under ser du siden slik den var sist alt var i orden. Ruten lukker seg når feilen er rettet og lagret.",
    nn: "Under ser du sida slik ho var sist alt var i orden. Ruta lukkar seg når feilen er retta og lagra.",
    en:
      "Below is the page as it was when all was last well. This closes when the mistake is mended and saved.")
  static let noGoodPage = LocalizedText(
    nb: "Siden kommer fram når feilen er rettet og lagret.",
    nn: "Sida kjem fram når feilen er retta og lagra.",
    en: "The page appears when the mistake is mended and saved.")
  static let close = LocalizedText(nb: "Lukk", nn: "Lukk", en: "Close")
  static let howToMend = LocalizedText(
    nb: "Slik retter du det", nn: "Slik rettar du det", en: "How to put it right")
  static let technical = LocalizedText(nb: "Teknisk", nn: "Teknisk", en: "Technical")
  static let openInDesk = LocalizedText(
    nb: "Åpne i redigeringen", nn: "Opne i redigeringa", en: "Open in the editor")
  static let label = LocalizedText(nb: "Forhåndsvisning", nn: "Førehandsvising", en: "Preview")
  static let editPage = LocalizedText(nb: "Rediger siden", nn: "Rediger sida", en: "Edit this page")
  static let changed = LocalizedText(nb: "Endret:", nn: "Endra:", en: "Changed:")
  static let show = LocalizedText(nb: "vis", nn: "vis", en: "show")
  static let noWarnings = LocalizedText(nb: "Kontroll", nn: "Kontroll", en: "Check")

  static func errors(_ count: Int) -> LocalizedText {
    LocalizedText(
      nb: "\(count) feil må rettes", nn: "\(count) feil må rettast", en: "\(count) mistakes to put right")
  }

  static func more(_ count: Int) -> LocalizedText {
    LocalizedText(nb: "… og \(count) til", nn: "… og \(count) til", en: "… and \(count) more")
  }

  static func line(_ number: Int) -> LocalizedText {
    LocalizedText(nb: "linje \(number)", nn: "linje \(number)", en: "line \(number)")
  }

  static func warnings(_ count: Int) -> LocalizedText {
    switch count {
    case 0: noWarnings
    case 1: LocalizedText(nb: "1 advarsel", nn: "1 åtvaring", en: "1 warning")
    default: LocalizedText(nb: "\(count) advarsler", nn: "\(count) åtvaringar", en: "\(count) warnings")
    }
  }
}
