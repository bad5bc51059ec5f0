/// A rule that the software must keep, by its number in the project's reading of the law
/// (`law.md` §10), in our own words; `docs/rules.md` is made of these.
struct LegalRule {
  /// Its number.
  let number: Int
  /// What it asks for.
  let words: String

  private init(_ number: Int, _ words: String) {
    self.number = number
    self.words = words
  }

  /// Chapters, with their rules.
  static let chapters: [(name: String, rules: [LegalRule])] = [
    (
      "Versioning and data",
      [
        LegalRule(
          1, "The rule-set and catalogue of the day of receipt govern a dossier to its end"),
        LegalRule(2, "The days on which one law follows another"),
        LegalRule(3, "Moments are those of Việt Nam, UTC+7, without summer time"),
        LegalRule(4, "Filing, reply, system, acceptance, arrival, end, hand-over: fields apart"),
      ]
    ),
    (
      "Intake",
      [
        LegalRule(5, "No clock runs before acceptance"),
        LegalRule(6, "Online: alert after 2 hours, answer within 8 working hours, both measured"),
        LegalRule(7, "Supplements at intake (one) and in appraisal are counted apart"),
        LegalRule(8, "A supplement names all papers and its reason; a refusal its reason"),
        LegalRule(9, "One code for each dossier accepted, never given again"),
        LegalRule(10, "What is answered at once may lack a slip, not a record"),
        LegalRule(
          11, "Paper after 15:00 is transferred the next working day; the term is not moved"),
        LegalRule(12, "Regardless of boundary: the term starts at the competent agency"),
      ]
    ),
    (
      "Arithmetic",
      [
        LegalRule(13, "The first day is not counted"),
        LegalRule(14, "Working days: without weekends and days off, with make-up Saturdays"),
        LegalRule(15, "Days: by the calendar, the last one rolls to a working day"),
        LegalRule(16, "Months: the corresponding day, else the month's last, then rolled"),
        LegalRule(17, "Working hours: inside office hours, by four moves"),
        LegalRule(18, "An unpublished year is provisional or refused, never Monday to Friday"),
        LegalRule(19, "The worked examples and the yearly totals"),
        LegalRule(20, "24/11 is off from 2026"),
        LegalRule(21, "The moon is reckoned at UTC+7: Tết 2030 is 2/2"),
        LegalRule(22, "A swap counts from its document; recomputing is explicit and logged"),
      ]
    ),
    (
      "Processing",
      [
        LegalRule(23, "Supplement in appraisal: notice in 3 working days, then the term restarts"),
        LegalRule(24, "Unanswered for 15 days: closing becomes a duty of the desk"),
        LegalRule(25, "Verification, consultation and payment keep the clock running"),
        LegalRule(26, "A consultation overdue is reported and never taken for agreement"),
        LegalRule(27, "A pause needs a basis; it has start, end, reason, actor; none overlap"),
        LegalRule(28, "Refused, withdrawn, stopped: ended, by their date"),
        LegalRule(29, "Withdrawal until a decision or notice of result exists"),
        LegalRule(30, "Each step has an owner, two ends and a lateness of its own"),
        LegalRule(31, "A wrong result by our fault is put right in 3 working days"),
      ]
    ),
    (
      "Classification",
      [
        LegalRule(32, "Early, on time, late by local dates"),
        LegalRule(33, "Collection never matters"),
        LegalRule(34, "Open: overdue from the day after the due date"),
        LegalRule(35, "Without a due date: on time once ended"),
        LegalRule(36, "Statutory, portal and 07a stand apart, always named"),
        LegalRule(37, "Days late in working days and in days, 0 on the due date"),
      ]
    ),
    (
      "Apology",
      [
        LegalRule(38, "By the last working day before the due date; a warning before that"),
        LegalRule(39, "A letter has all that the law demands, and the body at fault apart"),
        LegalRule(40, "The new date: a working day, after the due date, not before the letter"),
        LegalRule(41, "One re-appointment"),
        LegalRule(42, "A late letter is marked; late with none stands on a list"),
        LegalRule(43, "A letter moves the appointment, never the due date"),
        LegalRule(44, "Who signs, and how the title reads"),
        LegalRule(45, "The layout of an official letter"),
        LegalRule(46, "Numbers from 01 each 1 January; the letter's date"),
        LegalRule(47, "A result before time is announced to the applicant"),
      ]
    ),
    (
      "Codes and synchronisation",
      [
        LegalRule(48, "The form of our own codes; foreign ones as they stand"),
        LegalRule(49, "A code begins with the agency that resolves"),
        LegalRule(50, "Every state has a portal status, every move is one the law knows"),
        LegalRule(51, "Export of the portal's packet, again the same"),
      ]
    ),
    (
      "Statistics",
      [
        LegalRule(52, "Form 07a adds up; (8) is (13) of the report before"),
        LegalRule(53, "What counts, and that the report says so"),
        LegalRule(54, "The four ways in; VNeID is online"),
        LegalRule(55, "The twelve reports of a year and their days"),
        LegalRule(56, "Reasons for lateness as a list of our own"),
        LegalRule(57, "Petitions (PAKN): limits, states, counters"),
        LegalRule(58, "A share of nothing is a dash"),
      ]
    ),
    (
      "Security and records",
      [
        LegalRule(59, "Religion and ethnicity are sensitive: roles, access log, masks"),
        LegalRule(60, "Public look-up gives code and progress only"),
        LegalRule(61, "Breaches with a timer of 72 hours"),
        LegalRule(62, "Every change is added to a history that is never changed"),
        LegalRule(63, "Retention by kind of dossier"),
      ]
    ),
    (
      "Notices, monitoring, people",
      [
        LegalRule(64, "A notice for each change of state"),
        LegalRule(65, "An outage counts as announced only 7 working days ahead"),
        LegalRule(66, "Late in acceptance, listed apart"),
        LegalRule(67, "Each posted officer is assessed each month"),
        LegalRule(68, "07a against the portal, dossier by dossier"),
        LegalRule(69, "What a machine proposes changes nothing until a person confirms it"),
        LegalRule(70, "No paper is asked for that VNeID holds"),
        LegalRule(71, "An outage pauses only when announced and with a basis"),
        LegalRule(72, "Electronic messages are received at any hour"),
        LegalRule(73, "DT-01, DT-02: five working days from 20/9/2026"),
        LegalRule(74, "Papers bear the names of their date"),
        LegalRule(75, "Measures by service, participant and step"),
      ]
    ),
    (
      "Intake in detail",
      [
        LegalRule(76, "What is no ground for a refusal"),
        LegalRule(77, "Wrong authority online: guidance, no refusal slip"),
        LegalRule(78, "No paper whose data are published"),
        LegalRule(79, "Supplements caused by data, within hours, by channel"),
        LegalRule(80, "Papers replaced by the land database"),
        LegalRule(81, "No signature from who is logged in"),
        LegalRule(82, "Day of receipt by channel"),
        LegalRule(83, "After hours: a procedure's own rule"),
        LegalRule(84, "Guidance given is kept"),
        LegalRule(85, "Data of each digitised paper"),
        LegalRule(86, "Kiosk; decision on the spot"),
      ]
    ),
    (
      "Processing and delivery in detail",
      [
        LegalRule(87, "Linked work of several agencies"),
        LegalRule(88, "The 3 days of the notice, shared out"),
        LegalRule(89, "What a notice of verification says"),
        LegalRule(90, "Secret papers go by their own post"),
        LegalRule(91, "How a result is handed over"),
        LegalRule(92, "A dossier lost or damaged"),
        LegalRule(93, "Payment fields"),
        LegalRule(94, "The decision behind a process; who checks progress"),
        LegalRule(95, "Register of staff"),
        LegalRule(96, "Targets in two columns; reuse in two readings"),
        LegalRule(97, "Figures of our own are marked so"),
        LegalRule(98, "No signature on a late dossier without its apology"),
        LegalRule(99, "Result of a check against the population database"),
      ]
    ),
  ]

