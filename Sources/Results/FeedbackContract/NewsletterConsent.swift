internal import Hashing

/// The consent of a reader who signs up for a site's newsletter, in each language that forms are in.
package struct NewsletterConsent: Sendable, Hashable, Codable {
  package let nb: String
  package let nn: String
  package let en: String
  /// A hash of the texts: 16 lower-case hexadecimal digits, kept with each consent as proof.
  package let version: String

  /// - Parameters:
  ///   - controller: the name of the organisation that is responsible for the addresses.
  ///   - email: the address for withdrawals, besides every newsletter's own link.
  package init(controller: String, email: String?) {
    nb = """
      Ja, send meg nyhetsbrev fra \(controller). \(controller) er behandlingsansvarlig og bruker e-postadressen \
      min bare til å sende nyhetsbrevet. Jeg kan når som helst trekke samtykket med lenken i hvert \
      nyhetsbrev\(email.map { " eller ved å skrive til \($0)" } ?? ""). Da blir adressen slettet.
      """
    nn = """
      Ja, send meg nyheitsbrev frå \(controller). \(controller) er behandlingsansvarleg og bruker \
      e-postadressa mi berre til å sende nyheitsbrevet. Eg kan når som helst trekkje samtykket med lenkja i \
      kvart nyheitsbrev\(email.map { " eller ved å skrive til \($0)" } ?? ""). Då blir adressa sletta.
      """
    en = """
      Yes, send me the newsletter from \(controller). \(controller) is the controller and uses my e-mail \
      address only to send the newsletter. I can withdraw my consent at any time with the link in every \
      newsletter\(email.map { " or by writing to \($0)" } ?? ""). The address is then deleted.
      """
    let texts = [nb, nn, en].joined(separator: "\n")
    version = ContentHash.hexadecimal(ContentHash(of: Array(texts.utf8)).high)
  }

  /// The text for pages in a language, by its code; bokmål's for one without, as the Sámi ones.
  package func text(in language: String) -> String {
    switch language {
    case "nn": nn
    case "en": en
    default: nb
    }
  }
}
