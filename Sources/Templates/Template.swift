package import Encoding

/// A compiled template for one type of view.
package struct Template<V: TemplateView>: Sendable {
  let program: Program

  /// Appends the page. Needs no other input, so the same view gives the same bytes on every thread.
  package func render(_ view: V, into buffer: inout UTF8Buffer) {
    var renderer = Renderer(program, view)
    renderer.run(into: &buffer)
  }
}
