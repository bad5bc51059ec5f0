internal import DocumentRendering
internal import DossierCore
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// The merge register: a row a letter, for mail merge and for the post.
final class MergeRegister {
  private let file: any SheetFile
  /// Where it stands.
  let path: String

  init(path: String, author: String, date: CivilDate) throws(FileRefusal) {
    self.path = path
    file = try (SheetFormat(path: path) ?? .csv).file(
      SheetHead(
        name: "Văn bản", title: "Sổ gửi văn bản", author: author, date: date,
        columns: MergeRegister.columns), path: path)
  }

  private static let columns = [
    SheetColumn("Số văn bản", width: 16), SheetColumn("Ngày văn bản", width: 12),
    SheetColumn("Loại văn bản", width: 22), SheetColumn("Mã hồ sơ", width: 24),
    SheetColumn("Người nhận", width: 32), SheetColumn("Địa chỉ", width: 40),
    SheetColumn("Điện thoại", width: 14), SheetColumn("Thư điện tử", width: 26),
    SheetColumn("Thủ tục", width: 48), SheetColumn("Hạn trả", width: 12),
    SheetColumn("Ngày hẹn lại", width: 12), SheetColumn("Số ngày quá hạn", width: 10),
    SheetColumn("Tình trạng", width: 16), SheetColumn("Tệp", width: 32),
    SheetColumn("Trang", width: 8),
  ]

  /// Adds a letter; the address is that of the letter, telephone and e-mail are those known now.
  func add(
    _ letter: IssuedLetter, _ paper: FrozenPaper, _ applicant: Applicant?, file: String?, page: Int?
  ) throws(FileRefusal) {
    try self.file.add([
      .text(letter.letter), .date(letter.date),
      SheetCell(PaperKind(rawValue: letter.kind)?.vietnamese ?? letter.kind),
      .text(letter.dossier.text), SheetCell(paper.applicant), SheetCell(paper.address),
      SheetCell(applicant?.phone), SheetCell(applicant?.email), SheetCell(paper.procedure),
      SheetCell(paper.due ?? letter.originalDue), SheetCell(letter.newDate),
      paper.daysLate.map(SheetCell.number) ?? .empty,
      .text(letter.status.stage.inRegister), SheetCell(file),
      page.map(SheetCell.number) ?? .empty,
    ])
  }

  func finish() throws(FileRefusal) { try file.finish() }
}

extension LetterStatus.Stage {
  /// The stage as the register names it.
  fileprivate var inRegister: String {
    switch self {
    case .issued: "chưa gửi"
    case .sent: "đã gửi"
    case .delivered: "đã đến nơi"
    case .failed: "gửi không đến"
    case .replaced: "đã được thay"
    }
  }
}
