import FuzzTargets

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// `Fuzzer TARGET [libFuzzer's own arguments]`; scripts/fuzz calls it.

let target = CommandLine.arguments.dropFirst().first.flatMap(FuzzTarget.init) ?? usage()

func usage() -> FuzzTarget {
  print("usage: Fuzzer \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer's arguments]")
  exit(2)
}

@_cdecl("LLVMFuzzerTestOneInput")
func runOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// SwiftPM gives every executable a main function of its own, so libFuzzer's cannot be the one
/// (llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
exit(runFuzzer(&count, &arguments, runOne))
