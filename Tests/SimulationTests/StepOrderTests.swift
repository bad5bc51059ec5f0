import DossierCore
import Foundation
import OneStopDesk
import TestSupport
import Testing
import WorkingTime

/// Files with a row for each step: whatever the order of their rows, and however the rows are spread
/// over files, the store is the same (CONTRACT §4), and the officer is that of the last step.
@Suite(.serialized) struct StepOrderTests {
  @Test("rows of steps in any order, in one file or several, give one store")
  func orderIsIrrelevant() throws {
    for seed in Cases.seeds("order of steps", default: 8, most: 200) {
      let label = Comment("MOTCUA_SEED=\(seed)")
      var random = SeededRandom(seed: seed)
      let dossiers = (1...random.int(1...6)).map { SteppedDossier(number: $0, &random) }
      let rows = dossiers.flatMap(\.rows)
      let folder = try SimulatedDesk(seed: seed)
      let asOf = Moment(RandomTerm.day(2025, 12, 31))
      var exports: Set<[UInt8]> = []
      for turn in 0..<4 {
        let desk = try folder.desk(asOf: asOf, store: "turn-\(turn).sqlite")
        let shuffled = turn == 0 ? rows : rows.shuffled(using: &random)
        let cut = turn < 2 ? shuffled.count : random.int(0...shuffled.count)
        var files: [String] = []
        for (index, part) in [shuffled[..<cut], shuffled[cut...]].enumerated()
        where !part.isEmpty {
          let url = folder.folder.appending(path: "steps-\(turn)-\(index).csv")
          try Data((SteppedDossier.header + part.joined()).utf8).write(to: url)
          files.append(url.path())
        }
        let report = try desk.importFiles(ImportRequest(files: files))
        #expect(report.counts.rejected == 0, "\(label) \(report.findings.map(\.title))")
        #expect(report.counts.read == rows.count, label)
        for dossier in dossiers {
          let view = try desk.show("S-\(dossier.number)").view
          #expect(view.summary.facts.officer == dossier.lastOfficer, label)
        }
        #expect(try desk.verify().isOk, label)
        let again = try desk.importFiles(ImportRequest(files: files))
        #expect(again.counts.unchanged == rows.count && again.counts.events == 0, label)
        var bytes: [UInt8] = []
        try desk.export { bytes += $0 }
        exports.insert(bytes)
      }
      #expect(exports.count == 1, label)
    }
  }
}

/// A dossier with its steps; what else is known of it stands in some of its rows only.
private struct SteppedDossier {
  let number: Int
  let rows: [String]
  let lastOfficer: String

  static let header = """
    ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung,ngay_co_ket_qua,buoc,\
    nguoi_xu_ly,don_vi_buoc,ngay_bat_dau_buoc

    """

  init(number: Int, _ random: inout SeededRandom) {
    self.number = number
    let received = RandomTerm.moment(from: RandomTerm.day(2025, 7, 1), spread: 30, &random)
    let asked = received.date.advanced(by: random.int(1...5))
    let answered = asked.advanced(by: random.int(0...9))
    let isSupplemented = random.oneIn(3)
    let ended = answered.advanced(by: random.int(1...20))
    let isEnded = !random.oneIn(3)
    var at = received
    var rows: [String] = []
    var officer = ""
    for step in 1...random.int(1...7) {
      officer = "Cán bộ \(random.int(1...4))"
      // Some steps are known by their date alone, and several begin on one day.
      let begin = random.oneIn(2) ? at.date.iso : at.iso
      let supplement =
        isSupplemented && (step == 1 || random.oneIn(2))
        ? "\(asked.vietnamese),\(answered.vietnamese)" : ","
      let end = isEnded && (step == 1 || random.oneIn(2)) ? ended.vietnamese : ""
      rows.append(
        "S-\(number),TG-02,\(received.iso),\(supplement),\(end),\(step). Bước,\(officer),"
          + "Phòng \(random.int(1...2)),\(begin)\n")
      at = at.advanced(byMinutes: random.oneIn(2) ? 7 : 1440 * random.int(1...6) + 7)
    }
    self.rows = rows
    lastOfficer = officer
  }
}
