internal import FeedbackContract

/// The way into the editors' pages: links that log in once, and mails that bring them.
extension SiteEndpoint {
  func logIn(
    _ token: String, _ request: EndpointRequest, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    guard let (session, cookie) = sessions.logIn(token, at: site) else {
      return entry(isStale: true, status: 403)
    }
    try await EditorActions(self, editor: session.editor).record(.logIn)
    // The address of a link that is used up is to stand nowhere, so that of the pages follows.
    return EndpointResponse(
      status: 303, contentType: "text/plain; charset=utf-8", body: [],
      headers: [
        ("Location", editorAddress),
        EditorCookie.header(cookie, path: editorAddress, isSecure: isSecure(request)),
      ])
  }

  /// Answers the same whether or not the address is an editor's, which is nobody else's business.
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
      try await EditorActions(self, editor: editor).record(.loginLink)
      let link = address(of: "/redaksjon/inn/\(sessions.link(for: editor, at: site))")
      letters.append(loginLetter(to: email, link: link, minutes: EditorSessions.linkLifetime / 60))
    }
    return letters
  }

  /// True when browsers may be told to send the cookie over encrypted connections alone.
  func isSecure(_ request: EndpointRequest) -> Bool {
    request.isSecure || request.origin?.hasPrefix("https:") == true
  }

  func entry(
    action: String? = nil, isStale: Bool = false, isSent: Bool = false, status: Int = 200
  ) -> EndpointResponse {
    let view = EditorEntryView(
      action: action, isStale: isStale, isSent: isSent, asking: sendsLinks ? "\(editorAddress)/lenke" : nil,
      address: editorAddress, home: home)
    return page(\.editorEntry, view, status: status)
  }
}
