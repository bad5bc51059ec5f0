import DossierCore
import DossierImport
import Foundation
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// What `import --explain` says, and when.
///
/// Oracle: the files are written here, each cell on purpose; due dates as in `CONTRACT.md` §2.
@Suite struct ImportExplanationTests {
  /// Imports a text and gives what was explained beside the report.
  private func explain(
    _ text: String, named name: String = "so.csv", in test: TestDesk, dryRun: Bool = true
  ) throws -> (files: [ImportedFile], report: ImportReport) {
    let path = test.folder.appending(path: name).path()
    try Data(text.utf8).write(to: URL(filePath: path))
    var told: [ImportedFile] = []
    let report = try test.at("2025-12-31T17:00").importFiles(
      ImportRequest(files: [path], dryRun: dryRun, explains: true)
    ) { files in
      told = files
      // Before anything is written there is no store.
      #expect(!FileManager.default.fileExists(atPath: test.storePath))
    }
    return (told, report)
  }

  private static let register = """
    Mã hồ sơ,ma_tthc,NGAY TIEP NHAN (*),Ngày hẹn trả,Chủ hồ sơ,Cột lạ
    H05.12-250701-0001,TG-02,01/07/2025,31/07/2025,Nguyễn Văn Thử,x
    H05.12-250701-0002,TG-99,01/07/2025,,Trần Thị Thử,x

    """

  @Test("each header is told with what it was taken for and how")
  func columns() throws {
    let (files, _) = try explain(Self.register, in: TestDesk())
    let columns = try #require(files.first?.readColumns)
    #expect(
      columns.map { "\($0.header) → \($0.field ?? "-") \($0.how ?? "-")" } == [
        "Mã hồ sơ → ma_ho_so tên thường gặp", "ma_tthc → ma_tthc tên chuẩn",
        "NGAY TIEP NHAN (*) → ngay_tiep_nhan so không dấu",
        "Ngày hẹn trả → ngay_hen_tra tên thường gặp", "Chủ hồ sơ → chu_ho_so tên thường gặp",
        "Cột lạ → - -",
      ])
  }

  @Test("the first rows are told as they were understood, without names")
  func samples() throws {
    let test = try TestDesk()
    let (files, report) = try explain(Self.register, in: test, dryRun: false)
    let samples = try #require(files.first?.explanation?.samples)
    #expect(samples.map(\.line) == [2, 3])
    #expect(samples[0].procedure == "TG-02")
    #expect(samples[0].summary?.promised?.iso == "2025-07-31")
    #expect(samples[0].timeliness == .overdue)
    #expect(samples[0].alsoRead == ["chủ hồ sơ"])
    #expect(samples[1].summary == nil)
    #expect(samples[1].findings.map(\.finding.reason.kind) == ["unknownProcedure"])
    #expect(report.counts.accepted == 1 && report.counts.rejected == 1)
    let json = report.json.text
    #expect(!json.contains("Thử"))
    #expect(json.contains(#""how":"withoutDiacritics""#))
  }

  @Test("a dossier that the store has is said to be there")
  func known() throws {
    let test = try TestDesk()
    _ = try explain(Self.register, in: test, dryRun: false)
    let path = test.folder.appending(path: "so.csv").path()
    let again = try test.at("2025-12-31T17:00").importFiles(
      ImportRequest(files: [path], dryRun: true, explains: true))
    #expect(again.files.first?.explanation?.samples.map(\.isKnown) == [true, false])
  }

  @Test("no more than five rows are shown, and those passed over before them are named")
  func five() throws {
    let rows = (1...9).map { "H05.12-250701-000\($0),TG-02,01/07/2025" }
    let text = (["ma_ho_so,ma_tthc,ngay_tiep_nhan", "(1),(2),(3)"] + rows).joined(separator: "\n")
    let (files, report) = try explain(text, in: TestDesk())
    let explanation = try #require(files.first?.explanation)
    #expect(explanation.samples.map(\.line) == [3, 4, 5, 6, 7])
    #expect(explanation.skippedRows.map { "\($0.what) \($0.lines)" } == ["dòng số thứ tự cột [2]"])
    #expect(report.counts.read == 9 && report.counts.skipped == 1)
  }

  @Test("JSON: the contract's keys stay, the explanation is one more of each file")
  func keys() throws {
    let (_, report) = try explain(Self.register, in: TestDesk())
    guard case .object(let members)? = report.json["files"]?.arrayValue?.first else {
      Issue.record("no file")
      return
    }
    let keys = members.map(\.0)
    #expect(keys.contains("explanation"))
    #expect(
      Array(keys.prefix(8)) == [
        "file", "read", "accepted", "unchanged", "rejected", "skipped", "warnings", "events",
      ])
  }
}
