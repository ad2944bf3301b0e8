import Diagnostics
import Text
import Testing

@testable import Preview

struct ToolPageTests {
  @Test func `a page of the tool says what it is, in the editor's language`() {
    let response = ToolPage("Kontroll", in: .nn, tab: .control, main: HTMLFragment(text: "<b>")).response()
    let html = String(decoding: response.body, as: UTF8.self)
    #expect(html.contains(#"<html lang="nn">"#))
    #expect(html.contains(#"<a href="/_kontroll/" aria-current="page">Kontroll</a>"#))
    #expect(html.contains("&lt;b&gt;"))
    #expect(!html.contains("<script"))
  }

  @Test func `every file that a page of the tool names is in the program`() {
    let html = String(
      decoding: ToolPage("", in: .nb, main: HTMLFragment(text: "")).response().body, as: UTF8.self)
    #expect(html.contains(ToolAssets.folder + "verktoy.css"))
    #expect(ToolAssets.files["verktoy.css"]?.bytes.isEmpty == false)
  }
}
