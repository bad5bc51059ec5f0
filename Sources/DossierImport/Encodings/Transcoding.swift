/// The way from the bytes of a file in another encoding to the UTF-8 in its window.
///
/// The bytes of what stands in the window are kept beside it, with the places at which lines end in
/// both, so that each row can be given back as the file has it.
struct Transcoding: Sendable {
  /// Of what.
  let encoding: TextEncoding
  private let decoder: TextDecoder
  /// Offset in the file at which the text begins, behind a byte order mark.
  let textStart: Int
  /// Bytes of the file from `rawStart` on, which may go beyond what has been decoded.
  private var raw: [UInt8] = []
  private var rawStart: Int
  /// Offset in the file of the first byte that has not been decoded.
  private(set) var rawEnd: Int
  /// Offset in the text made behind what has been decoded.
  private var decodedEnd = 0
  /// Where lines end, as offsets in text and file.
  private var ends: [TextDecoder.LineEnd] = []
  private var isDone = false

  /// Bytes decoded at once; each becomes three at most.
  private let piece: Int
  /// Room that the text made of a piece may need.
  var room: Int { 3 * (piece + 8) }

  /// `size`: bytes of the file, of a small one, so that no more memory is cleared for it than it
  /// fills.
  init?(of encoding: TextEncoding, from textStart: Int, size: Int?) {
    guard let decoder = TextDecoder(encoding) else { return nil }
    piece = min(1 << 16, size.map { $0 + 1 } ?? .max)
    self.encoding = encoding
    self.decoder = decoder
    self.textStart = textStart
    rawStart = textStart
    rawEnd = textStart
  }

  /// The next piece of text; empty at the end of the file. `read` puts bytes of the file into a
  /// buffer and says how many.
  mutating func next(
    _ read: (inout [UInt8]) throws(FileRefusal) -> Int
  ) throws(FileRefusal) -> [UInt8] {
    var text: [UInt8] = []
    while text.isEmpty, !isDone {
      var piece = [UInt8](repeating: 0, count: self.piece)
      let count = try read(&piece)
      raw.append(contentsOf: piece[..<count])
      isDone = count == 0
      text.reserveCapacity(room)
      var found: [TextDecoder.LineEnd] = []
      let waiting = raw[(rawEnd - rawStart)...]
      let taken = decoder.decode(waiting.span, isLast: isDone, into: &text, &found)
      for end in found {
        ends.append(
          TextDecoder.LineEnd(decoded: decodedEnd + end.decoded, raw: rawEnd + end.raw))
      }
      rawEnd += taken
    }
    decodedEnd += text.count
    return text
  }

  /// Forgets the bytes of lines that end before `offset` of the text.
  mutating func forget(before offset: Int) {
    let count = index(ofEndFrom: offset)
    guard count > 1 else { return }
    // The end of the line before is where the next one begins.
    ends.removeFirst(count - 1)
    let first = ends[0].raw
    raw.removeFirst(first - rawStart)
    rawStart = first
  }

  /// Where a row stands in the file whose text is at `range`: from the beginning of a line to an end.
  func rawRange(of range: Range<Int>) -> Range<Int>? {
    var start = textStart
    if range.lowerBound > 0 {
      let place = index(ofEndFrom: range.lowerBound - 1)
      guard place < ends.count, ends[place].decoded == range.lowerBound - 1 else { return nil }
      start = ends[place].raw + encoding.unit
    }
    let place = index(ofEndFrom: range.upperBound)
    let end = place < ends.count ? ends[place].raw : rawEnd
    return start >= rawStart && start <= end ? start..<end : nil
  }

  /// Bytes of the file that are still kept.
  func rawBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    raw[(range.lowerBound - rawStart)..<(range.upperBound - rawStart)]
  }

  /// Place in `ends` of the first line end at or behind `offset` of the text.
  private func index(ofEndFrom offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].decoded < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
