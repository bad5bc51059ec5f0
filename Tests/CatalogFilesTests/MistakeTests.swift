import CatalogFiles
import Foundation
import LegalBasis
import Testing
import WorkingTime

/// One mistake a file: what is said, where the caret stands, what would be right (screens.md, "A
/// mistake in a file of ours").
@Suite struct MistakeTests {
  /// Writes a calendar file and returns what loading it says, the folder's name left out.
  private func calendarRefusal(_ text: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = try folder.write("c.yaml", text)
    do {
      _ = try ProceduresFolder.loadCalendarFile(file)
      return "accepted"
    } catch {
      return error.message.replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  private func checkSays(
    _ file: String, replacing old: String, with new: String
  ) throws -> [String] {
    try ChangedLaw.checkSays(
      file, replacing: old, with: new, today: day("24/11/2026"), leavingOut: "/")
  }

  @Test("calendar files: each mistake with its place")
  func calendarFiles() throws {
    let table: [(text: String, says: String)] = [
      (
        "year: 2026\nweeklyDaysOf: [saturday]\n",
        """
        c.yaml:2:1: khóa không biết: "weeklyDaysOf"
         2 | weeklyDaysOf: [saturday]
           | ^^^^^^^^^^^^ có: year, daysOff, makeUp
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 2026-01-01\n    name: a\n    name: b\n",
        """
        c.yaml:5:5: khóa viết hai lần: "name"
         5 |     name: b
           |     ^^^^ lần đầu ở dòng 4; giữ một, bỏ một
        """
      ),
      (
        "year: 2026\ndaysOff: [{date: 2026-01-01, date: 2026-01-02}]\n",
        """
        c.yaml:2:30: khóa viết hai lần: "date"
         2 | daysOff: [{date: 2026-01-01, date: 2026-01-02}]
           |                              ^^^^ lần đầu ở dòng 2; giữ một, bỏ một
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 2026-02-30\n",
        """
        c.yaml:3:11: ngày không có thật: "2026-02-30"
         3 |   - date: 2026-02-30
           |           ^^^^^^^^^^ tháng 2/2026 chỉ có 28 ngày
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 01/01/2026\n",
        """
        c.yaml:3:11: không phải ngày: "01/01/2026"
         3 |   - date: 01/01/2026
           |           ^^^^^^^^^^ viết năm-tháng-ngày, ví dụ 2026-08-28
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 2025-12-31\n",
        """
        c.yaml:3:11: ngày không thuộc năm 2026
         3 |   - date: 2025-12-31
           |           ^^^^^^^^^^
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 2026-01-01\n  - date: 2026-01-01\n",
        """
        c.yaml:4:11: ngày viết hai lần
         4 |   - date: 2026-01-01
           |           ^^^^^^^^^^ lần đầu ở dòng 3
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - date: 2026-01-10\nmakeUp:\n  - date: 2026-01-10\n",
        """
        c.yaml:5:11: ngày vừa nghỉ vừa làm bù
         5 |   - date: 2026-01-10
           |           ^^^^^^^^^^ lần đầu ở dòng 3
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - name: Tết\n",
        """
        c.yaml:3:5: thiếu khóa "date"
         3 |   - name: Tết
           |     ^
        """
      ),
      (
        "weeklyDaysOff: [sunday]\n",
        """
        c.yaml:1:1: thiếu khóa "year"
         1 | weeklyDaysOff: [sunday]
           | ^
        """
      ),
      (
        "year: 2026\nweeklyDaysOff: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]\n",
        """
        c.yaml:2:16: tuần không có ngày làm việc nào
         2 | weeklyDaysOff: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
           |                ^
        """
      ),
      (
        "year: 2026\nweeklyDaysOff: [thứ bảy]\n",
        """
        c.yaml:2:17: thứ trong tuần không biết: "thứ bảy"
         2 | weeklyDaysOff: [thứ bảy]
           |                 ^^^^^^^ viết: monday, tuesday, wednesday, thursday, friday,
                                     saturday hoặc sunday
        """
      ),
      (
        "year: hai nghìn\n",
        """
        c.yaml:1:7: không phải số nguyên: "hai nghìn"
         1 | year: hai nghìn
           |       ^^^^^^^^^
        """
      ),
      (
        "year: 2026\ndaysOff: 2026-01-01\n",
        """
        c.yaml:2:10: cần một danh sách, nhưng gặp "2026-01-01"
         2 | daysOff: 2026-01-01
           |          ^^^^^^^^^^
        """
      ),
      (
        "year: 2026\ndaysOff:\n  - {date: 2026-01-01, certainty: chắc}\n",
        """
        c.yaml:3:35: mức chắc chắn không biết: "chắc"
         3 |   - {date: 2026-01-01, certainty: chắc}
           |                                   ^^^^ viết: seen, seenSecondary, recalled,
                                                    derived hoặc unknown
        """
      ),
      (
        "years:\n  - year: 2026\n  - year: 2026\n",
        """
        c.yaml:3:11: năm 2026 có hai lịch
         3 |   - year: 2026
           |           ^^^^
        """
      ),
      (
        "year: 2026\nyears: []\n",
        """
        c.yaml:1:1: khóa không biết: "year"
         1 | year: 2026
           | ^^^^ có: years
        """
      ),
      (
        "year: 2026\n\tdaysOff: []\n",
        """
        c.yaml:2:1: sai cú pháp YAML: thụt dòng bằng phím Tab
         2 |  daysOff: []
           | ^
        """
      ),
      (
        "year: &y 2026\n",
        """
        c.yaml:1:7: không dùng neo (&) và tham chiếu (*) của YAML
         1 | year: &y 2026
           |       ^^^^ viết đầy đủ
        """
      ),
      (
        "year: 2026\ndaysOff: [{date: 2026-01-01, name: \"Te\u{302}\u{301}t\"}]\n",
        """
        c.yaml:2:38: chữ có dấu rời (chưa chuẩn hóa NFC)
         2 | daysOff: [{date: 2026-01-01, name: "Te\u{302}\u{301}t"}]
           |                                      ^ lưu tệp ở dạng dựng sẵn (NFC)
        """
      ),
      ("", "c.yaml:1:1: tệp trống\n 1 | \n   | ^"),
      (
        "- 1\n",
        "c.yaml:1:1: cần các cặp khóa: giá trị, nhưng gặp danh sách\n 1 | - 1\n   | ^"
      ),
    ]
    for (text, says) in table {
      let said = try calendarRefusal(text)
      #expect(said == says)
      if said != says { print(said) }
    }
  }

  @Test("calendar files of CONTRACT §2: accepted")
  func acceptedCalendars() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "years.yaml",
      """
      years:
        - year: 2026
          weeklyDaysOff: [sunday]
          daysOff: [{date: 2026-01-01}]
        - {year: 2027, weeklyDaysOff: []}
        - year: 2028
          daysOff:
            - {date: 2028-05-02, name: Off, knownSince: 2028-01-01}
          makeUp:
            - {date: 2028-04-29, for: 2028-05-02}
      """)
    let calendar = try ProceduresFolder.loadCalendarFile(file)
    #expect(calendar.statutory == [])
    #expect(calendar.years.map(\.year) == [2026, 2027, 2028])
    #expect(calendar.years.map(\.weeklyDaysOff) == [[.sunday], [], [.saturday, .sunday]])
    #expect(calendar.years[2].days.map(\.kind) == [.makeUp, .swappedOff])
    #expect(calendar.years.allSatisfy { $0.completeSince == nil })
    // The words that YAML would turn into a truth value or a number stay what they are.
    #expect(calendar.years[2].days[1].name == "Off")
  }

  @Test("files that cannot be read at all")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    #expect(throws: CatalogError.unreadable(path: folder.path, reason: "là thư mục")) {
      try ProceduresFolder.loadCalendarFile(folder.path)
    }
    let missing = folder.path + "/none.yaml"
    #expect(throws: CatalogError.unreadable(path: missing, reason: "không có tệp này")) {
      try ProceduresFolder.loadCalendarFile(missing)
    }
    let binary = folder.path + "/binary.yaml"
    _ = FileManager.default.createFile(atPath: binary, contents: Data([0xFF, 0xFE, 0x00]))
    #expect(throws: CatalogError.unreadable(path: binary, reason: "không phải chữ UTF-8")) {
      try ProceduresFolder.loadCalendarFile(binary)
    }
    #expect(throws: CatalogError.self) {
      try ProceduresFolder(path: folder.path).loadCatalogue()
    }
    #expect(!ProceduresFolder(path: folder.path).check(today: try day("24/11/2026")).isEmpty)
  }

  @Test("a unit in a procedure, as in screens.md")
  func unknownUnit() throws {
    let says = try checkSays(
      "ton-giao/TG-01.yaml", replacing: "unit: calendarDays", with: "unit: \"ngay lam viec\"")
    #expect(
      says == [
        """
        error Procedures/ton-giao/TG-01.yaml:46:13: đơn vị thời hạn không biết: "ngay lam viec"
         46 |       unit: "ngay lam viec"
            |             ^^^^^^^^^^^^^^^ viết: workingDays, calendarDays, months,
                                          workingHours, hours, sameDay hoặc onReceipt
        """
      ])
  }

  @Test("what `catalog check` finds beyond a single file")
  func check() throws {
    let table: [(file: String, old: String, new: String, says: String)] = [
      (
        "ton-giao/TG-01.yaml", "from: 2024-03-30", "from: 2024-03-01",
        "hiệu lực của thủ tục TG-01 chồng lên bản trước (TG-01)"
      ),
      (
        "ton-giao/TG-01.yaml", "from: 2024-03-30", "from: 2024-04-30",
        "thủ tục TG-01 không có bản nào từ 30/03/2024 đến 29/04/2024"
      ),
      (
        "rules/nd118-2025.yaml", "from: 2025-07-01", "from: 2025-07-15",
        "bộ quy tắc không có bản nào từ 01/07/2025 đến 14/07/2025"
      ),
      (
        "rules/nd118-2025.yaml", ", to: 2026-08-04", "",
        "hiệu lực của bộ quy tắc chồng lên bản trước (nd118-2025)"
      ),
      (
        "ton-giao/TG-02.yaml", "id: TG-02", "id: TG-52",
        "tệp TG-02.yaml chứa id TG-52"
      ),
      (
        "ton-giao/TG-02.yaml", "steps: WF-UBND-30", "steps: WF-UBND-45",
        "các bước cộng lại 45 ngày, quá thời hạn 30 ngày"
      ),
      (
        "ton-giao/TG-02.yaml", "steps: WF-UBND-30", "steps: WF-31",
        "không có quy trình \"WF-31\" trong workflows.yaml"
      ),
      (
        "cap-xa/XA-01.yaml", "  - inForce: {from: 2024-03-30}",
        "  - inForce: {from: 2024-03-30}\n    localLimit: {value: 20, unit: calendarDays, "
          + "certainty: seen}",
        "thời hạn của tỉnh (20 ngày) dài hơn thời hạn luật định (15 ngày)"
      ),
      (
        "cap-xa/XA-01.yaml", "  - inForce: {from: 2024-03-30}",
        "  - inForce: {from: 2024-03-30}\n    localLimit: {value: 11, unit: workingDays, "
          + "certainty: seen}",
        "thời hạn của tỉnh (11 ngày làm việc) dài hơn thời hạn luật định (15 ngày)"
      ),
      (
        "ton-giao/TG-02.yaml", "code: 1.012664", "code: 1.012661",
        "mã 1.012661 đã thuộc thủ tục TG-02"
      ),
      (
        "ton-giao/TG-03.yaml", "code: 1.012661", "code: 1.012661.H05",
        "mã thủ tục \"1.012661.H05\" sai dạng"
      ),
      (
        "ton-giao/TG-06.yaml", "certainty: unknown", "certainty: seen",
        "thời hạn chưa biết phải ghi certainty: unknown"
      ),
      (
        "rules/nd61-2018.yaml", "  outage:", "  # outage:", "thiếu khóa \"outage\""
      ),
      (
        "calendar/2026.yaml", "- date: 2026-08-22", "- date: 2026-08-21",
        "ngày làm bù không rơi vào ngày nghỉ hằng tuần"
      ),
      (
        "calendar/2026.yaml", "for: 2026-08-31", "for: 2026-08-28",
        "ngày được làm bù không có trong danh sách ngày nghỉ"
      ),
      (
        "calendar/2026.yaml", "knownSince: 2026-04-24", "knownSince: 2026-11-25",
        "ngày chỉ được biết từ 25/11/2026, sau chính nó"
      ),
      (
        "calendar/2023.yaml", "year: 2023", "year: 2022", "ngày không thuộc năm 2022"
      ),
      (
        "agencies.yaml", "code: H05.999", "code: H05.12", "mã cơ quan H05.12 viết hai lần"
      ),
      (
        "agencies.yaml", "from: 2026-09-20", "from: 2026-09-19",
        "hiệu lực của names thứ 2 chồng lên nhau"
      ),
      (
        "agencies.yaml", "closes: \"11:30\"", "closes: \"07:00\"",
        "giờ đóng cửa không sau giờ mở cửa"
      ),
      (
        "dan-toc/DT-03.yaml", "checkedOn: 2026-11-24", "checkedOn: 2025-11-23",
        "đối chiếu lần cuối ngày 23/11/2025, đã hơn một năm"
      ),
      (
        "workflows.yaml", "- number: 1", "- number: 3", "các bước phải đánh số 1, 2, 3"
      ),
    ]
    for row in table {
      let says = try checkSays(row.file, replacing: row.old, with: row.new)
      #expect(says.contains { $0.contains(row.says) }, "\(row.says): \(says)")
      let isWarning = row.says.contains("đối chiếu lần cuối") || row.says.contains("sau chính nó")
      #expect(
        says.contains { $0.contains(row.says) && $0.hasPrefix(isWarning ? "warning" : "error") })
    }
  }

  @Test("a catalogue with an error is refused whole, one with a warning is not")
  func loading() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    let file = folder.path + "/dan-toc/DT-03.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(of: "checkedOn: 2026-11-24", with: "checkedOn: 2020-01-01")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try folder.loadCatalogue().procedures.count > 57)
    try text.replacingOccurrences(of: "sets: 1", with: "set: 1")
      .write(toFile: file, atomically: true, encoding: .utf8)
    #expect(throws: CatalogError.self) { try folder.loadCatalogue() }
  }

  @Test("mistakes in several files are all found")
  func severalFiles() throws {
    let temporary = try TemporaryFolder()
    let folder = try temporary.copyOfShipped()
    for name in ["ton-giao/TG-01.yaml", "cap-xa/XA-01.yaml", "calendar/2024.yaml"] {
      try temporary.write("Procedures/" + name, "oops: [\n")
    }
    let files = folder.check(today: try day("24/11/2026")).map { finding in
      finding.mistake.file.replacingOccurrences(of: folder.path + "/", with: "")
    }
    #expect(
      Set(files).isSuperset(of: ["ton-giao/TG-01.yaml", "cap-xa/XA-01.yaml", "calendar/2024.yaml"]))
  }
}

/// What the YAML parser says is said in Vietnamese, or not at all.
@Suite struct ParserWordsTests {
  @Test func noEnglishIsLeft() throws {
    let broken = [
      "::: [", "year: [", "year: {a: 1", "year: \"2026", "year: '2026", "a: b: c", "- a\nb: 1",
      "a: |x\n", "a: \"\\q\"", "a: \"\\xZZ\"", "%FOO\n---\na: 1", "a: 1\n---\nb: 2", "a: !<x\n",
      "a: *", "a: &", "? [", "a:\n\t- 1", "a: @x", "a: `x",
      "[" + String(repeating: "[", count: 9000),
      "a: \"\n---\n\"", "a: !!\u{1}", "}", "a: ]", "a\nb: 1", "- - -\n a: [1\n",
    ]
    for text in broken {
      let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
      try Data(text.utf8).write(to: path)
      defer { try? FileManager.default.removeItem(at: path) }
      do throws(CatalogError) {
        _ = try ProceduresFolder.loadCalendarFile(path.path())
        Issue.record("accepted: \(text)")
      } catch {
        let message = error.message
        for word in ["expected", "found", "find", "error", "allowed", "level", "must", "token"] {
          #expect(!message.contains(word), "\(text.prefix(20)): \(message.prefix(200))")
        }
      }
    }
  }
}
