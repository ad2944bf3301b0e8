internal import FeedbackContract

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
    let language = LetterLanguage(subscriber.language)
    let name = manifest.name
    func link(_ purpose: MailLinks.Purpose) -> String {
      address(
        of:
          "/nyhetsbrev/\(purpose.rawValue)/\(services.links.token(for: purpose, of: subscriber.id, at: site))"
      )
    }
    let end = language.time(
      subscriber.requested.adding(seconds: Retention.pendingSubscriptions.lifetime), services.clock)
    let unsubscribe = link(.unsubscribe)
    return Letter(
      to: [subscriber.email], from: name, replyTo: replyAddress,
      subject: language.choose(
        nb: "Bekreft at du vil ha nyhetsbrev fra \(name)",
        nn: "Stadfest at du vil ha nyheitsbrev frå \(name)",
        en: "Confirm that you want the newsletter from \(name)"),
      paragraphs: [
        language.choose(
          nb:
            "Noen, trolig du selv, har bedt om nyhetsbrev fra \(name) til denne adressen. Åpne lenken og trykk på "
            + "knappen for å bekrefte:",
          nn:
            "Nokon, truleg du sjølv, har bede om nyheitsbrev frå \(name) til denne adressa. Opne lenkja og trykk "
            + "på knappen for å stadfeste:",
          en:
            "Somebody, most likely you, has asked for the newsletter from \(name) to be sent to this address. Open "
            + "the link and press the button to confirm:"),
        link(.confirm),
        language.choose(
          nb: "Lenken virker til \(end).", nn: "Lenkja verkar til \(end).", en: "The link works until \(end)."
        ),
        language.choose(
          nb:
            "Var det ikke deg, trenger du ikke gjøre noe. Da får du ikke nyhetsbrevet, og adressen blir slettet når "
            + "fristen er ute. Vil du slette den med en gang, kan du gjøre det her:",
          nn:
            "Var det ikkje deg, treng du ikkje gjere noko. Da får du ikkje nyheitsbrevet, og adressa blir sletta "
            + "når fristen er ute. Vil du slette henne med ein gong, kan du gjere det her:",
          en:
            "If it was not you, there is nothing you need to do. You will not get the newsletter, and the address "
            + "is deleted when the time is up. If you want it deleted at once, you can do so here:"),
        unsubscribe, signature(language),
      ],
      unsubscribe: unsubscribe)
  }

  private func notice(comments: Int, proposals: Int) -> Letter {
    let language = LetterLanguage(manifest.language)
    let name = manifest.name
    let commentLine = language.choose(
      nb: comments == 1
        ? "1 kommentar venter på godkjenning." : "\(comments) kommentarer venter på godkjenning.",
      nn: comments == 1
        ? "1 kommentar ventar på godkjenning." : "\(comments) kommentarar ventar på godkjenning.",
      en: comments == 1 ? "1 comment waits to be approved." : "\(comments) comments wait to be approved.")
    let proposalLine = language.choose(
      nb: proposals == 1 ? "1 innspill har kommet." : "\(proposals) innspill har kommet.",
      nn: proposals == 1 ? "1 innspel har kome." : "\(proposals) innspel har kome.",
      en: proposals == 1 ? "1 proposal has come in." : "\(proposals) proposals have come in.")
    let lines = (comments > 0 ? [commentLine] : []) + (proposals > 0 ? [proposalLine] : [])
    return Letter(
      to: services.editors, from: name,
      subject: language.choose(
        nb: "Noe venter på redaksjonen i \(name)", nn: "Noko ventar på redaksjonen i \(name)",
        en: "Something waits for the editors of \(name)"),
      paragraphs: [
        lines.joined(separator: "\n"),
        language.choose(
          nb: "Logg inn i redaksjonen for å lese. Her står det med vilje ingenting av det folk har skrevet.",
          nn: "Logg inn i redaksjonen for å lese. Her står det med vilje ingenting av det folk har skrive.",
          en: "Log in to the editors' desk to read. By design, nothing of what people wrote is in this mail."),
        signature(language),
      ])
  }

  /// Lets an editor in.
  ///
  /// - Parameters:
  ///   - link: single-use and whole.
  ///   - minutes: how long it works.
  package func loginLetter(to editor: EmailAddress, link: String, minutes: Int) -> Letter {
    let language = LetterLanguage(manifest.language)
    let name = manifest.name
    return Letter(
      to: [editor], from: name,
      subject: language.choose(
        nb: "Innlogging til redaksjonen i \(name)", nn: "Innlogging til redaksjonen i \(name)",
        en: "Log in to the editors' desk of \(name)"),
      paragraphs: [
        language.choose(
          nb: "Åpne lenken for å logge inn i redaksjonen:", nn: "Opne lenkja for å logge inn i redaksjonen:",
          en: "Open the link to log in to the editors' desk:"),
        link,
        language.choose(
          nb: "Den virker én gang, i \(minutes) minutter. Ikke gi den til andre.",
          nn: "Ho verkar éin gong, i \(minutes) minutt. Ikkje gi henne til andre.",
          en: "It works once, for \(minutes) minutes. Do not give it to anyone."),
        language.choose(
          nb: "Har du ikke bedt om å logge inn, kan du slette denne e-posten.",
          nn: "Har du ikkje bede om å logge inn, kan du slette denne e-posten.",
          en: "If you have not asked to log in, you can delete this mail."),
        signature(language),
      ])
  }

  private func signature(_ language: LetterLanguage) -> String {
    language.choose(nb: "Hilsen", nn: "Helsing", en: "Regards,") + "\n\(manifest.name)\n\(manifest.url)"
  }

  private var replyAddress: EmailAddress? { manifest.contact.flatMap { EmailAddress($0) } }
}
