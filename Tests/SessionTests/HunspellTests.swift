import Diagnostics
import Foundation
import Values
import Programme
import TestSupport
import Testing

@testable import Building
@testable import Session

/// With a program in hunspell's place that knows a handful of words.
struct HunspellTests {
  private let folder: TemporaryFolder
  private let hunspell: Hunspell

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "ord/nb_NO.dic")
    try folder.write("", to: "ord/nb_NO.aff")
    try folder.write("skole\narbeids\nmappe\nutgang\nkode\ndato\nen\nog\nnordvik\n", to: "ord/kjente")
    try folder.write(
      """
      #!/bin/sh
      # -i UTF-8 -d DICTIONARY -l|-a
      known="${4%/*}/kjente"
      if [ "$5" = -l ]; then
        grep -vixFf "$known" || true
      else
        echo '@(#) International Ispell Version 3.2.06'
        while read -r line; do echo "& ${line#^} 2 1: skole, skolen"; echo; done
      fi

      """, to: "hunspell")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/hunspell")
    hunspell = Hunspell(
      path: folder.path + "/hunspell", folders: [folder.path + "/ord"], temporaryFolder: folder.path)
  }

  @Test func `words that the dictionary does not have are unknown`() throws {
    #expect(try hunspell.unknown(of: ["skole", "skolee"], in: .nb) == ["skolee"])
    #expect(try hunspell.suggestions(for: ["skolee"], in: .nb) == ["skolee": ["skole", "skolen"]])
    #expect(hunspell.hasDictionary(for: .nb) && !hunspell.hasDictionary(for: .se))
  }

  @Test(arguments: ["arbeidsmappe", "Arbeidsmappe", "utgangskode", "datoen", "noen", "Noe"])
  func `a word made of known ones is known`(word: String) throws {
    #expect(try hunspell.unknown(of: [word], in: .nb) == [])
  }

  @Test(arguments: ["ogen", "datoenn", "kodee", "mappeo"])
  func `a word that is only nearly made of them is not`(word: String) throws {
    #expect(try hunspell.unknown(of: [word], in: .nb) == [word])
  }

  @Test func `a program that fails gives no answer, and leaves nothing behind`() throws {
    let broken = Hunspell(path: "/bin/false", folders: [folder.path + "/ord"], temporaryFolder: folder.path)
    #expect(try broken.unknown(of: ["skole"], in: .nb) == nil)
    #expect(try broken.suggestions(for: ["skole"], in: .nb) == [:])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["hunspell", "ord"])
  }

  @Test func `a site's words are looked up, and its own list is believed`() throws {
    try folder.write("navn: Nordvik\nnettsted: https://nordvik.example/\n", to: "w/content/site.yml")
    try folder.write("---\ntittel: Skole\n---\nskole og skolee og kodde\n", to: "w/content/index.md")
    try folder.write("---\ntittel: Skuvla\nspråk: se\n---\nskuvla\n", to: "w/content/se.md")
    try folder.write("kodde\n", to: "w/content/_ordliste.txt")
    let workspace = try Workspace(root: folder.path + "/w")
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    let build = try Build(
      workspace,
      options: BuildOptions(edition: Edition(today: today), output: folder.path + "/ut", toolIdentity: ""))
    let snapshot = try build.snapshot(try #require(workspace.sites.first))
    let report = try snapshot.spelling(by: hunspell, in: workspace, edition: Edition(today: today))
    #expect(report.diagnostics.map(\.message.nb) == ["«skolee» står ikke i ordboka"])
    #expect(report.unchecked == [.se: 1])
    let built = build.run(try #require(workspace.sites.first)).report
    #expect(!built.hasErrors)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/ut")
    #expect(!names.contains { $0.contains("ordliste") })
  }
}
