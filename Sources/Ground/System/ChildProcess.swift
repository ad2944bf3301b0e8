#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Another program, run to its end with files for its input and its output; what it complains of is dropped.
package struct ChildProcess {
  package let path: String
  package let arguments: [String]
  /// `NAME=value`; nothing of our own environment goes along.
  package var environment: [String] = []

  package init(path: String, arguments: [String], environment: [String] = []) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// The shell sets the bound before the program takes its place: 2 GiB, a fifth of which is what the largest
  /// picture that is let through takes. It is given the words apart, and reads none of them. Systems without that bound run the program all the same.
  private static let bounded = #"ulimit -v 2097152 2>/dev/null; exec "$0" "$@""#

  package enum Ending: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It was stopped, for it took too long.
    case timedOut
    /// The system's `errno`.
    case notStarted(Int32)
  }

  /// - Parameter seconds: how long it may take.
  package func run(input: String, output: String, seconds: Int) -> Ending {
    var actions = fileActions
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var process = pid_t()
    let failure = withCStrings(["sh", "-c", Self.bounded, path] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environment)
      }
    }
    guard failure == 0 else { return .notStarted(failure) }
    return Self.wait(for: process, seconds: seconds)
  }

  #if canImport(Glibc)
    private var fileActions: posix_spawn_file_actions_t {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #else
    private var fileActions: posix_spawn_file_actions_t? {
      var actions: posix_spawn_file_actions_t?
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #endif

  private static func wait(for process: pid_t, seconds: Int) -> Ending {
    var status: Int32 = 0
    let step: UInt32 = 1000
    var left = seconds * 1_000_000 / Int(step)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { return .notStarted(errno) }
      if left == 0 {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      usleep(step)
      left -= 1
    }
    // As the macros of <sys/wait.h> read it.
    let signal = status & 0x7F
    guard signal == 0 else { return .signal(signal) }
    switch status >> 8 & 0xFF {
    // What the shell answers when there is no such program, or it may not be run.
    case 127: return .notStarted(ENOENT)
    case 126: return .notStarted(EACCES)
    case let code: return .exit(code)
    }
  }
}

/// Calls a function with texts as C has a list of them: pointers, and null at the end.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    // It holds at least the null, so it has a base.
    body(buffer.baseAddress.unsafelyUnwrapped)
  }
}
