internal import Keys
internal import Programme
internal import Text

/// `_headers`: what a server sends with the site's files, in the form that Netlify, Cloudflare Pages and
/// `standpunkt serve` read.
struct HeaderRules {
  let site: Site

  var output: MachineFile {
    MachineFile(path: "_headers", mediaType: "text/plain; charset=utf-8") { [site] buffer, _ in
      let root = site.configuration.url.path
      buffer.append("\(root)*\n")
      for (name, value) in Self.headers(ContentSecurityPolicy(for: site)) {
        buffer.append("  \(name): \(value)\n")
      }
      // Their names carry a fingerprint, so that what they hold never changes.
      buffer.append("\(root)s/*\n")
      buffer.append("  Cache-Control: public, max-age=31536000, immutable\n" as StaticString)
    }
  }

  private static func headers(_ policy: ContentSecurityPolicy) -> [(name: String, value: String)] {
    [
      ("Content-Security-Policy", policy.header),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Permissions-Policy", "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=()"),
      // The endpoint takes answers by their Origin, and a stricter policy makes Chromium send `null`.
      ("Referrer-Policy", "strict-origin"),
      ("X-Content-Type-Options", "nosniff"),
      // For browsers that do not know frame-ancestors.
      ("X-Frame-Options", "DENY"),
    ]
  }
}
