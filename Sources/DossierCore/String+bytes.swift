extension String {
  /// Whether two texts have the same bytes. `==` compares normalised forms, which for Vietnamese costs
  /// more than all the rest of a look-up; texts are composed (NFC) before they come here.
  package func hasBytes(of other: String) -> Bool {
    let same = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        UnsafeRawBufferPointer(left).hasSameBytes(as: UnsafeRawBufferPointer(right))
      }
    }
    return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes at a time.
  fileprivate func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      let left = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let right = other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if left != right { return false }
      place += 8
    }
    while place < count {
      if self[place] != other[place] { return false }
      place += 1
    }
    return true
  }
}
