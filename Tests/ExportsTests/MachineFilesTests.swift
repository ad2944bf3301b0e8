import Text
import Foundation
import TestSupport
import Testing

@testable import Exports

struct MachineFilesTests {
  @Test func `an empty site has the files that its pages and robots name`() throws {
    let files = MachineFiles.outputs(of: try validSite(""))
    #expect(
      files.map(\.path) == [
        "_headers", "_redirects", "atom.xml", "punkter.json", "robots.txt", "sitemap.xml",
        "sok/ord-0.json", "sok/tekst-0.json",
      ])
    #expect(try machineFile("punkter.json", of: "") == "[]\n")
    #expect(try machineFile("_redirects", of: "") == "")
  }

  @Test func `a plan has its files below its own address, a calendar only with dates`() throws {
    let site = try validSite(
      """
      -- a/plan.md --
      ---
      tittel: Plan
      type: plan
      ---
      | Tiltak | Frist |
      |---|---|
      | Male | 1.2.2027 |
      -- b.md --
      ---
      tittel: Uten datoer
      type: plan
      ---
      | Tiltak | Frist |
      |---|---|
      | Male | Løpende |
      -- c.md --
      ---
      tittel: Uten tiltak
      type: plan
      ---
      Kommer.
      """)
    let paths = MachineFiles.outputs(of: site).map(\.path)
    #expect(
      paths == [
        "_headers", "_redirects", "a/plan/frister.ics", "a/plan/tiltak.csv", "a/plan/tiltak.json", "atom.xml",
        "b/tiltak.csv", "b/tiltak.json", "punkter.json", "robots.txt", "sitemap.xml", "sok/ord-0.json",
        "sok/tekst-0.json",
      ])
  }

  @Test func `a plan on the front page has its files at the root`() throws {
    let text =
      "-- index.md --\n---\ntittel: Plan\ntype: plan\n---\n| Tiltak | Frist |\n|-|-|\n| Male | 1.2.2027 |\n"
    #expect(try machineFile("tiltak.json", of: text)?.contains("https://nordvik.example/#tiltak-1") == true)
    #expect(try machineFile("frister.ics", of: text) != nil)
  }

  @Test func `a page held back is in none of them`() throws {
    let matter = "publiseres: 2027-01-01\ntidligere: /hemmelig-for"
    let site = try validSite(
      """
      -- sak.md --
      ---
      tittel: Hemmelig
      type: sak
      \(matter)
      ---
      Vi vil:

      - hemmelig
      -- plan.md --
      ---
      tittel: Hemmelig
      type: plan
      \(matter)-plan
      ---
      | Tiltak | Frist |
      |---|---|
      | Hemmelig | 1.2.2027 |
      -- nytt.md --
      ---
      tittel: Hemmelig
      type: nyhet
      dato: 2026-01-01
      utkast: ja
      ---
      Hemmelig
      """)
    for file in MachineFiles.outputs(of: site) {
      #expect(try !file.text().lowercased().contains("hemmelig"), "\(file.path)")
      #expect(!file.path.contains("plan"))
    }
  }

  @Test func `a large file is written in pieces that make the same whole`() throws {
    let items = (1...2000).map { "- punkt nummer \($0) av mange, så fila blir lang" }.joined(separator: "\n")
    let site = try validSite("-- sak.md --\n---\ntittel: Sak\ntype: sak\n---\nVi vil:\n\n\(items)\n")
    let file = try #require(MachineFiles.outputs(of: site).first { $0.path == "punkter.json" })
    var pieces = 0
    var largest = 0
    var whole = UTF8Buffer()
    try file.write(&whole) { _ in }
    var buffer = UTF8Buffer()
    var bytes: [UInt8] = []
    try file.write(&buffer) { buffer in
      pieces += 1
      largest = max(largest, buffer.count)
      bytes += buffer.bytes
      buffer.removeAll()
    }
    bytes += buffer.bytes
    #expect(bytes == whole.bytes)
    #expect(pieces > 3)
    #expect(largest < 66_000)
    let points = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(points.count == 2000)
    #expect(points.last?["number"] as? String == "2000")
  }
}
