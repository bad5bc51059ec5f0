import DossierCore
import DossierImport
import Testing
import WorkingTime

/// What one row says, by CONTRACT §4; the words after the row are the whole expectation.
@Suite("A row: what it proves, and why it is rejected")
struct RowTests {
  /// A header and its rows: "cells → expectation".
  static func check(_ header: String, _ table: [(String, String)], asOf: CivilDate = Reading.asOf)
    throws
  {
    for (cells, expected) in table {
      let rows = try Reading.rows(header + "\n" + cells + "\n", asOf: asOf)
      let row = try #require(rows.first)
      let warnings = row.row?.warnings.map { " !\($0.reason.kind)" }.joined() ?? ""
      let found = row.row == nil ? String(row.brief.dropFirst(2)) : row.proof + warnings
      #expect(found == expected, "\(header)\n\(cells)")
    }
  }

  @Test("dates: dd/MM/yyyy, d/M/yyyy, yyyy-MM-dd, with or without a time or a zone; nothing else")
  func dates() throws {
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan",
      [
        ("A,TG-02,03/07/2025", "received 2025-07-03T00:00"),
        ("A,TG-02,3/7/2025", "received 2025-07-03T00:00"),
        ("A,TG-02,2025-07-03", "received 2025-07-03T00:00"),
        ("A,TG-02,03/07/2025 08:30", "received 2025-07-03T08:30"),
        ("A,TG-02,3/7/2025 8:30", "received 2025-07-03T08:30"),
        ("A,TG-02,03/07/2025 08:30:59", "received 2025-07-03T08:30"),
        ("A,TG-02,2025-07-03T08:30", "received 2025-07-03T08:30"),
        ("A,TG-02,  03/07/2025  ", "received 2025-07-03T00:00"),
        ("A,TG-02,29/02/2024", "received 2024-02-29T00:00"),
        ("A,TG-02,31/09/2025", "noSuchDate@3"),
        ("A,TG-02,29/02/2025", "noSuchDate@3"),
        ("A,TG-02,0/7/2025", "noSuchDate@3"),
        ("A,TG-02,32/7/2025", "noSuchDate@3"),
        ("A,TG-02,03/07/25", "unreadableDate@3"),
        ("A,TG-02,hôm qua", "unreadableDate@3"),
        ("A,TG-02,45839", "unreadableDate@3"),
        ("A,TG-02,03/07/2025 25:00", "unreadableDate@3"),
        ("A,TG-02,03/07/0205", "unreadableDate@3"),
        ("A,TG-02,2025-07-03T17:00:00.000+0000", "received 2025-07-04T00:00"),
        ("A,TG-02,", "missingValue@3"),
        ("A,TG-02,-", "missingValue@3"),
        ("A,TG-02,01/01/0001 00:00:00", "missingValue@3"),
      ])
  }

  @Test("a name or an identity number under a date is refused without being quoted")
  func slippedCells() throws {
    for (cell, quoted) in [
      ("31/09/2025", "31/09/2025"), ("03/07/25", "03/07/25"), ("Nông Thị Thử Nghiệm", nil),
      ("999281250409", nil), ("CCCD 999281250409", nil),
    ] {
      let rows = try Reading.rows("ma_ho_so,ma_tthc,ngay_tiep_nhan\nA,TG-02,\(cell)\n")
      guard case .rejected(_, let findings)? = rows.first else {
        Issue.record("\(cell) was taken")
        continue
      }
      #expect(findings.first?.value == quoted)
      #expect(findings.first?.message.contains(cell) == false)
    }
  }

  @Test("what a row needs: number, procedure, receipt")
  func required() throws {
    try Self.check(
      "ma_ho_so,ma_tthc,ten_tthc,ngay_tiep_nhan",
      [
        (",TG-02,,03/07/2025", "missingValue@1"),
        ("A,,,03/07/2025", "missingProcedure@2"),
        ("A,,Thông báo,03/07/2025", "received 2025-07-03T00:00"),
        ("A,TG-02,,", "missingValue@4"),
        (String(repeating: "9", count: 101) + ",TG-02,,03/07/2025", "numberTooLong@1"),
        ("2.71E+10,TG-02,,03/07/2025", "scientificNumber@1"),
        ("\"H05.12-250701-0001\nH05.12-250701-0002\",TG-02,,03/07/2025", "severalNumbers@1"),
        ("HS 0001/2025; HS 0002/2025,TG-02,,03/07/2025", "severalNumbers@1"),
        ("HS 0001/2025,TG-02,,03/07/2025", "received 2025-07-03T00:00"),
        ("H05.12-250701-0001 (bản sao),TG-02,,03/07/2025", "received 2025-07-03T00:00"),
      ])
  }

  @Test("receipt, supplement, end and hand-over")
  func proofs() throws {
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung,ngay_co_ket_qua,ngay_tra",
      [
        ("A,TG-02,01/07/2025,,,,", "received 2025-07-01T00:00"),
        (
          "A,TG-02,01/07/2025,03/07/2025,,,",
          "received 2025-07-01T00:00, supplementRequested 2025-07-03T00:00"
        ),
        (
          "A,TG-02,01/07/2025,03/07/2025,07/07/2025,11/07/2025,14/07/2025",
          "received 2025-07-01T00:00, supplementRequested 2025-07-03T00:00, "
            + "supplementReceived 2025-07-07T00:00, resolved 2025-07-11T00:00, "
            + "resultReturned 2025-07-14T00:00"
        ),
        // Without a date of the result, the hand-over proves it.
        (
          "A,TG-02,01/07/2025,,,,14/07/2025 09:00",
          "received 2025-07-01T00:00, resolved 2025-07-14T09:00, resultReturned 2025-07-14T09:00"
        ),
        // A date alone stands for the whole day.
        (
          "A,TG-02,01/07/2025 09:00,,,01/07/2025,01/07/2025",
          "received 2025-07-01T09:00, resolved 2025-07-01T00:00, resultReturned 2025-07-01T00:00"
        ),
        (
          "A,TG-02,01/07/2025,,,02/07/2025 15:30,02/07/2025",
          "received 2025-07-01T00:00, resolved 2025-07-02T15:30, resultReturned 2025-07-02T00:00"
        ),
        ("A,TG-02,01/07/2025 09:00,,,01/07/2025 08:00,", "beforeReceipt@6"),
        ("A,TG-02,02/07/2025,,,01/07/2025,", "beforeReceipt@6"),
        ("A,TG-02,02/07/2025,,,,01/07/2025", "beforeReceipt@7"),
        ("A,TG-02,02/07/2025,,,05/07/2025,04/07/2025", "wrongOrder@7"),
        ("A,TG-02,02/07/2025,01/07/2025,,,", "beforeReceipt@4"),
        ("A,TG-02,02/07/2025,04/07/2025,03/07/2025,,", "wrongOrder@5"),
        ("A,TG-02,02/07/2025,,03/07/2025,,", "supplementNotAsked@5"),
        ("A,TG-02,02/07/2025,04/07/2025,08/07/2025,07/07/2025,", "wrongOrder@6"),
      ])
  }

  @Test("the ten statuses of the portal, by name, by code and by our names")
  func statuses() throws {
    let receipt = "received 2025-07-01T00:00"
    let end = receipt + ", resolved 2025-07-10T00:00"
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,trang_thai,ngay_co_ket_qua,ngay_tra,ngay_tu_choi,ngay_dung",
      [
        ("A,TG-02,01/07/2025,Mới đăng ký,,,,", receipt),
        ("A,TG-02,01/07/2025,Được tiếp nhận,,,,", receipt),
        ("A,TG-02,01/07/2025,4,,,,", receipt),
        ("A,TG-02,01/07/2025,ĐANG XỬ LÝ,,,,", receipt),
        ("A,TG-02,01/07/2025,processing,,,,", receipt),
        ("A,TG-02,01/07/2025,Yêu cầu bổ sung giấy tờ,,,,", receipt),
        ("A,TG-02,01/07/2025,6,,,,", receipt),
        ("A,TG-02,01/07/2025,suspended,,,,", receipt),
        ("A,TG-02,01/07/2025,9,10/07/2025,,,", end),
        ("A,TG-02,01/07/2025,Đã xử lý xong,10/07/2025,,,", end),
        ("A,TG-02,01/07/2025,resolved,10/07/2025,,,", end),
        ("A,TG-02,01/07/2025,,10/07/2025,,,", end),
        (
          "A,TG-02,01/07/2025,10,10/07/2025,11/07/2025,,", end + ", resultReturned 2025-07-11T00:00"
        ),
        ("A,TG-02,01/07/2025,Đã trả kết quả,10/07/2025,,,", end + " !handOverNotProven"),
        ("A,TG-02,01/07/2025,7,,,,10/07/2025", receipt + ", withdrawn 2025-07-10T00:00"),
        (
          "A,TG-02,01/07/2025,Công dân yêu cầu rút hồ sơ,10/07/2025,,,",
          receipt + ", withdrawn 2025-07-10T00:00"
        ),
        ("A,TG-02,01/07/2025,8,,,,10/07/2025", receipt + ", discontinued 2025-07-10T00:00"),
        (
          "A,TG-02,01/07/2025,8,,12/07/2025,,10/07/2025",
          receipt + ", discontinued 2025-07-10T00:00 !handOverWithoutResult"
        ),
        (
          "A,TG-02,01/07/2025,closedUnanswered,,,,10/07/2025",
          receipt + ", closedUnanswered 2025-07-10T00:00"
        ),
        ("A,TG-02,01/07/2025,9,,,10/07/2025,", receipt + ", refused 2025-07-10T00:00"),
        ("A,TG-02,01/07/2025,refused,10/07/2025,,,", receipt + ", refused 2025-07-10T00:00"),
        ("A,TG-02,01/07/2025,,,,10/07/2025,", receipt + ", refused 2025-07-10T00:00"),
        (
          "A,TG-02,01/07/2025,3,,,02/07/2025,",
          "submitted 2025-07-01T00:00, intakeRefused 2025-07-02T00:00"
        ),
        // Ended, and no date proves it.
        ("A,TG-02,01/07/2025,9,,,,", "endedWithoutDate@4"),
        ("A,TG-02,01/07/2025,10,,,,", "endedWithoutDate@4"),
        ("A,TG-02,01/07/2025,7,,,,", "endedWithoutDate@4"),
        ("A,TG-02,01/07/2025,8,,,,", "endedWithoutDate@4"),
        ("A,TG-02,01/07/2025,3,,,,", "endedWithoutDate@4"),
        // Open, and a date says it ended.
        ("A,TG-02,01/07/2025,4,10/07/2025,,,", "openWithEndDate@5"),
        ("A,TG-02,01/07/2025,2,,10/07/2025,,", "openWithEndDate@6"),
        ("A,TG-02,01/07/2025,5,,,,10/07/2025", "openWithEndDate@8"),
        // Neither.
        ("A,TG-02,01/07/2025,11,,,,", "unknownStatus@4"),
        ("A,TG-02,01/07/2025,Đã hủy,,,,", "endedWithoutDate@4"),
        ("A,TG-02,01/07/2025,Trả lại,,,,", "unknownStatus@4"),
        ("A,TG-02,01/07/2025,7,,,09/07/2025,10/07/2025", "statusContradicts@7"),
        ("A,TG-02,01/07/2025,9,10/07/2025,,,10/07/2025", "statusContradicts@8"),
      ])
  }

  @Test("a submission that was not accepted needs no receipt")
  func submissions() throws {
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_nop,ngay_tiep_nhan,trang_thai,ngay_tu_choi",
      [
        ("A,TG-02,01/07/2025 20:15,,1,", "submitted 2025-07-01T20:15"),
        (
          "A,TG-02,01/07/2025,,3,02/07/2025",
          "submitted 2025-07-01T00:00, intakeRefused 2025-07-02T00:00"
        ),
        ("A,TG-02,01/07/2025,,2,", "missingValue@4"),
        ("A,TG-02,,,1,", "missingValue@4"),
        ("A,TG-02,01/07/2025,02/07/2025,1,", "received 2025-07-02T00:00"),
      ])
  }

  @Test("withdrawn or stopped, where no status says which: by the name of the column")
  func stops() throws {
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,Ngày rút hồ sơ",
      [
        ("A,TG-02,01/07/2025,10/07/2025", "received 2025-07-01T00:00, withdrawn 2025-07-10T00:00")
      ])
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,Ngày dừng xử lý",
      [
        (
          "A,TG-02,01/07/2025,10/07/2025",
          "received 2025-07-01T00:00, discontinued 2025-07-10T00:00"
        )
      ])
  }

  @Test("nothing may lie after the day of the import, but the appointment")
  func future() throws {
    let asOf = try #require(CivilDate(year: 2025, month: 7, day: 10))
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_hen_tra,ngay_co_ket_qua,ngay_tra,ngay_yeu_cau_bo_sung",
      [
        ("A,TG-02,10/07/2025 23:59,11/08/2025,,,", "received 2025-07-10T23:59"),
        ("A,TG-02,11/07/2025,,,,", "inFuture@3"),
        ("A,TG-02,01/07/2025,,11/07/2025,,", "inFuture@5"),
        ("A,TG-02,01/07/2025,,10/07/2025,11/07/2025,", "inFuture@6"),
        ("A,TG-02,01/07/2025,,,,11/07/2025", "inFuture@7"),
        // A due date before the receipt.
        ("A,TG-02,03/07/2025,02/07/2025,,,", "beforeReceipt@4"),
      ], asOf: asOf)
  }

  @Test("month/day/year anywhere in a date column rejects every row, with the evidence")
  func monthFirst() throws {
    let rows = try Reading.rows(
      """
      ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_tra
      A,TG-02,03/07/2025,
      B,TG-02,03/08/2025,07/25/2025
      C,TG-02,03/09/2025,

      """)
    #expect(rows.map(\.brief) == ["2 monthFirst@0", "3 monthFirst@0", "4 monthFirst@0"])
    guard case .rejected(_, let findings) = rows[0] else { return }
    #expect(
      findings[0].message
        == "tệp ghi ngày theo tháng/ngày/năm: dòng 3, cột 4 là \"07/25/2025\"")
    // 31/12 can only be day/month, 13/13 is neither: no evidence.
    try Self.check(
      "ma_ho_so,ma_tthc,ngay_tiep_nhan",
      [
        ("A,TG-02,31/12/2024", "received 2024-12-31T00:00"), ("A,TG-02,13/13/2024", "noSuchDate@3"),
      ])
    let json = try Reading.rows(
      """
      {"ma_ho_so":"A","ma_tthc":"TG-02","ngay_tiep_nhan":"03/07/2025"}
      {"ma_ho_so":"B","ma_tthc":"TG-02","ngay_tiep_nhan":"07/25/2025"}
      """)
    #expect(json.map(\.brief) == ["1 monthFirst@0", "2 monthFirst@0"])
  }

  @Test("texts: NFC, one space; Ð, no-break and zero-width spaces are repaired and said so")
  func texts() throws {
    let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so,so_dinh_danh,kenh_nop"
    func row(_ cells: String) throws -> DossierRow? {
      try Reading.rows(header + "\nA,TG-02,01/07/2025," + cells + "\n").first?.row
    }
    let decomposed = try row("Nguye\u{302}\u{303}n  Va\u{306}n A,,")
    #expect(decomposed?.applicant.name == "Nguyễn Văn A")
    #expect(decomposed?.warnings == [])
    let eth = try row("\u{D0}inh\u{A0}Thử\u{200B},,")
    #expect(eth?.applicant.name == "Đinh Thử")
    #expect(eth?.warnings.map(\.reason) == [.repaired])
    // Personal data never stand in a finding.
    #expect(eth?.warnings.map(\.value) == [nil])
    #expect(try row("X,99912345678,")?.warnings.map(\.reason) == [.lostZero])
    #expect(try row("X,99912345678,")?.applicant.idNumber == "99912345678")
    #expect(try row("X,999123456789,")?.warnings == [])
    for (words, channel) in [
      ("Trực tiếp", Channel.atDesk), ("1", .atDesk), ("Trực tuyến", .online), ("2", .online),
      ("Bưu chính công ích", .postal), ("3", .postal), ("VNeID", .vneid), ("atDesk", .atDesk),
    ] {
      #expect(try row("X,," + words)?.channel == channel, "\(words)")
    }
    #expect(try row("X,,Chim bồ câu")?.warnings.map(\.reason) == [.unknownChannel])
  }

  @Test("the file's own verdict and days late are read, never believed")
  func verdicts() throws {
    func row(_ header: String, _ cell: String) throws -> DossierRow? {
      try Reading.rows(
        "ma_ho_so,ma_tthc,ngay_tiep_nhan,\(header)\nA,TG-02,01/07/2025,\(cell)\n"
      ).first?.row
    }
    for (cell, verdict) in [
      ("Trước hạn", StatedVerdict.early), ("Đúng hạn", .inTime), ("Quá hạn", .late),
      ("trễ hạn 3 ngày", .late), ("Còn hạn", .inTime),
    ] {
      #expect(try row("ket_qua_han", cell)?.verdict == verdict, "\(cell)")
    }
    #expect(try row("Quá hạn", "x")?.verdict == .late)
    #expect(try row("Đúng hạn/Quá hạn", "x")?.verdict == nil)
    #expect(try row("so_ngay_tre", "3")?.daysLate == 3)
    // "Thời hạn giải quyết" may hold days instead of a date.
    #expect(
      try row("Thời hạn giải quyết", "10 ngày")?.warnings.map(\.reason) == [.daysInsteadOfDate])
    #expect(try row("Thời hạn giải quyết", "15/07/2025")?.appointment?.iso == "2025-07-15")
  }
}
