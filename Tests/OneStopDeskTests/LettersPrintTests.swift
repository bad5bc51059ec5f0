import DossierCore
import DossierStore
import Foundation
import GRDB
import OneStopDesk
import PlainJSON
import Testing
import WorkingTime

/// `letters print` on a store of its own: three letters of 2025, issued on 10/10.
@Suite("Printing letters again") struct LettersPrintTests {
  private let desk: TestDesk
  private let numbers: [String]

  init() throws {
    desk = try TestDesk()
    var numbers: [String] = []
    for (index, name) in ["Chùa Một", "=HYPERLINK(\"http://x\",\"Chùa Hai\")", "Chùa Ba"]
      .enumerated()
    {
      numbers.append(
        try desk.at("2025-10-01T09:0\(index)").receive(LettersPrintTests.intake(name)).number.text)
    }
    self.numbers = numbers
    _ = try desk.at("2025-10-10T09:00").issueLetters(
      LettersRequest(reason: .staff, folder: desk.folder.appending(path: "xin-loi").path()))
  }

  private static func intake(_ name: String) throws -> IntakeRequest {
    var request = IntakeRequest()
    request.procedure = "TG-02"
    request.applicant = Applicant(
      name: name, address: "thôn Mẫu, xã Thử Nghiệm", phone: "0999000111",
      email: "mau@example.vn")
    request.limit = try TimeLimit(code: "5wd")
    request.basis = "thử nghiệm"
    return request
  }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path() }
  private func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: path(name))
  }

  private func print(
    _ change: (inout LettersPrintRequest) -> Void = { _ in }
  ) throws -> LettersPrintResult {
    var request = LettersPrintRequest()
    request.folder = path("in")
    change(&request)
    return try desk.at("2025-10-20T09:00").printLetters(request)
  }

  @Test func aLetterIsPrintedAgainWithItsBytes() throws {
    let first = try print()
    #expect(first.letters == 3 && first.written == 3 && first.differing == 0)
    for number in numbers {
      #expect(bytes("in/\(number).pdf") == bytes("xin-loi/\(number).pdf"))
    }
    // A run that was stopped goes on where it was.
    try FileManager.default.removeItem(atPath: path("in/\(numbers[1]).pdf"))
    let again = try print()
    #expect(again.written == 1 && again.unchanged == 2)
    #expect(bytes("in/\(numbers[1]).pdf") == bytes("xin-loi/\(numbers[1]).pdf"))
  }

  @Test func numbersYearKindAndUnsentChoose() throws {
    func letters(_ change: (inout LettersPrintRequest) -> Void) throws -> Int {
      try print { request in
        request.formats = [.txt]
        change(&request)
      }.letters
    }
    #expect(try letters { $0.fromNumber = 2 } == 2)
    #expect(try letters { $0.toNumber = 1 } == 1)
    #expect(try letters { ($0.fromNumber, $0.toNumber) = (2, 2) } == 1)
    #expect(try letters { $0.year = 2024 } == 0)
    #expect(try letters { $0.kind = "apology" } == 3)
    #expect(try letters { $0.kind = "receipt" } == 0)
    #expect(try letters { $0.unsent = true } == 3)
    let text = try #require(bytes("in/\(numbers[0]).txt"))
    #expect(String(decoding: text, as: UTF8.self).contains("Chùa Một"))
  }

  @Test func officesMayEditAndScreensShowIt() throws {
    let first = try print { $0.formats = [.docx, .html] }
    #expect(first.letters == 3 && first.written == 6)
    #expect(bytes("in/\(numbers[0]).docx")?.starts(with: Data("PK".utf8)) == true)
    let html = try #require(bytes("in/\(numbers[0]).html"))
    #expect(String(decoding: html, as: UTF8.self).contains("Chùa Một"))
    #expect(try print { $0.formats = [.docx, .html] }.unchanged == 6)
  }

  @Test func allInOneFileInTheOrderOfNumbersWithARegister() throws {
    let result = try print { request in
      request.formats = []
      request.bundle = path("gop.pdf")
      request.register = path("so.csv")
    }
    #expect(result.letters == 3 && result.written == 0 && result.folder == nil)
    #expect(result.bundle?.pages == 3 && result.register == path("so.csv"))
    #expect(bytes("gop.pdf")?.starts(with: Data("%PDF".utf8)) == true)
    let lines = String(decoding: try #require(bytes("so.csv")), as: UTF8.self)
      .split(separator: "\r\n").map(String.init)
    #expect(
      lines[0]
        == "\u{FEFF}Số văn bản,Ngày văn bản,Loại văn bản,Mã hồ sơ,Người nhận,Địa chỉ,Điện thoại,"
        + "Thư điện tử,Thủ tục,Hạn trả,Ngày hẹn lại,Số ngày quá hạn,Tình trạng,Tệp,Trang")
    #expect(
      lines[1].hasPrefix(
        "01/SDTTG-VP,10/10/2025,văn bản xin lỗi,\(numbers[0]),Chùa Một,\"thôn Mẫu, xã Thử Nghiệm\","
          + "0999000111,mau@example.vn,"))
    #expect(
      lines[1].hasSuffix(",08/10/2025,17/10/2025,2,chưa gửi,\(path("gop.pdf")),1"))
    // What an applicant wrote is no formula.
    #expect(lines[2].contains("\"'=HYPERLINK"))
    #expect(lines[3].hasSuffix(",3"))
    // The same letters give the same bytes, as a workbook too.
    let before = bytes("gop.pdf")
    for name in ["a.xlsx", "b.xlsx"] {
      _ = try print { request in
        request.formats = []
        request.bundle = path("gop.pdf")
        request.register = path(name)
      }
    }
    #expect(bytes("gop.pdf") == before)
    #expect(bytes("a.xlsx") != nil && bytes("a.xlsx") == bytes("b.xlsx"))
  }

  @Test func aLetterThatWasErasedIsNamedAndTheRestIsPrinted() throws {
    try DatabaseQueue(path: desk.storePath).writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE letter SET values_json = NULL WHERE number = 2")
    }
    let result = try print { $0.bundle = path("gop.pdf") }
    #expect(result.letters == 2 && result.written == 2 && result.bundle?.pages == 2)
    #expect(result.refusals.map(\.letter) == ["02/SDTTG-VP"] && result.hasRefusals)
    #expect(
      result.json.text.contains(
        #""refused":1,"refusals":[{"letter":"02/SDTTG-VP","number":"\#(numbers[1])","message":"giá "#
      ))
  }

  @Test func whatCannotBeReadIsRefused() throws {
    func code(
      from: Int? = nil, kind: String? = nil, to: String? = nil, bundle: String? = nil,
      register: String? = nil, year: String? = nil
    ) -> String? {
      refusal {
        try LettersPrintRequest(
          year: year, fromNumber: from, toNumber: nil, unsent: false, kind: kind, formats: to,
          folder: nil, bundle: bundle, register: register)
      }?.code
    }
    #expect(code() == nil)
    #expect(code(from: 0) == "unreadableNumber")
    #expect(code(kind: "thư") == "unknownWord")
    #expect(code(to: "pdf,xls") == "unknownWord")
    #expect(code(bundle: "gop.docx") == "unknownFormat")
    #expect(code(register: "so.ods") == "unknownFormat")
    #expect(code(year: "25") == "unreadableYear")
  }
}
