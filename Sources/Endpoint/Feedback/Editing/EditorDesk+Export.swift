internal import Text
internal import FeedbackContract

extension EditorDesk {
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
      json.key("format")
      json.number(1)
      json.key("innspill")
      json.lines { for one in proposals { write(one, to: &$0) } }
      json.key("kommentarer")
      json.lines { for one in comments { write(one, to: &$0) } }
      json.key("nettsted")
      json.string(manifest.site)
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
  private func sums(of counters: [Counter]) -> [(issue: String, agreement: Agreement)] {
    manifest.issues.sorted { $0.id < $1.id }.map { issue in
      let own = counters.filter { $0.key.issue == issue.id && $0.key.wording == issue.wording }
      func sum(_ answer: Answer) -> Int {
        own.filter { $0.key.answer == answer }.reduce(0) { $0 + $1.count }
      }
      return (issue.id, Agreement(agree: sum(.enig), disagree: sum(.uenig)))
    }
  }

  private func write(_ sums: [(issue: String, agreement: Agreement)], to json: inout JSONWriter) {
    for (issue, agreement) in sums {
      json.key(text: issue)
      json.object { json in
        json.key("enig")
        json.number(agreement.agree)
        json.key("uenig")
        json.number(agreement.disagree)
      }
    }
  }

  private func write(_ counter: Counter, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.key("antall")
      json.number(counter.count)
      json.key("dag")
      json.string(counter.key.day.description)
      json.key("ordlyd")
      json.string(counter.key.wording.description)
      json.key("sak")
      json.string(counter.key.issue)
      json.key("svar")
      json.string(counter.key.answer.rawValue)
    }
  }

  private func write(_ subscriber: Subscriber, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.key("bedt_om")
      json.string(subscriber.requested.iso8601)
      json.key("bekreftet")
      json.string(subscriber.confirmed?.iso8601)
      json.key("epost")
      json.string(subscriber.email.description)
      json.key("samtykke")
      json.string(subscriber.consent)
      json.key("språk")
      json.string(subscriber.language)
    }
  }

  private func write(_ comment: Comment, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.key("avgjort")
      json.string(comment.decided?.iso8601)
      json.key("id")
      json.string(comment.id.description)
      json.key("mottatt")
      json.string(comment.received.iso8601)
      json.key("navn")
      json.string(comment.name)
      json.key("side")
      json.string(comment.page)
      json.key("tekst")
      json.string(comment.text)
      json.key("tilstand")
      json.string(comment.state.rawValue)
    }
  }

  private func write(_ proposal: Proposal, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.key("epost")
      json.string(proposal.email?.description)
      json.key("id")
      json.string(proposal.id.description)
      json.key("mottatt")
      json.string(proposal.received.iso8601)
      json.key("navn")
      json.string(proposal.name)
      json.key("side")
      json.string(proposal.page)
      json.key("tekst")
      json.string(proposal.text)
    }
  }

  private func write(_ entry: AuditEntry, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.key("hva")
      json.string(entry.action)
      json.key("hvem")
      json.string(entry.actor)
      json.key("hvilken")
      json.string(entry.subject)
      json.key("tid")
      json.string(entry.at.iso8601)
    }
  }
}
