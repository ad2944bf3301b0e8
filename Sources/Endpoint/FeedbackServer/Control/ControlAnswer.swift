internal import Diagnostics

/// The answer to a command from the command line.
struct ControlAnswer: Sendable {
  /// As HTTP has it: 200, 400 for a command that asks for what is not there, 500 when it could not be done.
  let status: Int
  /// For standard output, or for standard error when it is no success.
  let body: [UInt8]

  static func done(_ body: [UInt8]) -> Self { Self(status: 200, body: body) }

  static func fault(_ fault: ControlFault, in language: MessageLanguage) -> Self {
    Self(status: fault.status, body: Array((fault.message[language] + "\n").utf8))
  }
}

/// Why a command was not done.
struct ControlFault: Error {
  let status: Int
  let message: LocalizedText

  /// The command asks for what is not there.
  static func refused(_ message: LocalizedText) -> Self { Self(status: 400, message: message) }

  /// The machine could not do it.
  static func failed(_ message: LocalizedText) -> Self { Self(status: 500, message: message) }
}
