/// Checks a drawing token by token.
struct SVGCheck {
  private(set) var root: XMLTag?
  private(set) var hasRoot = false
  /// Names and byte offsets of the open elements.
  private var open: [(name: String, offset: Int)] = []

  /// The byte offset of an element that is never closed; nil when all are.
  var openElement: Int? { open.last?.offset }

  mutating func faults(of token: XMLToken) -> [SVGFault] {
    switch token {
    case .start(let tag): return faults(of: tag)
    case .end(let name, let offset):
      guard open.popLast()?.name == name else { return [SVGFault(.damaged, at: offset)] }
      return []
    case .text(let text, let offset):
      if text.hasUnknownEntity { return [SVGFault(.entity, at: offset)] }
      let isStyle = open.last.map { localName($0.name) == "style" } ?? false
      return isStyle ? StyleCheck.fault(in: text.decoded, at: offset) : []
    case .verbatim(let text, let offset):
      let isStyle = open.last.map { localName($0.name) == "style" } ?? false
      return isStyle ? StyleCheck.fault(in: text, at: offset) : []
    case .declaration(let encoding, let offset):
      let isKnown = encoding.map { ["utf-8", "us-ascii"].contains($0.lowercased()) } ?? true
      return isKnown ? [] : [SVGFault(.notUTF8, at: offset)]
    case .instruction(let name, let offset):
      return name.lowercased() == "xml-stylesheet" ? [SVGFault(.styleSheetInstruction, at: offset)] : []
    case .doctype(let offset): return [SVGFault(.doctype, at: offset)]
    }
  }

  private mutating func faults(of tag: XMLTag) -> [SVGFault] {
    let isFirst = !hasRoot
    let isOutside = hasRoot && open.isEmpty
    hasRoot = true
    if !tag.isEmpty { open.append((tag.name, tag.offset)) }
    if isOutside { return [SVGFault(.damaged, at: tag.offset)] }
    if isFirst {
      guard localName(tag.name) == "svg" else { return [SVGFault(.notAnSVG, at: tag.offset)] }
      root = tag
    }
    let element = localName(tag.name)
    switch element {
    case "script", "handler", "listener": return [SVGFault(.script, at: tag.offset)]
    case _ where Self.foreign.contains(element): return [SVGFault(.foreignElement(tag.name), at: tag.offset)]
    default: return tag.attributes.compactMap { fault(of: $0, on: element) }
    }
  }

  /// Elements that show other documents, or belong to HTML.
  private static let foreign: Set = [
    "foreignobject", "iframe", "object", "embed", "audio", "video", "canvas", "link", "meta", "base", "form",
    "input", "button", "img", "portal", "frame", "frameset", "applet", "template", "math",
  ]

  private func fault(of attribute: XMLAttribute, on element: String) -> SVGFault? {
    if attribute.value.hasUnknownEntity { return SVGFault(.entity, at: attribute.offset) }
    let value = attribute.value.decoded
    let name = attribute.name.lowercased()
    if name == "xmlns" || name.hasPrefix("xmlns:") {
      return value.lowercased().contains("xhtml")
        ? SVGFault(.foreignElement("XHTML"), at: attribute.offset) : nil
    }
    if name.hasPrefix("on") { return SVGFault(.eventHandler(attribute.name), at: attribute.offset) }
    switch localName(name) {
    case "href", "src", "base":
      return Reference(value).staysInside ? nil : SVGFault(.externalReference(value), at: attribute.offset)
    case "attributename":
      return Self.mayNotMove(value) ? SVGFault(.eventHandler(value), at: attribute.offset) : nil
    default:
      // Style has no prefix; the notes of drawing programs do.
      let mayHoldAddress = name == "style" || (!name.contains(":") && value.utf8.contains(UInt8(ascii: "(")))
      return mayHoldAddress ? StyleCheck.fault(in: value, at: attribute.offset).first : nil
    }
  }

  /// True for an attribute that an animation could turn into a script or an address.
  private static func mayNotMove(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("on") || name == "href" || name.hasSuffix(":href")
  }
}

/// The name after a colon, in lower case: prefixes are arbitrary.
private func localName(_ name: String) -> String {
  (name.split(separator: ":", omittingEmptySubsequences: false).last ?? "").lowercased()
}
