import Testing

/// What ArgumentParser 1.8.2 says in English must reach nobody: each of its sentences that a
/// command line can provoke is provoked here. When a later version words one differently, the
/// English shines through and a test fails.
@Suite("Lời của bộ đọc tham số")
struct UsageWordsTests {
  @Test("Mỗi câu từ chối có lời Việt và đúng mã thoát")
  func refusals() {
    let term = ["due", "--from", "1/9/2026", "--limit", "1wd"]
    let table: [(typed: [String], says: String, status: Int32)] = [
      (["due"], "Thiếu '--from <thời-điểm>'.", 64),
      (["due", "--from"], "Thiếu giá trị sau '--from <thời-điểm>'.", 64),
      (term + ["--al"], "Không có tùy chọn '--al'. Có phải là '--all'?", 64),
      (["list", "--zzzzzzzz"], "Không có tùy chọn '--zzzzzzzz'.", 64),
      (["list", "-z"], "Không có tùy chọn '-z'.", 64),
      (["list", "--late=1"], "Tùy chọn '--late' không nhận giá trị, nhưng có '1'.", 64),
      (["list", "a"], "Thừa tham số 'a'.", 64),
      (["list", "a", "b"], "Thừa 2 tham số: 'a', 'b'.", 64),
      (["list", "một\nhai"], "Thừa tham số 'một", 64),
      (["show"], "Thiếu '<mã-hồ-sơ>'.", 64),
      (["forward", "1", "--step", "ba"], "Giá trị 'ba' không dùng được cho '--step <số>'.", 2),
      (["sample", "--seed", "-1"], "Thiếu giá trị sau '--seed <số>'.", 64),
      (
        ["sample", "--seed=-1", "--dossiers=2"], "Giá trị '-1' không dùng được cho '--seed <số>'.",
        2
      ),
      (["letters"], "", 0),
      (["dua"], "Không có lệnh 'dua'.", 64),
      (["--as-of", "2026-01-01", "dua"], "Không có lệnh 'dua'.", 64),
      (["--generate-completion-script", "ksh"], "Không có phần gõ tắt cho 'ksh'.", 64),
      (["--format", "xml"] + term, "Lệnh này không in được dạng \"xml\".", 2),
      (["--store", ""] + term, "--store để trống.", 2),
      (["serve", "--port", "80"], "motcua serve: sẽ có sau.", 64),
      (["backup", "x"], "motcua backup: sẽ có sau.", 64),
    ]
    for (typed, says, status) in table {
      let answer = answer(to: typed)
      #expect(answer.status == status, "\(typed)")
      #expect(answer.errors.hasPrefix(says), "\(typed): \(answer.errors)")
      if status != 0 { #expect(answer.output.isEmpty, "\(typed)") }
      expectNoEnglish(answer.errors, typed)
      expectNarrow(answer.errors, 80, typed)
    }
  }

  @Test("Gõ sai dưới --format json cũng là JSON")
  func refusalsInJSON() {
    let answer = answer(to: ["list", "--late=1", "--format", "json"])
    #expect(answer.status == 64)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.hasPrefix(#"{"error":{"code":"usage","message":"Tùy chọn"#))
    #expect(answer.errors.hasSuffix("\"article\":null}}\n"))
  }

  @Test("Màn hình trợ giúp của mọi lệnh bằng tiếng Việt, không quá bề rộng", arguments: [80, 120])
  func helpScreens(columns: Int) {
    for command in commandsOfTheContract {
      let words = command.split(separator: " ").map(String.init)
      let asked = answer(to: ["help"] + words, columns: columns)
      #expect(asked.status == 0, "\(command)")
      #expect(asked.errors.isEmpty, "\(command)")
      expectNoEnglish(asked.output, [command])
      expectNarrow(asked.output, columns, [command])
      if command != "help", columns == 80 {
        let flagged = answer(to: words + ["--help"], columns: columns)
        #expect(flagged.output == asked.output, "\(command)")
      }
    }
    let root = answer(to: ["--help"], columns: columns)
    expectNoEnglish(root.output, ["--help"])
    for command in commandsOfTheContract where !command.contains(" ") && command != "help" {
      #expect(root.output.contains("\n  \(command) "), "\(command)")
    }
  }

  @Test("Tùy chọn chung đứng trước hay sau tên lệnh đều được")
  func sharedOptionsAnywhere() {
    let before = answer(to: ["--format", "json", "due", "--from", "31/9/2025", "--limit", "1wd"])
    let after = answer(to: ["due", "--from", "31/9/2025", "--limit", "1wd", "--format", "json"])
    #expect(before.errors == after.errors)
    #expect(before.errors.contains("tháng 9 chỉ có 30 ngày"))
    #expect(before.status == 2)
  }

  @Test("Phần gõ tắt cho ba vỏ lệnh", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) {
    let script = answer(to: ["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in commandsOfTheContract where !command.contains(" ") {
      #expect(script.output.contains(command), "\(command)")
    }
  }

  private func expectNoEnglish(_ text: String, _ typed: [String]) {
    let english: Set<Substring> = [
      "the", "for", "help", "information", "missing", "unknown", "value", "values", "see",
      "usage", "default", "options", "arguments", "argument", "subcommands", "subcommand",
      "overview", "error", "provide", "unexpected", "expected", "option", "invalid", "more",
      "required", "please", "one", "of", "did", "you", "mean", "detailed", "internal",
    ]
    // What is typed stays English: `motcua help`, `--help`, `[<options>]` is ours.
    let words = text.replacing("motcua help", with: "").replacing("--help", with: "")
      .lowercased().split { !$0.isLetter && $0 != "-" }
    for word in words { #expect(!english.contains(word), "\(typed): \(word)") }
  }

  private func expectNarrow(_ text: String, _ columns: Int, _ typed: [String]) {
    for line in text.lines { #expect(line.count <= columns, "\(typed): \(line)") }
  }
}
