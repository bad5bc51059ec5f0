internal import DossierCore
internal import GRDB
internal import WorkingTime

/// One pass over an agency's part of the store.
struct Audit {
  let agency: AgencyCode
  var report = LedgerReport()

  private var encoder = EventEncoder()
  /// What each batch holds, gathered while the events go by in the order of the store.
  private var batches: [Int64: BatchContents] = [:]
  private var tally = TallyDelta()
  private var serials: [SerialKey: Int] = [:]
  private var letters: [Int64: [IssuedLetter]] = [:]
  private var letterBatches: [Int64: [IssuedLetter]] = [:]

  /// A batch in the making. One that is complete keeps its digest only.
  private struct BatchContents {
    let stored: StoredBatch
    /// Digests of its texts of law and letters.
    var others: [Digest] = []
    var events = 0
    var hasher: DigestHasher?
    var digest: Digest?

    /// A hasher that has seen all that comes before the events.
    func begin(_ agency: AgencyCode) -> DigestHasher {
      let hasher = DigestHasher()
      hasher.update(
        BatchHeader(
          agency: agency.text, number: stored.number, previous: stored.previous,
          recordedAt: stored.recordedAt, source: stored.source, actor: stored.actor,
          lawCount: stored.laws, letterCount: stored.letters, eventCount: stored.events
        ).bytes)
      for digest in others { hasher.update(digest) }
      return hasher
    }
  }

  /// A row of `batch`.
  private struct StoredBatch {
    var number: Int64
    var recordedAt: Int64
    var source: String
    var actor: String
    var laws: Int
    var letters: Int
    var events: Int
    var previous: Digest
    var digest: Digest
  }

  init(_ db: Database, agency: AgencyCode) throws {
    self.agency = agency
    try readBatches(db)
  }

  private mutating func find(_ problem: StoreFinding.Problem, _ number: DossierNumber? = nil) {
    report.findings.append(StoreFinding(agency: agency, number: number, problem: problem))
  }

  // MARK: Batches

  private mutating func readBatches(_ db: Database) throws {
    for letter in try Reading.letters(db, agency: agency, dossier: nil) {
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT dossier, batch FROM letter
          WHERE agency = ? AND year = ? AND series = ? AND number = ?
          """, arguments: [agency.text, letter.year, letter.series, letter.number])
      guard let row else { continue }
      letters[row[0], default: []].append(letter)
      letterBatches[row[1], default: []].append(letter)
    }
    let texts = try readTexts(db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT batch, recorded_at, source, actor, law_count, letter_count, event_count, previous,
          digest
        FROM batch WHERE agency = ? ORDER BY batch
        """, arguments: [agency.text])
    while let row = try rows.next() {
      var reader = RowReader(row)
      let stored = StoredBatch(
        number: reader.integer() ?? 0, recordedAt: reader.integer() ?? 0,
        source: reader.text() ?? "", actor: reader.text() ?? "",
        laws: Int(reader.integer() ?? 0), letters: Int(reader.integer() ?? 0),
        events: Int(reader.integer() ?? 0), previous: reader.digest() ?? .zero,
        digest: reader.digest() ?? .zero)
      var contents = BatchContents(stored: stored)
      contents.others += texts[stored.number] ?? []
      contents.others += (letterBatches[stored.number] ?? []).map(\.lineDigest)
      batches[stored.number] = contents
    }
  }

