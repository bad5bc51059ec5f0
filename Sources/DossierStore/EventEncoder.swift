internal import DossierCore
internal import PlainJSON
internal import WorkingTime

/// Turns events into the values of their rows, and into the digests of their canonical lines.
struct EventEncoder {
  /// Values for one event: what `Statements.insertEvent` binds from its fourth parameter on.
  static let cellCount = 10

  private let hasher = DigestHasher()
  private var line: [UInt8] = []

  /// Appends the values of an event; the answer is the digest of its line.
  ///
  /// - Parameters:
  ///   - given: the number given with the event.
  ///   - borne: the number the dossier bears from this event on.
  mutating func encode(
    _ recorded: RecordedEvent, given: DossierNumber?, borne: DossierNumber, request: String?,
    into rows: inout RowBuffer
  ) -> Digest {
    rows.append(Int64(recorded.sequence))
    rows.append(given?.text)
    rows.append(recorded.event.kind.rawValue)
    rows.append(recorded.at.minuteNumber)
    rows.append(recorded.recordedAt.minuteNumber)
    rows.append(recorded.by)
    rows.append(recorded.note)
    let start = rows.bytes.count
    rows.withBytes { recorded.event.appendPayload(to: &$0) }
    rows.closeText(from: start)
    let digest = rows.bytes[start...].withUnsafeBytes { payload in
      self.digest(
        number: borne.text, sequence: Int64(recorded.sequence),
        kind: recorded.event.kind.rawValue, at: recorded.at.minuteNumber,
        recordedAt: recorded.recordedAt.minuteNumber, by: recorded.by, note: recorded.note,
        request: request, payload: payload)
    }
    rows.append(request)
    rows.append(digest.mark)
    return digest
  }

  /// The digest of the canonical line of an event (schema.sql, table `batch`).
  mutating func digest(
    number: String, sequence: Int64, kind: String, at: Int64, recordedAt: Int64, by: String,
    note: String?, request: String?, payload: UnsafeRawBufferPointer
  ) -> Digest {
    line.removeAll(keepingCapacity: true)
    line.append(UInt8(ascii: "["))
    JSONValue.append(quoted: number, to: &line)
    append(sequence)
    line.append(UInt8(ascii: ","))
    JSONValue.append(quoted: kind, to: &line)
    append(at)
    append(recordedAt)
    line.append(UInt8(ascii: ","))
    JSONValue.append(quoted: by, to: &line)
    append(note)
    append(request)
    line.append(UInt8(ascii: ","))
    line.append(contentsOf: payload)
    line.append(UInt8(ascii: "]"))
    hasher.update(line)
    return hasher.finish()
  }

  private mutating func append(_ number: Int64) {
    line.append(UInt8(ascii: ","))
    line.append(contentsOf: String(number).utf8)
  }

  private mutating func append(_ text: String?) {
    line.append(UInt8(ascii: ","))
    if let text {
      JSONValue.append(quoted: text, to: &line)
    } else {
      line.append(contentsOf: "null".utf8)
    }
  }
}
