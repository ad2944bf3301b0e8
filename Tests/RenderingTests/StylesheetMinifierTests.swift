import Testing

@testable import Rendering

@Test(arguments: [
  ("", ""),
  ("a { color: red; }\n", "a{color:red}"),
  ("a , b > c { margin : 0 auto ; }", "a,b>c{margin :0 auto}"),
  ("a :hover, a:hover { }", "a :hover,a:hover{}"),
  ("a + b ~ c d {}", "a + b ~ c d{}"),
  ("a/* x */.b /* y */ c{}", "a/**/.b c{}"),
  ("p { width: calc( 1px + 2px * (3 - 1) ) }", "p{width:calc(1px + 2px * (3 - 1))}"),
  ("@media (min-width : 48rem) and (color) { a { b: c; } }", "@media (min-width :48rem) and (color){a{b:c}}"),
  ("a::before { content: \"; } /* \\\" */ \" ; }", "a::before{content:\"; } /* \\\" */ \"}"),
  ("a { src: url( a b;}.png ) , url( \"x\" ) }", "a{src:url( a b;}.png ),url(\"x\")}"),
  ("a { --none: ; --x: {a: b;}; }", "a{--none: ;--x:{a:b}}"),
  ("a{;;b:c;;}", "a{b:c}"),
  (".a\\ b{}", ".a\\ b{}"),
  ("a { b: \"c", "a{b:\"c"),
  ("a { b: c /* d", "a{b:c"),
  ("@layer a, b;", "@layer a,b;"),
])
func `a stylesheet loses what means nothing, and no more`(source: String, expected: String) {
  let minified = String(decoding: StylesheetMinifier.minified(Array(source.utf8)), as: UTF8.self)
  #expect(minified == (expected.isEmpty ? "" : expected + "\n"))
}
