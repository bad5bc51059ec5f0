private let readerCheck = ReaderCheck()

/// What an input is.
enum InputKind: String {
  /// The file itself.
  case files
  /// Rows, which are put below a header (`RegisterHeader`).
  case rows
  /// A text of parts, which is packed as a workbook (`PartsArchive`).
  case parts
}

/// One input of libFuzzer; −1 where it is none.
func fuzz(_ kind: InputKind, _ bytes: UnsafeRawBufferPointer) -> Int32 {
  switch kind {
  case .files: readerCheck.check(bytes)
  case .rows:
    guard let first = bytes.first else { return -1 }
    let rows = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    readerCheck.check(rows, below: RegisterHeader.header(first))
  case .parts:
    guard let archive = PartsArchive.packed(bytes) else { return -1 }
    archive.withUnsafeBytes { readerCheck.check($0) }
  }
  return 0
}
