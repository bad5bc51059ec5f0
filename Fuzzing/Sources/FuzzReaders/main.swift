import Glibc

// libFuzzer's driver is called from a main of our own, since SwiftPM gives that of an executable
// another name. `--files`, `--rows` or `--parts` stands before its options: what an input is.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let kind = CommandLine.arguments.lazy.compactMap { argument in
  argument.hasPrefix("--") ? InputKind(rawValue: String(argument.dropFirst(2))) : nil
}.first

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { start, count in
    fuzz(kind ?? .files, UnsafeRawBufferPointer(start: start, count: count))
  })
