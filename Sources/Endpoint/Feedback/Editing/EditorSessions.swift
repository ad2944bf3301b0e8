internal import Crypto
internal import Synchronization

/// Editors' login links and sessions: in memory alone, so that a restart logs everybody out.
///
/// Links and cookies are kept as hashes, so neither can be read out of the process's memory dump, and looking one up
/// tells nothing of the others by the time it takes.
package final class EditorSessions: Sendable {
  /// In seconds.
  package static let linkLifetime = 10 * 60
  package static let lifetime = 12 * 3600
  /// The most links, and the most sessions; the oldest makes room.
  private static let limit = 64

  /// Somebody who is logged in.
  package struct Session: Sendable, Hashable {
    package let editor: Editor
    package let site: String
    /// The token that every form of theirs sends along: no other site's page can know it.
    package let token: String
    package let ends: Uptime
  }

  private struct Link {
    let editor: Editor
    let site: String
    let ends: Uptime
  }

  private struct Request: Hashable {
    let email: EmailAddress
    let site: String
  }

  private struct State {
    /// Editors who wait for a link by mail. What is forgotten at a restart they ask for anew.
    var requests: Set<Request> = []
    var links: [SHA256Digest: Link] = [:]
    var sessions: [SHA256Digest: Session] = [:]
  }

  private let clock: ServerClock
  private let randomness: Randomness
  private let state = Mutex(State())

  package init(clock: ServerClock, randomness: Randomness) {
    (self.clock, self.randomness) = (clock, randomness)
  }

  /// Makes a link that logs in once.
  ///
  /// - Returns: what stands at the end of its address: base64url, 43 letters.
  package func link(for editor: Editor, at site: String) -> String {
    let token = Base64URL.text(of: randomness.bytes(32))
    let now = clock.uptime()
    state.withLock { state in
      state.links = state.links.filter { $0.value.ends > now }
      Self.makeRoom(in: &state.links, \.ends)
      state.links[Self.hash(token)] = Link(
        editor: editor, site: site, ends: now.adding(seconds: Self.linkLifetime))
    }
    return token
  }

  /// Remembers that an editor waits for a link by mail, when there is room.
  func ask(_ email: EmailAddress, at site: String) {
    state.withLock { state in
      if state.requests.count < Self.limit { state.requests.insert(Request(email: email, site: site)) }
    }
  }

  /// The editors who wait for a link to a site's pages for editors; whoever calls it sees to it that they get one.
  func takeRequests(at site: String) -> [EmailAddress] {
    state.withLock { state in
      let waiting = state.requests.filter { $0.site == site }
      state.requests.subtract(waiting)
      return waiting.map(\.email).sorted { $0.folded < $1.folded }
    }
  }

  /// True for a link that would log in. Looking at it does not use it up.
  func isGood(_ token: String, at site: String) -> Bool {
    let now = clock.uptime()
    return state.withLock { state in
      state.links[Self.hash(token)].map { $0.site == site && $0.ends > now } ?? false
    }
  }

  /// Uses a link up.
  ///
  /// - Returns: the session and what its cookie holds; nil for a link that was used, is too old or was never made.
  func logIn(_ token: String, at site: String) -> (session: Session, cookie: String)? {
    let (cookie, formToken) = (
      Base64URL.text(of: randomness.bytes(32)), Base64URL.text(of: randomness.bytes(16))
    )
    let now = clock.uptime()
    return state.withLock { state in
      guard let link = state.links[Self.hash(token)], link.site == site else { return nil }
      state.links[Self.hash(token)] = nil
      guard link.ends > now else { return nil }
      let session = Session(
        editor: link.editor, site: site, token: formToken, ends: now.adding(seconds: Self.lifetime))
      state.sessions = state.sessions.filter { $0.value.ends > now }
      Self.makeRoom(in: &state.sessions, \.ends)
      state.sessions[Self.hash(cookie)] = session
      return (session, cookie)
    }
  }

  func session(_ cookie: String, at site: String) -> Session? {
    let now = clock.uptime()
    return state.withLock { state in
      state.sessions[Self.hash(cookie)].flatMap { $0.site == site && $0.ends > now ? $0 : nil }
    }
  }

  func logOut(_ cookie: String) { state.withLock { $0.sessions[Self.hash(cookie)] = nil } }

  private static func hash(_ token: String) -> SHA256Digest { SHA256.hash(data: Array(token.utf8)) }

  private static func makeRoom<Entry>(
    in entries: inout [SHA256Digest: Entry], _ ends: (Entry) -> Uptime
  ) {
    guard entries.count >= limit, let oldest = entries.min(by: { ends($0.value) < ends($1.value) }) else {
      return
    }
    entries[oldest.key] = nil
  }
}
