import Diagnostics
import Keys

/// Everything found in a YAML file, as the terminal shows it.
func yamlReport(_ yaml: String) -> String {
  let file = SourceFile(path: "site.yml", bytes: Array(yaml.utf8))
  return DiagnosticReport(YAMLDocument.parse(file: file).1).text(in: .nb) { _ in file }
}
