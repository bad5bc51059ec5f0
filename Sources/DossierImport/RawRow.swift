/// A row as the bytes of its file have it: for whoever must prove what stood there, or look it up.
public struct RawRow: Hashable, Sendable {
  /// The bytes in the file's own encoding, without the line ending.
  public var bytes: [UInt8]
  /// Where they stand, in bytes from the beginning of the file; nil where the file was unpacked or
  /// taken apart before it was read (an array of JSON objects).
  public var offsets: Range<Int>?
}

extension DossierFileReader {
  /// The row read last; nil for a sheet, whose rows are no bytes of the file, and for a line too
  /// long to be held.
  ///
  ///     reader.rawRow?.offsets  // 120..<245
  public var rawRow: RawRow? {
    if let delimited = delimited?.reader {
      return delimited.record.line == 0 ? nil : RawRow(delimited.record.raw, of: delimited.file)
    }
    return json?.rawRow(isOfFile: !isJSONArray)
  }
}

extension DossierFileReader {
  /// The cells of the row read last, where it is a row of a sheet; nil of other files.
  public var rowCells: [String]? {
    guard let reader = table?.reader else { return nil }
    return reader.record.cells.indices.map { reader.text($0) }
  }
}

extension JSONLinesReader {
  fileprivate func rawRow(isOfFile: Bool) -> RawRow? {
    guard record.line > 0, var row = RawRow(record.raw, of: file) else { return nil }
    if !isOfFile { row.offsets = nil }
    return row
  }
}

extension RawRow {
  /// The bytes at `range` of the window; nil where nothing is there.
  fileprivate init?(_ range: Range<Int>, of file: TextFile) {
    guard !range.isEmpty else { return nil }
    let place = (file.windowOffset + range.lowerBound)..<(file.windowOffset + range.upperBound)
    if let transcoding = file.transcoding {
      guard let raw = transcoding.rawRange(of: place) else { return nil }
      bytes = Array(transcoding.rawBytes(raw))
      offsets = raw
    } else {
      bytes = Array(file.window[range])
      offsets = place
    }
  }
}
