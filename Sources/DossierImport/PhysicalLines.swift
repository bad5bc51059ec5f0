/// Physical lines of a file.
struct PhysicalLines {
  var file: TextFile
  /// The line read last, without its ending, in the window of `file`.
  private(set) var range = 0..<0
  /// Its number, from 1.
  private(set) var line = 0
  /// Whether it was larger than the window; then `range` is empty.
  private(set) var isTooLong = false

  init(file: TextFile) { self.file = file }

  mutating func rewind(to offset: Int) throws(FileRefusal) {
    try file.rewind(to: offset)
    line = 0
  }

  /// Whether nothing but white space is in the line.
  var isBlank: Bool { !isTooLong && file.window[range].allSatisfy { $0 <= 0x20 && $0 != 0 } }

  /// Reads the next line; false at the end of the file.
  mutating func next() throws(FileRefusal) -> Bool {
    if file.position == file.end, try !file.refill() { return false }
    line += 1
    isTooLong = false
    var index = file.position
    while true {
      while index < file.end, file.window[index] != 0x0A { index += 1 }
      if index < file.end || file.isAtEnd { break }
      let kept = index - file.position
      if try file.refill() {
        index = file.position + kept
      } else if !file.isAtEnd {
        isTooLong = true
        file.position = file.end
        index = file.position
        guard try file.refill() else { break }
        index = file.position
      } else {
        index = file.position + kept
      }
    }
    let last = index > file.position && file.window[index - 1] == 0x0D ? index - 1 : index
    range = isTooLong ? 0..<0 : file.position..<last
    file.position = min(index + 1, file.end)
    return true
  }
}

extension PhysicalLines {
  /// Offset of the line read last in the file.
  var offset: Int { file.windowOffset + range.lowerBound }

  /// Its first byte that is no space.
  var firstByte: UInt8? { file.window[range].first { $0 > 0x20 } }

  /// Whether it holds nothing but white space and separators.
  var isWithoutText: Bool {
    !isTooLong
      && file.window[range].allSatisfy { ($0 <= 0x20 && $0 != 0) || $0 == 0x2C || $0 == 0x3B }
  }
}
