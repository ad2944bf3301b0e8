import Diagnostics
import TestSupport

/// The missing front page, which most texts here leave out, is not among them.
func findings(in text: String, on day: String = "2026-11-22") -> [String] {
  findings(site(from: text, on: day).diagnostics)
}

/// What was found, by place: `side.md:4:1 warning loose-digit`.
func findings(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.filter { $0.rule != .missingFrontPage }.sorted().map { diagnostic in
    let place = diagnostic.location
    let file = place.file.dropFirst("content/".count)
    return "\(file):\(place.line):\(place.column) \(diagnostic.severity) \(diagnostic.rule)"
  }
}
