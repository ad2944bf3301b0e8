/// A part of a parsed template. Ranges and offsets are into its file's bytes.
enum Node: Sendable {
  case text(Range<Int>, startsLine: Bool)
  case value(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, [Node])
  case partial(Partial)
  case block(TemplateBlock)
}

/// A name in a tag, split at its dots; none for `{{.}}`.
struct Name: Sendable {
  let text: String
  let path: [String]
  let offset: Int

  init(_ text: String, at offset: Int) {
    self.text = text
    path = text == "." ? [] : text.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    self.offset = offset
  }
}

/// `{{>name}}`, or `{{<name}}…{{/name}}` with the blocks it replaces.
struct Partial: Sendable {
  let name: String
  let offset: Int
  let isStandalone: Bool
  let indentation: Range<Int>
  let overrides: [TemplateBlock]
}

/// `{{$name}}…{{/name}}`: a replaceable block, or inside a parent its override.
struct TemplateBlock: Sendable {
  let name: String
  let offset: Int
  let isStandalone: Bool
  let indentation: Range<Int>
  let intrinsicIndentation: Range<Int>
  let nodes: [Node]
}
