import CatalogFiles
import DossierCore
import DossierReports
import DossierStore
import Foundation
import LegalBasis
import OneStopDesk
import TestSupport
import WorkingTime

/// A desk at which a random hand works for some months: dossiers come in, and things happen to them
/// that may or may not be allowed. What the desk answered is kept beside what it stored.
final class SimulatedDesk {
  let folder: URL
  var random: SeededRandom
  /// The day on which it begins.
  let opening: CivilDate
  /// The latest moment reached.
  private(set) var now: Moment
  /// Numbers that were given and still stand, in the order of giving.
  private(set) var numbers: [String] = []
  /// Events that were accepted, by number.
  private(set) var accepted: [String: Int] = [:]
  /// Where each dossier stands.
  private var states: [String: DossierState] = [:]
  /// How often each kind of act was accepted and refused by a rule.
  private(set) var outcomes: [String: (accepted: Int, refused: Int)] = [:]

  init(seed: UInt64) throws {
    folder = Self.temporaryFolder.appending(path: "motcua-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    random = SeededRandom(seed: seed)
    opening = RandomTerm.day(2025, 6, 2).advanced(by: random.int(0...200))
    now = Moment(opening).advanced(byMinutes: 480)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// In memory where the system has such a place: every act waits for the disk otherwise.
  private static var temporaryFolder: URL {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
  }

  static let procedures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Procedures").path()

  static let catalogue = Result { try ProceduresFolder(path: procedures).loadCatalogue() }

  func desk(asOf: Moment, store: String = "store.sqlite") throws -> Desk {
    Desk(
      DeskContext(
        proceduresPath: Self.procedures, storePath: folder.appending(path: store).path(),
        agencyCode: nil, asOf: asOf, clock: .standing(at: max(now, asOf)), by: "Người thử"),
      catalogue: try Self.catalogue.get())
  }

  /// Works for a number of acts.
  func work(acts: Int) throws {
    for _ in 0..<acts {
      pass()
      switch random.int(0...19) {
      case 0...1: try receive()
      case 2: try submit()
      case 3: try apologise()
      case 5: try handleLetter()
      case 4 where random.oneIn(4): try applyCalendar()
      case _: try act()
      }
    }
  }

  /// Time passes: minutes, hours, now and then a fortnight.
  private func pass() {
    let minutes =
      switch random.int(0...9) {
      case 0...3: random.int(0...180)
      case 4...8: random.int(180...4000)
      case _: random.int(4000...25_000)
      }
    now = now.advanced(byMinutes: minutes)
  }

  /// Now; in one of eight cases some days ago, and in one of six known by its date alone.
  private func moment() -> Moment {
    var moment = now
    if random.oneIn(8) { moment = moment.advanced(byMinutes: -random.int(0...9000)) }
    return random.oneIn(6) ? Moment(moment.date) : moment
  }

  private func request() -> IntakeRequest {
    var request = IntakeRequest()
    request.procedure = random.pick(["TG-02", "TG-05", "TG-20", "DT-01", "DT-03"])
    request.applicant = Applicant(name: "Người nộp thử \(random.int(1...99))")
    request.channel = random.pick(Channel.allCases)
    request.officer = random.pick([nil, "Cán bộ A", "Cán bộ B"])
    if !random.oneIn(4) {
      request.limit = random.pick([
        .workingDays(WorkingDays(random.int(1...12))), .calendarDays(CalendarDays(15)),
        .months(Months(1)), .workingHours(.hours(8)), .hours(.hours(4)), .sameDay, .onReceipt,
      ])
      request.basis = "thử nghiệm"
    }
    return request
  }

  private func receive() throws {
    let request = request()
    try attempt("receive") {
      let view = try desk(asOf: moment()).receive(request)
      numbers.append(view.number.text)
      accepted[view.number.text] = 1
      states[view.number.text] = view.summary.state
    }
  }

  private func submit() throws {
    let request = request()
    try attempt("submit") {
      let view = try desk(asOf: moment()).submit(request)
      numbers.append(view.number.text)
      accepted[view.number.text] = 1
      states[view.number.text] = view.summary.state
    }
  }

  private func act() throws {
    let open = numbers.filter { states[$0]?.hasEnded == false }
    let candidates = open.isEmpty || random.oneIn(6) ? numbers : open
    guard let number = candidates.randomElement(using: &random) else { return }
    if number.hasPrefix("T-"), states[number] == .submitted || random.oneIn(9) {
      var request = request()
      request.number = number
      try attempt("receive T-") {
        let view = try desk(asOf: moment()).receive(request)
        numbers.removeAll { $0 == number }
        numbers.append(view.number.text)
        accepted[view.number.text] = (accepted.removeValue(forKey: number) ?? 0) + 1
        states[view.number.text] = view.summary.state
      }
      return
    }
    let name = random.oneIn(4) ? random.pick(Self.allActs) : random.pick(likely(number))
    let act = act(named: name, on: number)
    try attempt(name) {
      let view = try desk(asOf: moment()).record(act, on: number, note: nil)
      accepted[number, default: 0] += 1
      states[number] = view.summary.state
    }
  }

  private static let allActs = [
    "refuse-intake", "request-supplement", "receive-supplement", "forward", "consult",
    "answer-consultation", "request-payment", "receive-payment", "suspend", "resume", "resolve",
    "refuse", "return-result", "withdraw", "discontinue", "close", "correct",
  ]

  /// What would usually be done next to a dossier; that it is allowed is not promised.
  private func likely(_ number: String) -> [String] {
    switch states[number] {
    case .submitted?: ["request-supplement", "refuse-intake", "withdraw"]
    case .awaitingIntakeSupplement?: ["receive-supplement", "receive-supplement", "refuse-intake"]
    case .received?, .processing?:
      [
        "forward", "forward", "consult", "answer-consultation", "consult", "request-supplement",
        "request-supplement", "request-payment", "suspend", "resolve", "resolve", "refuse",
        "withdraw", "discontinue", "correct",
      ]
    case .awaitingSupplement?: ["receive-supplement", "receive-supplement", "close", "withdraw"]
    case .awaitingPayment?: ["receive-payment", "receive-payment", "discontinue"]
    case .suspended?: ["resume", "resume", "withdraw"]
    case .resolved?, .refused?: ["return-result", "correct"]
    case .absent?, .intakeRefused?, .withdrawn?, .discontinued?, .closedUnanswered?,
      .resultReturned?, nil:
      ["correct"]
    }
  }

  private func act(named name: String, on number: String) -> DeskAct {
    switch name {
    case "refuse-intake": return .refuseIntake(reason: "không thuộc thẩm quyền")
    case "request-supplement":
      return .requestSupplement(items: ["Bản sao giấy đăng ký"], reason: "thiếu giấy tờ")
    case "receive-supplement": return .receiveSupplement
    case "forward": return .forward(step: nil, officer: "Cán bộ A", arrived: false)
    case "consult":
      return .consult(body: "Sở Tư pháp", until: nil, verification: random.oneIn(2))
    case "answer-consultation": return .answerConsultation(body: "Sở Tư pháp")
    case "request-payment": return .requestPayment(amount: 100_000)
    case "receive-payment": return .receivePayment(amount: 100_000)
    case "suspend": return .suspend(kind: .suspension, reason: "chờ văn bản")
    case "resume": return .resume
    case "resolve": return .resolve(outcome: nil)
    case "refuse": return .refuse(reason: "không đủ điều kiện")
    case "return-result": return .returnResult(to: nil)
    case "withdraw": return .withdraw(reason: nil)
    case "discontinue": return .discontinue(reason: "dừng")
    case "close": return .close
    case _:
      let change: Correction.Change =
        random.oneIn(2) ? .void : .moved(to: now.advanced(byMinutes: -random.int(0...20_000)))
      return .correct(
        sequence: random.int(1...max(1, accepted[number] ?? 1)), change: change,
        reason: "ghi nhầm")
    }
  }

  /// Issues the letters that are owed.
  private func apologise() throws {
    let folder = folder.appending(path: "xin-loi").path()
    try attempt("letters issue") {
      let result = try desk(asOf: now).issueLetters(
        LettersRequest(reason: .staff, folder: folder))
      // The reason given for all is recorded with each letter.
      for letter in result.issued {
        let number = letter.dossier.text
        accepted[number] = try desk(asOf: now).show(number).events.count
      }
    }
  }

  /// Something happens to a letter: mostly what comes next, now and then what cannot be.
  private func handleLetter() throws {
    guard !numbers.isEmpty,
      let letter = try desk(asOf: now).letters().randomElement(using: &random)
    else { return }
    let likely: [String] =
      switch letter.status.stage {
      case .issued: ["letters send", "letters send", "letters replace"]
      case .sent: ["letters deliver", "letters fail", "letters fail"]
      case .failed: ["letters send", "letters replace"]
      case .delivered, .replaced: ["letters replace"]
      }
    let all = ["letters send", "letters deliver", "letters fail", "letters replace"]
    let name = random.pick(random.oneIn(4) ? all : likely)
    var choice = LetterChoice([letter.letter])
    choice.year = letter.date.year
    let desk = try desk(asOf: moment())
    try attempt(name) {
      switch name {
      case "letters send":
        _ = try desk.actOnLetters(.send(random.pick(LetterChannel.allCases)), choice)
      case "letters deliver": _ = try desk.actOnLetters(.deliver, choice)
      case "letters fail":
        _ = try desk.actOnLetters(.fail(reason: "không có người nhận"), choice)
      case _:
        var request = LetterReplaceRequest(why: "ghi sai")
        request.reason = random.pick([nil, .rule, .system])
        request.folder = folder.appending(path: "xin-loi").path()
        _ = try desk.replaceLetter(choice, request)
      }
      let number = letter.dossier.text
      accepted[number] = try self.desk(asOf: now).show(number).events.count
    }
  }

  private func applyCalendar() throws {
    for moved in try desk(asOf: now).applyCalendar(dryRun: false) {
      accepted[moved.number.text, default: 0] += 1
    }
  }

  /// Runs an act; a refusal by a rule is an answer like any other, all else is a fault.
  private func attempt(_ name: String, _ body: () throws -> Void) throws {
    do {
      try body()
      outcomes[name, default: (0, 0)].accepted += 1
    } catch let refusal as DeskRefusal
      where refusal.status == .refusedByRule || refusal.code == "noLawInForce"
    {
      outcomes[name, default: (0, 0)].refused += 1
    }
  }
}
