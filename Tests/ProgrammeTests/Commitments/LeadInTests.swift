import Values
import Testing

@testable import Programme

struct LeadInTests {
  private let norwegian = LeadInPhrases(language: .nb)

  @Test(arguments: [
    "", ":", "Vi vil ha mer", "Anvil:", "Fri-vil:", "Sosialistisk Venstreparti krev:", "We will:", "vil. :",
    "Dette er en setning som er for lang til at noen skulle tro vi vil:", "Mål:",
  ])
  func `a text that does not end in a phrase leads in to nothing`(text: String) {
    #expect(norwegian.match(text) == nil)
  }

  @Test(arguments: [
    ("Fagforbundet vil:", "vil", true), ("VIL:", "vil", true), ("Dette skal vi :", "skal vi", true),
    ("Med bakgrunn i dette skal vi i perioden:", "skal vi i perioden", true), ("LO krever", "krever", false),
    ("Vi ga\u{30A}r  inn\u{A0}for:", "går inn for", true), ("(Vi vil:", "vil", true), ("vil", "vil", false),
    ("Rødt vil arbeide for:", "vil arbeide for", true),
  ])
  func `a text that ends in a phrase leads in`(text: String, phrase: String, hasColon: Bool) {
    #expect(norwegian.match(text) == LeadInMatch(phrase: phrase, hasColon: hasColon))
  }

  @Test func `twelve words lead in and thirteen do not`() {
    let eleven = Array(repeating: "ord", count: 11).joined(separator: " ")
    #expect(norwegian.match("\(eleven) vil:") != nil)
    #expect(norwegian.match("ord \(eleven) vil:") == nil)
  }

  @Test func `each language has its phrases, and the Sámi ones bokmål's`() {
    #expect(LeadInPhrases(language: .nn).match("Laget krev:") != nil)
    #expect(LeadInPhrases(language: .en).match("We demand:")?.phrase == "demand")
    #expect(LeadInPhrases(language: .en).match("Vi vil:") == nil)
    #expect(LeadInPhrases(language: .se).match("Vi vil:") != nil)
  }

  @Test func `a site's own phrases join them`() {
    let phrases = LeadInPhrases(language: .nb, extra: ["Tar til  orde for:", " ", "áigu Č"])
    #expect(phrases.match("Styret tar til orde for:")?.phrase == "tar til orde for")
    #expect(phrases.match("SII ÁIGU Č:")?.phrase == "áigu č")
    #expect(phrases.match("") == nil)
  }

  @Test func `only a paragraph's last sentence leads in`() {
    let paragraph = "Vi vil: mye, og det er sagt i mange ord i denne setningen. Derfor skal vi:"
    #expect(norwegian.match(lastSentenceOf: paragraph) == LeadInMatch(phrase: "skal vi", hasColon: true))
    #expect(norwegian.match(lastSentenceOf: "\(paragraph) Slutt.") == nil)
    #expect(norwegian.match(lastSentenceOf: " ") == nil)
  }

  @Test(arguments: [
    ("", ""), ("Én setning", "Én setning"),
    ("Tekst om noe. Med bakgrunn i dette skal vi i perioden:", "Med bakgrunn i dette skal vi i perioden:"),
    ("Vi mener det!  Vi vil:\n", "Vi vil:"), ("«Nok er nok.» Åpenhet vil:", "Åpenhet vil:"),
    ("Vi sier: Fagforbundet vil:", "Fagforbundet vil:"),
    ("Det gjelder bl.a. Oslo som vil:", "Det gjelder bl.a. Oslo som vil:"),
    ("Den 1. Mai skal vi:", "Den 1. Mai skal vi:"), ("Vi har 12. Vi vil:", "Vi vil:"),
    ("K. Hansen vil:", "K. Hansen vil:"),
    ("Det er 3.5 Meter", "Det er 3.5 Meter"), ("En.\u{A0}To.\nČállin vil:", "Čállin vil:"),
    ("Først. «Så» vil:", "«Så» vil:"),
    ("liten. bokstav vil:", "liten. bokstav vil:"),
  ])
  func `the last sentence begins after the stop before it`(paragraph: String, sentence: String) {
    #expect(lastSentence(of: paragraph) == sentence)
  }
}
