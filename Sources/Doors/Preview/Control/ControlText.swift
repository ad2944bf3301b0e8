internal import Diagnostics
internal import Templates

/// What the control room says.
enum ControlText {
  private static func text(_ nb: String, _ nn: String, _ en: String) -> LocalizedText {
    LocalizedText(nb: nb, nn: nn, en: en)
  }

  static let control = text("Kontroll", "Kontroll", "Check")
  static let findings = text("Funn", "Funn", "Findings")
  static let measures = text("Tiltak", "Tiltak", "Measures")
  static let pictures = text("Bilder", "Bilete", "Pictures")
  static let heldBack = text("Ikke publisert", "Ikkje publisert", "Held back")
  static let map = text("Kart", "Kart", "Map")
  static let origin = text("Hva lager siden?", "Kva lagar sida?", "What makes the page?")
  static let notFound = text("Siden finnes ikke.", "Sida finst ikkje.", "There is no such page.")
  static let missing = text("mangler", "manglar", "missing")
  static let decorative = text(
    "pynt, ingen beskrivelse", "pynt, inga skildring", "decoration, no description")
  static let notShown = text("vises ikke på noen side", "blir ikkje vist på noka side", "shown on no page")
  static let generated = text("laget av Standpunkt", "laga av Standpunkt", "made by Standpunkt")
  static let redirect = text("videresending", "vidaresending", "redirect")

  static func severity(_ severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: text("Feil", "Feil", "Error")
    case .warning: text("Advarsel", "Åtvaring", "Warning")
    case .note: text("Merknad", "Merknad", "Note")
    }
  }

  static func counts(_ errors: Int, _ warnings: Int, _ notes: Int) -> LocalizedText {
    text(
      "\(errors) feil, \(warnings) \(warnings == 1 ? "advarsel" : "advarsler"), \(notes) \(notes == 1 ? "merknad" : "merknader")",
      "\(errors) feil, \(warnings) \(warnings == 1 ? "åtvaring" : "åtvaringar"), \(notes) \(notes == 1 ? "merknad" : "merknader")",
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"), \(notes) \(notes == 1 ? "note" : "notes")"
    )
  }

  static func part(_ first: Int, _ last: Int, of total: Int) -> LocalizedText {
    text("\(first)–\(last) av \(total)", "\(first)–\(last) av \(total)", "\(first)–\(last) of \(total)")
  }

  static func openMeasures(_ owner: Int, _ deadline: Int) -> LocalizedText {
    text(
      "\(owner) tiltak har ingen ansvarlig, og \(deadline) har ingen frist.",
      "\(owner) tiltak har ingen ansvarleg, og \(deadline) har ingen frist.",
      "\(owner) measures have nobody responsible, and \(deadline) have no deadline.")
  }

  static func place(_ line: Int, _ column: Int) -> LocalizedText {
    text(
      "linje \(line), kolonne \(column)", "linje \(line), kolonne \(column)", "line \(line), column \(column)"
    )
  }

  static func line(_ line: Int) -> LocalizedText { text("linje \(line)", "linje \(line)", "line \(line)") }

  static func kilobytes(_ bytes: Int) -> String { bytes < 1000 ? "\(bytes) B" : "\((bytes + 500) / 1000) kB" }

  /// The words that stand in the template.
  static let words: [(name: String, text: LocalizedText)] = [
    ("choose-site", text("Nettsted", "Nettstad", "Site")), ("show", text("Vis", "Vis", "Show")),
    ("sections", text("Deler av kontrollen", "Delar av kontrollen", "Parts of the check")),
    ("no-findings", text("Alt er i orden.", "Alt er i orden.", "All is well.")),
    ("edit", text("Rediger", "Rediger", "Edit")),
    ("open-code", text("Åpne i VS Code", "Opne i VS Code", "Open in VS Code")),
    ("how", text("Slik retter du det:", "Slik rettar du det:", "How to mend it:")),
    ("previous", text("Forrige", "Førre", "Previous")), ("next", text("Neste", "Neste", "Next")),
    (
      "download",
      text(
        "Last ned dem uten ansvarlig (CSV)", "Last ned dei utan ansvarleg (CSV)",
        "Download those without an owner (CSV)")
    ),
    ("measure", text("Tiltak", "Tiltak", "Measure")), ("goal", text("Mål", "Mål", "Goal")),
    ("lacks", text("Mangler", "Manglar", "Lacks")), ("place", text("Sted", "Stad", "Place")),
    ("owner", text("ansvarlig", "ansvarleg", "owner")), ("deadline", text("frist", "frist", "deadline")),
    (
      "no-measures",
      text(
        "Alle tiltak har ansvarlig og frist.", "Alle tiltak har ansvarleg og frist.",
        "Every measure has an owner and a deadline.")
    ),
    ("picture", text("Bilde", "Bilete", "Picture")),
    ("alt", text("Beskrivelse (alt)", "Skildring (alt)", "Description (alt)")),
    ("credit", text("Foto", "Foto", "Credit")), ("shown-on", text("Vises på", "Blir vist på", "Shown on")),
    (
      "no-pictures",
      text("Nettstedet har ingen bilder.", "Nettstaden har ingen bilete.", "The site has no pictures.")
    ),
    (
      "no-held-back",
      text("Alle sider er publisert.", "Alle sider er publiserte.", "Every page is published.")
    ),
    ("address", text("Adresse", "Adresse", "Address")), ("title", text("Tittel", "Tittel", "Title")),
    ("kind", text("Sidetype", "Sidetype", "Kind")), ("file", text("Fil", "Fil", "File")),
    ("ask", text("Adresse eller fil", "Adresse eller fil", "Address or file")),
    ("why", text("Hva lager siden?", "Kva lagar sida?", "What makes it?")),
    (
      "ask-help",
      text(
        "For eksempel /politikk/ eller politikk/index.md", "Til dømes /politikk/ eller politikk/index.md",
        "For example /politikk/ or politikk/index.md")
    ),
  ]
}

/// The words of the template in one language.
struct ControlWords: TemplateView {
  let language: MessageLanguage

  static let fields = FieldTable<ControlWords>(
    "ord", ControlText.words.map { word in .text(word.name) { word.text[$0.language] } })
}
