import Testing

@testable import Documents

struct HTMLWordsTests {
  @Test(arguments: [
    ("<p>Hei <b>du</b></p>", "Hei du"), ("a<br>b", "a b"), ("", ""), ("bare ord", "bare ord"),
    ("<!-- skjult -->synlig<!-- <b> -->", "synlig"), ("<!-- uten slutt", ""), ("før <", "før <"),
    ("1 < 2 og 3 > 2", "1 < 2 og 3 > 2"), ("<a title=\"a > b\">lenke</a>", "lenke"), ("<p uten slutt", ""),
  ])
  func `tags and comments go, and the words stay`(html: String, words: String) {
    #expect(HTMLWords.text(of: html) == words)
  }

  @Test(arguments: [
    ("<script>a < b</script>etter", "etter"), ("<SCRIPT>alert(1)</SCRIPT>etter", "etter"),
    ("før<Style media=x>p {}</sTYLE >etter", "før etter"), ("<IFRAME src=x>Din leser</IFRAME>", ""),
    ("<script>uten slutt", ""), ("<scripts>ikke skript</scripts>", "ikke skript"),
    ("<script>\"</scripting>\"</script>etter", "etter"),
  ])
  func `what runs or frames goes with its content, however its name is written`(html: String, words: String) {
    #expect(HTMLWords.text(of: html) == words)
  }

  @Test func `a long run of comments takes no longer for each than for one`() {
    #expect(HTMLWords.text(of: String(repeating: "<!-- a -->b", count: 20_000)).utf8.count == 20_000)
  }
}
