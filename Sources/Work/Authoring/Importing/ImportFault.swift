package import Diagnostics
package import System

/// The reason why a document could not become a page.
package enum ImportFault: Error, Sendable {
  /// pandoc is not installed.
  case noPandoc
  /// A kind of file that cannot be read, by the file's name.
  case unknownKind(String)
  /// The page's file exists already; its path as messages show it.
  case exists(String)
  /// A path that no page of the site can have.
  case impossiblePath(String)
  /// The site has no such page.
  case noPage(String)
  /// Diagnostics of the document or of the site.
  case findings([Diagnostic])
  case machine(FileError)

  /// The message for faults told in a sentence; nil for the others.
  package var message: LocalizedText? {
    switch self {
    case .noPandoc:
      LocalizedText(
        nb:
          "programmet pandoc mangler. Installer det slik: sudo apt-get install pandoc (eller: scripts/setup)",
        nn:
          "programmet pandoc manglar. Installer det slik: sudo apt-get install pandoc (eller: scripts/setup)",
        en: "the program pandoc is missing. Install it: sudo apt-get install pandoc (or: scripts/setup)")
    case .unknownKind(let name):
      LocalizedText(
        nb: "\(name): jeg kan lese .docx, .odt, .html og .md",
        nn: "\(name): eg kan lese .docx, .odt, .html og .md",
        en: "\(name): I can read .docx, .odt, .html and .md")
    case .exists(let path):
      LocalizedText(
        nb: "\(path) finnes allerede. Bruk --force for å skrive over den, eller --to for et annet sted.",
        nn: "\(path) finst alt. Bruk --force for å skrive over henne, eller --to for ein annan stad.",
        en: "\(path) is there already. Use --force to write over it, or --to for another place.")
    case .impossiblePath(let path):
      LocalizedText(
        nb: "--to \(path): skriv en fil under content/ som slutter på .md",
        nn: "--to \(path): skriv ei fil under content/ som sluttar på .md",
        en: "--to \(path): write a file below content/ that ends with .md")
    case .noPage(let path):
      LocalizedText(
        nb: "\(path) er ingen side i content/", nn: "\(path) er inga side i content/",
        en: "\(path) is no page in content/")
    case .findings: nil
    case .machine(let error): error.message
    }
  }
}

extension Diagnostic {
  static func unreadableDocument(_ reason: String, at path: String) -> Self {
    let more = reason.isEmpty ? "" : ": \(reason)"
    return Diagnostic(
      .error, .unreadableDocument, at: SourceLocation(file: path),
      nb: "dokumentet kan ikke leses\(more)", nn: "dokumentet kan ikkje lesast\(more)",
      en: "the document cannot be read\(more)",
      help: LocalizedText(
        nb: "åpne det der det ble skrevet, og lagre det på nytt som .docx",
        nn: "opne det der det vart skrive, og lagre det på nytt som .docx",
        en: "open it where it was written, and save it anew as .docx"))
  }

  static func oversizedDocument(at path: String) -> Self {
    Diagnostic(
      .error, .oversizedDocument, at: SourceLocation(file: path),
      nb: "dokumentet er for stort til å leses", nn: "dokumentet er for stort til å lesast",
      en: "the document is too large to be read",
      help: LocalizedText(
        nb: "del det opp, eller gjør bildene mindre", nn: "del det opp, eller gjer bileta mindre",
        en: "split it, or make its pictures smaller"))
  }

  static func emptyDocument(at path: String) -> Self {
    Diagnostic(
      .error, .emptyDocument, at: SourceLocation(file: path),
      nb: "det står ingen tekst i dokumentet", nn: "det står ingen tekst i dokumentet",
      en: "there is no text in the document",
      help: LocalizedText(
        nb: "se om det er riktig fil", nn: "sjå om det er rett fil", en: "see whether it is the right file"))
  }
}
