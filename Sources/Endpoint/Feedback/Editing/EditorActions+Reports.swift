internal import FeedbackContract
package import Diagnostics
internal import Text

/// Reports for a terminal: the queue, the proposals and how issues stand.
extension EditorActions {
  package func queueText(in language: MessageLanguage) async throws(StoreFault) -> String {
    let comments = try await queue()
    if comments.isEmpty { return EditorWords.nothingWaits[language] + "\n" }
    return comments.map { comment in
      let day = services.clock.day(of: comment.received)
      let writes = EditorWords.writes(comment.name)[language]
      return "\(comment.id)  \(day)  \(title(ofPage: comment.page))\n\(writes)\n" + indented(comment.text)
    }.joined(separator: "\n")
  }

  package func queueJSON() async throws(StoreFault) -> [UInt8] {
    let comments = try await queue()
    var json = JSONWriter()
    json.lines { json in
      for comment in comments {
        json.newline()
        json.object { json in
          json.member("dato", services.clock.day(of: comment.received).description)
          json.member("id", comment.id.description)
          json.member("navn", comment.name)
          json.member("side", comment.page)
          json.member("tekst", comment.text)
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  package func proposalsText(in language: MessageLanguage) async throws(StoreFault) -> String {
    try await record(.giveOutProposals)
    let proposals = try await proposals()
    if proposals.isEmpty { return EditorWords.noProposals[language] + "\n" }
    return proposals.map { proposal in
      let sender = [proposal.name, proposal.email?.description].compactMap(\.self).joined(separator: ", ")
      let day = services.clock.day(of: proposal.received)
      let writes = EditorWords.writes(sender.isEmpty ? EditorWords.someone[language] : sender)[language]
      return "\(day)  \(title(ofPage: proposal.page))\n\(writes)\n" + indented(proposal.text)
    }.joined(separator: "\n")
  }

  package func statisticsText(in language: MessageLanguage) async throws(StoreFault) -> String {
    let statistics = try await statistics()
    if statistics.isEmpty { return EditorWords.noIssues[language] + "\n" }
    return statistics.map { one in
      var lines = [one.issue.title, "  " + EditorWords.agreement(one.all)[language]]
      for period in one.periods {
        lines.append("  \(period.first)–\(period.last): " + EditorWords.agreement(period.agreement)[language])
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  package func subscribersText(in language: MessageLanguage) async throws(StoreFault) -> String {
    EditorWords.subscribers(try await store.subscribers(in: .confirmed).count)[language] + "\n"
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "  \($0)\n" }
      .joined()
  }
}

/// The words of those reports.
private enum EditorWords {
  static let nothingWaits = LocalizedText(
    nb: "Ingen kommentarer venter.", nn: "Ingen kommentarar ventar.", en: "No comments are waiting.")
  static let noProposals = LocalizedText(
    nb: "Det er ingen innspill.", nn: "Det er ingen innspel.", en: "There are no proposals.")
  static let noIssues = LocalizedText(
    nb: "Nettstedet spør ikke om noen saker.", nn: "Nettstaden spør ikkje om nokon saker.",
    en: "The site asks about no issues.")
  static let someone = LocalizedText(nb: "Noen", nn: "Nokon", en: "Someone")

  static func writes(_ name: String) -> LocalizedText {
    LocalizedText(nb: "\(name) skriver:", nn: "\(name) skriv:", en: "\(name) writes:")
  }

  static func agreement(_ agreement: RoundedAgreement?) -> LocalizedText {
    guard let agreement else {
      return LocalizedText(
        nb: "for få svar til å vise noe", nn: "for få svar til å vise noko", en: "too few answers to show")
    }
    let (percent, total) = (agreement.percent, agreement.total)
    return LocalizedText(
      nb: "\(percent) % enige · om lag \(total) svar", nn: "\(percent) % einige · om lag \(total) svar",
      en: "\(percent)% agree · about \(total) answers")
  }

  static func subscribers(_ count: Int) -> LocalizedText {
    LocalizedText(
      nb: "\(count) \(count == 1 ? "abonnent" : "abonnenter")",
      nn: "\(count) \(count == 1 ? "abonnent" : "abonnentar")",
      en: "\(count) \(count == 1 ? "subscriber" : "subscribers")")
  }
}
