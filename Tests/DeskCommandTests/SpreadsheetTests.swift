import DeskCommand
import Foundation
import Testing

/// What `--format csv` gives to a spreadsheet.
@Suite struct SpreadsheetTests {
  @Test("a name that a spreadsheet would compute stands behind an apostrophe; JSON has it as it is")
  func formulas() throws {
    let store = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path()
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: store + end) }
    }
    let common = ["--store", store, "--as-of", "2025-07-01T09:00"]
    for name in ["=1+1", "@SUM(A1)", "+84", "-1"] {
      let received = answer(
        to: ["receive", "--procedure", "TG-02", "--applicant=\(name)", "--format", "json"] + common)
      #expect(received.status == 0 && received.output.contains("\"applicant\":\"\(name)\""))
    }
    let list = answer(to: ["list", "--format", "csv"] + common)
    for cell in [",'=1+1,", ",'@SUM(A1),", ",'+84,", ",'-1,"] {
      #expect(list.output.contains(cell), "\(cell)")
    }
  }
}
