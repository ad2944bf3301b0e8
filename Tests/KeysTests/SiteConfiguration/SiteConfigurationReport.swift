import Diagnostics
import Keys

func siteConfiguration(_ yaml: String) -> SiteConfiguration? {
  SiteConfiguration.parse(file: SourceFile(path: "site.yml", bytes: Array(yaml.utf8))).configuration
}

/// Everything found in a site.yml, as the terminal shows it.
func siteReport(_ yaml: String) -> String {
  let file = SourceFile(path: "site.yml", bytes: Array(yaml.utf8))
  return DiagnosticReport(SiteConfiguration.parse(file: file).diagnostics).text(in: .nb) { _ in file }
}

/// The same for keys below a right name and address.
func siteKeyReport(_ keys: String) -> String {
  siteReport("navn: Rogna\nnettsted: https://rogna.no\n\(keys)")
}
