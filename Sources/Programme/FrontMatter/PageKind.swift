/// What a page is, and so what may be written on it.
package enum PageKind: Sendable, Hashable, CaseIterable, SpelledChoice {
  case page, section, policy, plan, news

  package var spellings: (nb: String, en: String) {
    switch self {
    case .page: ("side", "page")
    case .section: ("seksjon", "section")
    case .policy: ("sak", "policy")
    case .plan: ("plan", "plan")
    case .news: ("nyhet", "news")
    }
  }
}
