import DossierImport
import Foundation
import TestSupport
import Testing

/// What the bytes of a file tell of its encoding, and how sure that is.
@Suite("The encoding of a file is told by its bytes") struct EncodingDetectionTests {
  private static let header = "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\n"
  private static let surnames = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Đoàn", "Trịnh", "Mai", "Đào", "Quách", "Giáp", "Nghiêm", "Khổng",
  ]
  private static let givenNames = [
    "An", "Bình", "Chất", "Diễm", "Đức", "Giang", "Hạnh", "Hằng", "Khuê", "Lộc", "Mỹ", "Nguyệt",
    "Oanh", "Phước", "Quỳnh", "Sửu", "Thúy", "Tuấn", "Uyên", "Vượng", "Xuyến", "Yến", "Ước", "Lữ",
  ]

  /// Three names alone may tell too little: such a file is left undecided (its rows are rejected, with
  /// the advice to name the encoding), which is one in some thousands. None is taken for another.
  @Test("random registers of three rows and more are read in the encoding they were written in")
  func random() throws {
    var random = RandomCases.generator("encodings")
    var guesses = 0
    var undecided = 0
    for number in 0..<min(2000, RandomCases.count(usual: 60)) {
      let rows = [3, 10, 40][number % 3]
      let names = (0..<rows).map { _ in
        let parts = [
          Self.surnames.randomElement(using: &random) ?? "",
          ["Văn", "Thị", "Hữu", "Đình"].randomElement(using: &random) ?? "",
          Self.givenNames.randomElement(using: &random) ?? "",
        ]
        return parts.joined(separator: " ")
      }
      let text = EncodedFile.register(of: names)
      for encoding in EncodingTests.encodings {
        let file = try EncodedFile(VietnameseEncoder.bytes(text, in: encoding.rawValue))
        if rows == 3, encoding != .utf8, file.encoding?.encoding == .utf8,
          file.encoding?.confidence == .guess
        {
          undecided += 1
          continue
        }
        #expect(file.encoding?.encoding == encoding, "\(names)")
        #expect(file.names == names.map { EncodingTests.expected($0, encoding) })
        if file.encoding?.confidence == .guess { guesses += 1 }
        if rows == 40 { #expect(file.encoding?.confidence == .certain, "\(encoding)") }
      }
      let decomposed = try EncodedFile(text.decomposedStringWithCanonicalMapping.utf8)
      #expect(decomposed.brief == "utf-8 certain" && decomposed.names == names)
    }
    print("encodings: \(guesses) guesses, \(undecided) undecided")
    #expect(undecided <= 5)
  }

  @Test("what a file tells, by its bytes")
  func table() throws {
    func row(_ name: [UInt8]) -> [UInt8] { Array("A,TG-02,03/07/2025,".utf8) + name + [0x0A] }
    let head = Array(Self.header.utf8)
    let utf8 = row(Array("Nguyễn Văn Mẫu".utf8))
    let old = row(VietnameseEncoder.bytes("Nguyễn Văn Mẫu", in: "windows-1258"))
    let tcvn3 = row(VietnameseEncoder.bytes("Nguyễn Văn Mẫu", in: "tcvn3"))
    let ascii = row(Array("Nguyen Van Mau".utf8))
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let table: [(what: String, bytes: [UInt8], found: String, rows: [String])] = [
      ("ASCII", head + ascii, "utf-8 certain", ["2 ok"]),
      ("UTF-8", head + utf8, "utf-8 certain", ["2 ok"]),
      ("UTF-8 with a mark", mark + head + ascii, "utf-8 certain", ["2 ok"]),
      (
        "a row of another encoding among UTF-8", head + utf8 + utf8 + old, "utf-8 likely",
        ["2 ok", "3 ok", "4 notUTF8@4"]
      ),
      (
        "a row of UTF-8 among ten others",
        head + utf8 + [[UInt8]](repeating: old, count: 10).flatMap(\.self),
        "utf-8 guess", ["2 ok"] + (3...12).map { "\($0) notUTF8@4" }
      ),
      (
        "the same among a hundred",
        head + [[UInt8]](repeating: tcvn3, count: 100).flatMap(\.self) + utf8,
        "tcvn3 certain", (2...101).map { "\($0) ok" } + ["102 notInEncoding@4"]
      ),
      ("one row", head + old, "windows-1258 guess", ["2 ok"]),
      ("one row behind a mark is rejected", mark + head + old, "utf-8 certain", ["2 notUTF8@4"]),
      ("one word is too little", head + row([0x42, 0xE1]), "utf-8 guess", ["2 notUTF8@4"]),
      (
        "no Vietnamese",
        head + row(Array("Andr".utf8) + [0xE9] + Array(" Fran".utf8) + [0xE7, 0x6F, 0x69, 0x73]),
        "utf-8 guess", ["2 notUTF8@4"]
      ),
    ]
    for (what, bytes, found, rows) in table {
      let file = try EncodedFile(bytes)
      #expect(file.brief == found, "\(what)")
      #expect(file.rows.map(\.brief) == rows, "\(what)")
    }
  }

  @Test("a mark of UTF-16 is taken at its word, and either order is found without one")
  func utf16() throws {
    let text = EncodedFile.register(of: ["Nguyễn Văn Mẫu", "𝄞 Đền"])
    for (name, mark) in [("utf-16le", [UInt8]([0xFF, 0xFE])), ("utf-16be", [0xFE, 0xFF])] {
      let bytes = VietnameseEncoder.bytes(text, in: name)
      for (bytes, stated) in [
        (mark + bytes, nil), (bytes, nil), (bytes, TextEncoding(name: "utf-16")),
        (mark + bytes, TextEncoding(name: "utf-16")),
      ] {
        let file = try EncodedFile(bytes, as: stated)
        #expect(file.brief == "\(name) \(stated == nil ? "certain" : "given")")
        #expect(file.names == ["Nguyễn Văn Mẫu", "𝄞 Đền"])
      }
    }
  }

  @Test("letters that come after a million bytes of ASCII are found")
  func late() throws {
    let count = 40_000
    let text = EncodedFile.register(
      of: [String](repeating: "Nguyen Van Mau", count: count) + ["Nguyễn Văn Mẫu", "Đặng Thị Thử"])
    for name in ["utf-8", "windows-1258", "tcvn3", "vni"] {
      let file = try EncodedFile(VietnameseEncoder.bytes(text, in: name))
      #expect(file.encoding?.encoding.rawValue == name)
      #expect(file.names.suffix(2) == ["Nguyễn Văn Mẫu", "Đặng Thị Thử"])
      #expect(file.rows.count == count + 2)
    }
  }

  @Test("letters that were lost before the file came are told, a question or an address is none")
  func lost() throws {
    let names = ["Nguy?n Văn M?u", "Tr?n Thị Th?", "Lê H?u Đ?c"]
    let lost = try EncodedFile(EncodedFile.register(of: names).utf8).encoding
    #expect(lost?.lostWords == 5 && lost?.caution?.hasPrefix("5 chữ có dấu hỏi") == true)
    let text = EncodedFile.register(of: [
      "Có nộp không?", "http://vi.example.invalid/tra?ma=a", "?", "(?)", "a?1",
    ])
    #expect(try EncodedFile(text.utf8).encoding?.lostWords == 0)
  }

  @Test("what a file says of its encoding: why, and what to beware of")
  func words() throws {
    let text = EncodedFile.register(of: [String](repeating: "Nguyễn Văn Mẫu", count: 30))
    let old = try EncodedFile(VietnameseEncoder.bytes(text, in: "tcvn3")).encoding
    #expect(old?.words.hasPrefix("90 trong 90 chữ ngoài ASCII đọc ra tiếng Việt") == true)
    #expect(old?.caution?.contains(".VnTimeH") == true)
    #expect(try EncodedFile(text.utf8).encoding?.words == "90 ký tự ngoài ASCII đều đúng UTF-8")
    #expect(try EncodedFile(text.utf8).encoding?.caution == nil)
  }
}
