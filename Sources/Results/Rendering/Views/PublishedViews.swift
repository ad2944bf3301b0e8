internal import FeedbackContract
internal import Templates
internal import Values

/// How an issue stands.
struct ResultView: TemplateView {
  let result: PublishedFeedback.Result
  let language: Language

  static let fields = FieldTable<ResultView>(
    "resultat",
    [
      .number("percent") { $0.result.agree },
      .number("rest") { 100 - $0.result.agree },
      .text("count") { $0.result.count.formatted(in: $0.language) },
    ])

  /// Nil when so few answered that it is not shown, or when they were asked about another wording.
  init?(_ result: PublishedFeedback.Result?, of wording: WordingHash?, in language: Language) {
    guard let result, result.wording == wording, result.isShown else { return nil }
    (self.result, self.language) = (result, language)
  }
}

/// A comment on a page.
struct ReaderCommentView: TemplateView {
  let comment: PublishedFeedback.Comment
  let language: Language

  static let fields = FieldTable<ReaderCommentView>(
    "kommentar",
    [
      .text("id") { $0.comment.id },
      .text("name") { $0.comment.name },
      .texts("paragraphs") { $0.comment.text.split(separator: "\n").map(String.init) },
      .view("date", DateView.self) { DateView($0.comment.date, in: $0.language) },
    ])
}
