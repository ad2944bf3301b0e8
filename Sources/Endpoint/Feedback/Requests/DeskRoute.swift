/// What a request below `/redaksjon` is for: the editors' desk.
package enum DeskRoute: Sendable, Hashable {
  case queue
  /// Logging in by a link.
  case logIn(String)
  /// Asking for a link by mail.
  case askForLink
  case decide
  case proposals, proposalsFile
  case subscribers, subscribersFile
  case agreement
  case logOut

  /// - Parameter path: what follows `/redaksjon`.
  init?(_ path: Substring) {
    switch path {
    case "", "/": self = .queue
    case "/avgjorelse": self = .decide
    case "/innspill": self = .proposals
    case "/innspill.csv": self = .proposalsFile
    case "/abonnenter": self = .subscribers
    case "/abonnenter.csv": self = .subscribersFile
    case "/enighet": self = .agreement
    case "/ut": self = .logOut
    case "/lenke": self = .askForLink
    default:
      guard path.hasPrefix("/inn/"), path.utf8.count > "/inn/".utf8.count else { return nil }
      self = .logIn(String(path.dropFirst("/inn/".count)))
    }
  }

  /// As logs and metrics show it.
  var template: String {
    switch self {
    case .queue: ""
    case .logIn: "/inn/{t}"
    case .decide: "/avgjorelse"
    case .proposals: "/innspill"
    case .proposalsFile: "/innspill.csv"
    case .subscribers: "/abonnenter"
    case .subscribersFile: "/abonnenter.csv"
    case .agreement: "/enighet"
    case .logOut: "/ut"
    case .askForLink: "/lenke"
    }
  }

  /// A GET shows, a POST acts.
  var methods: [EndpointRequest.Method] {
    switch self {
    case .queue, .proposals, .subscribers, .agreement: [.get, .head]
    case .logIn: [.get, .head, .post]
    case .askForLink, .decide, .proposalsFile, .subscribersFile, .logOut: [.post]
    }
  }
}
