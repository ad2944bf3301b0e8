/// The kind of a page, which decides the keys that it takes.
package enum PageKind: Sendable, Hashable, CaseIterable, SpelledChoice {
  case page, section, policy, plan, news

  package var spellings: ChoiceSpelling {
    switch self {
    case .page: ChoiceSpelling("side", "page")
    case .section: ChoiceSpelling("seksjon", "section")
    case .policy: ChoiceSpelling("sak", "policy")
    case .plan: ChoiceSpelling("plan", "plan")
    case .news: ChoiceSpelling("nyhet", "news")
    }
  }
}
