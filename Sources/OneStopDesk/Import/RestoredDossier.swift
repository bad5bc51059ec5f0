internal import DossierCore
internal import DossierImport
internal import DossierLetters
internal import DossierStore
internal import PlainJSON
internal import WorkingTime

/// The lines of one dossier in an export: itself, then its events, then its letters.
struct ExportedGroup {
  /// Physical line on which it begins.
  let line: Int
  /// Its lines as the file has them.
  private(set) var raw: [[UInt8]]
  /// What they say.
  private(set) var values: [JSONValue] = []
  /// Why it cannot be taken back.
  private(set) var fault: ImportFinding?

  init(_ line: ExportedLines.Line) {
    self.line = line.number
    raw = []
    add(line)
  }

  /// The number it bears, where its first line says so.
  var number: String? { values.first?["number"]?.stringValue }

  /// Adds a further line.
  mutating func add(_ line: ExportedLines.Line) {
    raw.append(line.raw)
    switch line.content {
    case .value(let value): values.append(value)
    case .unreadable(let finding): fault = fault ?? finding
    }
  }

  /// A finding on the dossier as a whole.
  func finding(_ reason: ImportFinding.Reason) -> ImportFinding {
    ImportFinding(reason, line: line)
  }

  /// The lines as the file has them.
  var bytes: [UInt8] { Array(raw.joined(separator: [UInt8(ascii: "\n")])) }

  /// The lines as the beginning of an entry of a rejects file, up to the value of `motcua_loi`.
  var rejected: [UInt8] {
    var lines = raw
    if let last = lines.indices.last, lines[last].last == UInt8(ascii: "}") {
      lines[last].removeLast()
      lines[last].append(contentsOf: ",\"motcua_dong\":\(line),\"motcua_loi\":".utf8)
    } else {
      lines.append(Array("{\"motcua_dong\":\(line),\"motcua_loi\":".utf8))
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Whether the store's dossier prints the same lines.
  func equals(_ lines: [JSONValue]) -> Bool {
    values.map(\.withoutRemarks.withSortedKeys.text) == lines.map(\.withSortedKeys.text)
  }
}

extension JSONValue {
  /// The value without what a rejects file has added.
  fileprivate var withoutRemarks: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.0 != "motcua_dong" && $0.0 != "motcua_loi" })
  }

  /// The value with the keys of all its objects sorted: the order of keys says nothing.
  fileprivate var withSortedKeys: JSONValue {
    switch self {
    case .null, .bool, .integer, .number, .string: self
    case .array(let values): .array(values.map(\.withSortedKeys))
    case .object(let members):
      .object(members.map { ($0.0, $0.1.withSortedKeys) }.sorted { $0.0 < $1.0 })
    }
  }
}

/// A dossier of an export, ready to be written as it was.
struct RestoredDossier {
  let dossier: FreshDossier
  let letters: [IssuedLetter]
  /// The texts of law that its events name, and of the wordings that its letters name.
  let texts: [KeptText]

