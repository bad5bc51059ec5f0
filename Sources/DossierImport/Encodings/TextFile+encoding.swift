extension TextFile {
  /// Whether the row at `range` of the window was UTF-8 in a file of another encoding, as when
  /// somebody has pasted it in: read as the others it would make a name that nobody has. No text of
  /// an encoding of bytes is UTF-8 by chance.
  func isStray(_ range: Range<Int>) -> Bool {
    guard let transcoding, transcoding.encoding.unit == 1, !range.isEmpty else { return false }
    let place = (windowOffset + range.lowerBound)..<(windowOffset + range.upperBound)
    guard let raw = transcoding.rawRange(of: place) else { return false }
    let bytes = transcoding.rawBytes(raw)
    return bytes.contains { $0 >= 0x80 } && (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// The encoding of the file, of whose beginning the window is full; what somebody states is
  /// believed. Leaves the file to be read anew.
  ///
  /// A beginning of nothing but ASCII says nothing about what may follow: then the first other byte
  /// is looked for, and what stands around it.
  mutating func detectEncoding(_ stated: TextEncoding?) throws(FileRefusal) -> DetectedEncoding {
    if let stated { return statedEncoding(stated) }
    while end < EncodingDetection.enough, try refill() {}
    let detected = EncodingDetection.detect(window[..<end], isWhole: isAtEnd)
    guard detected.reason == .ascii else { return detected }
    while !isAtEnd {
      position = end
      guard try refill() else { break }
      guard let first = window[..<end].firstIndex(where: { $0 >= 0x80 }) else { continue }
      position = first
      while end - position < EncodingDetection.enough, try refill() {}
      return EncodingDetection.detect(window[position..<end], isWhole: isAtEnd)
    }
    return detected
  }

  /// What somebody states; which of the two bytes of UTF-16 comes first, the file tells.
  private func statedEncoding(_ stated: TextEncoding) -> DetectedEncoding {
    var found = DetectedEncoding(encoding: stated, reason: .given)
    found.markLength = EncodingDetection.markLength(of: stated, window[..<end])
    guard stated == .utf16LittleEndian else { return found }
    let detected = EncodingDetection.detect(window[..<end], isWhole: isAtEnd)
    if detected.encoding == .utf16BigEndian {
      found.encoding = .utf16BigEndian
      found.markLength = detected.markLength
    }
    return found
  }
}
