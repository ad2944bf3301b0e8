internal import Values
internal import Keys
internal import Programme
internal import Text

/// A plan's measures, in its order: `tiltak.json` for programs and `tiltak.csv` for spreadsheets.
struct MeasuresFile: Sendable {
  private let directory: String
  private let plan: ActionPlan
  /// The page's address, percent-encoded, with `#`.
  private let url: String

  init(of plan: ActionPlan, on page: Page, site: Site) {
    self.plan = plan
    directory = page.address.directory
    url = "\(site.configuration.url)\(directory)#"
  }

  var outputs: [MachineFile] {
    [
      MachineFile(path: directory + "tiltak.csv", mediaType: "text/csv; charset=utf-8", write: writeCSV),
      MachineFile(path: directory + "tiltak.json", mediaType: "application/json", write: writeJSON),
    ]
  }

  @Sendable private func writeJSON(into buffer: inout UTF8Buffer, whenFull: Flush) throws {
    try buffer.appendJSON { json in
      try json.lines { json in
        for measure in plan.measures {
          json.newline()
          write(measure, to: &json)
          try json.handOver { try $0.flushIfFull(whenFull) }
        }
      }
      json.endLine()
    }
  }

  @Sendable private func writeCSV(into buffer: inout UTF8Buffer, whenFull: Flush) throws {
    buffer.append("\u{FEFF}" as StaticString)
    buffer.appendCSVRow(Self.fields.map(\.name.description))
    for measure in plan.measures {
      for field in Self.fields { buffer.appendCSVCell(field.value(self, measure)) }
      buffer.endCSVRow()
      try buffer.flushIfFull(whenFull)
    }
  }

  private func write(_ measure: Measure, to json: inout JSONWriter) {
    json.object { json in
      for field in Self.fieldsByName {
        json.key(field.name)
        json.write(field.value(self, measure))
      }
    }
  }
}

extension MeasuresFile {
  private struct Field: Sendable {
    let name: StaticString
    let value: @Sendable (MeasuresFile, Measure) -> MeasureField.Value
  }

  /// In the order a person reads a measure in: what it is and where it belongs before who, when and how much.
  private static let fields: [Field] =
    [
      Field(name: "id") { .text($1.id) },
      Field(name: "url") { .text($0.url + percentEncoded($1.id)) },
      Field(name: "goal") { file, measure in .text(measure.goal.map { file.plan.goals[$0].title }) },
      Field(name: "goalNumber") { file, measure in .text(measure.goal.flatMap { file.plan.goals[$0].number })
      },
    ]
    + MeasureColumn.allCases.flatMap(\.definition.fields).map { field in
      Field(name: field.name) { field.value($1) }
    }

  private static let fieldsByName = fields.sorted { $0.name.description < $1.name.description }
}

extension UTF8Buffer {
  /// Appends a cell of a spreadsheet; empty for a value that is not there.
  fileprivate mutating func appendCSVCell(_ value: MeasureField.Value) {
    switch value {
    case .text(let text): appendCSVCell(text ?? "")
    case .texts(let texts): appendCSVCell(texts.joined(separator: " | "))
    case .date(let date): appendCSVCell { buffer in if let date { buffer.append(date) } }
    case .amount(let kroner):
      appendCSVCell { buffer in if let kroner { buffer.append(decimal: kroner.amount) } }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ value: MeasureField.Value) {
    switch value {
    case .text(let text): string(text)
    case .texts(let texts): strings(texts)
    case .date(let date?): string { $0.append(date) }
    case .date(nil): null()
    case .amount(let kroner): number(kroner?.amount)
    }
  }
}
