internal import Rendering
internal import Diagnostics
internal import FeedbackServer
internal import Templates
internal import Text

/// The list of mails that the preview did not send.
struct MailsView: TemplateView {
  let mails: [TrialEndpoint.Mail]
  let language: MessageLanguage

  static let fields = FieldTable<MailsView>(
    "post",
    [
      .text("intro") { PreviewTexts.mails[$0.language] },
      .text("none") { PreviewTexts.noMails[$0.language] },
      .list("mails", MailView.self) { view in
        view.mails.map { MailView(mail: $0, language: view.language) }
      },
    ])

  func response() -> PreviewResponse {
    var buffer = UTF8Buffer()
    ToolTemplates.mails.render(self, into: &buffer)
    return ToolPage(
      ToolPage.Tab.mail.title[language], in: language, tab: .mail, main: HTMLFragment(trusted: buffer.bytes)
    ).response()
  }
}

struct MailView: TemplateView {
  let mail: TrialEndpoint.Mail
  let language: MessageLanguage

  static let fields = FieldTable<MailView>(
    "brev",
    [
      .text("subject") { $0.mail.subject }, .text("from") { $0.mail.sender },
      .text("to") { $0.mail.recipients.joined(separator: ", ") },
      .text("from-label") { PreviewTexts.mailFrom[$0.language] },
      .text("to-label") { PreviewTexts.mailTo[$0.language] },
      .html("text") { LinkedText.html($0.mail.text) },
    ])
}

/// Plain text with its addresses as links, as in mail programs.
enum LinkedText {
  static func html(_ text: String) -> HTMLFragment {
    var buffer = UTF8Buffer()
    var rest = text[...]
    while let start = rest.firstRange(of: "http") {
      let address = rest[start.lowerBound...].prefix {
        !$0.isWhitespace && $0 != "<" && $0 != ">" && $0 != "\""
      }
      guard address.hasPrefix("http://") || address.hasPrefix("https://") else {
        buffer.appendEscaped(String(rest[..<start.upperBound]))
        rest = rest[start.upperBound...]
        continue
      }
      buffer.appendEscaped(String(rest[..<start.lowerBound]))
      buffer.append("<a href=\"" as StaticString)
      buffer.appendEscaped(String(address))
      buffer.append("\">" as StaticString)
      buffer.appendEscaped(String(address))
      buffer.append("</a>" as StaticString)
      rest = rest[address.endIndex...]
    }
    buffer.appendEscaped(String(rest))
    return HTMLFragment(trusted: buffer.bytes)
  }
}
