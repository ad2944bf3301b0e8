import Values
import Keys
import Programme

@testable import Documents

/// Documents as pandoc's JSON has them, written shortly.
enum Documents {
  static func document(_ blocks: String..., meta: String = "{}") throws -> PandocDocument {
    let json = #"{"pandoc-api-version":[1,22],"meta":\#(meta),"blocks":[\#(blocks.joined(separator: ","))]}"#
    guard let document = PandocDocument(json: Array(json.utf8)) else { throw Unreadable() }
    return document
  }

  struct Unreadable: Error {}

  static func words(_ text: String) -> String {
    let parts = text.split(separator: " ").map { #"{"t":"Str","c":"\#($0)"}"# }
    return "[" + parts.joined(separator: #",{"t":"Space"},"#) + "]"
  }

  static func paragraph(_ text: String) -> String { #"{"t":"Para","c":\#(words(text))}"# }

  static func heading(_ level: Int, _ text: String, id: String = "") -> String {
    #"{"t":"Header","c":[\#(level),["\#(id)",[],[]],\#(words(text))]}"#
  }

  /// A cell is its text; `3*Mål` spans three columns, `^2 Leder` two rows.
  static func table(_ rows: [String]...) -> String {
    let width = rows.map(\.count).max() ?? 0
    let columns = Array(repeating: #"[{"t":"AlignDefault"},{"t":"ColWidthDefault"}]"#, count: width)
    let body = rows.map { #"[["",[],[]],[\#($0.map(cell).joined(separator: ","))]]"# }
    return
      #"{"t":"Table","c":[["",[],[]],[null,[]],[\#(columns.joined(separator: ","))],[["",[],[]],[]],"#
      + #"[[["",[],[]],0,[],[\#(body.joined(separator: ","))]]],[["",[],[]],[]]]}"#
  }

  private static func cell(_ text: String) -> String {
    var (text, columns, rows) = (text[...], 1, 1)
    if text.dropFirst().first == "*", let count = text.first?.wholeNumberValue {
      columns = count
      text = text.dropFirst(2)
    } else if text.first == "^", let count = text.dropFirst().first?.wholeNumberValue {
      rows = count
      text = text.dropFirst(3)
    }
    let blocks = text.isEmpty ? "" : #"{"t":"Plain","c":\#(words(String(text)))}"#
    return #"[["",[],[]],{"t":"AlignDefault"},\#(rows),\#(columns),[\#(blocks)]]"#
  }

  static func page(of document: PandocDocument, kind: PageKind? = nil, head: [HeadEntry] = []) -> ImportedPage
  {
    var source = ImportSource(kind: kind, language: .nb, name: "fil", leadIns: LeadInPhrases(language: .nb))
    source.frontMatter = head
    return ImportDraft(document, from: source).page(at: PagePlace(slug: "fil"))
  }
}