  /// Reads the lines of a dossier, folds its events by the law that they name, and holds each proof
  /// against a second count; nothing is computed anew, and what would not print the same is refused.
  init(
    _ group: ExportedGroup, office: ImportOffice, checker: inout ProofChecker, origin: WriteOrigin
  ) throws(ImportRejection) {
    func rejection(_ reason: ImportFinding.Reason) -> ImportRejection {
      ImportRejection(group.finding(reason))
    }
    guard let first = group.values.first, let number = group.number else {
      throw rejection(.badJSON("thiếu number"))
    }
    var applicant: SealedApplicant?
    if let stated = first["applicant"], let name = stated["name"]?.stringValue {
      applicant = SealedApplicant(
        Applicant(
          name: name, idNumber: stated["idNumber"]?.stringValue,
          address: stated["address"]?.stringValue, phone: stated["phone"]?.stringValue,
          email: stated["email"]?.stringValue))
    }
    var events: [RecordedEvent] = []
    // A result known by its date alone may stand before the receipt of that day.
    var hasFacts = false
    var letters: [IssuedLetter] = []
    var texts: [LawTextName: KeptText] = [:]
    for value in group.values.dropFirst() {
      guard value["number"]?.stringValue == number else {
        throw rejection(.badJSON("dòng của hồ sơ khác"))
      }
      switch value["type"]?.stringValue {
      case "event":
        guard
          var event = RecordedEvent(
            exported: value, sequence: events.count + 1, recordedAt: origin.recordedAt)
        else { throw rejection(.badJSON("sự kiện không đọc được")) }
        if !hasFacts, event.event.statesFacts, case .object(let members) = first {
          event.event = event.event.stating(members, applicant: applicant?.digest)
          hasFacts = true
        }
        for name in event.event.lawTexts where texts[name] == nil {
          guard let text = office.law.text(named: name) else {
            throw rejection(
              .noLaw("văn bản pháp luật \(name.text) không có trong Procedures/ và trong kho"))
          }
          texts[name] = text
        }
        events.append(event)
      case "letter":
        guard
          let letter = IssuedLetter(
            exported: value, agency: office.agency, recordedAt: origin.recordedAt)
        else { throw rejection(.badJSON("văn bản không đọc được")) }
        letters.append(letter)
        // Its wording and logo, so that it can be printed again; without them the letter is as good
        // as ever, and `letters print` says what is missing.
        for name in letter.textsOfItsPaper where texts[name] == nil {
          texts[name] = office.law.text(named: name)
        }
      default: throw rejection(.badJSON("không rõ loại dòng này"))
      }
    }
    guard !events.isEmpty else { throw rejection(.badJSON("hồ sơ không có sự kiện")) }
    let announced = events.compactMap(\.event.letter)
    guard announced.sorted() == letters.map(\.letter).sorted() else {
      throw rejection(.badJSON("văn bản không khớp với sự kiện"))
    }
    let submission = first["submissionNumber"]?.stringValue.map { DossierNumber($0) }
    let receipt = events.first { $0.event.kind == .received }?.sequence
    guard submission == nil || receipt != nil else {
      throw rejection(.badJSON("có mã số mới mà không có sự kiện tiếp nhận"))
    }
    let summary: DossierSummary
    do {
      summary = try EventHistory(events).folded(law: office.law).summary
    } catch {
      throw rejection(.historyBreaks(DeskRefusal(error, headline: nil).message))
    }
    for event in events {
      if let proof = event.event.proof, let mistake = checker.mistake(in: proof) {
        throw rejection(
          .historyBreaks("chứng minh hạn ở sự kiện \(event.sequence): \(mistake)"))
      }
    }
    dossier = FreshDossier(
      agency: office.agency, number: DossierNumber(number), submissionNumber: submission,
      numberedFrom: submission == nil ? 1 : receipt ?? 1, applicant: applicant, events: events,
      summary: summary)
    guard group.equals(DossierHistory(dossier).exported(with: letters)) else {
      throw rejection(.badJSON("có mục không thuộc bản xuất, hoặc giá trị không đọc được"))
    }
    self.letters = letters
    self.texts = Array(texts.values)
  }
}

extension RecordedEvent {
  /// The event of a line; nil where the line is none.
  fileprivate init?(exported line: JSONValue, sequence: Int, recordedAt: Moment) {
    guard let kind = line["event"]?.stringValue.flatMap(DossierEvent.Kind.init(rawValue:)),
      let at = line["at"]?.stringValue.flatMap({ try? Moment(parsing: $0) }),
      let by = line["by"]?.stringValue, line["seq"]?.integerValue == sequence,
      let payload = line["payload"], payload.objectValue != nil,
      let event = try? DossierEvent(kind: kind, payload: payload)
    else { return nil }
    self.init(
      sequence: sequence, at: at, recordedAt: recordedAt, by: by,
      note: line["note"]?.stringValue, event: event)
  }
}

