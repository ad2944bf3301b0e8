internal import FeedbackContract
internal import Text

extension SiteEndpoint {
  func vote(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    guard let id = sent.fields["sak"], let answer = sent.fields["svar"].flatMap(Answer.init),
      let wording = sent.fields["ordlyd"].flatMap(WordingHash.init)
    else { return error(.badRequest, sent.request, fields: nil) }
    guard let issue = issues.issue(id), accepts(wording, for: issue) else {
      return error(.notFound, sent.request)
    }
    let ballot = register(answer, issue, wording, sent.request)
    try await count([ballot])
    let receipt = services.receipts.seal(ballot.receipt, site: site)
    return sent.request.wantsJSON
      ? thanks(for: answer, issue, receipt: receipt, in: sent.language)
      : answerPage(for: answer, issue, receipt: receipt, in: sent.language)
  }

  /// True when an issue is open, and its pages show a wording or showed it not long ago.
  func accepts(_ wording: WordingHash, for issue: EndpointManifest.Issue) -> Bool {
    guard isOpen(issue) else { return false }
    if wording == issue.wording { return true }
    let today = services.clock.today
    return issue.earlier.contains { earlier in
      guard earlier.wording == wording, let last = Day(earlier.last) else { return false }
      return today.number - last.number <= EndpointManifest.daysToKeepWordings
    }
  }

  func isOpen(_ issue: EndpointManifest.Issue) -> Bool {
    guard let closes = issue.closes.flatMap({ Day($0) }) else { return true }
    return services.clock.today <= closes
  }

  /// An answer that is on its way to its counter.
  struct Ballot {
    let receipt: Receipt
    let registration: VoterRegistry.Registration
  }

  func register(
    _ answer: Answer, _ issue: EndpointManifest.Issue, _ wording: WordingHash, _ request: EndpointRequest
  ) -> Ballot {
    let voter = VoterRegistry.Voter(
      prefix: ClientPrefix(request.client), userAgent: request.userAgent ?? "")
    let registration = services.voters.register(voter, site: site, issue: issue.id)
    let counter = CounterKey(
      issue: issue.id, wording: wording, day: services.clock.today, answer: answer)
    let entry: UInt64? = if case .first(let entry) = registration { entry } else { nil }
    return Ballot(
      receipt: Receipt(counter: counter, entry: entry, wasCounted: registration != .duplicate),
      registration: registration)
  }

  /// Counts those that are no duplicates; when it returns they are on the disk.
  func count(_ ballots: [Ballot]) async throws(StoreFault) {
    var changes: [CounterKey: Int] = [:]
    for ballot in ballots where ballot.receipt.wasCounted { changes[ballot.receipt.counter, default: 0] += 1 }
    do throws(StoreFault) {
      if !changes.isEmpty { try await ledger.add(changes) }
    } catch {
      for ballot in ballots { ballot.receipt.entry.map(services.voters.release) }
      throw error
    }
    for ballot in ballots {
      switch ballot.registration {
      case .first: services.counts.add(.counted)
      case .duplicate: services.counts.add(.duplicate)
      case .full: services.counts.add(.unchecked)
      }
    }
  }

  func undo(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    let pages = bundle.pages(in: sent.language)
    guard let opened = services.receipts.open(sent.fields["kvittering"] ?? "", site: site) else {
      if sent.request.wantsJSON { return json { $0.undone(false) } }
      return html(pages.tooLate, UndoView(issue: nil, home: home))
    }
    if opened.receipt.wasCounted {
      do throws(StoreFault) {
        try await ledger.add(-1, to: opened.receipt.counter)
      } catch {
        services.receipts.giveBack(opened)
        throw error
      }
      opened.receipt.entry.map(services.voters.release)
      services.counts.add(.undone)
    }
    if sent.request.wantsJSON { return json { $0.undone(true) } }
    let issue = issues.issue(opened.receipt.counter.issue)
    return html(pages.undone, UndoView(issue: issue.map(link), home: home))
  }
}

extension JSONWriter {
  fileprivate mutating func undone(_ wasUndone: Bool) {
    key("angret")
    boolean(wasUndone)
  }
}
