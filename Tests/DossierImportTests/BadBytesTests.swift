import DossierImport
import Foundation
import TestSupport
import Testing

/// A row whose bytes are not valid in the file's encoding is rejected, never repaired (CONTRACT §4).
@Suite("Bytes that an encoding does not have") struct BadBytesTests {
  private static let names = ["Nguyễn Văn Mẫu", "Đặng Thị Thử", "Lê Hữu Nghĩa", "Bùi Đức"]

  /// Encoding, the bytes put into the third row.
  private static let table: [(TextEncoding, [UInt8])] = [
    (.utf8, [0xEA]), (.windows1258, [0x8A]), (.tcvn3, [0xAF]), (.vni, [0xFF]),
    // Half a pair of surrogates.
    (.utf16LittleEndian, [0x00, 0xD8]), (.utf16BigEndian, [0xDC, 0x00]),
  ]

  @Test("the row is rejected, its neighbours are read, its bytes are kept")
  func rejected() throws {
    for (encoding, bad) in Self.table {
      func bytes(_ text: String) -> [UInt8] {
        VietnameseEncoder.bytes(text, in: encoding.rawValue)
      }
      let text = EncodedFile.register(of: Self.names)
      let third = try #require(text.range(of: "Nghĩa"))
      let file = try EncodedFile(
        bytes(String(text[..<third.lowerBound])) + bad + bytes(String(text[third.lowerBound...])))
      let kind = encoding == .utf8 ? "notUTF8" : "notInEncoding"
      #expect(file.encoding?.encoding == encoding)
      #expect(file.rows.map(\.brief) == ["2 ok", "3 ok", "4 \(kind)@4", "5 ok"], "\(encoding)")
      #expect(
        file.raw[2]?.bytes
          == bytes("A-2,TG-02,03/07/2025,Lê Hữu ") + bad + bytes("Nghĩa"))
      // The rejects file is UTF-8, says so, and is rejected again until somebody has mended it.
      let rejects = file.rejects
      #expect(rejects.starts(with: [0xEF, 0xBB, 0xBF]) == (encoding != .utf8))
      #expect(try EncodedFile(rejects).rows.map(\.brief) == ["2 notUTF8@4"])
      let mended = rejects.filter { $0 != 0xFF && !($0 == 0xEA && encoding == .utf8) }
      #expect(try EncodedFile(mended).names == ["Lê Hữu Nghĩa"])
    }
  }

  @Test("a file of UTF-16 that ends within a letter loses its last row and no other")
  func oddByte() throws {
    let bytes = VietnameseEncoder.bytes(EncodedFile.register(of: Self.names), in: "utf-16le")
    let file = try EncodedFile(bytes.dropLast(3))
    #expect(file.rows.map(\.brief) == ["2 ok", "3 ok", "4 ok", "5 notInEncoding@4"])
  }

  @Test("the same of JSON Lines, and of an array")
  func json() throws {
    let rows = Self.names.map {
      #"{"ma_ho_so":"A","ma_tthc":"TG-02","ngay_tiep_nhan":"03/07/2025","chu_ho_so":"\#($0)"}"#
    }
    for encoding in EncodingTests.encodings {
      for text in [rows.joined(separator: "\n"), "[" + rows.joined(separator: ",\n") + "]"] {
        let file = try EncodedFile(VietnameseEncoder.bytes(text, in: encoding.rawValue))
        #expect(file.encoding?.encoding == encoding)
        #expect(file.names == Self.names.map { EncodingTests.expected($0, encoding) })
      }
    }
    let bad = VietnameseEncoder.bytes(rows.joined(separator: "\n"), in: "tcvn3") + [0x20, 0xAF]
    #expect(
      try EncodedFile(bad).rows.map(\.brief) == ["1 ok", "2 ok", "3 ok", "4 notInEncoding@1"])
  }
}
