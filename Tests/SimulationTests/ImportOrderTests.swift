import DossierCore
import DossierReports
import Foundation
import OneStopDesk
import TestSupport
import Testing
import WorkingTime

/// Exports of one register on several days, imported in any order, give one store (CONTRACT §4;
/// peers.md "Properties" g).
@Suite(.serialized) struct ImportOrderTests {
  @Test("files that do not contradict each other: their order makes no difference to the store")
  func orderIsIrrelevant() throws {
    for seed in Cases.seeds("order of imports", default: 6, most: 100) {
      let label = Comment("MOTCUA_SEED=\(seed)")
      var random = SeededRandom(seed: seed)
      let lives = (1...random.int(5...25)).map { DossierLife(number: $0, &random) }
      let last = RandomTerm.day(2025, 12, 20)
      var days = (0..<random.int(1...3)).map { _ in
        RandomTerm.day(2025, 7, 10).advanced(by: random.int(0...150))
      }
      days.append(last)
      let folder = try SimulatedDesk(seed: seed)
      var files: [String] = []
      for (index, day) in days.enumerated() {
        let url = folder.folder.appending(path: "file-\(index).csv")
        let rows = lives.shuffled(using: &random).compactMap { $0.row(on: day, &random) }
        try Data((DossierLife.header + rows.joined()).utf8).write(to: url)
        files.append(url.path())
      }
      let asOf = Moment(last.advanced(by: 1))
      let inOneRun = try folder.desk(asOf: asOf, store: "one-run.sqlite")
      let whole = try inOneRun.importFiles(ImportRequest(files: files))
      #expect(whole.counts.rejected == 0, "\(label) \(whole.findings.map(\.title))")
      let printed = try export(inOneRun)
      for turn in 0..<3 {
        let desk = try folder.desk(asOf: asOf, store: "turn-\(turn).sqlite")
        for file in files.shuffled(using: &random) {
          let report = try desk.importFiles(ImportRequest(files: [file]))
          #expect(report.counts.rejected == 0, "\(label) \(report.findings.map(\.title))")
          #expect(report.counts.read == report.counts.accepted + report.counts.unchanged, label)
        }
        #expect(try export(desk) == printed, label)
        #expect(try desk.verify().isOk, label)
        // Once more, all of them: nothing is added.
        let again = try desk.importFiles(ImportRequest(files: files))
        #expect(again.counts.accepted == 0 && again.counts.events == 0, label)
      }
      try checkFigures(inOneRun, lives, label)
    }
  }

  /// The figures that the lives themselves give.
  private func checkFigures(_ desk: Desk, _ lives: [DossierLife], _ label: Comment) throws {
    let period = try ReportPeriod(parsing: "2025-H2")
    let figures = try desk.report(period).report.figures
    #expect(figures[.received] == lives.count { $0.received.date >= period.from }, label)
    #expect(figures[.resolved] == lives.count { $0.ended != nil }, label)
    #expect(
      figures[.endedWithoutResult] == lives.count { $0.ended != nil && $0.status != 9 }, label)
  }

  private func export(_ desk: Desk) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try desk.export { bytes += $0 }
    return bytes
  }
}

/// What happens to one dossier in the register that is exported now and again.
private struct DossierLife {
  let number: Int
  let procedure: String
  let received: Moment
  let asked: CivilDate?
  let completed: CivilDate?
  /// The result, or the withdrawal or stop.
  let ended: Moment?
  let returned: CivilDate?
  /// Portal status of the end: 9 result, 7 withdrawn, 8 stopped.
  let status: Int
  let officer: String

  static let header = """
    ma_ho_so,ma_tthc,ngay_tiep_nhan,ngay_yeu_cau_bo_sung,ngay_nhan_bo_sung,ngay_co_ket_qua,\
    ngay_dung,ngay_tra,trang_thai,chu_ho_so,nguoi_xu_ly,kenh_nop

    """

  init(number: Int, _ random: inout SeededRandom) {
    self.number = number
    procedure = random.pick(["TG-02", "TG-05", "TG-20"])
    received = RandomTerm.moment(from: RandomTerm.day(2025, 7, 1), spread: 120, &random)
    officer = random.pick(["Cán bộ A", "Cán bộ B"])
    let isSupplemented = random.oneIn(4)
    let asked = received.date.advanced(by: random.int(1...4))
    let completed = asked.advanced(by: random.int(1...12))
    self.asked = isSupplemented ? asked : nil
    self.completed = isSupplemented && !random.oneIn(4) ? completed : nil
    let isOpen = random.oneIn(5) || (isSupplemented && self.completed == nil)
    let from = isSupplemented ? completed : received.date
    ended =
      isOpen ? nil : RandomTerm.moment(from: from.advanced(by: 1), spread: 45, &random)
    let status = random.oneIn(5) ? random.pick([7, 8]) : 9
    self.status = status
    returned = ended.flatMap { end in
      status == 9 && random.oneIn(2) ? end.date.advanced(by: random.int(0...6)) : nil
    }
  }

  /// Its row in an export of a day; nil before it was received. Facts may be left out of a file.
  func row(on day: CivilDate, _ random: inout SeededRandom) -> String? {
    guard received.date <= day else { return nil }
    let end = ended.flatMap { $0.date <= day ? $0 : nil }
    let askedNow = asked.flatMap { $0 <= day ? $0 : nil }
    let completedNow = completed.flatMap { $0 <= day ? $0 : nil }
    let returnedNow = returned.flatMap { $0 <= day ? $0 : nil }
    let statusNow =
      if returnedNow != nil { 10 } else if end != nil {
        status
      } else if askedNow != nil, completedNow == nil { 5 } else { random.pick([2, 4]) }
    let isResult = status == 9
    return [
      "H05.12-\(number)", procedure, cell(received), askedNow?.vietnamese ?? "",
      completedNow?.vietnamese ?? "", isResult ? end.map(cell) ?? "" : "",
      isResult ? "" : end.map(cell) ?? "", returnedNow?.vietnamese ?? "", "\(statusNow)",
      random.oneIn(3) ? "" : "Cơ sở thử nghiệm \(number)", random.oneIn(3) ? "" : officer,
      random.oneIn(3) ? "" : "Trực tiếp",
    ].joined(separator: ",") + "\n"
  }

  /// dd/MM/yyyy HH:mm, the date alone where no more is known.
  private func cell(_ moment: Moment) -> String {
    moment.isWholeDay
      ? moment.date.vietnamese : "\(moment.date.vietnamese) \(moment.time.iso)"
  }
}
