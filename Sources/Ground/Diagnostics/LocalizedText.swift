/// The languages that messages are written in.
package enum MessageLanguage: String, Sendable, CaseIterable { case nb, nn, en }

/// One message in every language that messages are written in.
package struct LocalizedText: Sendable, Hashable {
  package let nb: String
  package let nn: String
  package let en: String

  package init(nb: String, nn: String, en: String) {
    (self.nb, self.nn, self.en) = (nb, nn, en)
  }

  package subscript(language: MessageLanguage) -> String {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }
}
