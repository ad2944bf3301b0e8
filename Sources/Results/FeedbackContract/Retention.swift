/// How long the endpoint keeps each kind of record. This is the one table: what it says is what is done, and what
/// the privacy page says.
package enum Retention: CaseIterable, Sendable {
  case pendingSubscriptions
  case heldComments
  case rejectedComments
  case proposals
  /// From when it was delivered.
  case sentMail
  /// Mail that could not be delivered.
  case unsentMail
  case audit
  /// What was erased, so that a backup that is put back does not bring it back.
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
