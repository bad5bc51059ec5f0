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
    SheetColumn("Số văn bản", width: 14), SheetColumn("Ngày văn bản", width: 11),
    SheetColumn("Loại văn bản", width: 14), SheetColumn("Mã hồ sơ", width: 26),
    SheetColumn("Người nhận", width: 24), SheetColumn("Địa chỉ", width: 28),
    SheetColumn("Điện thoại", width: 12), SheetColumn("Thư điện tử", width: 22),
    SheetColumn("Thủ tục", width: 34), SheetColumn("Hạn trả", width: 11),
    SheetColumn("Ngày hẹn lại", width: 11), SheetColumn("Số ngày quá hạn", width: 9),
    SheetColumn("Tình trạng", width: 11), SheetColumn("Tệp", width: 20),
    SheetColumn("Trang", width: 6),
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
