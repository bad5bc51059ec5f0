internal import DossierImport
internal import PlainJSON

/// The rows of a batch as their file has them, one for each entry, for the table of rejected rows.
struct RowSources: Sendable {
  private var bytes: [UInt8] = []
  private var places: [Place] = []

  private struct Place {
    var range: Range<Int>
    var offset: Int?
    var isCells: Bool
  }

  /// One row.
  enum Source {
    /// The bytes of the file.
    case bytes(ArraySlice<UInt8>)
    /// The cells of a sheet, as a JSON array of texts.
    case cells(ArraySlice<UInt8>)
  }

  /// Keeps the row that a reader has read last; of a skipped one nothing.
  mutating func add(_ reader: borrowing DossierFileReader, isKept: Bool) {
    let start = bytes.count
    var place = Place(range: start..<start, offset: nil, isCells: false)
    if isKept {
      if let row = reader.rawRow {
        bytes.append(contentsOf: row.bytes)
        place.offset = row.offsets?.lowerBound
      } else if let cells = reader.rowCells {
        JSONValue.array(cells.map { .string($0) }).append(to: &bytes)
        place.isCells = true
      }
      place.range = start..<bytes.count
    }
    places.append(place)
  }

  /// Where the row of an entry begins in its file; nil where that is not known.
  func offset(of entry: Int) -> Int? { places[entry].offset }

  /// The row of an entry; nil where it was too long to be kept.
  func source(of entry: Int) -> Source? {
    let place = places[entry]
    guard !place.range.isEmpty else { return nil }
    return place.isCells ? .cells(bytes[place.range]) : .bytes(bytes[place.range])
  }
}
