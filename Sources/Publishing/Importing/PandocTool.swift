internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The program that reads and writes word processors' files. It is run without a shell, with
/// bounds on its time, its memory and what it writes: a file may be made to break it.
struct PandocTool {
  let path: String
  /// Where it writes, and the only place where it looks for what a file names.
  let folder: String
  /// Another place to look in, for pictures of our own.
  var resources: String?

  enum Ending: Error {
    case tooLong, tooLarge
    /// What it said of the file.
    case refused(String)
    case machine(FileError)

    func fault(at path: String) -> ImportFault {
      switch self {
      case .tooLong, .tooLarge: .findings([.oversizedDocument(at: path)])
      case .refused(let reason): .findings([.unreadableDocument(reason, at: path)])
      case .machine(let error): .machine(error)
      }
    }
  }

  private static let seconds = 60
  private static let memory = "-M1g"
  /// In bytes, of each file it writes.
  static let largestOutput = 1 << 28

  /// - Parameters:
  ///   - input: the file it reads; its name is not shown to it.
  ///   - output: a file in the folder.
  func run(_ arguments: [String], input: String, output: String) throws(Ending) {
    let errors = folder + "/feil"
    var actions = fileActions
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "\(folder)/\(output)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var process = pid_t()
    let failure = bounded {
      strings(
        [path, "+RTS", Self.memory, "-RTS", "--resource-path=\(resources ?? folder + "/tom")"] + arguments
      ) { arguments in
        strings(environment) { posix_spawn(&process, path, &actions, nil, arguments, $0) }
      }
    }
    guard failure == 0 else { throw .machine(FileError(.start, path, code: failure)) }
    guard let status = Self.wait(for: process) else { throw .tooLong }
    // As the macros of <sys/wait.h> read it.
    let signal = status & 0x7F
    guard signal == 0 else { throw signal == SIGXFSZ ? .tooLarge : .refused("") }
    switch status >> 8 & 0xFF {
    case 0: return
    // Haskell's word for a heap that is full.
    case 251: throw .tooLarge
    case 127: throw .machine(FileError(.start, path, code: ENOENT))
    default: throw .refused(Self.lastLine(of: errors))
    }
  }

  /// A proxy that is not there keeps it from fetching what a file names on the web.
  private var environment: [String] {
    let proxy = "http://127.0.0.1:9"
    return [
      "PATH=/usr/bin:/bin", "HOME=\(folder)", "LC_ALL=C.UTF-8", "http_proxy=\(proxy)", "https_proxy=\(proxy)",
      "HTTP_PROXY=\(proxy)", "HTTPS_PROXY=\(proxy)",
    ]
  }

  /// No file may grow past the bound, and the program inherits that.
  private func bounded(_ start: () -> Int32) -> Int32 {
    var own = rlimit()
    guard getrlimit(Self.fileSize, &own) == 0 else { return start() }
    var bound = own
    bound.rlim_cur = min(rlim_t(Self.largestOutput), own.rlim_max)
    setrlimit(Self.fileSize, &bound)
    defer { setrlimit(Self.fileSize, &own) }
    return start()
  }

  #if canImport(Glibc)
    private static let fileSize = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    private var fileActions: posix_spawn_file_actions_t {
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #else
    private static let fileSize = RLIMIT_FSIZE
    private var fileActions: posix_spawn_file_actions_t? {
      var actions: posix_spawn_file_actions_t?
      posix_spawn_file_actions_init(&actions)
      return actions
    }
  #endif

  /// Nil when it took too long, and was stopped.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    let step: UInt32 = 2000
    var left = seconds * 1_000_000 / Int(step)
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process || (ended < 0 && errno != EINTR) { return status }
      if left == 0 {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
      }
      usleep(step)
      left -= 1
    }
  }

  private static func lastLine(of path: String) -> String {
    // What cannot be read says nothing more.
    guard let bytes = try? FileSystem.read(path, first: 2_000) else { return "" }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The first `pandoc` in the folders that programs are looked for in.
  static func search(_ path: String) -> String? {
    for folder in path.split(separator: ":") {
      let candidate = "\(folder)/pandoc"
      if access(candidate, X_OK) == 0, FileSystem.stamp(ofNamed: candidate) != nil { return candidate }
    }
    return nil
  }
}

/// Calls a function with texts as C has a list of them: pointers, and null at the end.
private func strings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    // It holds at least the null, so it has a base.
    body(buffer.baseAddress.unsafelyUnwrapped)
  }
}
