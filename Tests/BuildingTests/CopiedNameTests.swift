import Testing

@testable import Building

struct CopiedNameTests {
  @Test(arguments: [
    "plan (konfliktkopi).md", "plan (Karis konfliktkopi 2026-05-01).md",
    "plan (Kari's conflicted copy 2026).md",
    "plan (konflikterende kopi fra Karis Mac).md", "plan (conflicted copy 2026-05-01 120000).md",
    "plan.sync-conflict-20260501-120000-ABCDEFG.md", "plan - Kopi.md", "plan - Kopi (2).md", "plan - Copy.md",
    "plan - Copy (12).md", "plan (Konfliktkopi) (1).md",
  ])
  func `a name that only programs give is a copy's, wherever the original is`(name: String) {
    #expect(CopiedName(name) { _ in false }?.original == "plan.md")
  }

  @Test(arguments: [
    "plan (1).md", "plan (12).md", "plan-DESKTOP-A1B2C3D.md", "plan-LAPTOP-KARI.md", "plan-PC-7.md",
    "plan-WIN-8H2KQ.md", "plan-DESKTOP-A1B2C3D-2.md", "plan kopi.md", "plan kopi 2.md", "plan copy 3.md",
  ])
  func `a name that a person could give is a copy's beside its original`(name: String) {
    #expect(CopiedName(name) { $0 == "plan.md" }?.original == "plan.md")
    #expect(CopiedName(name) { _ in false } == nil)
  }

  @Test(arguments: [
    "plan.md", "2026-05-01-tog.md", "plan (vedtatt).md", "plan (2026).md", "Kopi.md", "kopi.md", "(1).md",
    " (1).md",
    "Plan A.md", "kart-pc-spill for alle.md", "PC-.md", "plan-PC-.md", "plan ().md", "plan - Kopiering.md",
    "konfliktkopi.md", "Om konfliktkopier.md", "æøå (1", ")", "(", ".md", "",
  ])
  func `other names are their own`(name: String) { #expect(CopiedName(name) { _ in true } == nil) }

  @Test func `a folder is a copy's only beside its original`() {
    #expect(CopiedName("v1.2 - Kopi", isFolder: true) { $0 == "v1.2" }?.original == "v1.2")
    #expect(CopiedName("saker - Kopi", isFolder: true) { _ in false } == nil)
  }

  @Test func `letters written in two ways are the same letters`() {
    let decomposed = "bla\u{30A} (1).md"
    #expect(CopiedName(decomposed) { $0 == "bl\u{E5}.md" } != nil)
  }
}
