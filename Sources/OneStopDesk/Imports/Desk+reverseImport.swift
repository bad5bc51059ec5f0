internal import DossierCore
internal import DossierStore
internal import WorkingTime

extension Desk {
  /// Takes an import back by further events (`imports reverse`): a dossier that it brought is as if
  /// it had never been, and can be imported again; one that was there before is as it was.
  ///
  /// Nothing is deleted but the data of applicants that only this import has stated. A dossier on
  /// which something rests by now (acts of the desk, letters, later files) is refused; then nothing
  /// is written at all, unless the rest was asked for. All of it is one transaction.
  public func reverseImport(
    _ request: ImportReversalRequest
  ) throws(DeskRefusal) -> ImportReversalResult {
    guard request.reason.contains(where: { !$0.isWhitespace }) else {
      throw DeskRefusal(
        .unreadable, code: "emptyReason", message: "--reason: lý do để trống.",
        remedy: "viết vì sao lần nhập này là nhầm.")
    }
    _ = try showImport(request.number)  // A store that is not there is not made.
    let session = try openForWriting()
    let records = try DeskRefusal.translating { try session.ledger.imports(of: session.agency) }
    guard let record = records.first(where: { $0.id == request.number }) else {
      throw .unknownImport(request.number, last: records.first?.id)
    }
    guard record.profile != ImportRecord.restoring else { throw .restoredImport(record) }
    return try DeskRefusal.translating {
      do {
        return try session.ledger.write(session.origin("imports").reversing(record)) { writer in
          var reversing = ImportReversing(
            session: session, writer: writer, record: record, request: request)
          try reversing.run()
          // What was written to find out whether it holds is taken back with the transaction.
          guard reversing.result.isWritten else { throw Unwritten(result: reversing.result) }
          return reversing.result
        }
      } catch let unwritten as Unwritten {
        return unwritten.result
      }
    }
  }
}

/// Leaves the transaction without anything being written.
private struct Unwritten: Error {
  let result: ImportReversalResult
}

extension ImportRecord {
  /// Profile of an import that takes back what `export` has printed.
  static let restoring = "motcua export"
}

extension DeskRefusal {
  fileprivate static func restoredImport(_ record: ImportRecord) -> DeskRefusal {
    DeskRefusal(
      .refusedByRule, code: "restoredImport",
      message: "lần nhập \(record.id) đưa bản xuất JSON Lines về kho, không hoàn tác được: "
        + "hồ sơ về cùng văn bản và số đã cấp.",
      remedy: "đưa bản xuất đúng về một kho mới (--store).")
  }

  fileprivate static func untracedImport(_ record: ImportRecord) -> DeskRefusal {
    DeskRefusal(
      .refusedByRule, code: "untracedImport",
      message: "lần nhập \(record.id) do bản motcua cũ ghi cùng phút với lần khác, không biết "
        + "sự kiện nào của lần nào.",
      remedy: "đính chính từng hồ sơ bằng motcua correct.")
  }
}

/// One run of `imports reverse`.
private struct ImportReversing {
  let session: DeskSession
  let writer: LedgerWriter
  let record: ImportRecord
  let request: ImportReversalRequest
  private(set) var result: ImportReversalResult
  private var laws: [AgencyCode: DeskLaw] = [:]

  init(
    session: DeskSession, writer: LedgerWriter, record: ImportRecord,
    request: ImportReversalRequest
  ) {
    self.session = session
    self.writer = writer
    self.record = record
    self.request = request
    result = ImportReversalResult(number: record.id, isDryRun: request.dryRun)
  }

  mutating func run() throws {
    guard let imported = try writer.events(ofImport: record) else {
      throw DeskRefusal.untracedImport(record)
    }
    for events in imported {
      guard let history = try writer.history(of: events) else { continue }
      try reverse(Set(events.sequences), of: history)
    }
    let isWanted = !request.dryRun && (request.partly || !result.hasRefusals)
    result.isWritten = isWanted && result.reversed > 0
  }

