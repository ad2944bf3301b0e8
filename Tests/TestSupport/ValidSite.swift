import Diagnostics
package import Programme
package import Text

/// A text that was meant as a site without errors has some.
package struct NotASite: Error, CustomStringConvertible {
  package let description: String
}

/// The site of a text that has no errors.
package func validSite(_ text: String, on day: String = "2026-11-22") throws -> Site {
  let (site, diagnostics) = site(from: text, on: day)
  guard let site else { throw NotASite(description: "\(diagnostics.map(\.message))") }
  return site
}

extension MachineFile {
  /// The whole file, each piece taken away as soon as it is offered.
  package func text() throws -> String {
    var buffer = UTF8Buffer()
    var bytes: [UInt8] = []
    try write(&buffer) { buffer in
      bytes += buffer.bytes
      buffer.removeAll()
    }
    return String(decoding: bytes + buffer.bytes, as: UTF8.self)
  }
}
