internal import Values
internal import Keys
package import Diagnostics

/// The measure behind each number in a site's adopted plans. A meeting cites a measure by its number, so from the day a
/// plan is adopted a number stays with its measure.
package struct AdoptedNumbers: Sendable, Equatable {
  private struct Plan: Equatable {
    /// ISO 8601. A plan that is adopted anew may be numbered anew.
    let adopted: String
    /// By anchor, on one line.
    var measures: [String: String] = [:]
  }

  /// By page id.
  private var plans: [String: Plan] = [:]

  package init(of site: Site) {
    for page in site.pages {
      guard let plan = page.body.plan, let adopted = page.manuscript.frontMatter.adopted else { continue }
      plans[page.manuscript.id] = Plan(
        adopted: adopted.iso,
        measures: Dictionary(
          plan.measures.map { ($0.id, Self.line($0.text)) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// Parses ``text``. Other lines are skipped.
  package init(_ text: String) {
    var page = ""
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2 {
        page = parts[0]
        plans[page] = Plan(adopted: parts[1])
      } else if parts.count == 3, parts[0].isEmpty {
        plans[page]?.measures[parts[1]] = parts[2]
      }
    }
  }

  /// A line for each plan, and one that begins with a tab for each of its measures.
  package var text: String {
    plans.sorted { $0.key < $1.key }.map { page, plan in
      let measures = plan.measures.sorted { $0.key < $1.key }.map { "\t\($0)\t\($1)\n" }
      return "\(page)\t\(plan.adopted)\n" + measures.joined()
    }.joined()
  }

  package var isEmpty: Bool { plans.isEmpty }

  /// An error for each plan in which a number has come to stand for another measure. A reworded measure is the same.
  package func changes(in site: Site) -> [Diagnostic] {
    if isEmpty { return [] }
    let now = AdoptedNumbers(of: site)
    return site.pages.compactMap { page in
      guard let plan = page.body.plan, let then = plans[page.manuscript.id],
        let current = now.plans[page.manuscript.id], then.adopted == current.adopted
      else { return nil }
      let known = Set(then.measures.values)
      let kept = Set(current.measures.values)
      let moved = plan.measures.filter { measure in
        guard let old = then.measures[measure.id], let new = current.measures[measure.id], old != new
        else { return false }
        return known.contains(new) || kept.contains(old)
      }
      guard let first = moved.first, let old = then.measures[first.id] else { return nil }
      return .movedNumbers(
        moved.count, first: first.id, was: old,
        at: SourceLocation(file: page.manuscript.file, line: first.line, column: 1))
    }
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Diagnostic {
  fileprivate static func movedNumbers(
    _ count: Int, first id: String, was old: String, at location: SourceLocation
  ) -> Self {
    let more =
      count == 1
      ? LocalizedText(nb: "", nn: "", en: "")
      : LocalizedText(
        nb: ", og \(count - 1) til er flyttet", nn: ", og \(count - 1) til er flytta",
        en: ", and \(count - 1) more have moved")
    return Diagnostic(
      .error, .movedNumber, at: location,
      nb: "planen er vedtatt, og «\(id)» var tiltaket «\(old)»\(more.nb)",
      nn: "planen er vedteken, og «\(id)» var tiltaket «\(old)»\(more.nn)",
      en: "the plan is adopted, and “\(id)” was the measure “\(old)”\(more.en)",
      help: LocalizedText(
        nb:
          "sett nye tiltak sist under målet, og gi tiltak som står igjen, nummeret de hadde: `{#\(id)}`. Er planen vedtatt på nytt, skriv den nye datoen i `vedtatt`",
        nn:
          "set nye tiltak sist under målet, og gje tiltak som står att, nummeret dei hadde: `{#\(id)}`. Er planen vedteken på nytt, skriv den nye datoen i `vedtatt`",
        en:
          "put new measures last under the goal, and give those that stay the number they had: `{#\(id)}`. If the plan was adopted anew, write the new date in `adopted`"
      ))
  }
}
