import Foundation
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// Imports that were recorded. Oracle: what was imported, counted by hand.
@Suite("imports recorded") struct ImportsTests {
  private static let head = "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\n"

  @Test("each file is recorded with who, when, its bytes and its counts; the last one first")
  func recorded() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.head + "A-1,TG-02,01/07/2025,Chùa Một\n")
    _ = try test.imported([
      Self.head + "A-1,TG-02,01/07/2025,Chùa Một\nA-2,TG-02,40/07/2025,Chùa Hai\n",
      Self.head + "A-3,TG-02,02/07/2025,Chùa Ba\n",
    ])
    let desk = try test.at("2026-01-05T08:00")
    let imports = try desk.imports()
    #expect(imports.map(\.id) == [3, 2, 1])
    #expect(imports.map(\.counts.accepted) == [1, 0, 1])
    #expect(imports.map(\.counts.unchanged) == [0, 1, 0])
    #expect(imports.map(\.counts.rejected) == [0, 1, 0])
    #expect(imports.allSatisfy { $0.finishedAt?.iso == "2025-12-31T17:00" && !$0.isUnfinished })
    #expect(imports.allSatisfy { $0.by == "Người thử" && $0.file.hasSuffix(".csv") })
    let shown = try desk.showImport(1)
    #expect(shown == imports[2])
    #expect(shown.json["import"]?.integerValue == 1)
    #expect(shown.json["finished"]?.boolValue == true)
    // sha256sum of the file's text.
    #expect(shown.sha256.count == 64)
  }

  @Test("a number that no import bears is refused, with those that there are")
  func unknown() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.head + "A-1,TG-02,01/07/2025,Chùa Một\n")
    for number in [0, 2, -1] {
      let refusal = #expect(throws: DeskRefusal.self) {
        try test.at("2026-01-05").showImport(number)
      }
      #expect(refusal?.code == "unknownImport" && refusal?.remedy?.contains("1 đến 1") == true)
      #expect(refusal?.status == .unreadable)
    }
    #expect(throws: DeskRefusal.self) { try TestDesk().at("2026-01-05").imports() }
  }

  @Test("a dry run records nothing")
  func dryRun() throws {
    let test = try TestDesk()
    _ = try test.imported(Self.head + "A-1,TG-02,01/07/2025,Chùa Một\n")
    _ = try test.imported(Self.head + "A-2,TG-02,01/07/2025,Chùa Hai\n", dryRun: true)
    #expect(try test.at("2026-01-05").imports().count == 1)
  }
}
