internal import DossierCore
internal import GRDB
internal import PlainJSON
internal import WorkingTime

/// A row of `event` as it lies there, not yet understood.
struct StoredEvent {
  let sequence: Int
  let given: DossierNumber?
  let kind: String
  let at: Int64
  let recordedAt: Int64
  let by: String
  let note: String?
  let payload: String
  let batch: Int64
  let request: String?
  let mark: Int64

  /// Columns behind `dossier`, in the order in which they are read.
  static let columns = """
    seq, number, kind, happened_at, recorded_at, actor, note, payload, batch, request, mark
    """

  init(_ reader: inout RowReader) {
    sequence = Int(reader.integer() ?? 0)
    given = reader.text().map(DossierNumber.init)
    kind = reader.text() ?? ""
    at = reader.integer() ?? 0
    recordedAt = reader.integer() ?? 0
    by = reader.text() ?? ""
    note = reader.text()
    payload = reader.text() ?? ""
    batch = reader.integer() ?? 0
    request = reader.text()
    mark = reader.integer() ?? 0
  }

  /// The event, nil where this program cannot read it.
  var recorded: RecordedEvent? {
    guard let kind = DossierEvent.Kind(rawValue: kind),
      let value = try? JSONValue(parsing: payload),
      let event = try? DossierEvent(kind: kind, payload: value)
    else { return nil }
    return RecordedEvent(
      sequence: sequence, at: Moment(minuteNumber: at),
      recordedAt: Moment(minuteNumber: recordedAt), by: by, note: note, event: event)
  }

  /// The digest of its canonical line, given the number that the dossier bears.
  func digest(number: DossierNumber, with encoder: inout EventEncoder) -> Digest {
    var payload = payload
    return payload.withUTF8 { bytes in
      encoder.digest(
        number: number.text, sequence: Int64(sequence), kind: kind, at: at,
        recordedAt: recordedAt, by: by, note: note, request: request,
        payload: UnsafeRawBufferPointer(bytes))
    }
  }
}

extension Reading {
  /// Gives the events of an agency, those of one dossier together, in the order of the store.
  static func walk(
    _ db: Database, agency: AgencyCode, _ body: (Int64, [StoredEvent]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT dossier, \(StoredEvent.columns) FROM event WHERE agency = ?
        ORDER BY dossier, seq
        """, arguments: [agency.text])
    var dossier: Int64 = 0
    var events: [StoredEvent] = []
    while let row = try rows.next() {
      var reader = RowReader(row)
      let id = reader.integer() ?? 0
      if id != dossier {
        if !events.isEmpty { try body(dossier, events) }
        dossier = id
        events.removeAll(keepingCapacity: true)
      }
      events.append(StoredEvent(&reader))
    }
    if !events.isEmpty { try body(dossier, events) }
  }
}

extension [StoredEvent] {
  /// The number the dossier bears, the one before it, and the event that gave it.
  var numbers: (number: DossierNumber, submission: DossierNumber?, numberedFrom: Int) {
    var number: DossierNumber?
    var submission: DossierNumber?
    var numberedFrom = 1
    for event in self {
      guard let given = event.given else { continue }
      submission = number
      number = given
      numberedFrom = event.sequence
    }
    return (number ?? DossierNumber(""), submission, numberedFrom)
  }
}
