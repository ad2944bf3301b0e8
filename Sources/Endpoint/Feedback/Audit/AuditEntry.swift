/// An act of an editor or of the operator.
package struct AuditEntry: Sendable, Hashable {
  package let id: RecordID
  package let at: Moment
  /// The editor's address, or `kommandolinje`.
  package let actor: String
  /// As `approve` or `export`.
  package let action: String
  /// The record it was done to; never what stands in it.
  package let subject: String?

  package init(id: RecordID, at: Moment, actor: String, action: String, subject: String?) {
    (self.id, self.at, self.actor, self.action, self.subject) = (id, at, actor, action, subject)
  }
}

/// Whoever acts on what visitors sent.
package enum Editor: Sendable, Hashable, CustomStringConvertible {
  case commandLine
  /// An editor logged in on the web, by the name that the link was made for.
  case person(String)

  /// As the audit shows it.
  package var description: String {
    switch self {
    case .commandLine: "kommandolinje"
    case .person(let name): name
    }
  }
}

/// An act that is written down when it is done. Looking is not among them; giving out is.
package enum EditorAct: String, Sendable, Hashable, CaseIterable {
  case approve, reject
  case eraseEmail = "erase-email"
  case eraseComment = "erase-comment"
  case export, publish, backup, restore
  case giveOutSubscribers = "subscribers"
  case giveOutProposals = "proposals"
  case rotateKeys = "rotate-keys"
  case loginLink = "login-link"
  case logIn = "login"
  case logOut = "logout"
}
