import DossierCore
import Foundation
import OneStopDesk
import PlainJSON
import TestSupport
import Testing
import WorkingTime

/// Random imports over one another, taken back last first and made again.
///
/// Oracle: what the store exported after each import. Whatever the imports brought and in whatever
/// state it left the dossiers, the reversal of one gives the export of before it, to the byte.
@Suite("reversing random imports") struct RandomReversalTests {
  @Test(
    "taken back last first, each import leaves what was exported before it; made again, after it")
  func lastFirst() throws {
    var random = RandomCases.generator("RandomReversalTests")
    for _ in 0..<min(20, RandomCases.count(usual: 3)) {
      let courses = (0..<12).map { Course(number: $0, &random) }
      let files = (0..<4).map { _ in
        courses.filter { _ in Bool.random(using: &random) }
          .map { $0.row(upTo: Int.random(in: 0...3, using: &random)) }.joined()
      }.filter { !$0.isEmpty }
      let test = try TestDesk()
      var exports = [""]
      for file in files {
        let report = try test.imported(file)
        #expect(report.counts.rejected == 0, "\(report.brief)")
        exports.append(try export(test))
      }
      for place in files.indices.reversed() {
        let result = try reverse(place + 1, test)
        #expect(result.refusals.isEmpty)
        #expect(try export(test) == exports[place])
        #expect(try desk(test).verify().findings == [])
      }
      #expect(try desk(test).list(ListFilter()).isEmpty)
      for (place, file) in files.enumerated() {
        #expect(try test.imported(file).counts.rejected == 0)
        #expect(try export(test) == exports[place + 1])
      }
      // In any other order something may rest on it; then nothing at all changes.
      let before = try export(test)
      for place in files.indices.shuffled(using: &random) {
        let result = try reverse(files.count + place + 1, test)
        if result.hasRefusals { #expect(try export(test) == before) }
        #expect(try desk(test).verify().findings == [])
        if !result.hasRefusals { break }
      }
    }
  }

  private func desk(_ test: TestDesk) throws -> Desk { try test.at("2025-12-31T18:00") }

  private func export(_ test: TestDesk) throws -> String {
    var bytes: [UInt8] = []
    try desk(test).export { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func reverse(_ number: Int, _ test: TestDesk) throws -> ImportReversalResult {
    try desk(test).reverseImport(ImportReversalRequest(number: number, reason: "thử"))
  }

  /// What happens to a dossier; a file tells of it up to some point.
  private struct Course {
    private let number: Int
    private let agency: String
    private let steps: [[(key: String, value: String)]]

    init(number: Int, _ random: inout SeededRandom) {
      self.number = number
      agency = Bool.random(using: &random) ? "H05.999" : ""
      var day = Int32.random(in: 0...60, using: &random)
      func date(_ further: ClosedRange<Int32>) -> String {
        day += Int32.random(in: further, using: &random)
        return CivilDate(dayNumber: 20_270 + day).vietnamese  // From 1/7/2025 on.
      }
      var steps = [
        [
          (key: "ngay_tiep_nhan", value: date(0...0)), ("chu_ho_so", "Chùa Mẫu \(number)"),
          ("ma_tthc", Bool.random(using: &random) ? "TG-02" : "TG-09"),
        ]
      ]
      steps.append(
        [("nguoi_xu_ly", "Chuyên viên \(number % 3)")]
          + (Bool.random(using: &random)
            ? [
              ("ngay_yeu_cau_bo_sung", date(1...5)), ("ngay_nhan_bo_sung", date(1...15)),
            ] : [("trich_yeu", "việc \(number)")]))
      let end = ["ngay_co_ket_qua", "ngay_tu_choi", "ngay_dung"].randomElement(using: &random)
      steps.append([(end ?? "ngay_dung", date(1...50)), ("ly_do_tre", "mưa bão")])
      steps.append(end == "ngay_dung" ? [] : [("ngay_tra", date(0...9))])
      self.steps = steps
    }

    /// A line of JSON, which tells of the first steps.
    func row(upTo last: Int) -> String {
      var members: [(String, JSONValue)] = [("ma_ho_so", .string("B-\(number)"))]
      if !agency.isEmpty { members.append(("don_vi", .string(agency))) }
      for step in steps.prefix(last + 1) {
        members += step.map { ($0.key, .string($0.value)) }
      }
      return JSONValue.object(members).text + "\n"
    }
  }
}
