internal import Keys
internal import Values
internal import Text
internal import Programme

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
    buffer.appendCSVRow(Self.columns)
    for measure in plan.measures {
      appendRow(of: measure, to: &buffer)
      try buffer.flushIfFull(whenFull)
    }
  }

  private func write(_ measure: Measure, to json: inout JSONWriter) {
    json.object { json in
      json.key("budget")
      json.number(measure.budget?.amount)
      json.key("budgetText")
      json.string(measure.budgetText)
      json.key("comment")
      json.string(measure.comment)
      json.key("due")
      json.string(measure.dueText)
      json.key("dueDate")
      if let date = measure.due.date { json.string { $0.append(date) } } else { json.null() }
      json.key("goal")
      json.string(measure.goal.map { plan.goals[$0].title })
      json.key("goalNumber")
      json.string(measure.goal.flatMap { plan.goals[$0].number })
      json.key("id")
      json.string(measure.id)
      json.key("measure")
      json.string(measure.text)
      json.key("projectNumber")
      json.string(measure.projectNumber)
      json.key("responsible")
      json.strings(measure.responsible)
      json.key("responsibleText")
      json.string(measure.responsibleText)
      json.key("status")
      json.string(measure.status?.rawValue)
      json.key("statusText")
      json.string(measure.statusText)
      json.key("url")
      json.string { buffer in
        buffer.append(url)
        buffer.appendPath(measure.id)
      }
    }
  }

  /// The names are those of the JSON, in the order a person reads a measure in: what it is and where it
  /// belongs before who, when and how much.
  private static let columns = [
    "id", "url", "goal", "goalNumber", "measure", "comment", "responsible", "responsibleText",
    "due", "dueDate", "status", "statusText", "budget", "budgetText", "projectNumber",
  ]

  private func appendRow(of measure: Measure, to buffer: inout UTF8Buffer) {
    buffer.appendCSVCell(measure.id)
    buffer.appendCSVCell { buffer in
      buffer.append(url)
      buffer.appendPath(measure.id)
    }
    buffer.appendCSVCell(measure.goal.map { plan.goals[$0].title } ?? "")
    buffer.appendCSVCell(measure.goal.flatMap { plan.goals[$0].number } ?? "")
    buffer.appendCSVCell(measure.text)
    buffer.appendCSVCell(measure.comment)
    buffer.appendCSVCell(
      measure.responsible.count == 1 ? measure.responsible[0] : measure.responsible.joined(separator: " | "))
    buffer.appendCSVCell(measure.responsibleText)
    buffer.appendCSVCell(measure.dueText)
    buffer.appendCSVCell { buffer in if let date = measure.due.date { buffer.append(date) } }
    buffer.appendCSVCell(measure.status?.rawValue ?? "")
    buffer.appendCSVCell(measure.statusText)
    buffer.appendCSVCell { buffer in if let budget = measure.budget { buffer.append(decimal: budget.amount) }
    }
    buffer.appendCSVCell(measure.budgetText)
    buffer.appendCSVCell(measure.projectNumber)
    buffer.endCSVRow()
  }
}
