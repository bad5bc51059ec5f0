import CatalogFiles
import DossierImport
import Foundation
import Testing

/// Profiles of imports (`Procedures/import-profiles`, `--profile FILE`).
@Suite("Profiles of imports") struct ImportProfileTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = ProceduresFolder(path: root.appending(path: "Procedures").path)

  private static func read(_ text: String) throws -> ImportProfile {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "motcua-\(UUID().uuidString).yaml")
    try Data(text.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try folder.loadImportProfile(path.path)
  }

  @Test("every shipped profile is read, says what it is for, and bears the name of its file")
  func shipped() throws {
    let names = Self.folder.importProfileNames()
    #expect(names.count >= 2)
    for name in names {
      let profile = try Self.folder.loadImportProfile(name)
      #expect(profile.name == name && profile.description != nil && !profile.columns.isEmpty)
    }
  }

  @Test("the example of the documents says all that a profile may say")
  func example() throws {
    let profile = try Self.folder.loadImportProfile(
      Self.root.appending(path: "docs/kieu-cot-mau.yaml").path)
    var expected = ImportProfile(name: "kieu-cot-mau")
    expected.description = "Sổ của Phòng Mẫu, xuất từ phần mềm tiếng Anh"
    expected.headerLine = 3
    expected.sheet = "Sổ theo dõi"
    expected.separator = UInt8(ascii: ";")
    expected.encoding = .windows1258
    expected.columns = [
      .init(.header("Ref"), .number), .init(.number(3), .receivedAt, dates: .monthFirst),
      .init(.header("Ngày giải quyết"), .appointment), .init(.header("Mã số"), nil),
    ]
    expected.statuses = [.init("Chuyển liên thông", "4"), .init("Hoàn tất", "10")]
    expected.channels = [.init("Quầy 1", "trực tiếp")]
    expected.constants = [.procedureCode: "1.012657", .unit: "Phòng Mẫu"]
    expected.skippedRows = ["Kỳ trước chuyển sang"]
    #expect(profile == expected)
  }

  @Test(
    "a mistake is refused with its line and column",
    arguments: [
      ("description: x\n", "1:1: thiếu khóa \"name\""),
      ("name: a\nfoo: b\n", "2:1: khóa không biết: \"foo\""),
      ("name: a\nseparator: x\n", "2:12: dấu phân cách không biết: \"x\""),
      ("name: a\nencoding: latin1\n", "2:11: bảng mã không biết: \"latin1\""),
      ("name: a\nheaderLine: 0\n", "2:13: số 0 ngoài khoảng cho phép"),
      (
        "name: a\ncolumns:\n  - header: X\n    field: ngay_tra_kq\n",
        "4:12: trường không biết: \"ngay_tra_kq\""
      ),
      (
        "name: a\ncolumns:\n  - field: ngay_tra\n", "3:5: cần một trong hai khóa header, column"
      ),
      (
        "name: a\ncolumns:\n  - column: 1a\n    field: ngay_tra\n",
        "3:13: không phải cột: \"1a\""
      ),
      (
        "name: a\ncolumns:\n  - column: B\n    field: ghi_chu\n    dates: monthFirst\n",
        "5:12: cột này không phải cột ngày"
      ),
      ("name: a\nstatuses:\n  Xong: 11\n", "3:9: trạng thái không biết: \"11\""),
      ("name: a\nchannels:\n  Quầy: bồ câu\n", "3:9: kênh nộp không biết: \"bồ câu\""),
      ("name: a\nconstants:\n  ma_ho_so: X\n", "3:3: khóa không biết: \"ma_ho_so\""),
    ])
  func mistakes(_ text: String, _ message: String) {
    do {
      _ = try Self.read(text)
      Issue.record("\(text) was taken")
    } catch let error as CatalogError {
      let lines = error.message.split(separator: "\n")
      #expect(lines.first?.contains(".yaml:\(message)") ?? false, "\(error.message)")
      #expect(lines.count > 2, "\(error.message)")
    } catch { Issue.record(error) }
  }
}
