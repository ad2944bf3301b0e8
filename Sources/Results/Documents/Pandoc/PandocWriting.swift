internal import Text

/// Writing of the JSON that pandoc reads.
extension PandocDocument {
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { document in
      document.key("pandoc-api-version")
      document.array { for part in [1, 22] { $0.number(part) } }
      document.key("meta")
      document.object { members in
        for (name, value) in meta.sorted(by: { $0.key < $1.key }) {
          guard case .text(let inlines) = value else { continue }
          members.key(text: name)
          members.node("MetaInlines") { PandocWriting.write(inlines, to: &$0) }
        }
      }
      document.key("blocks")
      PandocWriting.write(blocks, to: &document)
    }
    return Array(json.buffer.bytes)
  }
}

extension JSONWriter {
  /// Writes a node, `{"t": kind, "c": content}`.
  fileprivate mutating func node(_ kind: String, _ content: ((inout JSONWriter) -> Void)? = nil) {
    object { node in
      node.member("t", kind)
      guard let content else { return }
      node.key("c")
      content(&node)
    }
  }
}

private enum PandocWriting {
  static func write(_ blocks: [PandocBlock], to json: inout JSONWriter) {
    json.array { for block in blocks { write(block, to: &$0) } }
  }

  static func write(_ inlines: [PandocInline], to json: inout JSONWriter) {
    json.array { for inline in inlines { write(inline, to: &$0) } }
  }

  private static func write(_ attributes: Attributes, to json: inout JSONWriter) {
    json.array { parts in
      parts.string(attributes.id)
      parts.strings(attributes.classes)
      parts.array { pairs in for pair in attributes.pairs { pairs.strings([pair.name, pair.value]) } }
    }
  }

  private static func write(_ block: PandocBlock, to json: inout JSONWriter) {
    switch block {
    case .plain(let inlines): json.node("Plain") { write(inlines, to: &$0) }
    case .paragraph(let inlines): json.node("Para") { write(inlines, to: &$0) }
    case .lines(let lines): json.node("LineBlock") { $0.array { for line in lines { write(line, to: &$0) } } }
    case .code(let text, let language):
      json.node("CodeBlock") { parts in
        parts.array {
          write(Attributes(classes: language.isEmpty ? [] : [language]), to: &$0)
          $0.string(text)
        }
      }
    case .raw(let format, let text): json.node("RawBlock") { $0.strings([format, text]) }
    case .quote(let blocks): json.node("BlockQuote") { write(blocks, to: &$0) }
    case .ordered(let start, let items):
      json.node("OrderedList") { parts in
        parts.array {
          $0.array { numbering in
            numbering.number(start)
            numbering.node("Decimal")
            numbering.node("Period")
          }
          write(items: items, to: &$0)
        }
      }
    case .bullets(let items): json.node("BulletList") { write(items: items, to: &$0) }
    case .definitions(let entries):
      json.node("DefinitionList") {
        $0.array { list in
          for entry in entries {
            list.array {
              write(entry.term, to: &$0)
              write(items: entry.meanings, to: &$0)
            }
          }
        }
      }
    case .heading(let level, let attributes, let inlines):
      json.node("Header") {
        $0.array { parts in
          parts.number(level)
          write(attributes, to: &parts)
          write(inlines, to: &parts)
        }
      }
    case .rule: json.node("HorizontalRule")
    case .table(let table): json.node("Table") { write(table, to: &$0) }
    case .division(let attributes, let blocks):
      json.node("Div") {
        $0.array { parts in
          write(attributes, to: &parts)
          write(blocks, to: &parts)
        }
      }
    }
  }

  private static func write(items: [[PandocBlock]], to json: inout JSONWriter) {
    json.array { for item in items { write(item, to: &$0) } }
  }

  private static func write(_ table: PandocTable, to json: inout JSONWriter) {
    json.array { parts in
      write(Attributes(), to: &parts)
      parts.array { caption in
        caption.null()
        write(table.caption, to: &caption)
      }
      parts.array { columns in
        for column in 0..<table.columns {
          columns.array { specification in
            specification.node("AlignDefault")
            if column < table.widths.count {
              specification.width(table.widths[column])
            } else {
              specification.node("ColWidthDefault")
            }
          }
        }
      }
      parts.array { head in
        write(Attributes(), to: &head)
        write(rows: table.header, to: &head)
      }
      parts.array { bodies in
        bodies.array { body in
          write(Attributes(), to: &body)
          body.number(0)
          body.array { _ in }
          write(rows: table.body, to: &body)
        }
      }
      parts.array { foot in
        write(Attributes(), to: &foot)
        foot.array { _ in }
      }
    }
  }

  private static func write(rows: [PandocTable.Row], to json: inout JSONWriter) {
    json.array { list in
      for row in rows {
        list.array { parts in
          write(Attributes(), to: &parts)
          parts.array { cells in
            for cell in row.cells {
              cells.array { parts in
                write(Attributes(), to: &parts)
                parts.node("AlignDefault")
                parts.number(cell.rows)
                parts.number(cell.columns)
                write(cell.blocks, to: &parts)
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ inline: PandocInline, to json: inout JSONWriter) {
    switch inline {
    case .text(let text): json.node("Str") { $0.string(text) }
    case .space: json.node("Space")
    case .softBreak: json.node("SoftBreak")
    case .lineBreak: json.node("LineBreak")
    case .emphasis(let content): json.node("Emph") { write(content, to: &$0) }
    case .strong(let content): json.node("Strong") { write(content, to: &$0) }
    case .struck(let content): json.node("Strikeout") { write(content, to: &$0) }
    case .superscript(let content): json.node("Superscript") { write(content, to: &$0) }
    case .subscript(let content): json.node("Subscript") { write(content, to: &$0) }
    case .plainStyle(let content): json.node("Underline") { write(content, to: &$0) }
    case .quoted(let isSingle, let content):
      json.node("Quoted") {
        $0.array { parts in
          parts.node(isSingle ? "SingleQuote" : "DoubleQuote")
          write(content, to: &parts)
        }
      }
    case .code(let text), .math(let text):
      json.node("Code") {
        $0.array { parts in
          write(Attributes(), to: &parts)
          parts.string(text)
        }
      }
    case .raw(let format, let text): json.node("RawInline") { $0.strings([format, text]) }
    case .link(let content, let target, let title): write("Link", content, target, title, to: &json)
    case .image(let alt, let source, let title): write("Image", alt, source, title, to: &json)
    case .note(let blocks): json.node("Note") { write(blocks, to: &$0) }
    case .span(let attributes, let content):
      json.node("Span") {
        $0.array { parts in
          write(attributes, to: &parts)
          write(content, to: &parts)
        }
      }
    }
  }

  private static func write(
    _ kind: String, _ content: [PandocInline], _ target: String, _ title: String, to json: inout JSONWriter
  ) {
    json.node(kind) {
      $0.array { parts in
        write(Attributes(), to: &parts)
        write(content, to: &parts)
        parts.strings([target, title])
      }
    }
  }
}

extension JSONWriter {
  /// Writes a column's width, given in hundredths of the line.
  fileprivate mutating func width(_ hundredths: Int) {
    object { node in
      node.member("t", "ColWidth")
      node.key("c")
      node.hundredths(hundredths)
    }
  }
}
