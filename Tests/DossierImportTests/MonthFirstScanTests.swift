import DossierImport
import Testing

/// The look at a file's bytes that comes before the look at its records (`CONTRACT.md` §4: month/day/
/// year is found over the whole file). Oracle: which of two numbers can only be a day.
struct MonthFirstScanTests {
  @Test(
    "every way to write it is found",
    arguments: [
      ("07/25/2025", true), ("7/25/2025", true), ("07/13/25", true), ("12/31/2025 08:30", true),
      ("\" 07/25/2025\"", true), ("007/025/2025", true),
      ("25/07/2025", false), ("12/12/2025", false), ("07/32/2025", false), ("13/25/2025", false),
      ("07/25", false), ("07-25-2025", true), ("7.25.2025", true), ("08:30 07/25/2025", true),
      ("07/25-2025", false), ("25-07-2025", false),
    ])
  func found(cell: String, isMonthFirst: Bool) throws {
    let text = "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_tra\nA,TG-02,03/07/2025,\(cell)\n"
    let rows = try Reading.rows(text)
    #expect(rows[0].brief.contains("monthFirst") == isMonthFirst, "\(rows[0].brief)")
  }

  @Test("a date that lies across two pieces of the file is found")
  func acrossPieces() throws {
    let row = "A,TG-02,03/07/2025,07/25/2025\n"
    for shift in 0..<16 {
      // The file is read in pieces of 1 MiB; the row's second date ends about there.
      var text = "ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_tra\n"
      let filler = "B,TG-02,03/07/2025,\n"
      let target = (1 << 20) - row.utf8.count + shift
      while text.utf8.count + 2 * filler.utf8.count < target { text += filler }
      text += "C,TG-02,03/07/2025,".padding(to: target - text.utf8.count - 1) + "\n" + row
      let rows = try Reading.rows(text)
      #expect(rows.last?.brief.contains("monthFirst@0") == true, "shift \(shift)")
    }
  }
}

extension String {
  /// With spaces behind, up to a length.
  fileprivate func padding(to length: Int) -> String {
    self + String(repeating: " ", count: max(0, length - utf8.count))
  }
}
