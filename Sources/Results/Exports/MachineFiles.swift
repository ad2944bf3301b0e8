package import Programme
internal import Search
package import Text

package enum MachineFiles {
  /// The files of a site that programs read, by path.
  ///
  /// The feed, the sitemap and the rules are there when they are empty too, so that nothing that names them
  /// leads nowhere.
  package static func outputs(of site: Site) -> [MachineFile] {
    var files = [
      CommitmentsFile(site: site).output, NewsFeed(site: site).output, RobotsFile(site: site).output,
      RedirectRules(site: site).output, HeaderRules(site: site).output,
    ]
    files += Sitemap(of: site).outputs + SearchIndex(site: site).outputs
    for page in site.pages {
      guard let plan = page.manuscript.body.plan, !plan.measures.isEmpty else { continue }
      if let calendar = DeadlineCalendar(of: plan, on: page, site: site) { files.append(calendar.output) }
      files += MeasuresFile(of: plan, on: page, site: site).outputs
    }
    return files.sorted { $0.path.precedesInBytes($1.path) }
  }
}
