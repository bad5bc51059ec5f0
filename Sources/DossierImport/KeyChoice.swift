internal import PlainJSON
internal import WorkingTime

/// What the keys of the first objects of a file were taken for: as with header cells, an ambiguous
/// key is decided by its values, for the whole file.
struct KeyChoice {
  /// The keys in the order in which they were met.
  let columns: [FileColumn]
  /// Columns whose dates have the month first.
  let monthFirst: Set<ImportColumn>
  /// Column by key; nil = not read. A key that comes later is known by its name alone.
  let byKey: [String: ImportColumn?]

  /// Looks at the first objects; `reader` must be rewound afterwards.
  init(
    _ reader: inout JSONLinesReader, asOf: CivilDate, _ profile: ImportProfile?
  ) throws(FileRefusal) {
    var keys: [String] = []
    var places: [String: Int] = [:]
    var objects: [[String: String]] = []
    var seen = 0
    while seen < ColumnSample.mostRows, try reader.next() {
      seen += 1
      var texts: [String: String] = [:]
      for (key, value) in reader.object ?? [] {
        if places[key] == nil, keys.count < Self.mostKeys {
          places[key] = keys.count
          keys.append(key)
        }
        texts[key] = value.stringValue ?? value.integerValue.map { String($0) }
      }
      objects.append(texts)
    }
    var sample = ColumnSample()
    for texts in objects { sample.note(keys.map { texts[$0] ?? "" }) }
    let choice = ColumnChoice(
      keys.map { HeaderCell($0) }, line: 1, sample: sample, asOf: asOf, profile: profile,
      mayRepeat: true)
    columns = choice.columns + choice.groupColumns
    monthFirst = choice.monthFirst
    byKey = [String: ImportColumn?](
      choice.columns.map { ($0.header, $0.column) }, uniquingKeysWith: { first, _ in first })
  }

  private static let mostKeys = 1000
}
