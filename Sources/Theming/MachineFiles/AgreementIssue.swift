package import EndpointBundle
package import Programme

/// The policies that readers are asked about. Pages and the endpoint's manifest say the same of them, since
/// both ask here.
extension Site {
  /// Whether a page asks its readers if they agree.
  ///
  /// - Parameter page: an index in the site's pages, as in all of these.
  package func asksForAgreement(_ page: Int) -> Bool {
    let page = pages[page]
    return configuration.feedback?.agree == true && page.kind == .policy
      && page.frontMatter.agree != .notAsked
  }

  /// The page whose id and wording an issue has: the first of the translations that ask, those in the site's
  /// own language before the others; nil for a page that does not ask.
  package func issuePage(of page: Int) -> Int? {
    guard asksForAgreement(page) else { return nil }
    let asked = ([page] + pages[page].translations).filter(asksForAgreement)
    return asked.filter { pages[$0].language == configuration.language }.min() ?? asked.min()
  }

  /// The value of `sak`; nil for a page that does not ask.
  package func issueID(of page: Int) -> String? { issuePage(of: page).map { pages[$0].address.pageID } }

  /// The value of `ordlyd`; nil for a page that does not ask. Costs a pass over the page's commitments.
  package func wordingHash(ofPage page: Int) -> WordingHash? {
    guard let issue = issuePage(of: page) else { return nil }
    let texts = pages[issue].body.commitments.flatMap { [$0.text] + $0.children }
    return WordingHash(question: agreementQuestion(of: issue), commitments: texts)
  }

  /// The question, in the editor's words or else in the page's own language.
  package func agreementQuestion(of page: Int) -> String {
    let page = pages[page]
    if case .question(let question)? = page.frontMatter.agree { return question }
    return switch page.language {
    case .nb, .se, .sma, .smj: "Er du enig med \(configuration.name) om \(page.title)?"
    case .nn: "Er du einig med \(configuration.name) om \(page.title)?"
    case .en: "Do you agree with \(configuration.name) about \(page.title)?"
    }
  }

  /// Whether a page takes comments: the site has them, and it is news or says so itself.
  package func takesComments(_ page: Int) -> Bool {
    configuration.feedback?.comments == true
      && pages[page].frontMatter.comments ?? (pages[page].kind == .news)
  }

  /// Whether a page takes proposals: it says so itself, and the site has them.
  package func takesProposals(_ page: Int) -> Bool {
    configuration.feedback?.proposals == true && pages[page].frontMatter.proposals == true
  }
}
