internal import FeedbackContract
internal import Foundation

extension EndpointManifest {
  /// `manifest.json`: its keys are sorted, so that the same site has the same bytes.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // It refuses infinite numbers and text that is no Unicode: a manifest has neither.
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a manifest can be written as JSON")
    }
    return Array(data) + [UInt8(ascii: "\n")]
  }
}
