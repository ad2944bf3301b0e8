import FeedbackContract
import Foundation
import Testing

/// The numbers that the themes' texts tell readers and editors are those that the endpoint keeps to.
struct ThresholdTextTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("themes/felles/i18n").path

  private func texts(_ language: String, _ key: String) throws -> [Substring] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/\(language).yml"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("\(key):") }
  }

  @Test(arguments: ["nb", "nn", "en"], ["undo-help", "too-late-more"])
  func `readers are told how long an answer can be taken back`(language: String, key: String) throws {
    let found = try texts(language, key)
    #expect(found.count == 1 && found.allSatisfy { $0.contains(" \(UndoPeriod.minutes) minut") })
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `editors are told from how many answers numbers are shown`(language: String) throws {
    let found = try texts(language, "desk-agreement-more")
    #expect(found.count == 1)
    for number in [PublicationThreshold.answers, PublicationThreshold.answersOnASide] {
      #expect(found.allSatisfy { $0.contains(" \(number) ") })
    }
  }
}
