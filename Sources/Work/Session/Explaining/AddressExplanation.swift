package import Diagnostics

/// The origin of a page, or why there is none, for an editor who asks.
package struct AddressExplanation: Sendable {
  /// One thing that is told, under a heading of its own.
  package struct Fact: Sendable {
    package let name: LocalizedText
    package var values: [Value]
  }

  package struct Value: Sendable {
    package let text: LocalizedText
    /// The file that says so.
    package var place: SourceLocation?
    /// The page that is named, without slashes at its ends.
    package var address: String?
  }

  package enum Answer: Sendable, Hashable {
    /// Readers see it.
    case shown
    /// A file says it, but readers do not see it.
    case hidden
    case missing
  }

  package let answer: Answer
  package let title: LocalizedText
  package private(set) var facts: [Fact] = []

  package init(_ answer: Answer, _ title: LocalizedText) {
    (self.answer, self.title) = (answer, title)
  }

  /// Adds a fact; one without values is left out.
  package mutating func add(_ name: LocalizedText, _ values: [Value]) {
    if !values.isEmpty { facts.append(Fact(name: name, values: values)) }
  }

  package mutating func add(_ name: LocalizedText, _ text: LocalizedText, at place: SourceLocation? = nil) {
    add(name, [Value(text: text, place: place)])
  }

  /// As a terminal shows it: the title, then a fact a line, its values below one another.
  package func text(in language: MessageLanguage) -> String {
    let width = facts.map { $0.name[language].count }.max() ?? 0
    var output = title[language] + "\n"
    for fact in facts {
      for (index, value) in fact.values.enumerated() {
        let name = index == 0 ? fact.name[language] : ""
        let space = String(repeating: " ", count: width - name.count + 2)
        output += "  \(name)\(space)\(value.text[language])\n"
      }
    }
    return output
  }
}

extension LocalizedText {
  /// A text that is the same in every language: a name, an address.
  package init(_ text: String) { self.init(nb: text, nn: text, en: text) }

  package init(_ nb: String, _ nn: String, _ en: String) { self.init(nb: nb, nn: nn, en: en) }
}

extension AddressExplanation.Value {
  package init(_ text: String, at place: SourceLocation? = nil, address: String? = nil) {
    self.init(text: LocalizedText(text), place: place, address: address)
  }

  /// At most ten of many, and how many more there are.
  static func some<Element>(_ elements: [Element], _ value: (Element) -> Self) -> [Self] {
    let left = elements.count - 10
    let more = LocalizedText("… og \(left) til", "… og \(left) til", "… and \(left) more")
    return elements.prefix(10).map(value) + (left > 0 ? [Self(text: more)] : [])
  }
}
