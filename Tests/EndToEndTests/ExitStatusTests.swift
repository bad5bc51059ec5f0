import Foundation
import PlainJSON
import Testing

/// The exit statuses of CONTRACT §1, and what stands on which output.
@Suite("Mã thoát và hai đường ra")
struct ExitStatusTests {
  @Test("Bảng mã thoát")
  func table() throws {
    try Motcua.withFolder { folder in
      let store = folder.appending(path: "s.sqlite").path
      let environment = ["MOTCUA_STORE": store, "MOTCUA_CLOCK": "2025-07-10T09:00"]
      let term = "due --from 2025-07-01 --limit"
      let table: [(typed: String, status: Int32, code: String?)] = [
        // 64: no such command or option, no argument
        ("nothing", 64, "unknownCommand"), ("due", 64, "usage"), ("list --nothing", 64, "usage"),
        ("show", 64, "usage"), ("receive --applicant A", 64, "usage"),
        ("serve", 64, "notYetAvailable"), ("what-if --swap 2/1", 64, "notYetAvailable"),
        ("backup x", 64, "notYetAvailable"), ("restore x", 64, "notYetAvailable"),
        ("forecast", 64, "notYetAvailable"),
        // 3: a store that is not there, for whoever only reads
        ("list", 3, "storeMissing"), ("show X", 3, "storeMissing"),
        ("report 2025", 3, "storeMissing"), ("verify", 3, "storeMissing"),
        ("export", 3, "storeMissing"), ("letters list", 3, "storeMissing"),
        ("explain X", 3, "storeMissing"), ("calendar apply --dry-run", 3, "storeMissing"),
        // 2: a value or a file that cannot be read
        ("\(term) 0wd", 2, "unreadableLimit"), ("\(term)=-5wd", 2, "unreadableLimit"),
        ("\(term) 5", 2, "unreadableLimit"), ("\(term) 5wds", 2, "unreadableLimit"),
        ("\(term) 99999999999999999999wd", 2, "unreadableLimit"),
        ("\(term)=", 2, "unreadableLimit"), ("\(term) 1wd --calendar /nothing", 2, nil),
        ("\(term) 1wd --procedures /nothing", 2, nil), ("\(term) 1wd --agency X", 2, nil),
        ("\(term) 1wd --as-of tomorrow", 2, "unreadableMoment"),
        ("\(term) 1wd --rules-on 2000-01-01", 2, nil),
        ("due --from 2025-02-29 --limit 1wd", 2, "unreadableMoment"),
        ("due --from 2010-01-01 --limit 1wd --rules-on 2025-07-01", 2, "beforeCalendar"),
        ("due --from 2100-12-01 --limit 100wd", 2, "afterCalendar"),
        ("calendar 2018", 2, "beforeCalendar"), ("calendar 2101", 2, "afterCalendar"),
        ("calendar xx", 2, "unreadableYear"), ("import /nothing", 2, nil), ("import /tmp", 2, nil),
        ("receive --procedure XX-99 --applicant A", 2, "unknownProcedure"),
        ("receive --procedure TG-02 --applicant A --channel pigeon", 2, "unknownWord"),
        ("receive --procedure TG-02 --applicant A --limit x --basis y", 2, "unreadableLimit"),
        // 0: done
        ("receive --procedure TG-02 --applicant A", 0, nil), ("list --late", 0, nil),
        ("list --state 10", 0, nil), ("report 2025-07", 0, nil), ("verify", 0, nil),
        ("letters list", 0, nil), ("letters issue --out \(folder.path)/xl", 0, nil),
        ("catalog check", 0, nil), ("catalog list", 0, nil), ("calendar apply", 0, nil),
        ("--help", 0, nil), ("help due", 0, nil), ("--version", 0, nil),
        // 2 again, now that there is a store
        ("show X", 2, "unknownDossier"), ("resolve X", 2, "unknownDossier"),
        ("report 2025-H3", 2, "unreadablePeriod"), ("report 2025-H2 --form x", 2, "unknownForm"),
        ("report 2025-H2 --by x", 2, "unknownGrouping"),
        ("report 2025-H2 --behind x", 2, "unknownFigure"),
        ("list --state x", 2, "unknownState"), ("list --due-within 3d", 2, "unreadableLimit"),
        ("list --procedure XX-99", 2, "unknownProcedure"),
        ("letters issue --kind x", 2, "unknownLetterKind"),
        ("verify --format csv", 2, "unknownFormat"), ("list --format yaml", 2, "unknownFormat"),
        ("forward H05.12-250710-0001 --step x", 2, "unreadableValue"),
        ("request-payment H05.12-250710-0001 --amount=-1", 2, "negativeAmount"),
        // 1: a rule forbids it
        ("return-result H05.12-250710-0001", 1, "noResult"),
        ("resume H05.12-250710-0001", 1, "noSuchWait"),
        ("receive H05.12-250709-0001 --procedure TG-02 --applicant A", 1, "numberNotOurs"),
        ("receive --procedure TG-02 --applicant A --limit 5wd", 1, "basisMissing"),
      ]
      for (typed, status, code) in table {
        let words = typed.split(separator: " ").map(String.init)
        // A refusal under --format json is one object on standard error; its words for people are
        // held by the golden files of DeskCommandTests.
        let asJSON = status > 0 && !words.contains("--format")
        let run = try Motcua.run(words + (asJSON ? ["--format", "json"] : []), environment)
        #expect(run.status == status, "\(typed): \(run.errors)")
        #expect(!run.crashed, "\(typed)")
        if status > 0 { #expect(run.output.isEmpty, "\(typed)") }
        if status == 0, words.first != "letters" { #expect(run.errors.isEmpty, "\(typed)") }
        guard asJSON else { continue }
        let error = try JSONValue(parsing: run.errors)["error"]
        #expect(error?["message"]?.stringValue?.isEmpty == false, "\(typed)")
        #expect(error?["article"] != nil, "\(typed)")
        if let code { #expect(error?["code"]?.stringValue == code, "\(typed): \(run.errors)") }
      }
    }
  }

  @Test("Mọi lệnh đọc in đúng một tài liệu JSON")
  func oneDocument() throws {
    try Motcua.withFolder { folder in
      let environment = [
        "MOTCUA_STORE": folder.appending(path: "s.sqlite").path,
        "MOTCUA_CLOCK": "2025-07-10T09:00",
      ]
      let number = "H05.12-250710-0001"
      for typed in [
        "receive --procedure TG-02 --applicant A", "show \(number)", "explain \(number)", "list",
        "list --late", "report 2025-H2", "report 2025-H2 --form 07a",
        "report 2025-H2 --behind received", "calendar 2026", "calendar apply", "catalog list",
        "catalog check", "verify", "letters list", "letters issue --out \(folder.path)/xl",
        "due --from 2025-07-01 --limit 5wd", "due --from 2025-07-01 --limit immediate",
      ] {
        let run = try Motcua.run(
          typed.split(separator: " ").map(String.init) + ["--format=json"], environment)
        #expect(run.status == 0, "\(typed): \(run.errors)")
        #expect(run.errors.isEmpty, "\(typed)")
        #expect(throws: Never.self, "\(typed)") { try JSONValue(parsing: run.output) }
        #expect(!run.output.contains(#":"""#), "\(typed): unknown is null, never empty")
      }
    }
  }

  @Test("Người đọc bỏ đi giữa chừng không phải là lỗi; đĩa đầy thì là 3")
  func outputs() throws {
    func shell(_ line: String) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["-o", "pipefail", "-c", line]
      process.currentDirectoryURL = Motcua.root
      process.environment = [
        "PATH": "/usr/bin:/bin", "M": Motcua.binary.path, "MOTCUA_STORE": "/nothing.sqlite",
      ]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try shell(#""$M" sample --dossiers 20000 --seed 1 | head -1"#) == 0)
    #expect(try shell(#""$M" catalog list --format json | true"#) == 0)
    #expect(try shell(#""$M" catalog list > /dev/full"#) == 3)
    #expect(try shell(#""$M" due --from $'\xff' --limit 1wd"#) == 2)
    #expect(try shell(#""$M" $'\xff'"#) == 2)
    #expect(try shell(#""$M" list > /dev/null 2>&-"#) == 3)
    #expect(try shell(#""$M" catalog list >&-"#) == 3)
  }

  @Test("Múi giờ và ngôn ngữ của máy không đổi được gì")
  func localeIndependent() throws {
    let typed = ["due", "--from", "2025-08-28T14:20", "--limit", "5wd"]
    let clock = ["MOTCUA_CLOCK": "2026-11-25T09:00"]
    let plain = try Motcua.run(typed, clock).output
    #expect(plain.contains("hạn thứ Hai 08/09/2025"))
    for (zone, language) in [
      ("America/New_York", "C"), ("Asia/Tokyo", "tr_TR.UTF-8"), ("UTC", "vi_VN.UTF-8"),
    ] {
      let run = try Motcua.run(
        typed, clock.merging(["TZ": zone, "LANG": language, "LC_ALL": language]) { $1 })
      #expect(run.output == plain, "\(zone) \(language)")
    }
  }
}
