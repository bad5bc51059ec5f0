import Foundation
import Testing

/// `docs/cli.md` is what the command tree says of itself.
@Suite("Tài liệu dòng lệnh")
struct CommandDocumentTests {
  @Test("docs/cli.md đúng như các lệnh tự nói; RECORD_DOCS=1 ghi lại")
  func document() throws {
    let path = packageFolder + "/docs/cli.md"
    if ProcessInfo.processInfo.environment["RECORD_DOCS"] == "1" {
      try written.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let onFile = try String(contentsOfFile: path, encoding: .utf8)
    #expect(onFile == written)
  }

  private var written: String {
    var text = """
      # Dòng lệnh của motcua

      Trang này sinh ra từ chính các lệnh; đừng sửa tay. Ghi lại:
      `RECORD_DOCS=1 swift test --filter CommandDocumentTests`.

      ```
      \(answer(to: ["--help"]).output)```

      """
    for command in commandsOfTheContract where command != "help" && command != "calendar year" {
      let words = command.split(separator: " ").map(String.init)
      text += """

        ## motcua \(command)

        ```
        \(answer(to: words + ["--help"]).output)```

        """
    }
    return text
  }
}
