import Diagnostics
import Testing

@testable import Programme

struct MeasureColumnTests {
  @Test func `every column is found by its header in each language of messages`() {
    for column in MeasureColumn.allCases {
      let title = column.definition.title
      for header in [title.nb, title.nn, title.en, title.en.uppercased()] {
        #expect(MeasureColumn(header: header) == column)
      }
    }
  }

  @Test func `a header means one column, whoever wrote it`() {
    for column in MeasureColumn.allCases {
      for name in column.definition.names { #expect(MeasureColumn(header: name) == column) }
      for name in column.definition.foreignNames {
        #expect(MeasureColumn(foreignHeader: name) == column)
        #expect(MeasureColumn(header: name) == nil)
      }
    }
  }

  @Test func `no two columns have a name, a field or a form name in common`() {
    let definitions = MeasureColumn.allCases.map(\.definition)
    let names = definitions.flatMap { [$0.templateName] + $0.fields.map(\.name.description) }
    #expect(Set(definitions.map(\.formName)).count == definitions.count)
    #expect(Set(definitions.map(\.templateName)).count == definitions.count)
    #expect(
      Set(definitions.flatMap { $0.fields.map(\.name.description) }).count == names.count - definitions.count)
  }

  @Test func `case, spaces and stops of a header do not count`() {
    #expect(MeasureColumn(header: " PROSJ. NR. ") == .projectNumber)
    #expect(MeasureColumn(header: "Prosj") == nil)
    #expect(MeasureColumn(foreignHeader: "Hva skal gjøres?") == .measure)
  }
}
