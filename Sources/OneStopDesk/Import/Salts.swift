internal import Glibc

/// Random salts for applicants' digests, asked of the system many at a time.
struct Salts {
  private static let length = 16
  private var drawn = [UInt8](repeating: 0, count: 256 * length)
  private var used = 256 * length

  /// The next sixteen random bytes.
  mutating func next() -> [UInt8] {
    if used == drawn.count { draw() }
    defer { used += Self.length }
    return Array(drawn[used..<(used + Self.length)])
  }

  private mutating func draw() {
    used = 0
    let source = open("/dev/urandom", O_RDONLY | O_CLOEXEC)
    defer { if source >= 0 { close(source) } }
    var filled = 0
    while source >= 0, filled < drawn.count {
      let count = drawn.withUnsafeMutableBytes { buffer in
        read(source, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      guard count > 0 else { break }
      filled += count
    }
    // Where there is no such device the system is asked byte by byte.
    var generator = SystemRandomNumberGenerator()
    for place in filled..<drawn.count { drawn[place] = generator.next() }
  }
}
