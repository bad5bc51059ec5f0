internal import Glibc

extension TextFile {
  /// Whether a date that can only be month/day/year (`DateCell.isOnlyMonthFirst`) may stand in the
  /// rest of the file, which is read to its end: whether a number from 13 to 31 stands between two
  /// slashes, hyphens or points, with a digit behind the second.
  mutating func mayHoldMonthFirst() throws(FileRefusal) -> Bool {
    repeat {
      if TextFile.mayHoldMonthFirst(window.span.extracting(position..<end)) { return true }
      // What may be cut in two is looked at again with what follows.
      position = max(position, end - 8)
    } while try refill()
    position = end
    return false
  }

  static func mayHoldMonthFirst(_ bytes: Span<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return false }
      for separator: UInt8 in [0x2F, 0x2D, 0x2E] {
        var place = 0
        while let found = memchr(start + place, Int32(separator), bytes.count - place) {
          place = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
          if isDay(bytes, at: place, before: separator) { return true }
        }
      }
      return false
    }
  }

  /// "25/2", "0025/2".
  private static func isDay(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Int, before separator: UInt8
  ) -> Bool {
    var end = place
    var number = 0
    while end < bytes.count, end - place < 4, (0x30...0x39).contains(bytes[end]) {
      number = number * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return (13...31).contains(number) && end + 1 < bytes.count && bytes[end] == separator
      && (0x30...0x39).contains(bytes[end + 1])
  }
}
