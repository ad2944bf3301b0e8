package import Diagnostics

/// All templates and strings of one theme, parsed.
package struct TemplateLibrary: Sendable {
  /// The diagnostics of all files, used by a page or not.
  package var diagnostics: [Diagnostic] { DiagnosticReport(templates.flatMap(\.diagnostics)).diagnostics }

  /// The templates, then the strings.
  let templates: [ParsedTemplate]
  /// The index of each template in ``templates``, by name.
  let indexes: [String: Int]
  /// The index of each string in ``templates``, by key.
  let stringIndexes: [String: Int]
  /// The templates that may include themselves, directly or through others.
  let recursive: Set<Int>

  /// - Parameter sources: their names must differ.
  /// - Parameter strings: by key, as `next-page` for `{{t.next-page}}`.
  package init(_ sources: [TemplateSource], strings: [String: TemplateString] = [:]) {
    let sortedStrings = strings.sorted { $0.key < $1.key }
    let templates =
      sources.map { ParsedTemplate(Origin($0)) }
      + sortedStrings.map { ParsedTemplate(Origin(key: $0.key, $0.value)) }
    let indexes = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.name, $0) })
    (self.templates, self.indexes) = (templates, indexes)
    stringIndexes = Dictionary(
      uniqueKeysWithValues: sortedStrings.enumerated().map { ($1.key, sources.count + $0) })

    let edges = templates.indices.flatMap { template in
      templates[template].partials.compactMap { name in indexes[name].map { (from: template, to: $0) } }
    }
    let loops = components(edges, count: templates.count)
    recursive = Set(edges.filter { loops[$0.from] == loops[$0.to] }.map(\.from))
  }

  /// The template of that name, compiled for one type of view.
  ///
  /// - Throws: every diagnostic in it and in what it includes.
  package func template<V: TemplateView>(
    _ name: String, for type: V.Type
  ) throws(TemplateErrors) -> Template<V> {
    guard let root = indexes[name] else {
      let diagnostic = Diagnostic.missingTemplate(
        name, nearest: nearest(to: name, in: indexes.keys.sorted()), at: SourceLocation(file: name))
      throw TemplateErrors(diagnostics: [diagnostic])
    }
    var compiler = Compiler(self, V.fields)
    compiler.compile(root)
    guard compiler.diagnostics.isEmpty else {
      throw TemplateErrors(diagnostics: DiagnosticReport(compiler.diagnostics).diagnostics)
    }
    return Template(program: compiler.program)
  }

  /// The keys that templates and strings write, of existing strings or not.
  package var usedStrings: Set<String> {
    templates.reduce(into: []) { used, template in Self.collectStrings(template.nodes, &used) }
  }

  private static func collectStrings(_ nodes: [Node], _ used: inout Set<String>) {
    for node in nodes {
      switch node {
      case .value(let name, _):
        if name.path.first == "t" { used.insert(name.path.dropFirst().joined(separator: ".")) }
      case .section(_, _, let nodes): collectStrings(nodes, &used)
      case .block(let block): collectStrings(block.nodes, &used)
      case .partial(let partial): for block in partial.overrides { collectStrings(block.nodes, &used) }
      case .text: break
      }
    }
  }

  /// The names of the blocks that can be replaced in a template and in what it includes.
  func blockNames(from root: Int) -> Set<String> {
    var seen: Set = [root]
    var waiting = [root]
    var names: Set<String> = []
    while let template = waiting.popLast() {
      names.formUnion(templates[template].blockNames)
      for partial in templates[template].partials {
        if let index = indexes[partial], seen.insert(index).inserted { waiting.append(index) }
      }
    }
    return names
  }
}
