/// Tells the encoding of a file from a piece of it.
///
/// Each encoding leaves its own traces: UTF-16 has a zero byte beside each letter of ASCII; UTF-8
/// has its rules of lead and trail bytes, which no Vietnamese text of another encoding keeps by
/// chance; of the encodings of the nineties, the one in which the words come out as Vietnamese
/// syllables. What is UTF-8 but for a few words stays UTF-8, so that the rows of those words are
/// rejected, never read as something else.
struct EncodingDetection {
  /// Bytes of which most files tell their encoding.
  static let enough = 1 << 20
  /// Words looked at.
  private static let mostWords = 4_000

  private let bytes: ArraySlice<UInt8>

  /// What `bytes` tell, which are the beginning of a file, or another piece of it; `isWhole` when
  /// nothing follows.
  static func detect(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> DetectedEncoding {
    for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let length = markLength(of: encoding, bytes)
      guard length > 0 else { continue }
      var detected = DetectedEncoding(encoding: encoding, reason: .mark)
      detected.markLength = length
      return detected
    }
    // A word or line may be cut at the end of the piece.
    let end = isWhole ? bytes.endIndex : bytes.lastIndex { $0 == 0x0A } ?? bytes.endIndex
    let detection = EncodingDetection(bytes: bytes[..<end])
    if let pairs = detection.pairs { return pairs }
    var detected = detection.letters ?? detection.words
    detected.lostWords = detection.lostWords
    return detected
  }

  /// Bytes of the byte order mark of an encoding at the beginning of `bytes`.
  static func markLength(of encoding: TextEncoding, _ bytes: ArraySlice<UInt8>) -> Int {
    let mark: [UInt8] =
      switch encoding {
      case .utf8: [0xEF, 0xBB, 0xBF]
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      case .windows1258, .tcvn3, .vni: []
      }
    return bytes.starts(with: mark) ? mark.count : 0
  }

  /// UTF-16 without a mark: zero bytes on one side, and pairs that are letters of ours.
  private var pairs: DetectedEncoding? {
    guard bytes.contains(0) else { return nil }
    let found = [TextEncoding.utf16LittleEndian, .utf16BigEndian].map { encoding in
      (encoding, fitting: fittingPairs(isBigEndian: encoding == .utf16BigEndian))
    }.max { $0.fitting < $1.fitting }
    let count = bytes.count / 2
    guard let found, count > 0, found.fitting * 10 >= count * 9 else { return nil }
    return DetectedEncoding(
      encoding: found.0, reason: .pairs(fitting: found.fitting, of: count))
  }

  /// Pairs of bytes that are a letter, digit or sign of a Vietnamese text, a line ending or a tab.
  private func fittingPairs(isBigEndian: Bool) -> Int {
    var count = 0
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (bytes[place], bytes[place + 1])
      let (high, low) = isBigEndian ? (first, second) : (second, first)
      switch high {
      case 0: if low >= 0x20 || low == 0x0A || low == 0x0D || low == 0x09 { count += 1 }
      case 0x01, 0x03, 0x1E, 0x20: count += 1
      case _: break
      }
      place += 2
    }
    return count
  }

  /// ASCII, or UTF-8 without a mistake.
  private var letters: DetectedEncoding? {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    if all < 0x80 { return DetectedEncoding(encoding: .utf8, reason: .ascii) }
    guard Self.isUTF8(bytes) else { return nil }
    return DetectedEncoding(encoding: .utf8, reason: .valid(letters: bytes.count { $0 >= 0xC0 }))
  }

  /// The encoding in which most words beyond ASCII are right.
  private var words: DetectedEncoding {
    var others: [ArraySlice<UInt8>] = []
    var count = 0
    forEachWord { word in
      count += 1
      if !Self.isUTF8(word) { others.append(word) }
      return count < Self.mostWords
    }
    let utf8 = count - others.count
    let scores = [TextEncoding.windows1258, .tcvn3, .vni].compactMap { encoding in
      TextDecoder(encoding).map { decoder in
        (encoding, fitting: others.count { Self.isVietnamese($0, decoder) })
      }
    }.sorted { $0.fitting > $1.fitting }
    guard let best = scores.first, let next = scores.dropFirst().first else {
      return DetectedEncoding(encoding: .utf8, reason: .validBut(bad: others.count, words: count))
    }
    // A word of UTF-8 in another encoding would be a wonder; twenty to one there may be rows that
    // somebody has pasted in, and these are rejected one by one.
    if utf8 > 0, utf8 * 20 >= best.fitting {
      return DetectedEncoding(encoding: .utf8, reason: .validBut(bad: others.count, words: count))
    }
    guard best.fitting >= 2, best.fitting * 4 >= others.count * 3,
      next.fitting * 4 <= best.fitting * 3
    else {
      return DetectedEncoding(
        encoding: .utf8, reason: .nothingFits(words: others.count, best: best.fitting))
    }
    return DetectedEncoding(
      encoding: best.0,
      reason: .words(fitting: best.fitting, of: others.count, next: next.fitting))
  }

  /// Words like "Nguy?n", of letters and question marks alone with one of these inside.
  private var lostWords: Int {
    let question = UInt8(ascii: "?")
    func isPart(_ place: Int) -> Bool {
      bytes.indices.contains(place) && (Self.isLetter(bytes[place]) || bytes[place] == question)
    }
    func isEdge(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return true }
      return [0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x3B].contains(bytes[place])
    }
    var count = 0
    var end = bytes.startIndex
    for place in bytes.indices where bytes[place] == question && place >= end {
      var start = place
      while isPart(start - 1) { start -= 1 }
      end = place + 1
      while isPart(end) { end += 1 }
      let isInside = start < place && end > place + 1 && Self.isLetter(bytes[place + 1])
      if isInside, isEdge(start - 1), isEdge(end) { count += 1 }
    }
    return count
  }

  /// Calls `body` with each run of letters in which there is a byte beyond ASCII, as long as it
  /// returns true.
  private func forEachWord(_ body: (ArraySlice<UInt8>) -> Bool) {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard Self.isLetter(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      var isForeign = false
      while place < bytes.endIndex, Self.isLetter(bytes[place]) {
        if bytes[place] >= 0x80 { isForeign = true }
        place += 1
      }
      if isForeign, !body(bytes[start..<place]) { return }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether a word read by `decoder` is Vietnamese: each run of letters in it that goes beyond
  /// ASCII is a syllable, and there is one.
  private static func isVietnamese(_ word: ArraySlice<UInt8>, _ decoder: TextDecoder) -> Bool {
    var text: [UInt8] = []
    var ends: [TextDecoder.LineEnd] = []
    _ = decoder.decode(word.span, isLast: true, into: &text, &ends)
    guard !text.contains(TextDecoder.invalid) else { return false }
    var hasSyllable = false
    for part in String(decoding: text, as: UTF8.self).unicodeScalars.split(whereSeparator: isSign)
    where part.contains(where: { !$0.isASCII }) {
      guard VietnameseSyllable.isOne(part) else { return false }
      hasSyllable = true
    }
    return hasSyllable
  }

  /// Quotation marks, dashes and the like, which may touch a word.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xA7, 0xAB, 0xB0, 0xB2, 0xB3, 0xB7, 0xBB, 0x2000...0x206F, 0x20AC: true
    case _: false
    }
  }
}
