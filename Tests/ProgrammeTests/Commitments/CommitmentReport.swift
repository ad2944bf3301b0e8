import Programme
import TestSupport

/// A policy page with a body.
func policy(_ body: String) -> String { "-- sak.md --\n---\ntittel: Sak\ntype: sak\n---\n\(body)\n" }

/// Every commitment of a site, a line each: `number #id [lead-in / group] text < children`.
func commitments(in text: String) -> [String] {
  let pages = site(from: text).site?.pages ?? []
  return pages.flatMap { page in
    page.body.commitments.map { commitment in
      let leadIn = page.body.commitmentLists[commitment.list].text
      let place = commitment.group.map { "\(leadIn) / \($0)" } ?? leadIn
      let done = commitment.isDone ? " ✓" : ""
      let children = commitment.children.map { " < \($0)" }.joined()
      return "\(commitment.number) #\(commitment.id) [\(place)] \(commitment.text)\(done)\(children)"
    }
  }
}
