import DossierImport
import Foundation
import TestSupport
import Testing

/// Files in the encodings of `data.md` §5.4. The texts are written by `VietnameseEncoder`, which has
/// tables of its own; iconv of the C library says the same of single bytes.
@Suite("Encodings of files") struct EncodingTests {
  static let encodings = VietnameseEncoder.names.compactMap { TextEncoding(rawValue: $0) }

  /// The capitals that TCVN3 has not are small there.
  static func expected(_ text: String, _ encoding: TextEncoding) -> String {
    guard encoding == .tcvn3 else { return text }
    return String(
      text.map { $0.isASCII || "ĂÂÊÔƠƯĐ".contains($0) ? $0 : Character($0.lowercased()) })
  }

  @Test("each of the 134 letters, alone and between others, is read in each encoding")
  func letters() throws {
    #expect(VietnameseEncoder.letters.count == 134)
    let names = VietnameseEncoder.letters.flatMap { ["x\($0)x", "\($0)1", "\($0)\($0)"] }
    for encoding in Self.encodings {
      let text = EncodedFile.register(of: names)
      let file = try EncodedFile(
        VietnameseEncoder.bytes(text, in: encoding.rawValue), as: encoding)
      let read = zip(file.names, names).filter { $0 != Self.expected($1, encoding) }
      #expect(read.isEmpty, "\(encoding): \(read.prefix(5))")
      #expect(file.brief == "\(encoding.rawValue) given")
    }
  }

  /// data.md §5.4.
  @Test("the bytes of the paper: Nguyễn Văn, Bắc Ninh")
  func known() throws {
    let table: [([UInt8], TextEncoding, String)] = [
      (
        Array("Nguy".utf8) + [0xEA, 0xDE] + Array("n V".utf8) + [0xE3, 0x6E], .windows1258,
        "Nguyễn Văn"
      ),
      ([0x42, 0xE3, 0xEC, 0x63] + Array(" Ninh".utf8), .windows1258, "Bắc Ninh"),
      (Array("Nguye".utf8) + [0xE3] + Array("n Va".utf8) + [0xEA, 0x6E], .vni, "Nguyễn Văn"),
      ([0x42, 0x61, 0xE9, 0x63] + Array(" Ninh".utf8), .vni, "Bắc Ninh"),
      (
        [0xB5, 0xB8, 0xB6, 0xB7, 0xB9, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xA7], .tcvn3,
        "àáảãạăâêôơưđĐ"
      ),
      // Quotation marks and dashes of Windows; a large letter with a small mark.
      ([0x93, 0x42, 0xE3, 0xEC, 0x63, 0x94, 0x20, 0x96, 0x20, 0x31], .windows1258, "“Bắc” – 1"),
      ([0x41, 0xF9, 0x6E, 0x68, 0x85], .vni, "Ánh…"),
    ]
    for (bytes, encoding, text) in table {
      let head = Array("ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\nA,TG-02,03/07/2025,".utf8)
      let file = try EncodedFile(head + bytes, as: encoding)
      #expect(file.names == [text], "\(encoding) \(file.rows.map(\.brief))")
    }
  }

  @Test("a single byte is what iconv says, but for capitals of TCVN 5712 that VN3 has not")
  func iconvSaysTheSame() throws {
    for (name, encoding) in [("CP1258", TextEncoding.windows1258), ("TCVN5712-1", .tcvn3)] {
      for byte in UInt8(0xA1)...0xFF {
        let theirs = try #require(Self.iconv([byte], from: name))
        let ours = try EncodedFile(
          Array("ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\nA,TG-02,03/07/2025,".utf8)
            + [byte, 0x31], as: encoding)
        if let found = ours.rows.first?.row?.applicant.name {
          // Soft hyphens vanish and ð is repaired wherever they come from.
          guard !"\u{AD}".contains(theirs) else { continue }
          #expect(found == theirs.precomposedStringWithCanonicalMapping + "1", "\(byte)")
        } else {
          #expect(ours.rows.map(\.brief) == ["2 notInEncoding@4"])
          #expect(
            encoding == .tcvn3 && (theirs.lowercased() != theirs || theirs.utf8.first == 0xCC),
            "\(byte) \(theirs)")
        }
      }
    }
  }

  private static func iconv(_ bytes: [UInt8], from name: String) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", name, "-t", "UTF-8"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return nil }
    input.fileHandleForWriting.write(Data(bytes))
    try? input.fileHandleForWriting.close()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: answer, as: UTF8.self)
  }

  @Test("names are those the command line takes, and some that people know")
  func names() {
    for name in TextEncoding.names { #expect(TextEncoding(name: name) != nil, "\(name)") }
    #expect(TextEncoding(name: "UTF-16") == .utf16LittleEndian)
    #expect(TextEncoding(name: "CP1258") == .windows1258)
    for name in ["", "latin1", "windows-1252", "utf"] { #expect(TextEncoding(name: name) == nil) }
  }

  @Test("a row is given back as the file has it, whatever the encoding and wherever pieces end")
  func rawRows() throws {
    let names = (0..<9000).map { "Nguyễn Thị Hồng Ửng \($0)" } + ["\"Chùa\r\nThử\"", "Đền"]
    for encoding in Self.encodings {
      let bytes = VietnameseEncoder.bytes(
        EncodedFile.register(of: names, ending: "\r\n"), in: encoding.rawValue)
      let file = try EncodedFile(bytes)
      #expect(file.encoding?.encoding == encoding)
      #expect(file.rows.count == names.count)
      #expect(file.rows.last?.row?.line == names.count + 2)
      var end = VietnameseEncoder.bytes(
        "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so", in: encoding.rawValue
      ).count
      let unit = VietnameseEncoder.bytes("\n", in: encoding.rawValue).count
      for row in file.raw {
        let offsets = try #require(row?.offsets)
        // One row behind the other, with a line ending between them.
        guard offsets.lowerBound == end + 2 * unit, Array(bytes[offsets]) == row?.bytes else {
          Issue.record("\(encoding): \(offsets) follows \(end)")
          break
        }
        end = offsets.upperBound
      }
      #expect(end == bytes.count - 2 * unit)
    }
  }
}
