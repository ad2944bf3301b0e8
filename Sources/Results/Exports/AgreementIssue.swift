internal import Values
internal import Keys
package import FeedbackContract
package import Programme

/// The policies that readers are asked about. Pages and the endpoint's manifest say the same of them, since
/// both ask here.
extension Site {
  /// True of a page that asks its readers if they agree.
  ///
  /// - Parameter page: an index in the site's pages, as in all of these.
  package func asksForAgreement(_ page: Int) -> Bool {
    guard configuration.feedback?.agree == true else { return false }
    // Not by way of the page, which would be copied.
    let page = pages[page].manuscript
    return page.kind == .policy && page.frontMatter.agree != .notAsked
  }

  /// The page whose id and wording an issue has: the first of the translations that ask, those in the site's
  /// own language before the others; nil for a page that does not ask.
  package func issuePage(of page: Int) -> Int? {
    guard asksForAgreement(page) else { return nil }
    if pages[page].translations.isEmpty { return page }
    let asked = ([page] + pages[page].translations).filter(asksForAgreement)
    return asked.filter { pages[$0].language == configuration.language }.min() ?? asked.min()
  }

  /// The value of `sak`; nil for a page that does not ask.
  package func issueID(of page: Int) -> String? {
    issuePage(of: page).map { pages[$0].manuscript.address.pageID }
  }

  /// The value of `ordlyd`; nil for a page that does not ask. Costs a pass over the page's commitments, so
  /// whoever asks of many pages asks once (``SiteRenderer``).
  package func wordingHash(ofPage page: Int) -> WordingHash? {
    guard let issue = issuePage(of: page) else { return nil }
    var texts: [String] = []
    let commitments = pages[issue].manuscript.body.commitments
    texts.reserveCapacity(commitments.count)
    for index in commitments.indices {
      texts.append(commitments[index].text)
      if !commitments[index].children.isEmpty { texts += commitments[index].children }
    }
    return WordingHash(question: agreementQuestion(of: issue), commitments: texts)
  }

  /// The question, in the editor's words or else in the page's own language: about its first topic, which is
  /// what people call it, or by its title when it has none.
  package func agreementQuestion(of page: Int) -> String {
    let subject = pages[page].topics.first.map { topics[$0].name }
    let page = pages[page].manuscript
    if case .question(let question)? = page.frontMatter.agree { return question }
    return switch page.language {
    case .nb, .se, .sma, .smj: "Er du enig med \(configuration.name) om \(subject ?? page.title)?"
    case .nn: "Er du einig med \(configuration.name) om \(subject ?? page.title)?"
    case .en: "Do you agree with \(configuration.name) about \(subject ?? page.title)?"
    }
  }

  /// The pages that ask about an issue that is still open, one for each issue, in the site's own language where
  /// it has them; by address.
  package var openIssues: some Sequence<Int> {
    pages.indices.lazy.filter { [self] page in
      guard issuePage(of: page) == page else { return false }
      return pages[page].manuscript.frontMatter.agreeUntil.map { $0 >= today } ?? true
    }
  }

  /// True of a site with a round to take: more than one issue to answer.
  package var hasRound: Bool { openIssues.dropFirst().contains { _ in true } }

  /// The section that lists the site's policies; nil when there is none in the site's own language.
  package var policySection: Int? {
    pages.indices.first { page in
      let page = pages[page].manuscript
      return page.kind == .section && page.frontMatter.contains == .policy
        && page.language == configuration.language
    }
  }

  /// True of a page that takes comments: the site has them, and it is news or says so itself.
  package func takesComments(_ page: Int) -> Bool {
    configuration.feedback?.comments == true
      && pages[page].manuscript.frontMatter.comments ?? (pages[page].manuscript.kind == .news)
  }

  /// True of a page that takes proposals: it says so itself, and the site has them.
  package func takesProposals(_ page: Int) -> Bool {
    configuration.feedback?.proposals == true && pages[page].manuscript.frontMatter.proposals == true
  }
}
