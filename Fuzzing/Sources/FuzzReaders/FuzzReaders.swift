private let readerCheck = ReaderCheck()
private let areParts = CommandLine.arguments.contains("--parts")

/// One input of libFuzzer.
func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  if areParts {
    guard let archive = PartsArchive.packed(bytes) else { return -1 }
    archive.withUnsafeBytes(readerCheck.check)
  } else {
    readerCheck.check(bytes)
  }
  return 0
}
