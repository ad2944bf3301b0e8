internal import Keys
internal import Programme
internal import Text

/// `robots.txt`, RFC 9309: everything may be read but the endpoint, which only answers forms.
struct RobotsFile {
  let site: Site

  var output: MachineFile {
    MachineFile(path: "robots.txt", mediaType: "text/plain; charset=utf-8") { [site] buffer, _ in
      let endpoint = site.configuration.feedback.map { EndpointAddress($0, site: site.configuration.url) }
      buffer.append("User-agent: *\n" as StaticString)
      if let endpoint, !endpoint.isElsewhere, !endpoint.prefix.isEmpty {
        buffer.append("Disallow: \(endpoint.prefix)/\n")
      } else {
        buffer.append("Disallow:\n" as StaticString)
      }
      buffer.append("\nSitemap: \(site.configuration.url)sitemap.xml\n")
    }
  }
}
