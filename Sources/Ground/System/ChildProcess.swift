internal import Glibc

/// Another program, run to its end with files for its input and its output.
///
/// It knows no name of a file but those among its arguments, and inherits nothing of our environment.
package struct ChildProcess {
  /// The program's path, as the process sees it.
  package let path: String
  package let arguments: [String]
  /// Its whole environment, as `NAME=value`.
  package let environment: [String]
  package let limits: Limits

  package struct Limits: Sendable {
    /// The longest time from start to end.
    package var seconds: Int
    /// The address space in bytes; nil for no bound.
    package var memory: Int?
    /// Each file that is written, in bytes; nil for no bound.
    package var fileSize: Int?

    package init(seconds: Int, memory: Int? = nil, fileSize: Int? = nil) {
      (self.seconds, self.memory, self.fileSize) = (seconds, memory, fileSize)
    }
  }

  package init(path: String, arguments: [String], environment: [String] = [], limits: Limits) {
    (self.path, self.arguments, self.environment, self.limits) = (path, arguments, environment, limits)
  }

  package enum Ending: Equatable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It took too long, and was stopped.
    case timedOut
    /// It wrote more than it may, and was stopped.
    case wroteTooMuch
    /// The system's `errno`.
    case notStarted(Int32)
  }

  /// Waits for the program on the thread that calls.
  ///
  /// - Parameters:
  ///   - input: a plain file, no link; nil for none.
  ///   - output: is written over.
  ///   - errors: is written over; nil to drop what the program complains of.
  /// - Throws: a ``FileError`` when the input cannot be read.
  package func run(input: String?, output: String, errors: String? = nil) throws(FileError) -> Ending {
    // Opened here and not by the child, which would wait for whoever writes to a pipe, and we for it.
    guard let input else { return start(input: nil, output, errors) }
    let file = try OpenedFile(input)
    let ending = start(input: file.descriptor, output, errors)
    _ = consume file
    return ending
  }

  private func start(input: Int32?, _ output: String, _ errors: String?) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    let written = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, output, written, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors ?? "/dev/null", written, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A signal that this thread ignores or blocks, as those that share work do, would be the child's too: then its bounds
    // end nothing.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let failure = withCStrings(["sh", "-c", bounded, path] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { return .notStarted(failure) }
    return Self.wait(for: process, seconds: limits.seconds)
  }

  /// The shell sets the bounds before the program takes its place: ours would be those of every thread. It is given the
  /// words apart, and reads none of them.
  private var bounded: String {
    let memory = limits.memory.map { "ulimit -v \($0 >> 10) 2>/dev/null; " } ?? ""
    // POSIX: in units of 512 bytes.
    let size = limits.fileSize.map { "ulimit -f \($0 >> 9); " } ?? ""
    return memory + size + #"exec "$0" "$@""#
  }

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
    guard signal == 0 else { return signal == SIGXFSZ ? .wroteTooMuch : .signal(signal) }
    switch status >> 8 & 0xFF {
    // As the shell answers when there is no such program, or it may not be run.
    case 127: return .notStarted(ENOENT)
    case 126: return .notStarted(EACCES)
    case let code: return .exit(code)
    }
  }

  /// Starts a program of the person who runs this one, in their environment, and does not wait for it. Where there is
  /// none, nothing happens.
  package static func startForPerson(_ name: String, _ arguments: [String]) {
    var process = pid_t()
    _ = withCStrings([name] + arguments) { posix_spawnp(&process, name, nil, nil, $0, environ) }
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
