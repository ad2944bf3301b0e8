package import Text

/// A compiled template for one type of view.
///
/// A class, so that the page that is rendered with it takes one reference to it.
package final class Template<V: TemplateView>: Sendable {
  let program: Program

  init(program: Program) { self.program = program }

  /// Appends the page. Needs no other input, so the same view gives the same bytes on every thread.
  package func render(_ view: V, into buffer: inout UTF8Buffer) {
    var renderer = Renderer(program, view)
    renderer.run(into: &buffer)
  }
}
