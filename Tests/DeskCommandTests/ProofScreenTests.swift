import Testing

/// The proof of a date as `screens.md` wants it.
@Suite("Màn hình chứng minh ngày hạn")
struct ProofScreenTests {
  @Test("Qua lễ Quốc khánh 2025, ví dụ của screens.md")
  func overNationalDay() throws {
    try expectGolden("due-5wd", ["due", "--from", "2025-08-28T14:20", "--limit", "5wd"])
  }

  @Test("Ngày liền nhau dài hơn một tuần gộp lại; --all mở ra")
  func folded() throws {
    let term = ["due", "--from", "5/10/2026", "--limit", "30wd"]
    try expectGolden("due-30wd", term)
    let unfolded = answer(to: term + ["--all"], procedures: [proceduresFolder]).output.lines
    #expect(unfolded.filter { $0.hasPrefix("  T") || $0.hasPrefix("  CN") }.count == 43)
  }

  @Test("Ngày cuối rơi vào ngày nghỉ thì lùi, từng ngày một")
  func rolled() throws {
    try expectGolden("due-20d", ["due", "--from", "6/4/2026", "--limit", "20d"])
    try expectGolden("due-1mo", ["due", "--from", "31/1/2026", "--limit", "1mo"])
  }

  @Test("Giờ làm việc đếm bằng giờ và phút")
  func hours() throws {
    try expectGolden("due-8wh", ["due", "--from", "20/11/2026 16:30", "--limit", "8wh"])
  }

  @Test("Ngày làm bù được tính")
  func makeUp() throws {
    try expectGolden("due-make-up", ["due", "--from", "17/8/2026", "--limit", "10wd"])
  }

  @Test("Lịch chưa công bố thì nói là tạm tính")
  func provisional() throws {
    try expectGolden("due-provisional", ["due", "--from", "20/1/2030", "--limit", "10wd"])
  }

  @Test("Ngay khi nhận thì không có hạn")
  func immediate() throws {
    try expectGolden("due-immediate", ["due", "--from", "20/11/2026", "--limit", "immediate"])
  }

  @Test("Lịch của một năm")
  func calendarYear() throws {
    try expectGolden("calendar-2026", ["calendar", "2026"])
    try expectGolden("calendar-2029", ["calendar", "2029"])
  }

  @Test("Từ chối nói điều gặp, điều cần và việc phải làm")
  func refusals() throws {
    try expectGolden(
      "refusal-date", ["due", "--from", "31/9/2025", "--limit", "5wd"], status: 2)
    try expectGolden("refusal-limit", ["due", "--from", "1/9/2025", "--limit", "5"], status: 2)
    try expectGolden("refusal-calendar", ["calendar", "2018"], status: 2)
    try expectGolden(
      "refusal-rules", ["due", "--from", "1/9/2010", "--limit", "5wd"], status: 2)
  }
}
