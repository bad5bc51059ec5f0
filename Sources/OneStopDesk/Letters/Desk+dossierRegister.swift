internal import DocumentRendering
internal import DossierCore
internal import DossierLetters
internal import DossierReports
internal import DossierStore
internal import LegalBasis
internal import VietnameseText
internal import WorkingTime

extension Desk {
  /// Writes the register of the dossiers received in a period (form 07), as they stood at `asOf`,
  /// in the order of their numbers.
  ///
  /// Rows are written as they come to CSV and XLSX, so that memory stays small however many there
  /// are; a drawn form is held as a whole, and refused for more rows than anybody prints.
  ///
  /// - Parameter progress: told how many dossiers are written.
  public func writeRegister(
    _ request: DossierRegisterRequest, progress: (_ done: Int) -> Void = { _ in }
  ) throws(DeskRefusal) -> DossierRegisterResult {
    let session = try openForReading()
    return try RegisterWriting(session: session, request: request).run(progress)
  }
}

/// One run of `letters register`.
private final class RegisterWriting {
  private let session: DeskSession
  private let request: DossierRegisterRequest
  private var sheets: [any SheetFile] = []
  private var rows: [RegisterRow] = []
  private var count = 0

  /// More rows than these, about 1.500 pages, are for the eyes of a program.
  private static let mostDrawn = 20_000

  init(session: DeskSession, request: DossierRegisterRequest) {
    self.session = session
    self.request = request
  }

  private var asOf: CivilDate { session.context.asOf.date }
  private var isDrawn: Bool { request.formats.contains { $0.sheet == nil } }

  func run(_ progress: (Int) -> Void) throws(DeskRefusal) -> DossierRegisterResult {
    let form = isDrawn ? try form() : nil
    do throws(FileRefusal) {
      if request.folder != "." { try WholeFile.makeFolder(request.folder) }
      for case (let format, let sheet?) in request.formats.map({ ($0, $0.sheet) }) {
        sheets.append(try sheet.file(head, path: path(format)))
      }
    } catch { throw DeskRefusal(error) }
    try DeskRefusal.translating {
      var query = DossierFilter(agency: session.agency)
      query.received = request.period.from...request.period.to
      try session.ledger.histories(query) { history in
        guard let row = try row(of: history) else { return }
        try add(row)
        progress(count)
      }
    }
    do throws(FileRefusal) {
      for sheet in sheets { try sheet.finish() }
    } catch { throw DeskRefusal(error) }
    if let form { try draw(form) }
    return DossierRegisterResult(dossiers: count, files: request.formats.map(path))
  }

  private func path(_ format: RegisterFormat) -> String {
    let name = "\(request.fileName).\(format.rawValue)"
    return request.folder == "." ? name : "\(request.folder)/\(name)"
  }

  // MARK: Rows

  private func row(of history: DossierHistory) throws(DeskRefusal) -> RegisterRow? {
    guard let view = try session.viewAsOf(history), let received = view.summary.receivedAt?.date,
      request.period.from <= received, received <= request.period.to
    else { return nil }
    if let field = request.field, folded(view.procedure?.field ?? "") != folded(field) {
      return nil
    }
    let summary = view.summary
    let applicant = view.record.applicant
    var row = RegisterRow(number: view.number.text)
    row.procedure = view.procedure?.name
    row.procedureCode = view.procedureCode
    row.copies = view.procedure?.sets
    row.applicant = applicant?.name
    row.address = applicant?.address
    row.phone = applicant?.phone
    row.agency = summary.facts.unit ?? view.procedure?.processes ?? view.procedure?.decides
    row.received = received
    row.due = summary.promised ?? summary.due
    row.forwarded = forwarded(history)
    row.ended = summary.endedAt?.date
    row.returned = summary.returnedAt?.date
    // As it was filed, unless another way is recorded one day (law.md §1.6).
    row.resultWay = summary.facts.channel.map(PaperForm.channel)
    row.note = note(view)
    return row
  }

  /// The day on which it first left the desk.
  private func forwarded(_ history: DossierHistory) -> CivilDate? {
    session.eventsAsOf(history)
      .filter { $0.event.kind == .forwarded || $0.event.kind == .transferred }
      .map(\.at.date).min()
  }

