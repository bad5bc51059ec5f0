/// Bytes that no text of ours may hold.
enum ByteFault: Hashable {
  /// NUL.
  case binary
  /// No UTF-8.
  case notUTF8

  /// What is wrong with `bytes`; nil when they are UTF-8 without NUL.
  init?(in bytes: Span<UInt8>) {
    var hasNUL = false
    var all: UInt8 = 0
    for place in bytes.indices {
      let byte = bytes[place]
      all |= byte
      if byte == 0 { hasNUL = true }
    }
    if hasNUL {
      self = .binary
      return
    }
    if all < 0x80 { return nil }
    do {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      self = .notUTF8
    }
  }
}
