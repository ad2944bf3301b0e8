internal import FeedbackContract
internal import Text

/// The files that go from the endpoint back into the pages: the build reads them from `.standpunkt/inbox/<id>/`.
package struct InboxContents: Sendable {
  /// `resultater.json`: issues with enough answers, rounded.
  package let results: [UInt8]
  /// `kommentarer.json`: what editors let through.
  package let comments: [UInt8]
  package let counts: (issues: Int, comments: Int)

  package static let format = 1
}

extension EditorActions {
  package func publish() async throws(StoreFault) -> InboxContents {
    let shown = try await statistics().filter { $0.all != nil }.sorted { $0.issue.id < $1.issue.id }
    let approved = try await store.comments(on: nil, in: .approved)
      .filter { endpoint.issues.page($0.page)?.comments == true }
    try await record(.publish)
    return InboxContents(
      results: results(of: shown), comments: comments(approved), counts: (shown.count, approved.count))
  }

  private func results(of shown: [AgreementStatistics]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("format", InboxContents.format)
      json.key("saker")
      json.object { json in
        for one in shown {
          guard let agreement = one.all else { continue }
          json.key(text: one.issue.id)
          json.object { json in
            json.member("andel", agreement.percent)
            json.member("antall", agreement.total)
            json.member("ordlyd", one.issue.wording.description)
          }
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  /// Those of a page oldest first, as the store has them.
  private func comments(_ approved: [Comment]) -> [UInt8] {
    let pages = Dictionary(grouping: approved, by: \.page).sorted { $0.key < $1.key }
    var json = JSONWriter()
    json.object { json in
      json.member("format", InboxContents.format)
      json.key("sider")
      json.object { json in
        for (page, comments) in pages {
          json.key(text: page)
          json.lines { for comment in comments { write(comment, to: &$0) } }
        }
      }
    }
    json.endLine()
    return json.buffer.bytes
  }

  private func write(_ comment: Comment, to json: inout JSONWriter) {
    json.newline()
    json.object { json in
      json.member("dato", services.clock.day(of: comment.received).description)
      json.member("id", comment.id.description)
      json.member("navn", comment.name)
      json.member("tekst", comment.text)
    }
  }
}
