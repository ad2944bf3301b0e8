/// The time that the endpoint keeps each kind of record: the one table, by which records are purged and which the
/// privacy page tells.
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
  /// Marks of erasures, so that a backup that is put back does not bring anything erased back.
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