  private mutating func readTexts(_ db: Database) throws -> [Int64: [Digest]] {
    var digests: [Int64: [Digest]] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, body, sha256, batch FROM law_text WHERE agency = ? ORDER BY name",
      arguments: [agency.text])
    while let row = try rows.next() {
      var reader = RowReader(row)
      let name = reader.text() ?? ""
      let digest = Digest(of: reader.text() ?? "")
      if digest != reader.digest() || digest.prefix(16) != name {
        find(.textAltered(name: LawTextName(name)))
      }
      digests[row[3], default: []].append(digest)
    }
    return digests
  }

  /// Adds an event to its batch. A batch that has all its events is finished at once, so that few
  /// are open at a time.
  private mutating func note(_ digest: Digest, in batch: Int64, of number: DossierNumber) {
    guard let place = batches.index(forKey: batch) else {
      find(.batchMissing(batch: Int(batch)), number)
      return
    }
    batches.values[place].events += 1
    guard batches.values[place].digest == nil else { return }
    let hasher = batches.values[place].hasher ?? batches.values[place].begin(agency)
    batches.values[place].hasher = hasher
    hasher.update(digest)
    if batches.values[place].events == batches.values[place].stored.events {
      batches.values[place].digest = hasher.finish()
      batches.values[place].hasher = nil
    }
  }

  mutating func checkBatches(_ db: Database) throws {
    var previous = Digest.zero
    var expected: Int64 = 1
    for (number, contents) in batches.sorted(by: { $0.key < $1.key }) {
      let stored = contents.stored
      if number != expected || stored.previous != previous {
        find(.chainBroken(batch: Int(number)))
      }
      let recorded = stored.laws + stored.letters + stored.events
      let found = contents.others.count + contents.events
      if recorded != found {
        find(.batchIncomplete(batch: Int(number), recorded: recorded, found: found))
      } else if (contents.digest ?? contents.begin(agency).finish()) != stored.digest {
        find(.batchAltered(batch: Int(number)))
      }
      previous = stored.digest
      expected = number + 1
      report.head = stored.digest
    }
  }

  // MARK: Dossiers

  mutating func checkDossiers(
    _ db: Database, fold: (DossierNumber, [RecordedEvent]) throws -> DossierSummary
  ) throws {
    var projections = try ProjectionWalk(db, agency: agency)
    try Reading.walk(db, agency: agency) { id, events in
      let number = events.numbers.number
      report.dossiers += 1
      report.events += events.count
      checkEvents(events, number)
      for stray in try projections.upTo(id) {
        find(.projectionWithoutEvents, stray.record.number)
      }
      let projection = try projections.take(id)
      checkNumbers(events)
      let recorded = events.compactMap(\.recorded)
      if recorded.count < events.count {
        for event in events where event.recorded == nil {
          find(.eventUnreadable(sequence: event.sequence), number)
        }
      } else {
        checkProjection(projection, events, recorded, number, fold: fold)
      }
      checkLetters(of: id, recorded, number)
    }
    for stray in try projections.upTo(.max) {
      find(.projectionWithoutEvents, stray.record.number)
    }
    for (_, orphans) in letters.sorted(by: { $0.key < $1.key }) {
      for letter in orphans { find(.letterWithoutEvent(letter: letter.letter)) }
    }
  }

  private mutating func checkEvents(_ events: [StoredEvent], _ number: DossierNumber) {
    var borne = events.first?.given ?? number
    for (index, event) in events.enumerated() {
      if event.sequence != index + 1 {
        find(.sequenceBroken(expected: index + 1, found: event.sequence), number)
      }
      borne = event.given ?? borne
      let digest = event.digest(number: borne, with: &encoder)
      if digest.mark != event.mark { find(.eventAltered(sequence: event.sequence), number) }
      note(digest, in: event.batch, of: number)
    }
  }

  private mutating func checkNumbers(_ events: [StoredEvent]) {
    for event in events {
      guard let (series, day, serial) = event.given?.serial(of: agency) else { continue }
      let key = SerialKey(agency: agency, series: series, day: day)
      serials[key] = max(serials[key] ?? 0, serial)
    }
  }

  private mutating func checkProjection(
    _ projection: ProjectionWalk.Projection?, _ stored: [StoredEvent],
    _ events: [RecordedEvent], _ number: DossierNumber,
    fold: (DossierNumber, [RecordedEvent]) throws -> DossierSummary
  ) {
    guard let summary = try? fold(number, events) else { return find(.foldRefused, number) }
    tally.add(1, of: summary, agency: agency)
    guard let projection else { return find(.projectionMissing, number) }
    let numbers = stored.numbers
    if projection.record.summary != summary || projection.record.number != numbers.number
      || projection.record.submissionNumber != numbers.submission
    {
      find(.projectionDiffers, number)
    }
    guard let digest = summary.facts.applicant else { return }
    switch projection.applicant {
    case .none: find(.applicantMissing, number)
    case .erased(let stored): if stored != digest { find(.applicantAltered, number) }
    case .kept(let sealed, let stored):
      if sealed.digest != digest || stored != digest { find(.applicantAltered, number) }
    }
  }

  private mutating func checkLetters(
    of dossier: Int64, _ events: [RecordedEvent], _ number: DossierNumber
  ) {
    var recorded = letters.removeValue(forKey: dossier) ?? []
    for letter in recorded {
      if let values = letter.values, Digest(of: values) != letter.valuesDigest {
        find(.letterAltered(letter: letter.letter), number)
      }
    }
    // A history that breaks a rule has been found before.
    let lives = (try? EventHistory(events).letterLives()) ?? LetterLives()
    for life in lives.letters {
      if let place = recorded.firstIndex(where: {
        $0.name == life.name && $0.kind == life.kindWord
      }) {
        if recorded.remove(at: place).status != life.status {
          find(.letterStatusDiffers(letter: life.name.letter), number)
        }
      } else {
        find(.letterMissing(letter: life.name.letter), number)
      }
    }
    for letter in recorded { find(.letterWithoutEvent(letter: letter.letter), number) }
  }

  // MARK: Sums

  mutating func checkTally(_ db: Database) throws {
    var expected: [[String]: [Int64]] = [:]
    for change in tally.changes() {
      expected[[String(change.day)] + change.columns] = Array(change.counts)
    }
    var wrong = 0
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT day, procedure, unit, officer, channel, online_level, received, early, on_time,
          late, no_limit, ended_without_result, became_overdue, overdue_ended
        FROM tally WHERE agency = ?
        """, arguments: [agency.text])
    while let row = try rows.next() {
      let key = [String(row[0] as Int64)] + (1...5).map { row[$0] as String }
      if expected.removeValue(forKey: key) != (6...13).map({ row[$0] as Int64 }) { wrong += 1 }
    }
    wrong += expected.count
    if wrong > 0 { find(.tallyDiffers(rows: wrong)) }
  }

  mutating func checkCounters(_ db: Database) throws {
    var counters: [SerialKey: Int] = [:]
    let rows = try Row.fetchAll(
      db, sql: "SELECT series, day, last FROM number_counter WHERE agency = ?",
      arguments: [agency.text])
    for row in rows {
      guard let series = NumberSeries(rawValue: row[0]) else { continue }
      let key = SerialKey(agency: agency, series: series, day: CivilDate(dayNumber: row[1]))
      counters[key] = row[2]
    }
    let low = serials.filter { key, serial in serial > counters[key] ?? 0 }
    for (key, serial) in low.sorted(by: { $0.key.day < $1.key.day }) {
      find(.counterTooLow(day: key.day, counter: counters[key] ?? 0, given: serial))
    }
  }
}
