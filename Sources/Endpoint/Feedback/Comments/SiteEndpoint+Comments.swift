internal import Text
internal import FeedbackContract

extension SiteEndpoint {
  /// In characters. Percent-encoded, Norwegian letters take six bytes of the body each.
  private static let longestName = 80
  private static let longestText = 2000

  func comment(_ sent: SentForm) async throws(StoreFault) -> EndpointResponse {
    guard let page = sent.fields["side"].flatMap(issues.page), page.comments else {
      return error(.notFound, sent.request)
    }
    let pages = bundle.pages(in: sent.language)
    let name = field("navn", in: sent, limit: Self.longestName, isRequired: true, isLines: false)
    let text = field("tekst", in: sent, limit: Self.longestText, isRequired: true, isLines: true)
    let receipt = ReceiptView(
      link: link(to: page), organisation: manifest.name, paragraphs: text.paragraphs, engage: engage)
    if isTrapped(sent) { return html(pages.commentReceived, receipt) }
    let check = check(
      sent, .comment, page: page.id, isWhole: name.fault == nil && text.fault == nil)
    guard check.isAccepted else {
      let form = CommentFormView(
        action: action("/kommentar"), language: sentLanguage(sent.language), token: check.token,
        page: page.id, link: link(to: page), name: name, text: text,
        privacy: manifest.privacy)
      return again(sent, pages.commentForm, form, check)
    }
    let now = services.clock.now()
    let comment = Comment(
      id: RecordID(services.randomness), page: page.id, name: name.value, text: text.value, state: .held,
      received: now, decided: nil)
    try await store.insert(comment, notice: notice(at: now))
    return sent.request.wantsJSON ? received() : html(pages.commentReceived, receipt)
  }

  /// Those that an editor let through, oldest first.
  func approvedComments(_ request: EndpointRequest) async -> EndpointResponse {
    // A query that is no form's names no page.
    let query = try? FormFields(request.query.utf8, limit: 4)
    guard let page = query?["side"].flatMap(issues.page), page.comments else {
      return error(.notFound, request)
    }
    do throws(StoreFault) {
      let comments = try await store.comments(on: page.id, in: .approved)
      return json { json in
        json.key("kommentarer")
        json.array { list in
          for comment in comments {
            list.object { object in
              object.member("dato", services.clock.day(of: comment.received).description)
              object.member("id", comment.id.description)
              object.member("navn", comment.name)
              object.member("tekst", comment.text)
            }
          }
        }
      }
    } catch {
      services.counts.add(.storeFault)
      return self.error(.unavailable, request)
    }
  }
}
