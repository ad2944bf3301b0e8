internal import System
internal import Diagnostics

/// The program that reads and writes word processors' files. It is run with bounds on its time, its memory and what it
/// writes: a file may be made to break it.
struct PandocTool {
  let path: String
  /// Where it writes, and the only place where it looks for what a file names.
  let folder: String
  /// Another place to look in, for pictures of our own.
  var resources: String?

  enum Ending: Error {
    case tooLong, tooLarge
    /// Its last line of complaint.
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

  /// Haskell's own bound: the system's would be for addresses, of which it takes a terabyte and uses none.
  private static let memory = "-M1g"
  /// In bytes, of each file it writes.
  static let largestOutput = 1 << 28

  /// - Parameters:
  ///   - input: the file it reads; its name is not shown to it.
  ///   - output: a file in the folder.
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
    // Haskell's word for a heap that is full.
    case .wroteTooMuch, .exit(251): throw .tooLarge
    case .notStarted(let code): throw .machine(FileError(.start, path, code: code))
    case .signal: throw .refused("")
    case .exit: throw .refused(Self.lastLine(of: errors))
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

  private static func lastLine(of path: String) -> String {
    // A complaint that cannot be read says nothing more.
    guard let bytes = try? FileSystem.read(path, first: 2_000) else { return "" }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
  }

  /// The first `pandoc` in the folders that programs are looked for in, with `:` between them.
  static func search(_ folders: String) -> String? { Environment.program(named: "pandoc", in: folders) }
}
