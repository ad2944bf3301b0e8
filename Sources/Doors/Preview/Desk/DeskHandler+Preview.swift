internal import Keys
internal import Authoring
internal import Rendering
internal import Session
internal import Programme
internal import Building
internal import Diagnostics
internal import PageEditing
internal import Text

/// Requests of scripts during editing, which save nothing.
extension DeskHandler {
  func preview(_ form: MultipartForm) -> PreviewResponse {
    guard let unsaved = unsaved(form) else { return .json(Array("{}".utf8), status: 404) }
    let checked = checked(unsaved.path, unsaved.bytes, of: unsaved.site)
    let language = unsaved.site.snapshot.language
    let fields =
      form["hele"] == nil
      ? unsaved.page.map { Self.fields(of: $0, on: checked?.kind ?? .page, language: language) } ?? [] : []
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("base", checked.map { unsaved.site.prefix + $0.address.directory })
      writer.member("forste", form["hele"] != nil ? 1 : unsaved.page?.bodyLine ?? 1)
      writer.key("funn")
      writer.array { writer in
        for diagnostic in (checked?.diagnostics ?? []).prefix(100) {
          Self.write(diagnostic, on: fields, in: language, to: &writer)
        }
      }
      writer.member("funnTittel", DeskTexts.diagnostics(min(checked?.diagnostics.count ?? 0, 100))[language])
      writer.member("html", checked?.main.map { String(decoding: $0, as: UTF8.self) })
      writer.key("tabeller")
      Self.write(checked?.kind == .plan ? unsaved.page.map { MeasureGrid(of: $0) } : nil, to: &writer)
    }
    return .json(writer.finished)
  }

  func changeTable(_ form: MultipartForm) -> PreviewResponse {
    guard let unsaved = unsaved(form), let page = unsaved.page,
      let table = form["tabell"].flatMap({ Int($0) }), let change = Self.change(form),
      let bytes = MeasureGrid(of: page).applying(change, toTable: table),
      // A text that is no valid page yet has no fields to show.
      let changed = try? EditablePage(bytes, path: unsaved.path.text)
    else { return .json(Array("{}".utf8), status: 409) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("tabeller")
      Self.write(MeasureGrid(of: changed), to: &writer)
      writer.member("tekst", changed.body)
    }
    return .json(writer.finished)
  }

  private static func change(_ form: MultipartForm) -> MeasureGrid.Change? {
    guard let row = form["rad"].flatMap({ Int($0) }) else { return nil }
    switch form["handling"] {
    case "sett":
      guard let column = form["kolonne"].flatMap({ Int($0) }), let text = form["verdi"] else { return nil }
      return .set(row: row, column: column, text)
    case "ny": return .insert(row: row)
    case "fjern": return .remove(row: row)
    case "opp": return .move(row: row, .up)
    case "ned": return .move(row: row, .down)
    default: return nil
    }
  }

  private struct Unsaved {
    let path: ContentFilePath
    let site: PreviewedSite
    let bytes: [UInt8]
    /// Nil for a file that can only be edited as text.
    let page: EditablePage?
  }

  /// The file as it would be saved now, whatever the one on the disk has become.
  private func unsaved(_ form: MultipartForm) -> Unsaved? {
    guard let path = form["fil"].flatMap({ ContentFilePath($0) }), !path.isPicture, let site = site(of: path)
    else { return nil }
    // A new page has no file yet.
    let current = (try? content.read(path)) ?? []
    // A change that the file cannot take has no preview; saving says why.
    guard let bytes = try? changed(current, form, path, of: site) else { return nil }
    // A text that is no valid page yet has no fields.
    return Unsaved(path: path, site: site, bytes: bytes, page: try? EditablePage(bytes, path: path.text))
  }

  private static func write(
    _ diagnostic: Diagnostic, on fields: [PageField], in language: MessageLanguage,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("alvor", diagnostic.severity == .error ? "feil" : "advarsel")
      writer.key("felt")
      writer.string(fields.first { $0.lines?.contains(diagnostic.location.line) == true }?.id ?? "tekst")
      writer.member("hjelp", diagnostic.help?[language])
      writer.member("linje", diagnostic.location.line)
      writer.member("sted", DeskTexts.line(diagnostic.location.line)[language])
      writer.member("tekst", diagnostic.message[language])
    }
  }

  private static func write(_ grid: MeasureGrid?, to writer: inout JSONWriter) {
    writer.array { writer in
      for table in grid?.tables ?? [] {
        writer.object { writer in
          writer.key("grupper")
          writer.array { writer in
            for row in table.rows.indices {
              let group = table.groups.first { $0.contains(row) }?.lowerBound ?? row
              writer.number(table.rows[group].role == .measure ? group : row)
            }
          }
          writer.member("kolonner", table.columns.map { $0?.definition.formName ?? "" })
          writer.member("overskrift", table.heading)
          writer.key("rader")
          writer.array { writer in for row in table.rows { writer.strings(row.cells) } }
          writer.member("titler", table.titles)
          writer.key("trekk")
          writer.strings(
            table.rows.indices.map { row in
              (table.canMove(row, .up) ? "opp " : "") + (table.canMove(row, .down) ? "ned" : "")
            })
        }
      }
    }
  }
}
