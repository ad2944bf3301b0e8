internal import Text
internal import FeedbackContract

/// What goes from the endpoint back into the pages: the build reads it from `.standpunkt/inbox/<id>/`.
package struct PublishedFeedback: Sendable {
  /// `resultater.json`: issues with enough answers, rounded.
  package let results: [UInt8]
  /// `kommentarer.json`: what editors let through.
  package let comments: [UInt8]
  package let counts: (issues: Int, comments: Int)

  package static let format = 1
}

extension EditorDesk {
  package func publish() async throws(StoreFault) -> PublishedFeedback {
    let shown = try await statistics().filter { $0.all != nil }.sorted { $0.issue.id < $1.issue.id }
    let approved = try await store.comments(on: nil, in: .approved)
      .filter { endpoint.issues.page($0.page)?.comments == true }
    try await record(.publish)
    return PublishedFeedback(
      results: results(of: shown), comments: comments(approved), counts: (shown.count, approved.count))
  }

  private func results(of shown: [AgreementStatistics]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.number(PublishedFeedback.format)
      json.key("saker")
      json.object { json in
        for one in shown {
          guard let agreement = one.all else { continue }
          json.key(text: one.issue.id)
          json.object { json in
            json.key("andel")
            json.number(agreement.percent)
            json.key("antall")
            json.number(agreement.total)
            json.key("ordlyd")
            json.string(one.issue.wording.description)
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
      json.key("format")
      json.number(PublishedFeedback.format)
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
      json.key("dato")
      json.string(services.clock.day(of: comment.received).description)
      json.key("id")
      json.string(comment.id.description)
      json.key("navn")
      json.string(comment.name)
      json.key("tekst")
      json.string(comment.text)
    }
  }
}
