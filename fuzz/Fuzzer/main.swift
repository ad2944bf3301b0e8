import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// `STANDPUNKT_FUZZ_TARGET=markdown Fuzzer [libFuzzer's own arguments]`; scripts/fuzz calls it. The target is
// not an argument, since libFuzzer calls the program again with its own alone.

let target =
  getenv("STANDPUNKT_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? usage()

func usage() -> FuzzTarget {
  let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
  print("STANDPUNKT_FUZZ_TARGET must be one of \(names)")
  exit(2)
}

@_cdecl("LLVMFuzzerTestOneInput")
func runOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// SwiftPM gives every executable a main function of its own, so it cannot be libFuzzer's
/// (llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runFuzzer(&count, &arguments, runOne))
