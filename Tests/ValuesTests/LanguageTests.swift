import Diagnostics
import Testing

@testable import Values

struct LanguageTests {
  @Test func `no is not a language of its own`() {
    #expect(Language(rawValue: "no") == nil)
  }

  @Test func `messages to a Sámi site are in bokmål`() {
    #expect(Language.smj.messageLanguage == .nb)
    #expect(Language.nn.messageLanguage == .nn)
  }

  @Test func `each language has its locale and its own name`() {
    #expect(
      Language.allCases.map(\.openGraphLocale) == ["nb_NO", "nn_NO", "se_NO", "sma_NO", "smj_NO", "en_GB"])
    #expect(Set(Language.allCases.map(\.ownName)).count == 6)
  }
}
