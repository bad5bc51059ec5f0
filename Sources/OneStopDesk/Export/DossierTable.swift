internal import DocumentRendering
internal import DossierCore
internal import DossierImport
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// The table of dossiers that `export` writes: a row a dossier, under headers that `import` knows,
/// and behind them what is computed, under headers that it passes over.
///
/// A table holds less than the events: one supplement, no other waits. What was computed stands
/// beside what was stated, so that a store made of a table says where it comes to another verdict.
struct DossierTable {
  private let session: DeskSession
  private var words: [Named: ProcedureWords] = [:]

  init(_ session: DeskSession) { self.session = session }

  /// What names a procedure, and on which day.
  private struct Named: Hashable {
    let id: String?
    let code: String?
    let name: String?
    let date: CivilDate?
  }

  /// Code and name under which `import` finds the same procedure again.
  private struct ProcedureWords {
    var code: String?
    var name: String?
  }

  /// The columns.
  static let columns: [SheetColumn] = [
    // What `import` reads.
    SheetColumn("Mã hồ sơ", width: 24), SheetColumn("Mã biên nhận", width: 16),
    SheetColumn("Mã TTHC", width: 12),
    SheetColumn("Tên TTHC", width: 40), SheetColumn("Lĩnh vực", width: 20),
    SheetColumn("Trích yếu", width: 24), SheetColumn("Chủ hồ sơ", width: 24),
    SheetColumn("Số định danh", width: 15), SheetColumn("Địa chỉ", width: 28),
    SheetColumn("Điện thoại", width: 13), SheetColumn("Email", width: 20),
    SheetColumn("Hình thức nộp", width: 12), SheetColumn("Ngày nộp", width: 17),
    SheetColumn("Ngày tiếp nhận", width: 17), SheetColumn("Ngày hẹn trả", width: 17),
    SheetColumn("Ngày yêu cầu bổ sung", width: 17), SheetColumn("Ngày nhận bổ sung", width: 17),
    SheetColumn("Ngày có kết quả", width: 17), SheetColumn("Ngày từ chối", width: 17),
    SheetColumn("Ngày dừng xử lý", width: 17), SheetColumn("Ngày trả kết quả", width: 17),
    SheetColumn("Trạng thái", width: 22), SheetColumn("Người xử lý", width: 20),
    SheetColumn("Đơn vị", width: 20), SheetColumn("Mức độ", width: 12),
    SheetColumn("Lý do trễ hẹn", width: 20),
    SheetColumn("Đúng hạn/Quá hạn", width: 12), SheetColumn("Số ngày trễ", width: 8),
    // What it passes over.
    SheetColumn("Hạn tính theo quy định", width: 17), SheetColumn("Hạn tạm tính", width: 8),
    SheetColumn("Xếp loại so với ngày hẹn", width: 12),
    SheetColumn("Xếp loại trên Cổng", width: 12), SheetColumn("Số ngày sớm", width: 8),
    SheetColumn("Văn bản xin lỗi", width: 16), SheetColumn("Ngày văn bản xin lỗi", width: 12),
    SheetColumn("Hẹn lại đến ngày", width: 12),
  ]

  /// The row of a dossier.
  mutating func cells(_ view: DossierView) -> [SheetCell] {
    let summary = view.summary
    let applicant = view.record.applicant
    let procedure = procedureWords(view)
    let supplement = summary.supplements.last { !$0.atIntake }
    return [
      .text(view.number.text), SheetCell(summary.facts.receiptCode),
      SheetCell(procedure.code), SheetCell(procedure.name),
      SheetCell(view.procedure?.field), SheetCell(summary.facts.abstract),
      SheetCell(applicant?.name), SheetCell(applicant?.idNumber), SheetCell(applicant?.address),
      SheetCell(applicant?.phone), SheetCell(applicant?.email),
      SheetCell(summary.facts.channel?.inTable), SheetCell(summary.submittedAt),
      SheetCell(summary.receivedAt), SheetCell(appointment(view)),
      SheetCell(supplement?.requestedAt), SheetCell(supplement?.receivedAt),
      SheetCell(summary.end(as: [.resolved])),
      SheetCell(summary.end(as: [.refused, .intakeRefused])),
      SheetCell(summary.end(as: [.withdrawn, .discontinued, .closedUnanswered])),
      SheetCell(summary.returnedAt), .text(summary.state.inTable),
      SheetCell(summary.facts.officer), SheetCell(summary.facts.unit),
      SheetCell(summary.facts.onlineLevel), SheetCell(summary.facts.delayReason?.text),
      SheetCell(view.timeliness.inTable), days(view.daysLate, view),
      SheetCell(summary.due), summary.provisional ? .text("tạm tính") : .empty,
      SheetCell(view.promisedTimeliness.inTable), SheetCell(view.portalTimeliness.inTable),
      days(view.daysEarly, view), SheetCell(summary.apology?.letter),
      SheetCell(summary.apologyDate), SheetCell(summary.apology?.newDate),
    ]
  }

