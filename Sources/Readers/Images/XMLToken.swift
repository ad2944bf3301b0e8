/// A token of XML, as far as a drawing's check needs it.
enum XMLToken {
  case start(XMLTag)
  case end(name: String, offset: Int)
  /// As written, its references not replaced.
  case text(XMLText, offset: Int)
  /// Text in `<![CDATA[`, which has no references.
  case verbatim(String, offset: Int)
  case declaration(encoding: String?, offset: Int)
  case instruction(name: String, offset: Int)
  case doctype(offset: Int)
}

struct XMLTag: Sendable {
  let name: String
  let attributes: [XMLAttribute]
  /// `<path/>`.
  let isEmpty: Bool
  let offset: Int

  /// The value of an attribute without a prefix.
  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value.decoded }
}

struct XMLAttribute: Sendable {
  let name: String
  let value: XMLText
  let offset: Int
}

/// The bytes are no XML from here on.
struct XMLSyntaxFault: Error { let offset: Int }
