/// Marks of what was erased: they tell, when a backup is put back, what is to go again, and tell nobody without
/// the key what it was.
package struct ErasureMarks: Sendable {
  private let keys: LastingKeys
  private let site: String

  package init(_ keys: LastingKeys, site: String) {
    (self.keys, self.site) = (keys, site)
  }

  package func mark(of email: EmailAddress) -> [UInt8] { keys.code(of: text(email)) }

  package func mark(of record: RecordID) -> [UInt8] { keys.code(of: text(record)) }

  /// Under every key that is good: when something was erased, another may have been the current one.
  func marks(of email: EmailAddress) -> [[UInt8]] { keys.codes(of: text(email)) }

  func marks(of record: RecordID) -> [[UInt8]] { keys.codes(of: text(record)) }

  private func text(_ email: EmailAddress) -> [UInt8] { Array("slettet e-post \(site) \(email.folded)".utf8) }

  private func text(_ record: RecordID) -> [UInt8] { Array("slettet \(site) ".utf8) + record.bytes }
}
