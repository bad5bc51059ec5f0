internal import CatalogFiles
internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

extension Desk {
  /// Accepts a dossier and tells its appointment (`receive`).
  ///
  /// Without a number the next one is given inside the transaction; `T-…` receives a submission,
  /// which gets its number with it. A submission that a file brought keeps the number it bears.
  public func receive(_ request: IntakeRequest) throws(DeskRefusal) -> DossierView {
    let session = try openForWriting()
    let headline = "Không tiếp nhận được hồ sơ"
    let number = try DeskRefusal.translating(headline: headline) {
      try session.ledger.write(session.origin("receive")) { writer in
        if let number = request.number.map(DossierNumber.init),
          try number.isOfSubmission || session.isSubmission(number, writer)
        {
          return try session.receiveSubmission(number, request, writer)
        }
        return try session.receiveFresh(request, writer)
      }
    }
    return try session.view(of: number)
  }

  /// Files a dossier that is not yet accepted (`submit`); gives it `T-…`.
  public func submit(_ request: IntakeRequest) throws(DeskRefusal) -> DossierView {
    let session = try openForWriting()
    let number = try DeskRefusal.translating(headline: "Không ghi nhận được hồ sơ nộp") {
      try session.ledger.write(session.origin("submit")) { writer in
        try session.submit(request, writer)
      }
    }
    return try session.view(of: number)
  }
}

extension DeskSession {
  /// What a receipt needs of the law, found for a request.
  struct Governing {
    let procedure: ProcedureVersion
    let procedureText: KeptText
    let rulesText: KeptText
    let limit: TimeLimit
    let basis: String?
  }

  func receiveFresh(
    _ request: IntakeRequest, _ writer: LedgerWriter
  ) throws -> DossierNumber {
    let at = context.asOf
    let governing = try governing(request)
    let applicant = SealedApplicant(try request.neededApplicant())
    let number = try numberToGive(request.number, .dossier, on: at.date, writer)
    let event = RecordedEvent(
      sequence: 1, at: at, recordedAt: writer.origin.recordedAt, by: context.by,
      note: request.note,
      event: .received(receipt(governing, facts: request.facts(applicant: applicant))))
    let (fold, recorded) = try DeskProofs(law: law).prove(
      [event], newFrom: 1, calendar: calendarNow)
    try keep(governing, writer)
    try writer.create(
      FreshDossier(
        agency: agency, number: number, applicant: applicant, events: recorded,
        summary: fold.summary))
    return number
  }

  /// Whether a number belongs to a dossier that is filed and not accepted.
  func isSubmission(_ number: DossierNumber, _ writer: LedgerWriter) throws -> Bool {
    guard let history = try writer.history(of: number, agency: agency) else { return false }
    return history.record.summary.receivedAt == nil
  }

  func receiveSubmission(
    _ submission: DossierNumber, _ request: IntakeRequest, _ writer: LedgerWriter
  ) throws -> DossierNumber {
    guard let history = try writer.history(of: submission, agency: agency) else {
      throw DeskRefusal.unknownDossier(submission.text)
    }
    var request = request
    request.procedure = request.procedure ?? history.record.summary.facts.procedureCode
    let governing = try governing(request)
    let applicant = request.applicant.map { SealedApplicant($0) }
    let event = RecordedEvent(
      sequence: history.lastSequence + 1, at: context.asOf, recordedAt: writer.origin.recordedAt,
      by: context.by, note: request.note,
      event: .received(receipt(governing, facts: request.facts(applicant: applicant, channel: nil)))
    )
    let (fold, recorded) = try DeskProofs(law: law).prove(
      history.events + [event], newFrom: event.sequence, calendar: calendarNow)
    try keep(governing, writer)
    let given =
      history.record.number.isOfSubmission
      ? try writer.nextNumber(agency: agency, series: .dossier, day: context.asOf.date) : nil
    try writer.append(
      recorded, to: history, summary: fold.summary, giving: given, applicant: applicant)
    return given ?? history.record.number
  }

  func submit(_ request: IntakeRequest, _ writer: LedgerWriter) throws -> DossierNumber {
    let at = context.asOf
    let procedure = try request.procedure.map { try self.procedure($0, on: at.date) }
    let applicant = SealedApplicant(try request.neededApplicant())
    var facts = request.facts(applicant: applicant)
    facts.procedureCode = procedure?.id
    let rules = try law.rules(on: at.date).text
    try writer.keep(rules, agency: agency)
    let event = RecordedEvent(
      sequence: 1, at: at, recordedAt: writer.origin.recordedAt, by: context.by,
      note: request.note,
      event: .submitted(
        Submission(
          facts: facts, portalAckAt: request.portalAckAt,
          systemReceivedAt: request.systemReceivedAt, rulesText: rules.name)))
    let fold = try EventHistory([event]).folded(law: law)
    let number = try numberToGive(request.number, .submission, on: at.date, writer)
    try writer.create(
      FreshDossier(
        agency: agency, number: number, applicant: applicant, events: [event],
        summary: fold.summary))
    return number
  }

