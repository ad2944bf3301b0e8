/// The wordings of issues in earlier builds, so that answers from pages that somebody left open still count for
/// the wording they showed. It is a file beside the manifest, `wordings`, with a wording a line.
package struct WordingHistory: Sendable {
  private struct Wording {
    let issue: String
    let wording: WordingHash
    /// The day of the first build without it, ISO 8601; nil for the wording of the last build.
    var last: String?
  }

  private var wordings: [Wording] = []

  /// Parses ``text``. Other lines are skipped.
  package init(_ text: String = "") {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 3, let wording = WordingHash(String(parts[1])) else { continue }
      wordings.append(
        Wording(issue: String(parts[0]), wording: wording, last: parts[2].isEmpty ? nil : String(parts[2])))
    }
  }

  package var text: String {
    wordings.reduce(into: "") { $0 += "\($1.issue)\t\($1.wording)\t\($1.last ?? "")\n" }
  }

  /// Records the current wordings of the issues, and sets the earlier ones of each.
  ///
  /// - Parameters:
  ///   - today: ISO 8601.
  ///   - oldest: the day before which wordings are dropped, ISO 8601.
  package mutating func update(_ issues: inout [EndpointManifest.Issue], today: String, oldest: String) {
    let current = Dictionary(issues.map { ($0.id, $0.wording) }, uniquingKeysWith: { first, _ in first })
    // ISO 8601 days sort as texts.
    wordings = wordings.compactMap { known in
      guard current[known.issue] != known.wording else { return nil }
      var known = known
      known.last = known.last ?? today
      return known.last.map { $0 >= oldest } == true ? known : nil
    }
    let earlier = Dictionary(grouping: wordings, by: \.issue)
    for index in issues.indices {
      issues[index].earlier = (earlier[issues[index].id] ?? []).compactMap { known in
        known.last.map { EndpointManifest.EarlierWording(wording: known.wording, last: $0) }
      }
    }
    wordings += issues.map { Wording(issue: $0.id, wording: $0.wording, last: nil) }
    wordings.sort { left, right in
      left.issue == right.issue
        ? left.wording.description < right.wording.description : left.issue < right.issue
    }
  }
}
