import DossierImport
import Foundation
import Testing
import WorkingTime

/// Random damage to a good file: no crash, no lost row, lines in order.
@Suite("Damaged files")
struct MutationTests {
  static let good = """
    ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_hen_tra,ngay_co_ket_qua,ngay_tra,trang_thai,chu_ho_so
    H05.12-250703-0001,TG-02,03/07/2025 08:30,17/07/2025,10/07/2025,11/07/2025,10,"Chùa ""Thử"", xã Mẫu"
    H05.12-250704-0002,TG-09,04/07/2025,,,,4,Ban Trị sự xã Thử Nghiệm 01
    H05.12-250705-0003,TG-11,2025-07-05T14:00,2025-07-20,2025-07-25,,9,"Giáo họ
    Mẫu 3"

    """

  @Test("mutated bytes: every file is read to its end or refused")
  func mutations() throws {
    let cases = Int(ProcessInfo.processInfo.environment["MOTCUA_CASES"] ?? "") ?? 300
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    print("seed \(seed)")
    var generator = SplitMix(state: seed)
    let alphabet: [UInt8] = Array("\",;\t\r\n/-:0123456789abAB \u{0}ệĐÐ".utf8) + [0xFF, 0xC3, 0xEF]
    for _ in 0..<cases {
      var bytes = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.remove(at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
        if bytes.isEmpty { bytes = [0x41] }
      }
      do {
        let rows = try Reading.rows(bytes)
        var last = 0
        for row in rows {
          let line: Int
          switch row {
          case .row(let row): line = row.line
          case .rejected(let at, let findings):
            line = at
            #expect(
              !findings.isEmpty && findings.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty }
            )
          case .skipped(let at, _): line = at
          }
          #expect(line > last)
          last = line
        }
      } catch let refusal as FileRefusal {
        #expect(!refusal.message.isEmpty && !refusal.remedy.isEmpty)
      }
    }
  }
}

/// Vigna's SplitMix64: a small generator whose runs can be repeated by their seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension MutationTests {
  @Test("mutated lines of one file: each is a row or a reason, and none is lost")
  func mutatedLines() throws {
    let cases = Int(ProcessInfo.processInfo.environment["MOTCUA_CASES"] ?? "") ?? 5_000
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var generator = SplitMix(state: seed)
    let lines = Self.good.split(separator: "\n").map { Array($0.utf8) }
    // No quotation mark and no line ending: then each line is one row, whatever it holds.
    let alphabet = Array(",;\t/-:0123456789abAB ệĐÐ".utf8) + [0xFF, 0xC3, 0xEF, 0x01]
    var bytes = lines[0] + [0x0A]
    for _ in 0..<cases {
      var line = lines[Int.random(in: 1...2, using: &generator)].filter { $0 != 0x22 }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<line.count, using: &generator)
        let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        if Bool.random(using: &generator) {
          line[place] = byte
        } else {
          line.insert(byte, at: place)
        }
      }
      bytes += line + [0x0A]
    }
    let rows = try Reading.rows(bytes)
    #expect(rows.count == cases)
    for (place, row) in rows.enumerated() {
      switch row {
      case .row(let row): #expect(row.line == place + 2 && !row.events.isEmpty)
      case .rejected(let line, let findings):
        #expect(line == place + 2 && !findings.isEmpty)
        for finding in findings { #expect(!finding.message.isEmpty && !finding.remedy.isEmpty) }
      case .skipped: Issue.record("line \(place + 2) is no blank line")
      }
    }
  }
}
