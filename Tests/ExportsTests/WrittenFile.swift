import FeedbackContract
import Programme
import TestSupport
import Text

@testable import Exports

/// A file of the site of a text, nil when there is no such file.
func machineFile(_ path: String, of text: String, on day: String = "2026-11-22") throws -> String? {
  let files = MachineFiles.outputs(of: try validSite(text, on: day))
  return try files.first { $0.path == path }?.text()
}

extension Site {
  /// For each page the wording its readers are asked about.
  var wordings: [WordingHash?] { pages.indices.map { wordingHash(ofPage: $0) } }
}
