internal import Markdown
internal import Programme

/// Review of the consistency of a list's points.
extension PageReading {
  mutating func reviewLists() {
    reviewForms()
    for (index, block) in document.blocks.enumerated() {
      guard case .list(let list) = block.content, list.items.count > 1 else { continue }
      // Measures with owners below them are not sentences.
      if list.items.contains(where: { MeasureRow.hasFields($0, in: document) }) { continue }
      reviewStops(list, isPoints: lists.commitments(ofBlock: index) != nil)
    }
  }

  /// Notes mixed forms: "Nordvik vil: at skolen blir bedre" beside "bygge flere boliger".
  private mutating func reviewForms() {
    var points: [[(item: ListItem, isClause: Bool)]] = []
    for (index, block) in document.blocks.enumerated() {
      guard case .list(let list) = block.content, let commitments = lists.commitments(ofBlock: index),
        let first = commitments.first
      else { continue }
      let number = lists.commitments[first].list
      while points.count <= number { points.append([]) }
      points[number] += list.items.map { ($0, isClause($0)) }
    }
    for list in points {
      let clauses = list.filter(\.isClause)
      guard !clauses.isEmpty, clauses.count < list.count else { continue }
      let fewer = clauses.count * 2 <= list.count ? clauses : list.filter { !$0.isClause }
      guard let odd = fewer.first else { continue }
      let place = location(of: document.trimmed(odd.item.text), onLine: odd.item.line)
      diagnostics.append(.mixedForms(clauses.count, of: list.count, at: place))
    }
  }

  private func isClause(_ item: ListItem) -> Bool {
    guard let word = document.trimmed(item.text).split(separator: " ").first else { return false }
    return ["at", "that", "ahte"].contains(word.lowercased())
  }

  private mutating func reviewStops(_ list: MarkdownList, isPoints: Bool) {
    var ends: [(item: ListItem, hasStop: Bool)] = []
    for item in list.items where item.nested.isEmpty {
      let text = document.trimmed(item.text)
      // A single word, as a name or a link, has no full stop.
      guard text.contains(" "), let last = text.last else { continue }
      if last == "." {
        // "m.m." and "osv." may end a point with and without its stop.
        let word = text.split(separator: " ").last ?? ""
        if word.dropLast().contains(".") || Self.shortWords.contains(word.lowercased()) { continue }
        ends.append((item, true))
      } else if last.isLetter || last.isNumber || last == "»" || last == ")" {
        ends.append((item, false))
      }
    }
    let stops = ends.filter(\.hasStop)
    guard ends.count > 1, !stops.isEmpty, stops.count < ends.count else { return }
    let fewer = stops.count * 2 <= ends.count ? stops : ends.filter { !$0.hasStop }
    guard let odd = fewer.first else { return }
    let place = location(of: document.trimmed(odd.item.text), onLine: odd.item.line)
    diagnostics.append(
      .mixedFullStops(stops.count, of: ends.count, isPoints: isPoints, at: place))
  }

  private static let shortWords: Set<String> = ["osv.", "etc.", "mm.", "mv.", "jf.", "kr.", "ol."]
}
