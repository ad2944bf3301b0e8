import Programme
import TestSupport
import Testing
import Values

@testable import Building
@testable import Preview
@testable import Session

/// Somebody who writes a small site while the preview looks at it.
final class TestWriter {
  let folder: TemporaryFolder
  let options: PreviewOptions
  private(set) var state: PreviewState
  private var session: WorkspaceSession

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      navn: Nordvik
      nettsted: https://nordvik.example/
      tilbakemelding:
        adresse: https://svar.example/api
        enig: ja
        nyhetsbrev: ja
      kontakt:
        epost: post@nordvik.example

      """, to: "content/site.yml")
    try folder.write("---\ntittel: Nordvik\n---\nVelkommen.\n", to: "content/index.md")
    try folder.write("---\ntittel: Om\n---\nDen gamle teksten.\n", to: "content/om.md")
    try folder.write(
      "---\ntittel: Skole\ntype: sak\n---\nNordvik vil:\n\n- gi alle mat\n", to: "content/skole.md")
    try folder.age("content", seconds: 60)
    let today = try #require(CalendarDate(year: 2026, month: 11, day: 22))
    let build = BuildOptions(
      edition: Edition(today: today, showsUnpublished: true), output: folder.path + "/site",
      toolIdentity: "test"
    )
    options = PreviewOptions(workspace: folder.path) { build }
    session = try WorkspaceSession(root: folder.path)
    state = PreviewState(workspace: session.workspace, sites: [])
    try refresh()
  }

  func write(_ text: String, to file: String) throws {
    try folder.write(text, to: file)
    try refresh()
  }

  func remove(_ file: String) throws {
    try folder.remove(file)
    try refresh()
  }

  private func refresh() throws {
    let sites = try session.refresh { PreviewSites.options(for: $0, from: options.build(), at: options) }
    state = PreviewState(
      workspace: session.workspace,
      sites: sites.map { site in
        PreviewedSite(
          site, after: state.sites.first { $0.snapshot.folder == site.snapshot.folder })
      })
  }
}