  /// What the citizen was told last. Where the catalogue knows no limit, `import` makes the limit
  /// of it, and so it must be the due date itself.
  private func appointment(_ view: DossierView) -> CivilDate? {
    let summary = view.summary
    guard let procedure = view.procedure, summary.receivedAt != nil,
      procedure.governingLimit.limit == nil
    else { return summary.promised }
    return summary.due ?? summary.dueBeforeWait ?? summary.promised
  }

  private func days(_ days: WorkingDays, _ view: DossierView) -> SheetCell {
    view.summary.receivedAt == nil ? .empty : .number(days.count)
  }

  private mutating func procedureWords(_ view: DossierView) -> ProcedureWords {
    let summary = view.summary
    let date = (summary.receivedAt ?? summary.submittedAt)?.date
    let named = Named(
      id: summary.procedure ?? view.procedure?.id, code: view.procedureCode,
      name: view.procedure?.name, date: date)
    if let known = words[named] { return known }
    let found = find(named)
    words[named] = found
    return found
  }

  /// The code where it leads back to the procedure, or to none while the name does; else the id. A
  /// name that leads to another is left out.
  private func find(_ named: Named) -> ProcedureWords {
    guard let id = named.id, let date = named.date else {
      return ProcedureWords(code: named.code ?? named.id, name: named.name)
    }
    func leads(_ text: String?) -> Bool? {
      guard let text else { return nil }
      switch session.law.catalogue.findProcedure(text, on: date) {
      case .found(let procedure): return procedure.id == id
      case .notInForce, .unknown: return nil
      }
    }
    let byName = leads(named.name)
    let name = byName == false ? nil : named.name
    switch leads(named.code) {
    case true: return ProcedureWords(code: named.code, name: name)
    case nil where named.code != nil && byName == true:
      return ProcedureWords(code: named.code, name: name)
    case false, nil: return ProcedureWords(code: id, name: name)
    }
  }
}

extension DossierSummary {
  /// The moment of its end where it ended in one of these states.
  fileprivate func end(as states: Set<DossierState>) -> Moment? {
    endedAs.map(states.contains) == true ? endedAt : nil
  }
}

extension SheetCell {
  /// A moment; an unknown one is an empty cell.
  fileprivate init(_ moment: Moment?) { self = moment.map(SheetCell.moment) ?? .empty }
}

extension DossierState {
  /// The portal's name, as offices know it, or our own where the portal has one for several states.
  fileprivate var inTable: String {
    switch self {
    case .suspended, .closedUnanswered, .refused: vietnamese
    case .absent, .submitted, .awaitingIntakeSupplement, .intakeRefused, .received, .processing,
      .awaitingSupplement, .awaitingPayment, .resolved, .withdrawn, .discontinued,
      .resultReturned:
      portalName
    }
  }
}

extension Timeliness {
  /// The verdict, as files of offices have it; nil before receipt.
  fileprivate var inTable: String? {
    switch self {
    case .early: "Trước hạn"
    case .onTime: "Đúng hạn"
    case .late, .overdue: "Quá hạn"
    case .running: "Trong hạn"
    case .notReceived: nil
    }
  }
}

extension Channel {
  /// The channel, as files of offices have it.
  fileprivate var inTable: String {
    switch self {
    case .atDesk: "Trực tiếp"
    case .postal: "Bưu chính"
    case .online: "Trực tuyến"
    case .vneid: "VNeID"
    }
  }
}
