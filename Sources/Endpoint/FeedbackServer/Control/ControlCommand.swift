internal import Diagnostics
internal import Feedback

/// A command of `standpunkt feedback …` to the running server.
struct ControlCommand: Sendable {
  enum Format: String, Sendable { case text, json, csv }

  enum Work: Sendable {
    case queue(Format)
    case decide([String], Comment.State)
    case proposals(Format)
    case statistics(Format)
    case export
    case eraseEmail(String)
    case eraseComment(String)
    case subscribers(Format)
    case publish
    /// An absolute path.
    case backup(String)
    case rotateKeys(dropsOld: Bool)
    /// For who is to log in; nil when the command line names nobody.
    case loginLink(String?)
    case record(MessageLanguage?)
  }

  let work: Work
  /// Nil when the command line names none.
  let site: String?
  /// Of messages.
  let language: MessageLanguage

  /// The language that the command line asks for; nil when it names none.
  static func language(_ fields: FormFields) -> MessageLanguage? {
    fields["språk"].flatMap(MessageLanguage.init)
  }

  /// Nil for what no command line of this version sends.
  init?(_ name: Substring, _ fields: FormFields) {
    site = fields["nettsted"]
    let chosen = Self.language(fields)
    language = chosen ?? .nb
    let format = fields["format"].flatMap(Format.init) ?? .text
    let ids = fields["id"]?.split(separator: " ").map(String.init) ?? []
    switch name {
    case "queue": work = .queue(format)
    case "approve": work = .decide(ids, .approved)
    case "reject": work = .decide(ids, .rejected)
    case "proposals": work = .proposals(format)
    case "stats": work = .statistics(format)
    case "export": work = .export
    case "erase":
      if let email = fields["epost"] {
        work = .eraseEmail(email)
      } else if let comment = fields["kommentar"] {
        work = .eraseComment(comment)
      } else {
        return nil
      }
    case "subscribers": work = .subscribers(format)
    case "publish": work = .publish
    case "backup":
      guard let path = fields["fil"], path.hasPrefix("/") else { return nil }
      work = .backup(path)
    case "rotate-keys": work = .rotateKeys(dropsOld: fields["glem-gamle"] == "ja")
    case "login-link": work = .loginLink(fields["redaktør"])
    case "record": work = .record(chosen)
    default: return nil
    }
  }
}
