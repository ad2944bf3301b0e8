/// What a request below a site's prefix is for.
package enum Route: Sendable, Hashable {
  case vote, undo, round
  case newsletter
  case confirm(String)
  case unsubscribe(String)
  case comment, proposal
  case formToken
  case comments
  case result(String)
  case health
  /// A file of the response pages: their styles and fonts.
  case file(String)
  /// The editors' desk.
  case desk(DeskRoute)

  /// - Parameter path: below the prefix, beginning with a slash, percent-encoded.
  init?(_ path: Substring) {
    switch path {
    case "/svar": self = .vote
    case "/angre": self = .undo
    case "/runde": self = .round
    case "/nyhetsbrev": self = .newsletter
    case "/kommentar": self = .comment
    case "/innspill": self = .proposal
    case "/skjema": self = .formToken
    case "/kommentarer": self = .comments
    case "/helse": self = .health
    default:
      func rest(after prefix: String) -> String? {
        guard path.hasPrefix(prefix), path.utf8.count > prefix.utf8.count else { return nil }
        return String(path.dropFirst(prefix.count))
      }
      if let token = rest(after: "/nyhetsbrev/bekreft/") {
        self = .confirm(token)
      } else if let token = rest(after: "/nyhetsbrev/avmeld/") {
        self = .unsubscribe(token)
      } else if let issue = rest(after: "/resultat/") {
        self = .result(issue)
      } else if let name = rest(after: "/f/") {
        self = .file(name)
      } else if path.hasPrefix("/redaksjon"), let desk = DeskRoute(path.dropFirst("/redaksjon".count)) {
        self = .desk(desk)
      } else {
        return nil
      }
    }
  }

  /// As logs and metrics show it.
  package var template: String {
    switch self {
    case .vote: "/svar"
    case .undo: "/angre"
    case .round: "/runde"
    case .newsletter: "/nyhetsbrev"
    case .confirm: "/nyhetsbrev/bekreft/{t}"
    case .unsubscribe: "/nyhetsbrev/avmeld/{t}"
    case .comment: "/kommentar"
    case .proposal: "/innspill"
    case .formToken: "/skjema"
    case .comments: "/kommentarer"
    case .result: "/resultat/{sak}"
    case .health: "/helse"
    case .file: "/f/{fil}"
    case .desk(let route): "/redaksjon" + route.template
    }
  }

  /// What a request may be.
  var methods: [EndpointRequest.Method] {
    switch self {
    case .vote, .undo, .round, .newsletter, .comment, .proposal: [.post]
    case .confirm, .unsubscribe: [.get, .head, .post]
    case .formToken, .comments, .result, .health, .file: [.get, .head]
    case .desk(let route): route.methods
    }
  }

  /// Whether scripts of the site may read the answer: those of the desk are for editors' eyes.
  var isForScripts: Bool { if case .desk = self { false } else { true } }

  /// The largest body, in bytes.
  package var bodyLimit: Int {
    switch self {
    case .proposal, .round: 64 << 10
    default: 16 << 10
    }
  }

  var fieldLimit: Int { self == .round ? 200 : 32 }
}
