import Diagnostics
import Hashing
import Keys
import Programme
import System
import Testing
import Values

@testable import Building

struct BuildRecordTests {
  private func stamp(_ number: Int64) -> FileStamp {
    FileStamp(size: 12, modified: number, changed: number, device: .max, inode: 7)
  }

  private func record() throws -> BuildRecord {
    guard case .date(let day) = DateReading("2026-11-22") else { throw FileError.changing("day") }
    var record = BuildRecord(key: "en\tnøkkel\\ \n", began: 100, isComplete: true)
    record.inputs = [
      FolderScan.File(path: "a\tb.md", stamp: stamp(5)), FolderScan.File(path: "c.md", stamp: stamp(99)),
    ]
    record.outputs = [
      BuildRecord.Output(
        path: "index.html", hash: ContentHash(high: 1, low: 2), stamp: stamp(50), mediaType: "text/html"),
      BuildRecord.Output(path: "b", hash: ContentHash(high: 0, low: 0), stamp: nil, mediaType: "-"),
    ]
    (record.site, record.pages, record.language) = ("nordvik", 3, .nn)
    record.diagnostics = [
      Diagnostic(
        .warning, .doubleSpace, at: SourceLocation(file: "content/a.md", line: 3, column: 4),
        LocalizedText(nb: "en\nto", nn: "b", en: "c"), help: LocalizedText(nb: "d", nn: "e", en: "f")),
      Diagnostic(.note, .vagueLink, at: SourceLocation(file: "x"), LocalizedText(nb: "", nn: "", en: "")),
    ]
    record.unpublished = [
      .draft, .future(day), .expired(day), .section(file: "content/i.md", .section(file: "j", .future(day))),
    ]
    .map { UnpublishedPage(file: "content/a.md", title: "A", address: Address("a"), reason: $0) }
    return record
  }

  @Test func `a record that is read back is the one that was written`() throws {
    let record = try record()
    let read = try #require(BuildRecord(record.bytes))
    #expect(read.bytes == record.bytes)
    #expect(read.key == record.key && read.inputs == record.inputs && read.outputs == record.outputs)
    #expect(read.diagnostics == record.diagnostics)
    #expect(read.unpublished.map(\.reason) == record.unpublished.map(\.reason))
  }

  @Test func `a record that was cut off is none, wherever it was`() throws {
    let bytes = try record().bytes
    for count in 0..<bytes.count - 1 { #expect(BuildRecord(Array(bytes[..<count])) == nil) }
  }

  @Test func `a site is built again when anything that decided it is another`() throws {
    let record = try record()
    #expect(record.isBuilt(from: record.inputs, key: record.key))
    #expect(!record.isBuilt(from: record.inputs, key: "en annen"))
    #expect(!record.isBuilt(from: Array(record.inputs.dropLast()), key: record.key))
    #expect(
      !record.isBuilt(
        from: [FolderScan.File(path: "a\tb.md", stamp: stamp(6)), record.inputs[1]], key: record.key))
    var unfinished = record
    unfinished.isComplete = false
    #expect(!unfinished.isBuilt(from: record.inputs, key: record.key))
    var early = record
    early.began = 99
    #expect(!early.isBuilt(from: record.inputs, key: record.key))
  }
}