  /// All rules, by number.
  static let all = chapters.flatMap(\.rules)

  /// Rules that the core, its import, figures and letters have to keep, each with a named test.
  static let ofTheCore: Set<Int> = Set(
    [1, 58, 62, 83] + Array(3...5) + Array(7...25) + Array(27...42) + Array(44...46)
      + Array(48...50) + Array(52...54) + Array(72...74))

  /// Why a rule has no test: it is not built. Whoever builds it takes the line out.
  static let notBuilt: [Int: String] = [
    26: "no notice is sent yet; an answer that is late changes nothing, so that nothing is agreed",
    31:
      "the table of states has no event for a result that comes back; it needs one, with its duty",
    47: "nothing is sent to applicants yet",
    51: "the portal's packet is not exported yet; `export` is the store's own form",
    55: "`report` takes any period; the twelve reports have no names of their own yet",
    56: "the five words are there (`letters --reason`); no figure goes by them",
    57: "petitions are a module of their own, not begun",
    59: "one desk at one store; roles and an access log come with the web desk",
    60: "comes with the web desk", 61: "comes with the web desk",
    63: "an applicant can be erased in the store; terms by kind are not known yet",
    64: "nothing is sent to applicants yet",
    65: "outages are events of a dossier only; there is no register of them",
    66: "each submission has its duty (`show`); no list gathers them",
    67: "staff are not registered yet", 68: "both classes stand beside each other in `list`",
    69: "no machine proposes anything",
    70: "papers of a dossier are not recorded one by one yet",
    71: "an outage never pauses here, which is the stricter side",
    75: "by procedure, officer, field and month (`report --by`); not by participant",
    76: "grounds of a refusal are free text", 77: "grounds of a refusal are free text",
    78: "papers of a dossier are not recorded one by one yet",
    79: "one limit for all channels, eight working hours",
    80: "papers of a dossier are not recorded one by one yet",
    81: "no form is filled in here", 82: "the moment is stated by whoever records it",
    84: "`--note` keeps it with its event; it is not asked for",
    85: "papers of a dossier are not recorded one by one yet",
    86: "no kiosk; on the spot is received, then resolved",
    87: "one agency to a dossier", 88: "one limit for the notice",
    89: "no notice is printed yet", 90: "no channel for secret papers",
    91: "`return-result --to`; the rest is not recorded", 92: "not recorded",
    93: "amount and dates only", 94: "a process has no decision of its own yet",
    95: "staff are not registered yet", 96: "one column of targets; reuse is not recorded",
    97: "no figure of the portal's index is made", 98: "an office's option, not built",
    99: "no check is recorded",
  ]

  /// What of a rule with tests is not there yet.
  static let partly: [Int: String] = [
    7: "no second request at intake, not even with a reason",
    8: "the grounds of the law are not a list of their own, the reason is free text",
    22: "who may add days is a matter of who may write to `Procedures/`",
    43: "that it was sent is recorded; the program itself sends nothing",
    46: "signing is done by hand; the letter's date is the day of issue",
    49: "codes from before 01/07/2025 come in by files and are kept as they stand",
    52: "06a belongs to petitions, not begun",
    83: "the basis stands in the file's `notes`, not in a field of its own",
  ]
}
