import LegalBasis
import WorkingTime

extension SyntheticLayout {
  /// What every invented record carries.
  static let mark = "DỮ LIỆU GIẢ LẬP"

  /// Appends the header line.
  func appendHeader(to bytes: inout [UInt8]) {
    for (index, heading) in columns.enumerated() {
      if index > 0 { bytes.append(separator) }
      append(heading.header, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Appends the line of one dossier.
  func append(_ dossier: SyntheticDossier, to bytes: inout [UInt8]) {
    for index in columns.indices {
      if index > 0 { bytes.append(separator) }
      append(columns[index].column, of: dossier, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ column: Column, of dossier: SyntheticDossier, to bytes: inout [UInt8]) {
    let course = dossier.course
    let applicant = dossier.applicant
    switch column {
    case .ordinal: append(dossier.ordinal, to: &bytes)
    case .number: append(dossier.number, to: &bytes)
    case .procedureCode: append(dossier.procedureCode, to: &bytes)
    case .procedureName: append(dossier.procedure.name, to: &bytes)
    case .abstract: append(dossier.procedure.kind.abstract, to: &bytes)
    case .field: append(dossier.procedure.field, to: &bytes)
    case .owner: append(applicant.owner, to: &bytes)
    case .filer: append(applicant.filer, to: &bytes)
    case .identity: append(applicant.identity, to: &bytes)
    case .address: append(applicant.address, to: &bytes)
    case .commune: append(applicant.commune, to: &bytes)
    case .phone: append(applicant.phone, to: &bytes)
    case .email: append(applicant.email, to: &bytes)
    case .sets: append(dossier.procedure.sets, to: &bytes)
    case .submitted: append(dossier.submittedAt, to: &bytes)
    case .received: append(course.receivedAt, to: &bytes)
    case .appointment: append(course.due, to: &bytes)
    case .supplementAsked: append(course.supplementAskedAt, to: &bytes)
    case .supplementReceived: append(course.supplementReceivedAt, to: &bytes)
    case .resolved: append(course.end == .resolved ? course.endedAt : nil, to: &bytes)
    case .returned: append(course.returnedAt, to: &bytes)
    case .refused: append(course.end == .refused ? course.endedAt : nil, to: &bytes)
    case .stopped:
      let stopped = course.end == .withdrawn || course.end == .discontinued
      append(stopped ? course.endedAt : nil, to: &bytes)
    case .status: append(course.statusText, to: &bytes)
    case .verdict: append(course.verdictText, to: &bytes)
    case .daysLate: if course.end != nil, course.isLate { append(course.daysLate, to: &bytes) }
    case .delayReason: append(course.delayReason, to: &bytes)
    case .receivedBy: append(dossier.receivedBy, to: &bytes)
    case .officer: append(dossier.officer, to: &bytes)
    case .unit: append("Phòng Mẫu", to: &bytes)
    case .channel: append(dossier.channel.text, to: &bytes)
    case .returnChannel:
      append(dossier.channel.isOnPortal ? "Bản điện tử" : "Tại nơi tiếp nhận", to: &bytes)
    case .fee: append(dossier.procedure.fee, to: &bytes)
    case .onlineLevel: append(dossier.onlineLevel, to: &bytes)
    case .note: append(SyntheticLayout.mark, to: &bytes)
    }
  }

  private func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else { return }
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { $0 == separator || $0 == quote || $0 == 10 || $0 == 13 }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func append(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private func append(_ number: Int?, to bytes: inout [UInt8]) {
    guard let number else { return }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// dd/MM/yyyy.
  private func append(_ date: CivilDate?, to bytes: inout [UInt8]) {
    guard let date else { return }
    let (year, month, day) = date.components
    appendTwo(day, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    appendTwo(month, to: &bytes)
    bytes.append(UInt8(ascii: "/"))
    appendTwo(year / 100, to: &bytes)
    appendTwo(year % 100, to: &bytes)
  }

  /// dd/MM/yyyy HH:mm.
  private func append(_ moment: Moment?, to bytes: inout [UInt8]) {
    guard let moment else { return }
    append(moment.date, to: &bytes)
    bytes.append(UInt8(ascii: " "))
    appendTwo(moment.time.hour, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendTwo(moment.time.minute, to: &bytes)
  }

  private func appendTwo(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

extension SyntheticCourse {
  /// The national portal's word for where the dossier stands.
  var statusText: StaticString {
    if returnedAt != nil { return "Đã trả kết quả" }
    switch end {
    case .resolved, .refused: return "Đã xử lý xong"
    case .withdrawn: return "Công dân yêu cầu rút hồ sơ"
    case .discontinued: return "Dừng xử lý"
    case nil: break
    }
    return isAwaited ? "Yêu cầu bổ sung giấy tờ" : "Đang xử lý"
  }

  /// The file's own verdict; empty while the dossier is open.
  var verdictText: String? {
    guard let endedAt else { return nil }
    guard let due else { return "Đúng hạn" }
    if endedAt.date < due { return "Trước hạn" }
    return endedAt.date == due ? "Đúng hạn" : "Quá hạn"
  }
}

extension ProcedureKind {
  /// What a dossier is about, in general words: an abstract with a name in it would carry personal
  /// data past the applicants' table.
  fileprivate var abstract: StaticString {
    switch self {
    case .request: "V/v đề nghị giải quyết thủ tục"
    case .registration: "V/v đăng ký"
    case .notice: "V/v thông báo"
    case .internalProcedure: "V/v trình giải quyết"
    }
  }
}
