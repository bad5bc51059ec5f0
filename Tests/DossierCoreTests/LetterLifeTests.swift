import DossierCore
import LegalBasis
import Testing
import WorkingTime

/// The life of letters by hand: received on 1/7/2025 with ten working days, due 15/7/2025
/// (issue 11; law.md §1.6, rules 38–42).
@Suite struct LetterLifeTests {
  static let apology = LetterName("01/SDTTG-VP", year: 2025)

  static func issued(
    _ letter: String = "01/SDTTG-VP", newDate: String? = "2025-07-22", replaces: String? = nil
  ) -> DossierEvent {
    .apologyIssued(
      Apology(
        letter: letter, reason: .staff, originalDue: date("2025-07-15"),
        newDate: newDate.map { date($0) },
        replaces: replaces.map { LetterName($0, year: 2025) }))
  }

  static func lives(_ events: [(String, DossierEvent)]) throws -> LetterLives {
    try FoldTests.history(events).folded(law: TestLaw(), calendar: FoldTests.version).letters
  }

  @Test func sentFailedSentAgainAndDelivered() throws {
    var events: [(String, DossierEvent)] = [
      ("2025-07-01", FoldTests.receipt()), ("2025-07-16T09:00", Self.issued()),
    ]
    let steps: [(String, DossierEvent, LetterStatus.Stage, LetterChannel)] = [
      ("2025-07-16T10:00", .letterSent(Self.apology, channel: .postal), .sent, .postal),
      ("2025-07-18T08:00", .letterFailed(Self.apology, reason: "không rõ nơi ở"), .failed, .postal),
      ("2025-07-18T09:00", .letterSent(Self.apology, channel: .email), .sent, .email),
      ("2025-07-18T09:05", .letterSent(Self.apology, channel: .sms), .sent, .sms),
      ("2025-07-19", .letterDelivered(Self.apology), .delivered, .sms),
    ]
    #expect(try Self.lives(events)[Self.apology]?.status == .issued)
    for (at, event, stage, channel) in steps {
      events.append((at, event))
      let status = try Self.lives(events)[Self.apology]?.status
      #expect(
        status == LetterStatus(stage: stage, at: moment(at), channel: channel), "\(at)")
    }
    // Nothing of it changes the dossier.
    let with = try FoldTests.summary(events)
    var without = try FoldTests.summary(Array(events.prefix(2)))
    without.lastSequence = with.lastSequence
    #expect(with == without)
  }

  /// Known by their date alone, or some by the time of day: what happens to letters within a day
  /// stands in the order in which it was recorded.
  @Test(
    arguments: [
      (
        "failed and sent again on the day",
        [
          ("2025-07-16", issued()), ("2025-07-16", .letterSent(apology, channel: .postal)),
          ("2025-07-16", .letterFailed(apology, reason: "không rõ nơi ở")),
          ("2025-07-16", .letterSent(apology, channel: .email)),
        ], .sent
      ),
      (
        "sent and replaced on the day",
        [
          ("2025-07-16", issued()), ("2025-07-16", .letterSent(apology, channel: .postal)),
          ("2025-07-16", issued("02/SDTTG-VP", replaces: "01/SDTTG-VP")),
        ], .replaced
      ),
      (
        "sent between issue and arrival",
        [
          ("2025-07-16T09:00", issued()), ("2025-07-16", .letterSent(apology, channel: .vneid)),
          ("2025-07-16T15:00", .letterDelivered(apology)),
        ], .delivered
      ),
      (
        "sent again at an hour",
        [
          ("2025-07-16T09:00", issued()), ("2025-07-16", .letterSent(apology, channel: .postal)),
          ("2025-07-16", .letterFailed(apology, reason: "nhà khóa cửa")),
          ("2025-07-16T16:00", .letterSent(apology, channel: .sms)),
        ], .sent
      ),
    ] as [(String, [(String, DossierEvent)], LetterStatus.Stage)])
  func withinADay(
    what: String, events: [(String, DossierEvent)], stage: LetterStatus.Stage
  ) throws {
    #expect(try Self.lives([Self.receipt] + events)[Self.apology]?.status.stage == stage, "\(what)")
  }

  static let receipt = ("2025-07-01", FoldTests.receipt())
  static let letter = ("2025-07-16T09:00", issued())
  static let sent = ("2025-07-16T10:00", DossierEvent.letterSent(apology, channel: .postal))

  @Test(
    arguments: [
      ("a letter that is not there", [sent], TransitionRefusal.Rule.noSuchLetter("01/SDTTG-VP")),
      (
        "sent before it was issued",
        [("2025-07-15", .letterSent(apology, channel: .postal)), letter],
        .noSuchLetter("01/SDTTG-VP")
      ),
      (
        "the number of another year",
        [letter, ("2025-07-17", .letterDelivered(LetterName("01/SDTTG-VP", year: 2024)))],
        .noSuchLetter("01/SDTTG-VP")
      ),
      (
        "delivered before it was sent", [letter, ("2025-07-17", .letterDelivered(apology))],
        .letterStage(.issued, letter: "01/SDTTG-VP")
      ),
      (
        "failed before it was sent", [letter, ("2025-07-17", .letterFailed(apology, reason: "x"))],
        .letterStage(.issued, letter: "01/SDTTG-VP")
      ),
      (
        "sent twice by one channel",
        [letter, sent, ("2025-07-17", .letterSent(apology, channel: .postal))],
        .letterStage(.sent, letter: "01/SDTTG-VP")
      ),
      (
        "delivered twice",
        [
          letter, sent, ("2025-07-17", .letterDelivered(apology)),
          ("2025-07-18", .letterDelivered(apology)),
        ],
        .letterStage(.delivered, letter: "01/SDTTG-VP")
      ),
      (
        "failed without a reason",
        [letter, sent, ("2025-07-17", .letterFailed(apology, reason: " "))], .reasonMissing
      ),
      (
        "a second re-appointment", [letter, ("2025-07-17", issued("02/SDTTG-VP"))],
        .alreadyApologised(letter: "01/SDTTG-VP", newDate: date("2025-07-22"))
      ),
      (
        "a second re-appointment by way of a replacement of what was sent",
        [
          letter, sent,
          ("2025-07-17", issued("02/SDTTG-VP", newDate: "2025-07-25", replaces: "01/SDTTG-VP")),
        ],
        .alreadyApologised(letter: "01/SDTTG-VP", newDate: date("2025-07-22"))
      ),
      (
        "the same over two replacements",
        [
          letter, sent, ("2025-07-17", issued("02/SDTTG-VP", replaces: "01/SDTTG-VP")),
          ("2025-07-18", issued("03/SDTTG-VP", newDate: "2025-07-25", replaces: "02/SDTTG-VP")),
        ],
        .alreadyApologised(letter: "02/SDTTG-VP", newDate: date("2025-07-22"))
      ),
      (
        "replaced twice",
        [
          letter, ("2025-07-17", issued("02/SDTTG-VP", replaces: "01/SDTTG-VP")),
          ("2025-07-18", issued("03/SDTTG-VP", replaces: "01/SDTTG-VP")),
        ],
        .alreadyReplaced("01/SDTTG-VP", by: "02/SDTTG-VP")
      ),
      (
        "sent after it was replaced",
        [
          letter, ("2025-07-17", issued("02/SDTTG-VP", replaces: "01/SDTTG-VP")),
          ("2025-07-18", .letterSent(apology, channel: .postal)),
        ],
        .letterStage(.replaced, letter: "01/SDTTG-VP")
      ),
      (
        "a number of its own twice",
        [letter, ("2025-07-17", issued(replaces: "01/SDTTG-VP"))], .letterExists("01/SDTTG-VP")
      ),
      (
        "an apology in the place of a receipt",
        [
          ("2025-07-01", .paperIssued(PaperIssue(kind: .receipt, letter: "01/TNHS"))),
          ("2025-07-16", issued("02/SDTTG-VP", replaces: "01/TNHS")),
        ],
        .noSuchLetter("01/TNHS")
      ),
      (
        "a request for a supplement that was not asked",
        [("2025-07-02", .paperIssued(PaperIssue(kind: .supplementRequest, letter: "01/PBS")))],
        .paperNotDue(.supplementRequest)
      ),
      (
        "a notice of what goes on",
        [("2025-07-02", .paperIssued(PaperIssue(kind: .discontinuation, letter: "01/STD")))],
        .paperNotDue(.discontinuation)
      ),
      (
        "an apology without its date",
        [("2025-07-16", .paperIssued(PaperIssue(kind: .apology, letter: "01/PXL")))],
        .paperNotDue(.apology)
      ),
    ] as [(String, [(String, DossierEvent)], TransitionRefusal.Rule)])
  func refused(what: String, events: [(String, DossierEvent)], rule: TransitionRefusal.Rule) {
    #expect(FoldTests.refusal([Self.receipt] + events) == rule, "\(what)")
  }

  /// What was never sent has bound nobody to its date.
  @Test func aLetterThatWasNotSentMayBeReplacedWithAnotherDate() throws {
    let events = [
      Self.receipt, Self.letter,
      ("2025-07-17", Self.issued("02/SDTTG-VP", newDate: "2025-07-25", replaces: "01/SDTTG-VP")),
    ]
    let summary = try FoldTests.summary(events)
    #expect(summary.promised == date("2025-07-25"))
    #expect(summary.apology?.letter == "02/SDTTG-VP")
    #expect(summary.apology?.replaces == nil)
    let lives = try Self.lives(events)
    #expect(lives[Self.apology]?.status.stage == .replaced)
    #expect(lives[Self.apology]?.replacedBy == LetterName("02/SDTTG-VP", year: 2025))
  }

  @Test func papersOfWhatHasHappened() throws {
    let paper = { (kind: PaperKind, letter: String) in
      DossierEvent.paperIssued(PaperIssue(kind: kind, letter: letter))
    }
    let lives = try Self.lives([
      Self.receipt, ("2025-07-01", paper(.receipt, "01/TNHS")),
      ("2025-07-01", paper(.controlSheet, "01/PKS")), ("2025-07-04", FoldTests.ask),
      ("2025-07-04", paper(.supplementRequest, "01/PBS")),
      ("2025-07-08", .withdrawn(reason: nil)),
      ("2025-07-08", paper(.discontinuation, "01/STD")),
    ])
    #expect(
      lives.letters.map(\.kind) == [.receipt, .controlSheet, .supplementRequest, .discontinuation])
    let submitted = DossierEvent.submitted(
      Submission(facts: DossierFacts(), portalAckAt: nil, systemReceivedAt: nil))
    let refused = try Self.lives([
      ("2025-07-01", submitted), ("2025-07-02", .intakeRefused(reason: "không thuộc thẩm quyền")),
      ("2025-07-02", paper(.intakeRefusal, "01/PTC")),
    ])
    #expect(refused.letters.map(\.kind) == [.intakeRefusal])
  }

  /// A letter stands; what was said of it can be put right.
  @Test func corrections() throws {
    let void = { (sequence: Int) in
      DossierEvent.corrected(
        Correction(sequence: sequence, change: .void, reason: "ghi nhầm", proof: nil))
    }
    #expect(
      FoldTests.refusal([Self.receipt, Self.letter, ("2025-07-17", void(2))]) == .notCorrectable)
    let history = FoldTests.history([
      Self.receipt, Self.letter, Self.sent,
      ("2025-07-17", .letterFailed(Self.apology, reason: "nhầm người")), ("2025-07-17", void(4)),
    ])
    #expect(try history.letterLives()[Self.apology]?.status.stage == .sent)
    // The delivery would then stand without a sending.
    #expect(
      FoldTests.refusal([
        Self.receipt, Self.letter, Self.sent, ("2025-07-17", .letterDelivered(Self.apology)),
        ("2025-07-18", void(3)),
      ]) == .letterStage(.issued, letter: "01/SDTTG-VP"))
  }
}
