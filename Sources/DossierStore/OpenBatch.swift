internal import DossierCore
internal import PlainJSON
internal import WorkingTime

/// What one transaction has added to the ledger of one agency so far: the next link of the chain.
struct OpenBatch {
  let agency: AgencyCode
  /// Place in the chain.
  let number: Int64
  /// Digest of the batch before.
  let previous: Digest
  /// The next dossier's id.
  var nextDossier: Int64
  var laws: [(name: String, digest: Digest)] = []
  var letters: [(year: Int, number: Int, series: String, digest: Digest)] = []
  var events: [(dossier: Int64, sequence: Int64, digest: Digest)] = []

  var isEmpty: Bool { laws.isEmpty && letters.isEmpty && events.isEmpty }

  /// The digest of the batch (schema.sql, table `batch`).
  mutating func digest(origin: WriteOrigin, with hasher: DigestHasher) -> Digest {
    laws.sort { $0.name < $1.name }
    letters.sort { ($0.year, $0.number, $0.series) < ($1.year, $1.number, $1.series) }
    if !events.isSorted(by: OpenBatch.precedes) { events.sort(by: OpenBatch.precedes) }
    let header = BatchHeader(
      agency: agency.text, number: number, previous: previous,
      recordedAt: origin.recordedAt.minuteNumber, source: origin.source, actor: origin.by,
      lawCount: laws.count, letterCount: letters.count, eventCount: events.count)
    hasher.update(header.bytes)
    for law in laws { hasher.update(law.digest) }
    for letter in letters { hasher.update(letter.digest) }
    for event in events { hasher.update(event.digest) }
    return hasher.finish()
  }

  private static func precedes(
    _ lhs: (dossier: Int64, sequence: Int64, digest: Digest),
    _ rhs: (dossier: Int64, sequence: Int64, digest: Digest)
  ) -> Bool { (lhs.dossier, lhs.sequence) < (rhs.dossier, rhs.sequence) }
}

/// The first line of what a batch's digest is made of.
struct BatchHeader {
  var agency: String
  var number: Int64
  var previous: Digest
  var recordedAt: Int64
  var source: String
  var actor: String
  var lawCount: Int
  var letterCount: Int
  var eventCount: Int

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    JSONValue.array([
      .string("motcua-batch"), .string(agency), .integer(Int(number)), .string(previous.hex),
      .integer(Int(recordedAt)), .string(source), .string(actor), .integer(lawCount),
      .integer(letterCount), .integer(eventCount),
    ]).append(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension IssuedLetter {
  /// The digest of its canonical line (schema.sql, table `batch`).
  var lineDigest: Digest {
    func day(_ date: CivilDate?) -> JSONValue { .optional(date.map { Int($0.dayNumber) }) }
    var cells: [JSONValue] = [
      .integer(year), .integer(number), .string(letter), .string(dossier.text), .string(kind),
      day(date), .integer(Int(recordedAt.minuteNumber)), .string(by),
      .string(reason?.text ?? ""), day(originalDue), day(newDate), .bool(late),
      .string(fileName), .string(fileDigest.hex), .string(template), .string(valuesDigest.hex),
    ]
    // Letters of the first schema have no form: their lines, and so the chain, stay as they were.
    if let form {
      cells += [
        .string(form), .optional(draftedBy), .optional(approvedBy), .optional(replaces?.letter),
        .optional(replaces?.year),
      ]
    }
    return Digest(of: JSONValue.array(cells).text)
  }
}

extension Array {
  /// Whether no element precedes the one before it.
  func isSorted(by precedes: (Element, Element) -> Bool) -> Bool {
    zip(self, dropFirst()).allSatisfy { !precedes($1, $0) }
  }
}