extension DossierEvent {
  /// The event with the facts that stand with the dossier.
  fileprivate func stating(_ members: [(String, JSONValue)], applicant: String?) -> DossierEvent {
    let stated = members.filter { $0.0 != "applicant" }
    guard var facts = try? DossierFacts(payload: .object(stated)) else { return self }
    facts.applicant = applicant
    switch self {
    case .submitted(var submission):
      submission.facts = facts
      return .submitted(submission)
    case .received(var receipt):
      receipt.facts = facts
      return .received(receipt)
    case .intakeRefused, .supplementRequested, .supplementReceived, .forwarded, .transferred,
      .consultationRequested, .consultationAnswered, .paymentRequested, .paymentReceived,
      .suspended, .resumed, .resolved, .refused, .withdrawn, .discontinued, .closedUnanswered,
      .resultReturned, .apologyIssued, .paperIssued, .letterSent, .letterDelivered, .letterFailed,
      .recalculated, .factsStated, .stepStated, .corrected, .importReversed:
      return self
    }
  }

  /// Whether the facts of a dossier can stand with the event.
  fileprivate var statesFacts: Bool { kind == .submitted || kind == .received }

  /// The letter that the event says was issued.
  fileprivate var letter: String? {
    if case .apologyIssued(let apology) = self { return apology.letter }
    if case .paperIssued(let paper) = self { return paper.letter }
    return nil
  }

  /// The texts of law that the event names.
  fileprivate var lawTexts: [LawTextName] {
    var names = proof.map { [$0.calendar, $0.rules] } ?? []
    if case .received(let receipt) = self {
      names += [receipt.procedureText, receipt.rulesText, receipt.calendar.name]
    }
    if case .submitted(let submission) = self, let rules = submission.rulesText {
      names.append(rules)
    }
    return names
  }
}

extension IssuedLetter {
  /// The kept texts that it is drawn with: its wording, unless its version alone names it, and its
  /// logo.
  fileprivate var textsOfItsPaper: [LawTextName] {
    var names = template.contains("/") ? [] : [LawTextName(template)]
    if let values, let frozen = try? JSONValue(parsing: values),
      let digest = frozen["letterhead"]?["logo"]?["digest"]?.stringValue
    {
      names.append(PictureReference(name: "", digest: digest).textName)
    }
    return names
  }

  /// The letter of a line; nil where the line is none.
  fileprivate init?(exported line: JSONValue, agency: AgencyCode, recordedAt: Moment) {
    guard let number = line["number"]?.stringValue, let year = line["year"]?.integerValue,
      let serial = line["serial"]?.integerValue, let letter = line["letter"]?.stringValue,
      let kind = line["kind"]?.stringValue, let date = Self.date(line, "date"),
      let by = line["by"]?.stringValue, let late = line["late"]?.boolValue,
      let file = line["file"]?.stringValue,
      let digest = line["sha256"]?.stringValue.flatMap({ Digest(hex: $0) }),
      let template = line["template"]?.stringValue, let values = line["values"]?.stringValue
    else { return nil }
    var replaces: LetterName?
    if let replaced = line["replaces"] {
      guard let letter = replaced["letter"]?.stringValue,
        let year = replaced["year"]?.integerValue
      else { return nil }
      replaces = LetterName(letter, year: year)
    }
    self.init(
      agency: agency, year: year, series: Self.series(of: letter), number: serial,
      letter: letter, dossier: DossierNumber(number), kind: kind,
      form: line["form"]?.stringValue, date: date, recordedAt: recordedAt, by: by,
      draftedBy: line["draftedBy"]?.stringValue, approvedBy: line["approvedBy"]?.stringValue,
      reason: line["reason"]?.stringValue.map(DelayReason.init(text:)),
      originalDue: Self.date(line, "originalDue"), newDate: Self.date(line, "newDate"),
      late: late, replaces: replaces, fileName: file, fileDigest: digest, template: template,
      values: values)
  }

  /// The symbol behind the number: "12/SDTTG-VP" → "SDTTG-VP".
  private static func series(of letter: String) -> String {
    String(letter.drop { $0 != "/" }.dropFirst())
  }

  private static func date(_ line: JSONValue, _ key: String) -> CivilDate? {
    line[key]?.stringValue.flatMap { CivilDate(iso: $0) }
  }
}
