/// The retention of each kind of record at the endpoint, the one source for the purge and for the privacy page.
package enum Retention: CaseIterable, Sendable {
  case pendingSubscriptions
  case heldComments
  case rejectedComments
  case proposals
  /// Counted from delivery.
  case sentMail
  /// Mail that could not be delivered.
  case unsentMail
  case audit
  /// Tokens of erasures, so that a restored backup does not bring erased records back.
  case erasures

  /// In seconds.
  package var lifetime: Int {
    let hour = 3600
    let day = 24 * hour
    return switch self {
    case .pendingSubscriptions: 48 * hour
    case .heldComments: 30 * day
    case .rejectedComments: 7 * day
    case .proposals: 365 * day
    case .sentMail: 48 * hour
    case .unsentMail: 7 * day
    case .audit: 90 * day
    case .erasures: 30 * day
    }
  }
}
