internal import FeedbackContract

/// The way into the desk: links that log in once, and mails that bring them.
extension SiteEndpoint {
  func logIn(
    _ token: String, _ request: EndpointRequest, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    guard let (session, cookie) = sessions.logIn(token, at: site) else {
      return entry(isStale: true, status: 403)
    }
    try await EditorDesk(self, editor: session.editor).record(.logIn)
    // The address of a link that is used up is to stand nowhere, so the desk's own follows.
    return EndpointResponse(
      status: 303, contentType: "text/plain; charset=utf-8", body: [],
      headers: [
        ("Location", deskAddress),
        EditorCookie.header(cookie, path: deskAddress, isSecure: isSecure(request)),
      ])
  }

  /// Whether the address is an editor's is nobody else's business: the answer is the same.
  func askForLink(
    _ fields: FormFields, _ request: EndpointRequest, _ sessions: EditorSessions
  ) -> EndpointResponse {
    guard sendsLinks else { return error(.notFound, request) }
    if let email = EmailAddress(fields["epost"] ?? ""),
      let editor = services.editors.first(where: { $0.folded == email.folded }),
      services.limits.wait(forMailTo: editor.folded, at: "\(site) redaksjon") == nil
    {
      sessions.ask(editor, at: site)
    }
    return entry(isSent: true)
  }

  private var sendsLinks: Bool { services.sendsMail && !services.editors.isEmpty }

  /// The mails that let in the editors who have asked for it since the last time, each with a link of its own.
  package func loginLetters() async throws(StoreFault) -> [Letter] {
    guard let sessions = services.sessions else { return [] }
    var letters: [Letter] = []
    for email in sessions.takeRequests(at: site) {
      let editor = Editor.person(email.description)
      try await EditorDesk(self, editor: editor).record(.loginLink)
      let link = address(of: "/redaksjon/inn/\(sessions.link(for: editor, at: site))")
      letters.append(loginLetter(to: email, link: link, minutes: EditorSessions.linkLifetime / 60))
    }
    return letters
  }

  /// Whether browsers may be told to send the cookie over encrypted connections alone.
  func isSecure(_ request: EndpointRequest) -> Bool {
    request.isSecure || request.origin?.hasPrefix("https:") == true
  }

  func entry(
    action: String? = nil, isStale: Bool = false, isSent: Bool = false, status: Int = 200
  ) -> EndpointResponse {
    let view = DeskEntryView(
      action: action, isStale: isStale, isSent: isSent, asking: sendsLinks ? "\(deskAddress)/lenke" : nil,
      desk: deskAddress, home: home)
    return page(\.deskEntry, view, status: status)
  }
}
