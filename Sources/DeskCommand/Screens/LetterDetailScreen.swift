internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// Everything that is known of a letter.
struct LetterDetailScreen {
  private let detail: LetterDetail
  private static let labelWidth = 14

  init(_ detail: LetterDetail) { self.detail = detail }

  func lines(columns: Int) -> [String] {
    let kind = detail.kind?.vietnamese ?? "văn bản"
    var lines = Layout.wrap(
      "\(detail.name.letter) · \(kind) · \(detail.status.stage.vietnamese)", to: columns, hang: 2)
    for (label, text) in content + people + file {
      guard let text, !text.isEmpty else { continue }
      let width = 2 + LetterDetailScreen.labelWidth
      let wrapped = Layout.wrap(text, to: columns, start: width, hang: width)
      lines.append(
        "  " + Layout.left(label, LetterDetailScreen.labelWidth) + wrapped[0].dropFirst(width))
      lines += wrapped.dropFirst()
    }
    return lines + history(columns)
  }

  private var content: [(String, String?)] {
    let values = detail.values
    let lacking = values?.lacking.map(\.vietnamese).joined(separator: ", ")
    return [
      ("Hồ sơ", detail.dossier.text), ("Ngày", dated), ("Mẫu", form),
      ("Thủ tục", values?.procedure), ("Người nhận", values?.applicant),
      ("Địa chỉ", values?.address), ("Số định danh", values?.identityNumber),
      ("Còn thiếu", lacking), ("Hạn cũ", detail.originalDue?.spoken),
      ("Hẹn lại", detail.newDate?.spoken), ("Lý do", reason),
      ("Thay cho", detail.replaces.map(named)), ("Vì sao thay", detail.whyReplacing),
      ("Được thay", detail.replacedBy.map { "bằng \(named($0))" }),
    ]
  }

  private var people: [(String, String?)] {
    let signer = detail.values.flatMap { values in
      let words = (values.signerTitle + [values.signerName]).filter { !$0.isEmpty }
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return [
      ("Soạn", detail.draftedBy), ("Duyệt", detail.approvedBy), ("Phát hành", detail.issuedBy),
      ("Ký", signer), ("Gửi", sent),
    ]
  }

  private var file: [(String, String?)] {
    [
      ("Tệp", detail.file), ("SHA-256", detail.fileDigest), ("Câu chữ", detail.template),
      ("Giá trị", detail.values == nil ? "đã xóa hoặc không đọc được" : nil),
    ]
  }

  private var dated: String {
    var parts = [detail.date.spoken]
    if detail.isLate { parts.append("lập muộn") }
    if detail.isBackdated { parts.append("ghi ngày \(detail.recordedAt.date.vietnamese)") }
    return parts.joined(separator: " · ")
  }

  private var form: String? {
    switch detail.form {
    case .officialLetter: "công văn"
    case .form: "phiếu theo mẫu"
    case nil: nil
    }
  }

  private var reason: String? {
    let values = detail.values
    let parts = [
      detail.reason?.vietnamese, values?.causeBody.map { "cơ quan: \($0)" }, values?.explanation,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private var sent: String? {
    guard let channel = detail.status.channel else { return nil }
    return [channel.vietnamese, detail.sentBy].compactMap(\.self).joined(separator: " · ")
  }

  private func named(_ name: LetterName) -> String {
    name.year == detail.name.year ? name.letter : "\(name.letter) năm \(name.year)"
  }

  private func history(_ columns: Int) -> [String] {
    guard !detail.events.isEmpty else { return [] }
    return ["", "Diễn biến"]
      + Table(
        columns: [.left, .text, .text, .text],
        rows: detail.events.map { event in
          [
            event.at.columned, what(event), event.by,
            [
              failure(event), event.note,
              event.isBackdated ? "ghi ngày \(event.recordedAt.date.vietnamese)" : nil,
            ].compactMap(\.self).joined(separator: "; "),
          ]
        }
      ).lines(columns: columns)
  }

  private func what(_ event: RecordedEvent) -> String {
    switch event.event {
    case .apologyIssued(let apology): issue(apology.letter)
    case .paperIssued(let paper): issue(paper.letter)
    case .letterSent(_, let channel): "gửi \(channel.vietnamese)"
    case .letterDelivered: "đã đến nơi"
    case .letterFailed: "gửi không đến"
    case .submitted, .received, .intakeRefused, .supplementRequested, .supplementReceived,
      .forwarded, .transferred, .consultationRequested, .consultationAnswered, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued,
      .closedUnanswered, .resultReturned, .recalculated, .factsStated, .stepStated, .corrected,
      .importReversed:
      event.event.kind.vietnamese
    }
  }

  private func issue(_ letter: String) -> String {
    letter == detail.name.letter ? "phát hành" : "thay bằng \(letter)"
  }

  private func failure(_ event: RecordedEvent) -> String? {
    if case .letterFailed(_, let reason) = event.event { reason } else { nil }
  }
}

extension LetterLack {
  /// What is lacking, in words.
  var vietnamese: String {
    switch self {
    case .address: "địa chỉ"
    case .identity: "số định danh"
    }
  }
}
