internal import Encoding
internal import EndpointBundle
internal import Templates

/// The editors' desk on the web: a GET shows, a POST acts.
extension SiteEndpoint {
  func desk(_ request: EndpointRequest, _ route: DeskRoute) async -> EndpointResponse {
    guard let sessions = services.sessions else { return error(.notFound, request) }
    let activity: Limits.Activity = request.method == .post ? .text : .read
    if let refusal = limited(activity, request) { return refusal }
    do throws(StoreFault) {
      guard request.method == .post else { return try await show(route, request, sessions) }
      guard origins.allows(request) else { return error(.forbidden, request) }
      guard request.isForm else { return error(.unsupported, request) }
      guard request.body.count <= Route.desk(route).bodyLimit,
        let fields = try? FormFields(request.body, limit: 8)
      else { return error(.badRequest, request) }
      if case .logIn(let token) = route { return try await logIn(token, request, sessions) }
      guard let session = session(of: request, sessions) else { return entry(status: 403) }
      guard isSame((fields["merke"] ?? "").utf8, session.mark.utf8) else { return error(.forbidden, request) }
      return try await act(route, fields, request, session, sessions)
    } catch {
      services.counts.add(.storeFault)
      return self.error(.unavailable, request)
    }
  }

  private var base: String { action("/redaksjon") }

  private func session(of request: EndpointRequest, _ sessions: EditorSessions) -> EditorSessions.Session? {
    request.session.flatMap { sessions.session($0, at: site) }
  }

  private func show(
    _ route: DeskRoute, _ request: EndpointRequest, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    if case .logIn(let token) = route {
      // Mail programs follow links by themselves, so it takes a button to use it up.
      return sessions.isGood(token, at: site)
        ? entry(action: "\(base)/inn/\(token)") : entry(isStale: true, status: 404)
    }
    guard let session = session(of: request, sessions) else { return entry() }
    let editing = EditorDesk(self, editor: session.editor)
    switch route {
    case .queue: return try await queue(session, editing)
    case .proposals: return try await proposals(session, editing)
    case .subscribers:
      let count = try await store.subscribers(in: .confirmed).count
      return page(\.deskSubscribers, DeskSubscribersView(desk: desk(.subscribers, session), count: count))
    case .agreement: return try await agreement(session, editing)
    default: return error(.notFound, request)
    }
  }

  private func act(
    _ route: DeskRoute, _ fields: FormFields, _ request: EndpointRequest,
    _ session: EditorSessions.Session, _ sessions: EditorSessions
  ) async throws(StoreFault) -> EndpointResponse {
    let editing = EditorDesk(self, editor: session.editor)
    switch route {
    case .decide:
      guard let id = fields["id"].flatMap({ RecordID($0) }) else { return error(.badRequest, request) }
      switch fields["valg"] {
      case "godkjenn":
        let wasThere = try await editing.approve(id)
        return try await queue(session, editing, done: wasThere ? .approved : .gone)
      case "avvis":
        let wasThere = try await editing.reject(id)
        return try await queue(session, editing, done: wasThere ? .rejected : .gone)
      default: return error(.badRequest, request)
      }
    case .proposalsFile: return file(try await editing.proposalsCSV(), "innspill")
    case .subscribersFile: return file(try await editing.subscribersCSV(), "abonnenter")
    case .logOut:
      request.session.map(sessions.logOut)
      try await editing.record(.logOut)
      var response = entry()
      response.headers.append(EditorCookie.removal(path: base, isSecure: isSecure(request)))
      return response
    default: return error(.notFound, request)
    }
  }

  private func logIn(
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
        ("Location", base), EditorCookie.header(cookie, path: base, isSecure: isSecure(request)),
      ])
  }

  /// Whether browsers may be told to send the cookie over encrypted connections alone.
  private func isSecure(_ request: EndpointRequest) -> Bool {
    request.isSecure || request.origin?.hasPrefix("https:") == true
  }

  private func entry(
    action: String? = nil, isStale: Bool = false, status: Int = 200
  ) -> EndpointResponse {
    page(
      \.deskEntry, DeskEntryView(action: action, isStale: isStale, desk: base, home: home), status: status)
  }

  private func page<V>(
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

/// The desk's rooms.
extension SiteEndpoint {
  private func desk(_ room: DeskView.Room, _ session: EditorSessions.Session) -> DeskView {
    DeskView(
      room: room, base: base, mark: session.mark, editor: session.editor.description,
      organisation: manifest.name, home: home)
  }

  private func queue(
    _ session: EditorSessions.Session, _ editing: EditorDesk, done: DeskTextsView.Done? = nil
  ) async throws(StoreFault) -> EndpointResponse {
    let comments = try await editing.queue().map { comment in
      DeskTextView(
        id: comment.id.description, day: services.clock.day(of: comment.received).description,
        name: comment.name, email: "", page: link(toPage: comment.page),
        paragraphs: comment.text.split(separator: "\n").map(String.init))
    }
    return page(\.deskQueue, DeskTextsView(desk: desk(.queue, session), texts: comments, done: done))
  }

  private func proposals(
    _ session: EditorSessions.Session, _ editing: EditorDesk
  ) async throws(StoreFault) -> EndpointResponse {
    // The newest first: the others have been read.
    let proposals = try await editing.proposals().reversed().map { proposal in
      DeskTextView(
        id: proposal.id.description, day: services.clock.day(of: proposal.received).description,
        name: proposal.name ?? "", email: proposal.email?.description ?? "",
        page: link(toPage: proposal.page),
        paragraphs: proposal.text.split(separator: "\n").map(String.init))
    }
    return page(\.deskProposals, DeskTextsView(desk: desk(.proposals, session), texts: proposals))
  }

  private func agreement(
    _ session: EditorSessions.Session, _ editing: EditorDesk
  ) async throws(StoreFault) -> EndpointResponse {
    let issues = try await editing.statistics().enumerated().map { number, one in
      let plot = AgreementPlot(one.periods)
      return DeskAgreementView.Issue(
        link: link(to: one.issue), anchor: "s-sak-\(number + 1)",
        standing: one.all.map { DeskAgreementView.Standing(percent: $0.percent, total: $0.total) },
        plot: plot.plot, periods: plot.periods)
    }
    return page(\.deskAgreement, DeskAgreementView(desk: desk(.agreement, session), issues: issues))
  }

  /// To the site's front page when the page is no more.
  private func link(toPage id: String) -> ResponseLinkView {
    issues.page(id).map(link) ?? ResponseLinkView(text: id, href: manifest.url)
  }
}
