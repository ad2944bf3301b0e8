internal import FeedbackContract
internal import Templates

/// The editors' pages on the web: a GET shows, a POST acts.
extension SiteEndpoint {
  func editorPages(_ request: EndpointRequest, _ route: EditorRoute) async -> EndpointResponse {
    guard let sessions = services.sessions else { return error(.notFound, request) }
    if let refusal = limited(activity(of: route, request), request) { return refusal }
    do throws(StoreFault) {
      guard request.method == .post else { return try await show(route, request, sessions) }
      guard origins.allows(request) else { return error(.forbidden, request) }
      guard request.isForm else { return error(.unsupported, request) }
      // A body that is no form's, or too large, is answered alike.
      guard request.body.count <= Route.editors(route).bodyLimit,
        let fields = try? FormFields(request.body, limit: 8)
      else { return error(.badRequest, request) }
      if case .logIn(let token) = route { return try await logIn(token, request, sessions) }
      if case .askForLink = route { return askForLink(fields, request, sessions) }
      guard let session = session(of: request, sessions) else { return entry(status: 403) }
      guard isSame((fields["merke"] ?? "").utf8, session.token.utf8) else {
        return error(.forbidden, request)
      }
      return try await act(route, fields, request, session, sessions)
    } catch {
      services.counts.add(.storeFault)
      return self.error(.unavailable, request)
    }
  }

  /// An editor who is logged in may go through a long queue; anybody else gets few tries.
  private func activity(of route: EditorRoute, _ request: EndpointRequest) -> Limits.Activity {
    switch route {
    case .logIn, .askForLink: request.method == .post ? .text : .read
    default: .read
    }
  }

  var editorAddress: String { action("/redaksjon") }

  private func session(of request: EndpointRequest, _ sessions: EditorSessions) -> EditorSessions.Session? {
    request.session.flatMap { sessions.session($0, at: site) }
  }

  private func show(
    _ route: EditorRoute, _ request: EndpointRequest, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    if case .logIn(let token) = route {
      // Mail programs follow links by themselves, so it takes a button to use it up.
      return sessions.isGood(token, at: site)
        ? entry(action: "\(editorAddress)/inn/\(token)") : entry(isStale: true, status: 404)
    }
    guard let session = session(of: request, sessions) else { return entry() }
    let editing = EditorActions(self, editor: session.editor)
    switch route {
    case .queue: return try await queue(session, editing)
    case .proposals: return try await proposals(session, editing)
    case .subscribers:
      let count = try await store.subscribers(in: .confirmed).count
      return page(
        \.editorSubscribers, EditorSubscribersView(frame: frame(.subscribers, session), count: count))
    case .agreement: return try await agreement(session, editing)
    default: return error(.notFound, request)
    }
  }

  private func act(
    _ route: EditorRoute, _ fields: FormFields, _ request: EndpointRequest,
    _ session: EditorSessions.Session, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    let editing = EditorActions(self, editor: session.editor)
    switch route {
    case .decide:
      guard let id = fields["id"].flatMap({ RecordID($0) }), let choice = fields["valg"],
        ["godkjenn", "avvis"].contains(choice)
      else { return error(.badRequest, request) }
      // Another editor may have been before, and what they decided stands.
      guard try await editing.queue().contains(where: { $0.id == id }) else {
        return try await queue(session, editing, done: .gone)
      }
      let approves = choice == "godkjenn"
      let wasThere = try await approves ? editing.approve(id) : editing.reject(id)
      return try await queue(session, editing, done: wasThere ? (approves ? .approved : .rejected) : .gone)
    case .proposalsFile: return file(try await editing.proposalsCSV(), "innspill")
    case .subscribersFile: return file(try await editing.subscribersCSV(), "abonnenter")
    case .logOut:
      request.session.map(sessions.logOut)
      try await editing.record(.logOut)
      var response = entry()
      response.headers.append(EditorCookie.removal(path: editorAddress, isSecure: isSecure(request)))
      return response
    default: return error(.notFound, request)
    }
  }

  func page<V>(
    _ template: KeyPath<ResponseTemplates, Template<V>>, _ view: V, status: Int = 200
  ) -> EndpointResponse {
    html(bundle.pages(in: nil)[keyPath: template], view, status: status)
  }

  private func file(_ csv: [UInt8], _ name: String) -> EndpointResponse {
    EndpointResponse(
      status: 200, contentType: "text/csv; charset=utf-8", body: csv,
      headers: [("Content-Disposition", "attachment; filename=\"\(site)-\(name).csv\"")])
  }
}

/// The pages themselves.
extension SiteEndpoint {
  private func frame(_ room: EditorFrameView.Room, _ session: EditorSessions.Session) -> EditorFrameView {
    EditorFrameView(
      room: room, base: editorAddress, token: session.token, editor: session.editor.description,
      organisation: manifest.name, home: home)
  }

  private func queue(
    _ session: EditorSessions.Session, _ editing: EditorActions, done: EditorTextsView.Done? = nil
  ) async throws(StoreFault) -> EndpointResponse {
    let comments = try await editing.queue().map { comment in
      EditorTextView(
        id: comment.id.description, day: services.clock.day(of: comment.received).description,
        name: comment.name, email: "", page: link(toPage: comment.page),
        paragraphs: comment.text.split(separator: "\n").map(String.init))
    }
    return page(\.editorQueue, EditorTextsView(frame: frame(.queue, session), texts: comments, done: done))
  }

  private func proposals(
    _ session: EditorSessions.Session, _ editing: EditorActions
  ) async throws(StoreFault) -> EndpointResponse {
    // The newest first: the others have been read.
    let proposals = try await editing.proposals().reversed().map { proposal in
      EditorTextView(
        id: proposal.id.description, day: services.clock.day(of: proposal.received).description,
        name: proposal.name ?? "", email: proposal.email?.description ?? "",
        page: link(toPage: proposal.page),
        paragraphs: proposal.text.split(separator: "\n").map(String.init))
    }
    return page(\.editorProposals, EditorTextsView(frame: frame(.proposals, session), texts: proposals))
  }

  private func agreement(
    _ session: EditorSessions.Session, _ editing: EditorActions
  ) async throws(StoreFault) -> EndpointResponse {
    let issues = try await editing.statistics().enumerated().map { number, one in
      let plot = AgreementPlot(one.periods)
      return EditorAgreementView.Issue(
        link: link(to: one.issue), anchor: "s-sak-\(number + 1)",
        standing: one.all.map { EditorAgreementView.Standing(percent: $0.percent, total: $0.total) },
        plot: plot.plot, periods: plot.periods)
    }
    return page(\.editorAgreement, EditorAgreementView(frame: frame(.agreement, session), issues: issues))
  }

  /// To the site's front page when the page is no more.
  private func link(toPage id: String) -> ResponseLinkView {
    issues.page(id).map(link) ?? ResponseLinkView(text: id, href: manifest.url)
  }
}
