import Glibc

// libFuzzer's driver is called from a main of our own, since SwiftPM gives that of an executable
// another name. `--parts` stands before its options: the input is a text of parts, packed as a
// workbook before it is read; without it the input is the file itself.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments, fuzz))