  private func note(_ view: DossierView) -> String? {
    var words: [String] = []
    switch view.timeliness {
    case .late, .overdue: words.append("quá hạn \(view.daysLate.count) ngày làm việc")
    case .early, .onTime, .running, .notReceived: break
    }
    if let apology = view.summary.apology {
      words.append(
        "xin lỗi: \(apology.letter)"
          + (apology.newDate.map { ", hẹn lại \($0.vietnamese)" } ?? ""))
    }
    switch view.summary.endedAs ?? view.summary.state {
    case .refused, .withdrawn, .discontinued, .closedUnanswered, .awaitingSupplement,
      .awaitingPayment, .suspended:
      words.append((view.summary.endedAs ?? view.summary.state).vietnamese)
    case .absent, .submitted, .awaitingIntakeSupplement, .intakeRefused, .received, .processing,
      .resolved, .resultReturned:
      break
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private func add(_ row: RegisterRow) throws(DeskRefusal) {
    count += 1
    do throws(FileRefusal) {
      for sheet in sheets { try sheet.add(row.cells(count)) }
    } catch { throw DeskRefusal(error) }
    guard isDrawn else { return }
    guard count <= RegisterWriting.mostDrawn else {
      throw DeskRefusal(
        .refusedByRule, code: "registerTooLong", headline: "Không in được sổ theo dõi",
        message: "kỳ này có hơn 20.000 hồ sơ.",
        remedy: "in từng tháng, từng lĩnh vực (--field), hoặc ghi --to csv,xlsx.")
    }
    rows.append(row)
  }

  // MARK: Sheets

  private var head: SheetHead {
    SheetHead(
      name: "Sổ theo dõi", title: "Sổ theo dõi hồ sơ \(request.period.text)",
      author: names?.name ?? session.law.agency.code, date: lastDay,
      columns: RegisterRow.columns)
  }

  /// The last day that the register knows of.
  private var lastDay: CivilDate { min(request.period.to, asOf) }

  private var names: AgencyNames? {
    session.law.agency.names.first { $0.inForce.contains(lastDay) }
  }

  // MARK: The form

  /// The form without its rows, made before anything is written.
  private func form() throws(DeskRefusal) -> FormPaper {
    try session.law.requirePapers()
    let agency = session.law.agency
    let (set, template): (FormSet, FormTemplate)
    do throws(LawGap) {
      let form = try session.law.catalogue.paperForm(.register, of: agency, receivedOn: lastDay)
      (set, template) = (form.set, form.wording)
    } catch {
      guard case .noFormSet = error else { throw incomplete }
      throw DeskRefusal(
        .unreadable, code: "noFormSet",
        message: "Procedures/forms không có biểu mẫu của ngày \(lastDay.vietnamese).",
        remedy: "thêm tệp biểu mẫu có hiệu lực ngày đó.")
    }
    guard let sheet = FormSheet(.register, of: set, formSymbol: agency.formSymbol), let names
    else { throw incomplete }
    return FormPaper(
      .register, sheet: sheet,
      letterhead: Letterhead(agency, names: names, signer: agency.signer(on: lastDay)),
      number: nil, date: lastDay, template: template)
  }

  private var incomplete: DeskRefusal {
    DeskRefusal(
      .unreadable, code: "noFormSet",
      message: "thiếu mẫu hoặc câu chữ của sổ theo dõi hồ sơ, hoặc tên cơ quan, ngày "
        + "\(lastDay.vietnamese).", remedy: "chạy motcua catalog check.")
  }

  private func draw(_ form: FormPaper) throws(DeskRefusal) {
    var form = form
    form.fill(rows, field: request.field, from: request.period.from, to: lastDay)
    rows = []
    let document = form.document()
    for case (let format, let paper?) in request.formats.map({ ($0, $0.paper) }) {
      let bytes: [UInt8]
      do { bytes = try document.bytes(as: paper) } catch { throw DeskRefusal(error) }
      try write(bytes, format)
    }
  }

  private func write(_ bytes: [UInt8], _ format: RegisterFormat) throws(DeskRefusal) {
    do { try WholeFile.write(bytes, to: path(format)) } catch { throw DeskRefusal(error) }
  }
}

extension RegisterRow {
  /// The columns of the form, as those of a sheet (law.md §2.3).
  fileprivate static let columns = [
    SheetColumn("STT", width: 6), SheetColumn("Mã hồ sơ", width: 26),
    SheetColumn("Mã thủ tục", width: 12), SheetColumn("Tên thủ tục hành chính", width: 36),
    SheetColumn("Số bộ", width: 6), SheetColumn("Tổ chức, cá nhân", width: 24),
    SheetColumn("Địa chỉ", width: 26), SheetColumn("Điện thoại", width: 12),
    SheetColumn("Cơ quan chủ trì", width: 18), SheetColumn("Nhận hồ sơ", width: 12),
    SheetColumn("Hẹn trả", width: 12), SheetColumn("Chuyển hồ sơ", width: 12),
    SheetColumn("Nhận kết quả", width: 12), SheetColumn("Trả kết quả", width: 12),
    SheetColumn("Phương thức nhận", width: 12), SheetColumn("Ghi chú", width: 24),
  ]

  /// The cells of a row.
  fileprivate func cells(_ index: Int) -> [SheetCell] {
    [
      .number(index), .text(number), SheetCell(procedureCode), SheetCell(procedure),
      copies.map(SheetCell.number) ?? .empty, SheetCell(applicant), SheetCell(address),
      SheetCell(phone), SheetCell(agency), SheetCell(received), SheetCell(due),
      SheetCell(forwarded), SheetCell(ended), SheetCell(returned), SheetCell(resultWay),
      SheetCell(note),
    ]
  }
}
