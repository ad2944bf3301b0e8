import Feedback
import FeedbackSupport
import Testing

/// Logging in at the desk, as time goes by.
struct EditorSessionsTests {
  let site: TestSite
  let sessions: EditorSessions

  init() throws {
    site = try TestSite(hasEditorPages: true)
    sessions = try #require(site.services.sessions)
  }

  private func logIn(_ token: String) async -> EndpointResponse {
    await site.post("/redaksjon/inn/\(token)", [:])
  }

  /// Whether a cookie that was given opens the desk.
  private func isIn(_ response: EndpointResponse) async -> Bool {
    var request = site.request(.get, "/redaksjon")
    request.session = response.header("Set-Cookie").flatMap { EditorCookie.value(in: $0) }
    return await site.respond(to: request).text.hasPrefix("nb desk-queue")
  }

  @Test func `a link is good for ten minutes`() async {
    let (first, second) = (
      sessions.link(for: .person("Kari"), at: "rogna"), sessions.link(for: .person("Kari"), at: "rogna")
    )
    site.time.pass(seconds: 599)
    #expect(await isIn(await logIn(first)))
    site.time.pass(seconds: 1)
    #expect(await logIn(second).status == 403)
    #expect(await site.get("/redaksjon/inn/\(second)").status == 404)
  }

  @Test func `a session lasts twelve hours, however busy the editor is`() async {
    let response = await logIn(sessions.link(for: .person("Kari"), at: "rogna"))
    #expect(response.status == 303)
    site.time.pass(seconds: 12 * 3600 - 1)
    #expect(await isIn(response))
    site.time.pass(seconds: 1)
    #expect(await !isIn(response))
  }

  @Test func `a link to another site's desk is no link here`() async {
    #expect(await logIn(sessions.link(for: .person("Kari"), at: "nordvik")).status == 403)
  }

  @Test func `there are so many sessions at most, and the oldest goes`() async {
    var responses: [EndpointResponse] = []
    for number in 0..<65 {
      responses.append(await logIn(sessions.link(for: .person("\(number)"), at: "rogna")))
      site.time.pass(seconds: 1)
    }
    #expect(await !isIn(responses[0]))
    #expect(await isIn(responses[1]))
    #expect(await isIn(responses[64]))
  }

  @Test(arguments: [
    "", "redaksjon", "redaksjon=", "redaksjon=kort",
    "annet=1; redaksjonen=\(String(repeating: "a", count: 43))",
  ])
  func `other cookies are not looked at`(header: String) {
    #expect(EditorCookie.value(in: header) == nil)
  }

  @Test func `the desk stands on its own in the logs, without links`() async {
    let response = await site.get("/redaksjon/inn/hemmelig")
    #expect(response.route?.template == "/redaksjon/inn/{t}")
  }
}
