import DossierCore
import DossierReports
import DossierStore
import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// `letters register`: form 07 of a period, from a store of its own.
@Suite("The register of dossiers") struct DossierRegisterTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    _ = try desk.receive("2025-09-30T09:00", limit: "5wd")
    let done = try desk.intake("2025-10-01T09:00") {
      $0.applicant = Applicant(
        name: "=1+1", address: "thôn Mẫu, xã Thử Nghiệm", phone: "0999000111")
      $0.limit = .workingDays(WorkingDays(5))
      $0.basis = "thử nghiệm"
    }.number.text
    try desk.does(.forward(step: nil, officer: "An", arrived: false), on: done, "2025-10-02T08:00")
    try desk.does(.resolve(outcome: nil), on: done, "2025-10-10T08:00")
    try desk.does(.returnResult(to: nil), on: done, "2025-10-13T08:00")
    _ = try desk.receive("2025-10-31T09:00", limit: "5wd", procedure: "TG-09")
    _ = try desk.receive("2025-11-01T09:00", limit: "5wd")
  }

  private func write(
    _ formats: [RegisterFormat], field: String? = nil, _ asOf: String = "2025-11-20T09:00"
  ) throws -> DossierRegisterResult {
    var request = DossierRegisterRequest(try ReportPeriod(parsing: "2025-10"))
    request.formats = formats
    request.field = field
    request.folder = desk.folder.appending(path: "so").path()
    return try desk.at(asOf, recordedAt: "2025-11-20T10:00").writeRegister(request)
  }

  private func text(_ result: DossierRegisterResult, _ index: Int = 0) throws -> String {
    String(
      decoding: try #require(FileManager.default.contents(atPath: result.files[index])),
      as: UTF8.self)
  }

  @Test func rowsAreThoseReceivedInThePeriod() throws {
    let result = try write([.csv])
    #expect(result.dossiers == 2)
    #expect(result.files.map { $0.split(separator: "/").last } == ["so-theo-doi-2025-10.csv"])
    let lines = try text(result).split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3 && lines[0].hasPrefix("\u{FEFF}STT,Mã hồ sơ,Mã thủ tục,"))
    #expect(
      lines[1].hasPrefix("1,H05.12-251001-0001,1.012664,")
        && lines[1].contains(",'=1+1,\"thôn Mẫu, xã Thử Nghiệm\",0999000111,"))
    // Received, due, handed on, ended, returned; two working days after Wednesday 08/10.
    #expect(
      lines[1].contains(",01/10/2025,08/10/2025,02/10/2025,10/10/2025,13/10/2025,trực tiếp,")
        && lines[1].hasSuffix("quá hạn 2 ngày làm việc"))
    #expect(lines[2].hasPrefix("2,H05.12-251031-0001,"))
  }

  @Test func itStandsAsItStoodOnTheDay() throws {
    // On 06/10 the first was under way, and the second had not come.
    let result = try write([.csv], "2025-10-06")
    let lines = try text(result).split(separator: "\r\n").map(String.init)
    #expect(result.dossiers == 1)
    #expect(lines[1].contains(",01/10/2025,08/10/2025,02/10/2025,,,trực tiếp,"))
  }

  @Test func aFieldHasABookOfItsOwn() throws {
    let result = try write([.csv], field: "tín ngưỡng, TÔN GIÁO")
    #expect(result.dossiers == 2)
    #expect(
      result.files.map { $0.split(separator: "/").last } == [
        "so-theo-doi-2025-10-tin-nguong-ton-giao.csv"
      ])
    #expect(try write([.csv], field: "Đất đai").dossiers == 0)
  }

  @Test func theFormHasTheSameRows() throws {
    let result = try write([.pdf, .txt, .xlsx, .docx, .html])
    #expect(result.files.count == 5)
    let form = try text(result, 1)
    #expect(form.contains("SỔ THEO DÕI HỒ SƠ") && form.contains("H05.12-251001-0001"))
    #expect(form.contains("H05.12-251031-0001") && form.contains("Từ ngày 01/10/2025"))
    let pdf = FileManager.default.contents(atPath: result.files[0])
    #expect(pdf?.starts(with: Data("%PDF".utf8)) == true)
    _ = try write([.pdf])
    #expect(FileManager.default.contents(atPath: result.files[0]) == pdf)
  }

  @Test func whatCannotBeReadIsRefused() {
    func code(_ period: String, _ formats: String? = nil) -> String? {
      refusal {
        try DossierRegisterRequest(period: period, field: nil, formats: formats, folder: nil)
      }?.code
    }
    #expect(code("2025-10") == nil)
    #expect(code("tháng 10") == "unreadablePeriod")
    #expect(code("2025-10", "pdf,xls") == "unknownWord")
  }
}
