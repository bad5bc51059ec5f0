import Foundation
import Testing

/// The screens of importing and checking, on stores made for the test.
@Suite("Màn hình nhập tệp và kiểm tra kho")
struct ImportScreenTests {
  private static let now = "2025-12-31T17:00"

  /// A store's path in a folder of its own, removed afterwards.
  private func withStore(_ body: (_ environment: [String: String]) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "motcua-import-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(["MOTCUA_STORE": folder + "/s.sqlite", "MOTCUA_USER": "canbo"])
  }

  private func sample(_ name: String) -> String { "Samples/imports/\(name)" }

  @Test("Từng loại lỗi với chỗ của nó trong tệp")
  func rejected() throws {
    for name in ["ngay-khong-co-that", "ket-qua-truoc-tiep-nhan", "thu-tuc-khong-co"] {
      // A golden screen is made once for each width, so each needs a store of its own.
      try withStore { environment in
        try expectGolden(
          "import-\(name)", ["import", "--dry-run", sample("bad/\(name).csv")],
          environment: environment, clock: Self.now, status: 1)
      }
    }
  }

  @Test("Cảnh báo không làm hỏng mã thoát")
  func warned() throws {
    try withStore { environment in
      try expectGolden(
        "import-canh-bao", ["import", "--dry-run", sample("bad/canh-bao-khac-ket-luan.csv")],
        environment: environment, clock: Self.now)
    }
  }

  @Test("Trước khi ghi: cột nào hiểu là gì, vài dòng đầu, dòng nào bỏ qua")
  func explained() throws {
    let files = [
      "trang-tinh": "good/formats/so-mot-cua.xlsx", "tu-choi": "bad/ngay-khong-co-that.csv",
      "khac-ket-luan": "bad/canh-bao-khac-ket-luan.csv",
    ]
    for (name, file) in files {
      try withStore { environment in
        try expectGolden(
          "explain-import-\(name)", ["import", "--explain", "--dry-run", sample(file)],
          environment: environment, clock: Self.now, status: name == "tu-choi" ? 1 : 0)
      }
    }
  }

  @Test("Tệp không dùng được thì bị từ chối cả tệp")
  func unusable() throws {
    try withStore { environment in
      for name in ["khong-cot-quen", "thieu-cot-ngay-tiep-nhan", "rong"] {
        try expectGolden(
          "import-\(name)", ["import", sample("bad/\(name).csv")], environment: environment,
          clock: Self.now, status: 2)
      }
    }
  }

  @Test("Nhập, xem kỳ, lập văn bản, kiểm tra, xuất")
  func halfYear() throws {
    try withStore { environment in
      func run(_ arguments: [String], status: Int32 = 0) -> Answer {
        let answer = answer(
          to: arguments, clock: Self.now, environment: environment, procedures: [proceduresFolder])
        #expect(answer.status == status, "\(arguments): \(answer.errors)")
        return answer
      }
      let files = ["good/cong-dich-vu-cong-2025-H2.csv", "good/so-mot-cua-2025-H2.csv"].map(sample)
      let first = run(["import"] + files)
      #expect(first.output.contains("từ chối 0"))
      let again = run(["import"] + files)
      #expect(again.output.contains("nhận 0 + không đổi"))
      try expectGolden(
        "report-2025-H2", ["report", "2025-H2"], environment: environment, clock: Self.now)
      try expectGolden("verify", ["verify"], environment: environment, clock: Self.now)
      let overdue = run(["list", "--missing-apology", "--format", "json"])
      #expect(overdue.output.hasPrefix(#"[{"number":"H05.12-"#))
      let lines = run(["export"]).output.lines
      #expect(lines.count { $0.hasPrefix(#"{"type":"dossier""#) } == 412)
    }
  }
}
