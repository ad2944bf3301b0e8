internal import Diagnostics
internal import FeedbackContract
internal import Values

/// The mails there are, each written as it goes.
extension SiteEndpoint {
  /// Nil when there is nothing to say any more: the subscriber is gone or has answered, the editors have seen to it.
  package func letter(for mail: OutboxMessage) async throws(StoreFault) -> Letter? {
    switch mail.kind {
    case .confirmation(let id):
      guard let subscriber = try await subscriber(id), subscriber.state == .pending else { return nil }
      return confirmation(for: subscriber)
    case .waiting:
      let comments = try await store.comments(on: nil, in: .held).count
      let proposals = try await store.proposals().count { $0.received >= mail.created }
      guard comments + proposals > 0, !services.editors.isEmpty else { return nil }
      return notice(comments: comments, proposals: proposals)
    }
  }

  private func confirmation(for subscriber: Subscriber) -> Letter {
    func link(_ purpose: MailLinks.Purpose) -> String {
      let token = services.links.token(for: purpose, of: subscriber.id, at: site)
      return address(of: "/nyhetsbrev/\(purpose.rawValue)/\(token)")
    }
    let end = subscriber.requested.adding(seconds: Retention.pendingSubscriptions.lifetime)
    let unsubscribe = link(.unsubscribe)
    return letter(
      to: [subscriber.email], replyTo: manifest.contact.flatMap { EmailAddress($0) },
      in: subscriber.language, .confirmationSubject, .confirmation,
      [
        "confirm": link(.confirm), "end": time(end, in: subscriber.language), "unsubscribe": unsubscribe,
      ], unsubscribe: unsubscribe)
  }

  private func notice(comments: Int, proposals: Int) -> Letter {
    let texts = bundle.letters(in: manifest.language)
    let counts = [
      (comments, LetterText.oneComment, LetterText.manyComments), (proposals, .oneProposal, .manyProposals),
    ].filter { $0.0 > 0 }.map { count, one, many in
      texts(count == 1 ? one : many, ["count": "\(count)"])
    }
    return letter(
      to: services.editors, .waitingSubject, .waiting, ["counts": counts.joined(separator: "\n")])
  }

  /// Lets an editor in.
  ///
  /// - Parameters:
  ///   - link: single-use and whole.
  ///   - minutes: how long it works.
  package func loginLetter(to editor: EmailAddress, link: String, minutes: Int) -> Letter {
    letter(to: [editor], .loginSubject, .login, ["link": link, "minutes": "\(minutes)"])
  }

  /// - Parameter language: nil for the site's own.
  private func letter(
    to recipients: [EmailAddress], replyTo: EmailAddress? = nil, in language: String? = nil,
    _ subject: LetterText, _ text: LetterText, _ values: [String: String], unsubscribe: String? = nil
  ) -> Letter {
    let texts = bundle.letters(in: language ?? manifest.language)
    let values = values.merging(["name": manifest.name, "url": manifest.url]) { own, _ in own }
    return Letter(
      to: recipients, from: manifest.name, replyTo: replyTo, subject: texts(subject, values),
      text: texts(text, values), unsubscribe: unsubscribe)
  }

  /// `24. november kl. 13.05`, as clocks on the wall show it.
  private func time(_ moment: Moment, in language: String) -> String {
    let local = services.clock.local(moment)
    let date = local.day.date
    // Mails to readers of a language without texts of its own are in another, and so is the month.
    let month = Language(rawValue: (Language(rawValue: language) ?? .nb).messageLanguage.rawValue) ?? .nb
    return bundle.letters(in: language)(
      .time,
      [
        "day": "\(date.day)", "month": MonthNames.name(of: date.month, in: month),
        "hour": local.hour, "minute": local.minute,
      ])
  }
}
