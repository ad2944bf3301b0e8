import Diagnostics
import Encoding
import Programme
import TestSupport
import Testing

@testable import Theming

/// The site of a text that has no errors.
func validSite(_ text: String, on day: String = "2026-11-22") throws -> Site {
  let (site, diagnostics) = TestSupport.site(from: text, on: day)
  return try #require(site, "\(diagnostics.map(\.message))")
}

extension MachineFile {
  /// The whole file, each piece taken away as soon as it is offered.
  func text() throws -> String {
    var buffer = UTF8Buffer()
    var bytes: [UInt8] = []
    try write(&buffer) { buffer in
      bytes += buffer.bytes
      buffer.removeAll()
    }
    return String(decoding: bytes + buffer.bytes, as: UTF8.self)
  }
}

/// A file of the site of a text, nil when there is no such file.
func machineFile(_ path: String, of text: String, on day: String = "2026-11-22") throws -> String? {
  let files = MachineFiles.outputs(of: try validSite(text, on: day))
  return try files.first { $0.path == path }?.text()
}