  /// Reverses what the import has recorded of a dossier, or notes why it cannot be.
  private mutating func reverse(_ sequences: Set<Int>, of history: DossierHistory) throws {
    let standing = EventHistory.standing(history.events)
    let mine = standing.filter { sequences.contains($0.sequence) }
    guard let first = mine.first else {
      result.alreadyReversed += 1
      return
    }
    var later = standing.filter {
      $0.sequence > first.sequence && !sequences.contains($0.sequence)
    }
    var gone = mine
    if standing.first?.sequence == first.sequence {
      // Where the whole dossier goes, what the calendar has moved in it goes with it.
      gone += later.filter { $0.event.kind == .recalculated }
      later.removeAll { $0.event.kind == .recalculated }
    }
    if let refusal = try refusal(of: history, gone: gone, later: later) {
      result.refusals.append(refusal)
      return
    }
    try write(gone.map(\.sequence).sorted(), of: history)
  }

  private mutating func write(_ gone: [Int], of history: DossierHistory) throws {
    let sequence = history.lastSequence + 1
    var new = [
      event(
        .importReversed(ImportReversal(record.name, events: gone, reason: request.reason)),
        sequence)
    ]
    do {
      var summary = try fold(history, new)
      let erases = history.record.applicant != nil && summary.facts.applicant == nil
      if let kept = history.record.summary.facts.applicant, !erases,
        summary.facts.applicant != kept
      {
        // What was known of him before is there no more, and so what the import added stays.
        new.append(event(.factsStated(DossierFacts(applicant: kept)), sequence + 1))
        summary = try fold(history, new)
      }
      try writer.append(new, to: history, summary: summary)
      if erases {
        try writer.eraseApplicant(of: history.record.number, agency: history.record.agency)
      }
      if summary.state == .absent { result.voided += 1 } else { result.trimmed += 1 }
      result.events += gone.count
    } catch let refusal as FoldRefusal {
      result.refusals.append(
        ImportReversalResult.Refusal(
          dossier: history.record.number, code: "historyBreaks",
          message: "bỏ phần của lần nhập thì lịch sử hồ sơ không còn hợp quy tắc: "
            + DeskRefusal(refusal, headline: nil).message,
          remedy: "xem motcua show \(history.record.number.text) và đính chính bằng motcua correct."
        ))
    }
  }

  private func event(_ event: DossierEvent, _ sequence: Int) -> RecordedEvent {
    RecordedEvent(
      sequence: sequence, at: session.context.asOf, recordedAt: writer.origin.recordedAt,
      by: session.context.by, note: nil, event: event)
  }

  private mutating func fold(
    _ history: DossierHistory, _ new: [RecordedEvent]
  ) throws -> DossierSummary {
    let agency = history.record.agency
    let law = laws[agency] ?? session.law(of: agency)
    laws[agency] = law
    return try EventHistory(history.events + new).folded(law: law).summary
  }

  // MARK: What stands in the way

  private func refusal(
    of history: DossierHistory, gone: [RecordedEvent], later: [RecordedEvent]
  ) throws -> ImportReversalResult.Refusal? {
    func refusal(
      _ code: String, _ message: String, _ remedy: String
    ) -> ImportReversalResult.Refusal {
      ImportReversalResult.Refusal(
        dossier: history.record.number, code: code, message: message, remedy: remedy)
    }
    let number = history.record.number.text
    if let letter = (gone + later).first(where: \.event.concernsLetters) {
      return refusal(
        "letterIssued",
        "đã lập hoặc gửi văn bản (sự kiện \(letter.sequence), "
          + "\(letter.at.date.vietnamese)); văn bản đã có số thì không bỏ được.",
        "giữ hồ sơ này và đính chính chỗ sai bằng motcua correct, hoặc thay văn bản bằng "
          + "motcua letters replace.")
    }
    if let event = later.last {
      let source = try writer.sources(of: history)[event.sequence] ?? ""
      if let other = WriteOrigin.importName(in: source) {
        return refusal(
          "laterImport", "lần nhập \(other.number) về sau đã ghi thêm vào hồ sơ.",
          "hoàn tác lần nhập \(other.number) trước.")
      }
      return refusal(
        "laterEvent",
        "sau lần nhập đã ghi sự kiện \(event.sequence) \"\(event.event.kind.vietnamese)\" ngày "
          + "\(event.at.date.vietnamese).",
        "xem motcua show \(number); giữ hồ sơ này và đính chính chỗ sai bằng motcua correct.")
    }
    if try writer.hasOpenDraft(history) {
      return refusal(
        "draftOpen", "có dự thảo văn bản chưa lập.",
        "bỏ dự thảo trước (motcua letters drafts, motcua letters discard).")
    }
    return nil
  }
}
