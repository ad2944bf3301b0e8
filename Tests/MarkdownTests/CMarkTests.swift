import Markdown
import Testing

struct CMarkTests {
  @Test func `the same documents give the same HTML on every thread`() async {
    let texts = [
      "~~a~~ https://nordvik.example/ b@c.no www.x.no", "| a |\n|---|\n| ~b~ |", "- [x] w: a~b",
      "a[^1]\n\n[^1]: b ~c~",
    ]
    let expected = texts.map { read($0).htmlText }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for _ in 0..<500 { wrong += zip(texts, expected).count { read($0).htmlText != $1 } }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
