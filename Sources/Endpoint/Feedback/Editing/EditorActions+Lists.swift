internal import FeedbackContract
internal import Text

/// Lists to open in a spreadsheet.
extension EditorActions {
  package func proposalsCSV() async throws(StoreFault) -> [UInt8] {
    try await record(.giveOutProposals)
    var csv = UTF8Buffer()
    csv.appendCSVRow(["mottatt", "side", "navn", "epost", "tekst"])
    for proposal in try await store.proposals() {
      csv.appendCSVRow([
        services.clock.day(of: proposal.received).description, title(ofPage: proposal.page),
        proposal.name ?? "", proposal.email?.description ?? "", proposal.text,
      ])
    }
    return csv.bytes
  }

  /// Those who confirmed, each with the address that takes them off the list: every newsletter must have it
  /// (RFC 8058).
  package func subscribersCSV() async throws(StoreFault) -> [UInt8] {
    try await record(.giveOutSubscribers)
    var csv = UTF8Buffer()
    csv.appendCSVRow(["epost", "språk", "bekreftet", "avmelding"])
    for subscriber in try await store.subscribers(in: .confirmed) {
      csv.appendCSVRow([
        subscriber.email.description, subscriber.language,
        subscriber.confirmed.map { services.clock.day(of: $0).description } ?? "",
        unsubscribing(subscriber),
      ])
    }
    return csv.bytes
  }

  package func subscribersJSON() async throws(StoreFault) -> [UInt8] {
    try await record(.giveOutSubscribers)
    let subscribers = try await store.subscribers(in: .confirmed)
    var json = JSONWriter()
    json.lines { json in
      for subscriber in subscribers {
        json.newline()
        json.object { json in
          json.member("avmelding", unsubscribing(subscriber))
          json.member("bekreftet", subscriber.confirmed.map { services.clock.day(of: $0).description })
          json.member("epost", subscriber.email.description)
          json.member("språk", subscriber.language)
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  private func unsubscribing(_ subscriber: Subscriber) -> String {
    let token = services.links.token(for: .unsubscribe, of: subscriber.id, at: endpoint.site)
    return endpoint.address(of: "/nyhetsbrev/avmeld/\(token)")
  }

  package func statisticsCSV() async throws(StoreFault) -> [UInt8] {
    let statistics = try await statistics()
    var csv = UTF8Buffer()
    csv.appendCSVRow(["sak", "tittel", "fra", "til", "andel", "antall"])
    for one in statistics {
      func row(_ first: String, _ last: String, _ agreement: RoundedAgreement?) {
        csv.appendCSVRow([
          one.issue.id, one.issue.title, first, last, agreement.map { String($0.percent) } ?? "",
          agreement.map { String($0.total) } ?? "",
        ])
      }
      row("", "", one.all)
      for period in one.periods { row(period.first.description, period.last.description, period.agreement) }
    }
    return csv.bytes
  }

  package func statisticsJSON() async throws(StoreFault) -> [UInt8] {
    let statistics = try await statistics()
    var json = JSONWriter()
    json.lines { json in
      for one in statistics {
        json.newline()
        json.object { json in
          json.agreement(one.all)
          json.key("perioder")
          json.array { json in
            for period in one.periods {
              json.object { json in
                json.agreement(period.agreement)
                json.member("fra", period.first.description)
                json.member("til", period.last.description)
              }
            }
          }
          json.member("sak", one.issue.id)
          json.member("tittel", one.issue.title)
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }
}

extension JSONWriter {
  /// Its two members; null where there are too few.
  fileprivate mutating func agreement(_ agreement: RoundedAgreement?) {
    key("andel")
    number(agreement?.percent)
    key("antall")
    number(agreement?.total)
  }
}
