package import Diagnostics
package import Values

/// One column of plans: its headers, its reading, and its place in exports.
package struct MeasureColumnDefinition: Sendable {
  /// The way a column's cells become a part of a measure.
  package enum Reading: Sendable {
    /// The measure's own text. A row without it continues the measure above.
    case measure
    /// Paragraphs, one after the other.
    case paragraphs
    case owners
    case deadline
    case status
    /// Whole kroner.
    case amount
    /// Kept as written.
    case text(any WritableKeyPath<MeasureTerms, String> & Sendable)
  }

  /// The header in exports; the bokmål one is that of messages and of tables that the tool writes.
  package let title: LocalizedText
  /// The headers that plans know it by, in every language; compared by their letters alone.
  let names: [String]
  /// The headers that other documents have for it, which an import reads and makes a note of.
  package var foreignNames: [String] = []
  /// Counted in reports: "with a budget".
  package let noun: LocalizedText
  /// The name in templates and in the theme's texts.
  package let templateName: String
  /// The name in the desk's script.
  package let formName: String
  /// Share of the line in exports, in proportion to the other columns.
  package let weight: Int
  package let reading: Reading
  /// Members of `tiltak.json` and columns of `tiltak.csv`.
  package let fields: [MeasureField]
}

/// A value of a measure in machine files.
package struct MeasureField: Sendable {
  package enum Value: Sendable {
    case text(String?)
    case texts([String])
    case date(CalendarDate?)
    case amount(Kroner?)
  }

  package let name: StaticString
  package let value: @Sendable (Measure) -> Value

  init(_ name: StaticString, _ value: @escaping @Sendable (Measure) -> Value) {
    (self.name, self.value) = (name, value)
  }
}

extension MeasureColumn {
  /// The table of columns.
  static func definition(of column: Self) -> MeasureColumnDefinition {
    switch column {
    case .measure:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Tiltak", nn: "Tiltak", en: "Measure"),
        names: [
          "tiltak", "tiltaket", "measure", "measures", "action", "actions", "doaibmabidju", "doaibmabijut",
        ],
        foreignNames: [
          "aktivitet", "aktiviteter", "handling", "handlinger", "handlingar", "oppgave", "oppgaver",
          "oppgåve",
          "hva", "kva", "hva skal gjøres", "what", "task", "activity",
        ],
        noun: LocalizedText(nb: "tiltak", nn: "tiltak", en: "a measure"),
        templateName: "measure", formName: "tiltak", weight: 34, reading: .measure,
        fields: [MeasureField("measure") { .text($0.text) }])
    case .comment:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Kommentar", nn: "Kommentar", en: "Comment"),
        names: [
          "kommentar", "kommentarer", "kommentarar", "merknad", "comment", "comments", "kommentára",
        ],
        foreignNames: ["merknader", "merknadar", "notat", "notater"],
        noun: LocalizedText(nb: "kommentar", nn: "kommentar", en: "a comment"),
        templateName: "comments", formName: "kommentar", weight: 22, reading: .paragraphs,
        fields: [MeasureField("comment") { .text($0.comment) }])
    case .responsible:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Ansvar", nn: "Ansvar", en: "Responsible"),
        names: [
          "ansvar", "ansvarlig", "ansvarlige", "ansvarleg", "ansvarlege", "responsible", "owner", "owners",
          "ovddasvástádus",
        ],
        foreignNames: ["hvem", "kven", "hvem gjør det", "ansvarshaver", "who"],
        noun: LocalizedText(nb: "ansvar", nn: "ansvar", en: "an owner"),
        templateName: "responsible", formName: "ansvar", weight: 20, reading: .owners,
        fields: [
          MeasureField("responsible") { .texts($0.responsible) },
          MeasureField("responsibleText") { .text($0.responsibleText) },
        ])
    case .due:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Frist", nn: "Frist", en: "Deadline"),
        names: ["frist", "tidsfrist", "deadline", "due", "áigemearri"],
        foreignNames: ["når", "tid", "tidspunkt", "tidsramme", "tidsplan", "when"],
        noun: LocalizedText(nb: "frist", nn: "frist", en: "a deadline"),
        templateName: "due", formName: "frist", weight: 13, reading: .deadline,
        fields: [
          MeasureField("due") { .text($0.dueText) }, MeasureField("dueDate") { .date($0.due.date) },
        ])
    case .status:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Status", nn: "Status", en: "Status"),
        names: ["status", "stáhtus", "dilli"], foreignNames: ["fremdrift", "framdrift"],
        noun: LocalizedText(nb: "status", nn: "status", en: "a status"),
        templateName: "status", formName: "status", weight: 11, reading: .status,
        fields: [
          MeasureField("status") { .text($0.status?.rawValue) },
          MeasureField("statusText") { .text($0.statusText) },
        ])
    case .budget:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Budsjett", nn: "Budsjett", en: "Budget"),
        names: ["budsjett", "budget", "kostnad", "bušeahtta"], foreignNames: ["kostnader", "økonomi"],
        noun: LocalizedText(nb: "budsjett", nn: "budsjett", en: "a budget"),
        templateName: "budget", formName: "budsjett", weight: 10, reading: .amount,
        fields: [
          MeasureField("budget") { .amount($0.budget) }, MeasureField("budgetText") { .text($0.budgetText) },
        ])
    case .projectNumber:
      MeasureColumnDefinition(
        title: LocalizedText(nb: "Prosj.nr.", nn: "Prosj.nr.", en: "Project no."),
        names: [
          "prosjnr", "prosjektnr", "prosjektnummer", "prosjekt", "projectnumber", "projectno",
          "prošeaktanummir",
        ],
        noun: LocalizedText(nb: "prosjektnummer", nn: "prosjektnummer", en: "a project number"),
        templateName: "project-number", formName: "prosjekt", weight: 9, reading: .text(\.projectNumber),
        fields: [MeasureField("projectNumber") { .text($0.projectNumber) }])
    }
  }
}
