package import Diagnostics

/// The languages a site can be written in.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case nb, nn, se, sma, smj, en

  /// The value of HTML's `lang`.
  package var htmlTag: String { rawValue }

  /// The value of Open Graph's `og:locale`.
  package var openGraphLocale: String { self == .en ? "en_GB" : "\(rawValue)_NO" }

  /// The language's name in itself.
  package var ownName: String {
    switch self {
    case .nb: "Bokmål"
    case .nn: "Nynorsk"
    case .se: "Davvisámegiella"
    case .sma: "Åarjelsaemien"
    case .smj: "Julevsámegiella"
    case .en: "English"
    }
  }

  /// The language of the tool's messages on a site in this language.
  package var messageLanguage: MessageLanguage {
    switch self {
    case .nb, .se, .sma, .smj: .nb
    case .nn: .nn
    case .en: .en
    }
  }
}
