internal import CYAML

/// libyaml's events over a range of bytes. All C stays in this file, and frees itself.
struct YAMLEvents: ~Copyable {
  /// On the heap, because libyaml keeps a pointer from the parser to itself.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  private init(_ input: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    // It fails only when the machine has no memory left, which no input decides.
    guard yaml_parser_initialize(parser) == 1 else { fatalError("out of memory") }
    // Told the encoding, libyaml neither guesses UTF-16 nor swallows a byte-order mark uncounted.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Lends the events of `bytes` to `body`; the bytes are not copied.
  static func read<Result>(
    _ bytes: ArraySlice<UInt8>, _ body: (inout YAMLEvents) throws(YAMLProblem) -> Result
  ) throws(YAMLProblem) -> Result {
    try bytes.withUnsafeBufferPointer { (input) throws(YAMLProblem) in
      var events = YAMLEvents(input)
      return try body(&events)
    }
  }

  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var problem: YAMLProblem {
    let text = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      let byte = parser.pointee.problem_offset
      return YAMLProblem(YAMLProblem.Cause(text, in: context), at: .byte(byte), opening: nil)
    }
    return YAMLProblem(
      YAMLProblem.Cause(text, in: context), at: .character(parser.pointee.problem_mark.index),
      opening: context.isEmpty ? nil : parser.pointee.context_mark.index)
  }
}

/// An event of libyaml's parser.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(String, YAMLNode.Style)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
  }

  let kind: Kind
  let isAnchored: Bool
  let isTagged: Bool
  /// Code points from the start of the bytes read.
  let start: Int
  let end: Int

  fileprivate init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    let data = event.data
    switch event.type {
    case YAML_SCALAR_EVENT:
      let text = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      kind = .scalar(String(decoding: text, as: UTF8.self), YAMLNode.Style(data.scalar.style))
      isAnchored = data.scalar.anchor != nil
      isTagged = data.scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart(isFlow: data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
      isAnchored = data.sequence_start.anchor != nil
      isTagged = data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart(isFlow: data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      isAnchored = data.mapping_start.anchor != nil
      isTagged = data.mapping_start.tag != nil
    default:
      kind =
        switch event.type {
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_DOCUMENT_START_EVENT:
          .documentStart(
            hasDirectives: data.document_start.version_directive != nil
              || data.document_start.tag_directives.start != data.document_start.tag_directives.end)
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_STREAM_START_EVENT: .streamStart
        default: .streamEnd
        }
      isAnchored = false
      isTagged = false
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    self =
      switch style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE: .literal
      case YAML_FOLDED_SCALAR_STYLE: .folded
      default: .plain
      }
  }
}
