import DossierCore
import DossierImport
import Testing

/// Every spelling of a status that is understood, and what it demands of its row; every one that is
/// not, and what is said instead of a guess.
///
/// Oracle: the ten statuses of law.md §5.1, the screens of data.md §5.1 and bacninh.md §3. What a row
/// proves by a status is CONTRACT §4: open needs no end date and refuses one, ended needs one.
@Suite("Statuses as offices write them") struct StatusTests {
  private static let header =
    "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_nop,trang_thai,ngay_co_ket_qua\n"

  /// What the row proves without an end date, with one, and the verdict in the status.
  private func meaning(_ status: String) throws -> String {
    func row(_ end: String) throws -> ImportedRow? {
      try Reading.rows(
        Self.header + "A,TG-02,01/07/2025,30/06/2025,\"\(status)\",\(end)\n"
      ).first
    }
    let open = try #require(try row(""))
    let ended = try #require(try row("10/07/2025"))
    func last(_ row: ImportedRow) -> String {
      if let kind = row.row?.events.last?.kind { return kind.rawValue }
      return String(row.brief.dropFirst(2).prefix { $0 != "@" })
    }
    return "\(last(open)) | \(last(ended))" + (open.row?.verdict.map { " | \($0)" } ?? "")
  }

  private static let isOpen = "received | openWithEndDate"

  /// Spellings by what they mean.
  private static let table: [(String, [String])] = [
    (
      Self.isOpen,
      [
        "1", "Mới đăng ký", "MỚI ĐĂNG KÝ", "moi dang ky", "Mới đăng kí", "Chờ tiếp nhận", "01",
        "2", "Được tiếp nhận", "Đã tiếp nhận", "2 - Được tiếp nhận", "4", "4.0", "Đang xử lý",
        "Đang xử lí", "ĐANG XỬ LÝ", "dang xu ly", "4 - Đang xử lý", "4. Đang xử lý",
        "(4) Đang xử lý", "4: Đang giải quyết", "Đang xử lý (4)", "Đang giải quyết",
        "Hồ sơ đang xử lý", "Đang xử lý hồ sơ", "Đang thụ lý",
        "Chờ bổ sung", "Chờ bổ sung hồ sơ", "5", "Yêu cầu bổ sung giấy tờ",
        "Yêu cầu bổ sung lần 2", "Ðang xử lý", "6", "Yêu cầu thực hiện nghĩa vụ tài chính",
        "Chờ nộp phí, lệ phí", "Tạm dừng xử lý", "processing", "suspended",
      ]
    ),
    ("received | openWithEndDate | late", ["Đang xử lý quá hạn", "Đang xử lý (quá hạn)"]),
    ("received | openWithEndDate | inTime", ["Đang giải quyết - trong hạn"]),
    (
      "endedWithoutDate | resolved",
      [
        "9", "Đã xử lý xong", "Đã xử lý", "9 - Đã xử lý xong", "Đã giải quyết", "Đã có kết quả",
        "Hoàn thành", "Đã hoàn thành", "Chờ trả kết quả", "Hồ sơ chờ trả kết quả", "resolved",
        "10", "Đã trả kết quả", "Đã trả KQ", "10 - Đã trả kết quả", "da tra ket qua",
        "Đã giải quyết quá hạn", "Đã xử lý đúng hạn",
      ]
    ),
    ("endedWithoutDate | refused", ["Từ chối giải quyết", "refused"]),
    (
      "endedWithoutDate | withdrawn", ["7", "Công dân yêu cầu rút hồ sơ", "Đã rút hồ sơ", "Đã rút"]
    ),
    (
      // iGate's "Đã hủy" does not say who cancelled; like status 8 it ended without a result, and
      // like status 8 it needs the date that proves it.
      "endedWithoutDate | discontinued",
      ["8", "Dừng xử lý", "Đã hủy", "Đã huỷ", "ĐÃ HUỶ", "da huy", "Hủy hồ sơ", "Dừng giải quyết"]
    ),
    (
      "endedWithoutDate | intakeRefused", ["3", "Không được tiếp nhận", "Từ chối tiếp nhận"]
    ),
    // About the term alone: the dates decide, the word is the file's verdict.
    ("received | resolved | late", ["Quá hạn xử lý", "Quá hạn", "Trễ hạn", "Quá hạn giải quyết"]),
    ("received | resolved | inTime", ["Đúng hạn", "Trong hạn"]),
  ]

  @Test("what is understood") func understood() throws {
    for (expected, spellings) in Self.table {
      for spelling in spellings {
        #expect(try meaning(spelling) == expected, "\(spelling)")
      }
    }
  }

  /// Status, and what the message says behind "không rõ trạng thái này".
  private static let refused: [(String, String)] = [
    ("11", ""), ("0", ""), ("xyz", ""), ("Nguyễn Văn Thử", ""),
    ("Trả lại", "; có thể là yêu cầu bổ sung, từ chối tiếp nhận hoặc đã trả kết quả"),
    ("Trả lại hồ sơ", "; có thể là yêu cầu bổ sung, từ chối tiếp nhận hoặc đã trả kết quả"),
    ("Từ chối", "; có thể là từ chối tiếp nhận hoặc từ chối giải quyết"),
    ("Đã kết thúc", "; không nói kết thúc thế nào: có kết quả, rút hay dừng"),
    ("Trả kết quả", "; không nói đã xong hay chưa"),
    // A slip of the pen is offered, never taken.
    ("Đang xử lys", "; có phải \"Đang xử lý\"?"),
    ("Đãng sử lý", "; có phải \"Đang xử lý\"?"),
    ("Đã trả kết qả", "; có phải \"Đã trả kết quả\"?"),
    // Number and words that mean two things.
    ("4 - Đã trả kết quả", "; số 4 là \"Đang xử lý\""),
    ("9 - Đang xử lý", "; số 9 là \"Đã xử lý xong\""), ("Quá hạn bổ sung", ""),
  ]

  @Test("what is not understood is refused, with what it might be and with the list") func doubts()
    throws
  {
    for (status, hint) in Self.refused {
      let rows = try Reading.rows(Self.header + "A,TG-02,01/07/2025,,\"\(status)\",\n")
      guard case .rejected(_, let findings)? = rows.first, let finding = findings.first else {
        Issue.record("\(status) was taken")
        continue
      }
      #expect(finding.reason.kind == "unknownStatus", "\(status)")
      #expect(finding.message == "không rõ trạng thái này" + hint, "\(status)")
      #expect(finding.remedy.contains("Mới đăng ký (1)"))
      #expect(finding.remedy.contains("Đã trả kết quả (10)"))
    }
  }

  @Test("a verdict column goes before a verdict in the status") func twoVerdicts() throws {
    let row = try Reading.rows(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,trang_thai,ket_qua_han\n"
        + "A,TG-02,01/07/2025,Đang xử lý quá hạn,Trong hạn\n"
    ).first?.row
    #expect(row?.verdict == .inTime && row?.verdictColumn == .verdict)
  }
}
