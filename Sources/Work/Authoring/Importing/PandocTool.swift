internal import System

/// pandoc, run with bounds on its time, memory and output, since a file may be made to break it.
struct PandocTool {
  let path: String
  /// The folder it writes to, and the only one it looks in for files that the input names.
  let folder: String
  /// A further folder to look in, for our own pictures.
  var resources: String?

  enum Ending: Error {
    case tooLong, tooLarge
    /// The last line of its error output.
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

  /// A limit on Haskell's heap: the system's limits address space, of which it reserves a terabyte.
  private static let memory = "-M1g"
  /// The largest file it may write, in bytes.
  static let largestOutput = 1 << 28

  /// - Parameters:
  ///   - input: the file it reads; it does not learn the name.
  ///   - output: the name of a file in the folder.
  func run(_ arguments: [String], input: String, output: String) throws(Ending) {
    let errors = folder + "/feil"
    let process = ChildProcess(
      path: path,
      arguments: ["+RTS", Self.memory, "-RTS", "--resource-path=\(resources ?? folder + "/tom")"] + arguments,
      environment: environment, limits: ChildProcess.Limits(seconds: 60, fileSize: Self.largestOutput))
    let ending: ChildProcess.Ending
    do { ending = try process.run(input: input, output: "\(folder)/\(output)", errors: errors) } catch {
      throw .machine(error)
    }
    switch ending {
    case .exit(0): return
    case .timedOut: throw .tooLong
    // The exit code of a full heap.
    case .wroteTooMuch, .exit(251): throw .tooLarge
    case .notStarted(let code): throw .machine(FileError(.start, path, code: code))
    case .signal: throw .refused("")
    case .exit: throw .refused(Self.lastLine(of: errors))
    }
  }

  /// The environment, with a proxy that does not exist, so that it cannot fetch from the web.
  private var environment: [String] {
    let proxy = "http://127.0.0.1:9"
    return [
      "PATH=/usr/bin:/bin", "HOME=\(folder)", "LC_ALL=C.UTF-8", "http_proxy=\(proxy)", "https_proxy=\(proxy)",
      "HTTP_PROXY=\(proxy)", "HTTPS_PROXY=\(proxy)",
    ]
  }

  private static func lastLine(of path: String) -> String {
    // Error output that cannot be read adds nothing.
    guard let bytes = try? FileSystem.read(path, first: 2_000) else { return "" }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The first `pandoc` in the folders that programs are looked for in, with `:` between them.
  static func search(_ folders: String) -> String? { Environment.program(named: "pandoc", in: folders) }
}