  private func receipt(_ governing: Governing, facts: DossierFacts) -> Receipt {
    Receipt(
      facts: facts, procedure: governing.procedure.id,
      procedureText: governing.procedureText.name, rulesText: governing.rulesText.name,
      limit: governing.limit, limitBasis: governing.basis, calendar: calendarNow, proof: nil)
  }

  private func keep(_ governing: Governing, _ writer: LedgerWriter) throws {
    for text in [law.calendarText, governing.rulesText, governing.procedureText] {
      try writer.keep(text, agency: agency)
    }
  }

  /// The procedure that P names, in the version in force on a day.
  func procedure(_ text: String, on date: CivilDate) throws(DeskRefusal) -> ProcedureVersion {
    switch law.catalogue.findProcedure(text, on: date) {
    case .found(let procedure): return procedure
    case .notInForce(let gap): throw DeskRefusal(.gap(gap))
    case .unknown(let close):
      let names = close.map { "\($0.id) \($0.name)" }.joined(separator: "; ")
      throw DeskRefusal(
        .unreadable, code: "unknownProcedure",
        message: "không có thủ tục \"\(text)\" trong danh mục.",
        remedy: names.isEmpty ? "xem motcua catalog list." : "gần nhất: \(names).")
    }
  }

  private func governing(_ request: IntakeRequest) throws -> Governing {
    guard let text = request.procedure else {
      throw DeskRefusal(
        .usage, code: "missingProcedure", message: "thiếu --procedure.",
        remedy: "ghi mã danh mục, mã quốc gia hoặc tên thủ tục.")
    }
    let date = context.asOf.date
    let procedure = try procedure(text, on: date)
    let rules = try law.rules(on: date)
    guard procedure.kind != .internalProcedure else {
      throw DeskRefusal(
        .refusedByRule, code: "notAtTheDesk",
        message: "\(procedure.id) là thủ tục nội bộ, không tiếp nhận tại Một cửa.")
    }
    let (limit, basis) = try limit(of: procedure, request)
    return Governing(
      procedure: procedure, procedureText: law.text(of: procedure), rulesText: rules.text,
      limit: limit, basis: basis)
  }

  private func limit(
    of procedure: ProcedureVersion, _ request: IntakeRequest
  ) throws -> (TimeLimit, String?) {
    if let limit = request.limit {
      guard let basis = request.basis, basis.contains(where: { !$0.isWhitespace }) else {
        throw DeskRefusal(
          .refusedByRule, code: "basisMissing",
          message: "thời hạn ghi bằng --limit phải có căn cứ.", remedy: "ghi --basis.")
      }
      return (limit, basis)
    }
    guard let limit = procedure.governingLimit.limit else {
      throw DeskRefusal(
        .refusedByRule, code: "limitUnknown",
        message: "thủ tục \(procedure.id) chưa rõ thời hạn giải quyết trong danh mục.",
        remedy: "ghi --limit và --basis theo quyết định công bố.")
    }
    return (limit, nil)
  }

  /// A number given at the desk must have the agency's code and the day of receipt.
  private func numberToGive(
    _ given: String?, _ series: NumberSeries, on day: CivilDate, _ writer: LedgerWriter
  ) throws -> DossierNumber {
    guard let given else {
      return try writer.nextNumber(agency: agency, series: series, day: day)
    }
    let number = DossierNumber(given)
    guard let parts = number.serial(of: agency), parts.series == series, parts.day == day else {
      let example = DossierNumber(agency: agency, series: series, day: day, serial: 1)
      let day = series == .dossier ? "ngày tiếp nhận" : "ngày nộp"
      throw DeskRefusal(
        .refusedByRule, code: "numberNotOurs",
        message: "mã số \"\(given)\" không theo mã cơ quan và \(day).",
        remedy: "dạng đúng: \(example.text); hoặc bỏ mã số để hệ thống cấp.")
    }
    return number
  }
}

extension IntakeRequest {
  fileprivate func neededApplicant() throws(DeskRefusal) -> Applicant {
    guard let applicant, applicant.name.contains(where: { !$0.isWhitespace }) else {
      throw DeskRefusal(
        .usage, code: "missingApplicant", message: "thiếu --applicant.",
        remedy: "ghi tên tổ chức, cá nhân nộp hồ sơ.")
    }
    return applicant
  }

  /// - Parameter standard: the channel where none is stated.
  fileprivate func facts(
    applicant: SealedApplicant?, channel standard: Channel? = .atDesk
  ) -> DossierFacts {
    DossierFacts(
      applicant: applicant?.digest, channel: channel ?? standard,
      officer: officer, boundaryFree: boundaryFree)
  }
}

extension DossierNumber {
  /// `T-…`, the number of a submission until its receipt.
  fileprivate var isOfSubmission: Bool { text.hasPrefix("T-") }
}
