internal import DossierStore

extension DeskRefusal {
  /// Runs what writes an import: what the store throws is put into words that say what is there by
  /// now and what to do. Transactions that were committed before stay.
  static func importing<Result>(_ body: () throws -> Result) throws(DeskRefusal) -> Result {
    try translating {
      do { return try body() } catch let error as StoreError {
        throw DeskRefusal(whileImporting: error)
      }
    }
  }

  private init(whileImporting error: StoreError) {
    self.init(error)
    switch error {
    case .diskFull:
      message = "đĩa đã đầy; các hồ sơ đã ghi trước đó đều trọn vẹn."
      remedy = "dọn đĩa rồi chạy lại đúng lệnh này: dòng đã ghi được tính là không đổi."
    case .locked:
      remedy =
        "đợi chương trình kia xong rồi chạy lại đúng lệnh này: hồ sơ đã ghi đều trọn vẹn, dòng đã "
        + "ghi được tính là không đổi."
    case .sqlite(let code, _):
      message = "không đọc hoặc ghi được kho dữ liệu (lỗi SQLite \(code))."
      remedy =
        "kiểm tra ổ đĩa, chỗ trống và hạn mức dung lượng rồi chạy lại đúng lệnh này: hồ sơ đã ghi "
        + "đều trọn vẹn."
    case .missing, .notAStore, .newerSchema, .corrupt, .notWritable, .sequenceConflict,
      .numberTaken, .unknownNumber, .requestRepeated, .letterNumberTaken, .alreadyReappointed,
      .alreadyReplaced, .inconsistent, .unreadableEvent, .unreadableProjection:
      break
    }
  }
}
