import Diagnostics
import Text
import Testing

@testable import Templates

func source(_ name: String, _ text: String) -> TemplateSource {
  TemplateSource(name: name, file: SourceFile(path: "\(name).html", bytes: Array(text.utf8)))
}

/// A library from a text block: `-- name --` begins each file.
func library(_ text: String, strings: [String: String] = [:]) -> TemplateLibrary {
  var files: [(name: String, lines: [Substring])] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --") {
      files.append((String(line.dropFirst(3).dropLast(3)), []))
    } else if files.isEmpty {
      files.append(("page", [line]))
    } else {
      files[files.count - 1].lines.append(line)
    }
  }
  let keys = strings.keys.sorted()
  return TemplateLibrary(
    files.map { source($0.name, $0.lines.joined(separator: "\n")) },
    strings: Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { index, key in
        (
          key,
          TemplateString(strings[key] ?? "", at: SourceLocation(file: "nb.yaml", line: index + 1, column: 1))
        )
      }))
}

func rendered<V: TemplateView>(
  _ text: String, strings: [String: String] = [:], _ view: V
) throws -> String {
  let template = try library(text, strings: strings).template("page", for: V.self)
  var buffer = UTF8Buffer()
  template.render(view, into: &buffer)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// Everything that is said about the template `page` over a ``Page``, without quotes from the source.
func findings(
  _ text: String, strings: [String: String] = [:], in language: MessageLanguage = .nb
) -> String {
  do {
    _ = try library(text, strings: strings).template("page", for: Page.self)
    return ""
  } catch {
    return DiagnosticReport(error.diagnostics).text(in: language, source: { _ in nil })
  }
}

struct Page: TemplateView {
  var title = "Lønn & tid"
  var lead: String?
  var year = 2026
  var slug: [UInt8] = Array("lonn-'og-tid".utf8)
  var body = HTMLFragment(trusted: Array("<p>Hei</p>".utf8))
  var aside: HTMLFragment?
  var isDraft = false
  var author: Person? = Person(name: "Kari")
  var points: [Point] = []
  var tags: [String] = []
  var extra = OpenValue.null

  static let fields = FieldTable<Page>(
    "side",
    [
      .text("title") { $0.title },
      .optionalText("lead") { $0.lead },
      .number("year") { $0.year },
      .utf8("slug") { $0.slug[...] },
      .html("body") { $0.body },
      .optionalHTML("aside") { $0.aside },
      .flag("is-draft") { $0.isDraft },
      .view("author", Person.self) { $0.author },
      .list("points", Point.self) { $0.points },
      .texts("tags") { $0.tags },
      .open("extra") { $0.extra },
    ])
}

struct Person: TemplateView {
  var name: String
  var union: Union? = Union(name: "LO")

  static let fields = FieldTable<Person>(
    "person", [.text("name") { $0.name }, .view("union", Union.self) { $0.union }])
}

struct Union: TemplateView {
  var name: String

  static let fields = FieldTable<Union>("forbund", [.text("name") { $0.name }])
}

struct Point: TemplateView {
  var number: Int
  var heading = "Punkt"
  var points: [Point] = []

  static let fields = FieldTable<Point>(
    "punkt",
    [
      .number("number") { $0.number },
      .text("heading") { $0.heading },
      .list("points", Point.self) { $0.points },
    ])
}
