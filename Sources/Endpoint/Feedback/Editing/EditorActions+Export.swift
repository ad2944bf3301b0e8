internal import FeedbackContract
internal import Text

extension EditorActions {
  /// Everything that is kept, exact, as JSON: for the operator alone.
  ///
  /// The keys `enig` and `uenig` stand below `saker` and nowhere else.
  package func export() async throws(StoreFault) -> [UInt8] {
    try await record(.export)
    let counters = try await store.counters()
    let subscribers =
      try await store.subscribers(in: .confirmed) + store.subscribers(in: .pending)
    var comments: [Comment] = []
    for state in Comment.State.allCases { comments += try await store.comments(on: nil, in: state) }
    let proposals = try await store.proposals()
    let audit = try await store.audit()
    var json = JSONWriter()
    json.object { json in
      json.key("abonnenter")
      json.lines { for one in subscribers { write(one, to: &$0) } }
      json.member("format", 1)
      json.key("innspill")
      json.lines { for one in proposals { write(one, to: &$0) } }
      json.key("kommentarer")
      json.lines { for one in comments { write(one, to: &$0) } }
      json.member("nettsted", manifest.site)
      json.key("revisjon")
      json.lines { for one in audit { write(one, to: &$0) } }
      json.key("saker")
      json.object { write(sums(of: counters), to: &$0) }
      json.key("tellere")
      json.lines { for one in counters { write(one, to: &$0) } }
    }
    json.endLine()
    return json.buffer.bytes
  }

  /// To the wording that each page shows now.
  private func sums(of counters: [Counter]) -> [(issue: String, agreement: AgreementCount)] {
    manifest.issues.sorted { $0.id < $1.id }.map { issue in
      let own = counters.filter { $0.key.issue == issue.id && $0.key.wording == issue.wording }
      func sum(_ answer: Answer) -> Int {
        own.filter { $0.key.answer == answer }.reduce(0) { $0 + $1.count }
      }
      return (issue.id, AgreementCount(agree: sum(.enig), disagree: sum(.uenig)))
    }
  }

  private func write(_ sums: [(issue: String, agreement: AgreementCount)], to json: inout JSONWriter) {
    for (issue, agreement) in sums {
      json.key(text: issue)
      json.object { json in
        json.member("enig", agreement.agree)
        json.member("uenig", agreement.disagree)
      }
    }
  }

  private func write(_ counter: Counter, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("antall", counter.count)
      json.member("dag", counter.key.day.description)
      json.member("ordlyd", counter.key.wording.description)
      json.member("sak", counter.key.issue)
      json.member("svar", counter.key.answer.rawValue)
    }
  }

  private func write(_ subscriber: Subscriber, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("bedt_om", subscriber.requested.iso8601)
      json.member("bekreftet", subscriber.confirmed?.iso8601)
      json.member("epost", subscriber.email.description)
      json.member("samtykke", subscriber.consent)
      json.member("språk", subscriber.language)
    }
  }

  private func write(_ comment: Comment, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("avgjort", comment.decided?.iso8601)
      json.member("id", comment.id.description)
      json.member("mottatt", comment.received.iso8601)
      json.member("navn", comment.name)
      json.member("side", comment.page)
      json.member("tekst", comment.text)
      json.member("tilstand", comment.state.rawValue)
    }
  }

  private func write(_ proposal: Proposal, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("epost", proposal.email?.description)
      json.member("id", proposal.id.description)
      json.member("mottatt", proposal.received.iso8601)
      json.member("navn", proposal.name)
      json.member("side", proposal.page)
      json.member("tekst", proposal.text)
    }
  }

  private func write(_ entry: AuditEntry, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("hva", entry.action)
      json.member("hvem", entry.actor)
      json.member("hvilken", entry.subject)
      json.member("tid", entry.at.iso8601)
    }
  }
}
