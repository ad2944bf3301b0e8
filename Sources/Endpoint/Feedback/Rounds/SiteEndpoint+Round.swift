internal import Text
internal import FeedbackContract

extension SiteEndpoint {
  /// Counts every answer of a round as a vote, and sums them up for the visitor alone.
  func round(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    var answers: [(issue: EndpointManifest.Issue, answer: Answer, wording: WordingHash)] = []
    var seen: Set<String> = []
    for name in sent.fields.names where name.hasPrefix("svar.") {
      let id = String(name.dropFirst("svar.".count))
      guard let value = sent.fields[name], let answer = Answer(rawValue: value) else {
        return error(.badRequest, sent.request)
      }
      guard let issue = issues.issue(id), seen.insert(issue.id).inserted else { continue }
      guard let wording = sent.fields["ordlyd.\(id)"].flatMap(WordingHash.init) else {
        return error(.badRequest, sent.request)
      }
      // An issue that has closed or changed since the page was fetched is passed over; the others count.
      guard accepts(wording, for: issue) else { continue }
      answers.append((issue, answer, wording))
    }
    try await count(answers.map { register($0.answer, $0.issue, $0.wording, sent.request) })
    if sent.request.wantsJSON {
      return json { json in
        json.member("enige", answers.count { $0.answer == .enig })
        json.member("saker", answers.count)
      }
    }
    let view = RoundView(
      organisation: manifest.name,
      answers: answers.map { RoundView.Answer(issue: link(to: $0.issue), agrees: $0.answer == .enig) },
      round: manifest.round ?? manifest.url, engage: engage, newsletter: newsletterForm(in: sent.language))
    return html(bundle.pages(in: sent.language).round, view)
  }
}
