internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import WorkingTime

/// A letter without its number.
struct ApologyDraft {
  /// All values; its number is 0.
  var letter: ApologyLetter
  /// The reason to record.
  let reason: DelayReason
  /// The due date apologised for.
  let due: CivilDate
  /// Issued after the last day for an apology.
  let isLate: Bool
  /// In whose place it stands; nil for a first letter.
  var replacing: LetterReplacement?
}

/// Why a dossier stays without a letter, in words.
struct LetterObstacle: Error {
  let message: String
  var remedy: String?
}

/// Decides for one dossier whether it gets an apology, and what stands in it.
///
/// It looks at the dossier as of the letter's date: what happened later is not known to it, so a
/// letter names no date after its own.
struct ApologyPlanner<Law: LawBook> {
  /// Texts that events name.
  let law: Law
  /// What the letters are made of.
  let papers: OfficePapers
  /// The calendar as known at the letter's date.
  let calendar: WorkingCalendar
  /// The moment of the letter.
  let asOf: Moment
  /// Whether the dossier was asked for by name: then a letter may go ahead of the due date.
  let isNamed: Bool

  /// Whose letters.
  private var agency: Agency { papers.agency }

  /// Where a dossier stands to the apology.
  enum Standing {
    /// Nothing to apologise for, and none was asked for by name.
    case outOfScope
    /// It has a letter.
    case alreadyIssued
    /// It gets one.
    case due(ApologyDraft)
  }

  /// Where the dossier stands on the letter's date, with a letter as `choices` say.
  func standing(
    of history: DossierHistory, _ choices: ApologyChoices
  ) throws(LetterObstacle) -> Standing {
    let known = history.events.filter(isKnown)
    let summary =
      known.count == history.events.count
      ? history.record.summary : try folded(known)
    if let apology = history.record.summary.apology {
      let timeliness = summary.timeliness(asOf: asOf.date)
      if isNamed, let newDate = choices.newDate, newDate != apology.newDate,
        summary.endedAt == nil, let rules = try rules(of: summary)
      {
        throw secondReappointment(apology, on: history.record.summary.apologyDate, rules)
      }
      let isInScope = isNamed || timeliness == .late || timeliness == .overdue
      return isInScope ? .alreadyIssued : .outOfScope
    }
    switch summary.timeliness(asOf: asOf.date) {
    case .late: return .due(try draft(history, summary, known, choices))
    case .overdue: return .due(try draft(history, summary, known, choices))
    case .running where isNamed: return .due(try draft(history, summary, known, choices))
    case .running: return .outOfScope
    case .early, .onTime:
      guard isNamed else { return .outOfScope }
      throw LetterObstacle(
        message: "hồ sơ đã giải quyết xong trước hạn hoặc đúng hạn, không phải xin lỗi.")
    case .notReceived:
      guard isNamed else { return .outOfScope }
      throw LetterObstacle(
        message: "ngày \(asOf.date.vietnamese) hồ sơ chưa được tiếp nhận, chưa có hạn giải quyết.")
    }
  }

  /// Whether the event had happened at the moment of the letter; a date alone is the whole day.
  func isKnown(_ event: RecordedEvent) -> Bool {
    guard event.at.date == asOf.date else { return event.at.date < asOf.date }
    return asOf.isWholeDay || event.at.isWholeDay || event.at <= asOf
  }

  func folded(_ events: [RecordedEvent]) throws(LetterObstacle) -> DossierSummary {
    do {
      return try EventHistory(events).folded(law: law).summary
    } catch {
      throw LetterObstacle(
        message: "không dựng lại được hồ sơ như biết ngày \(asOf.date.vietnamese).",
        remedy: "chạy motcua verify.")
    }
  }

  private func rules(of summary: DossierSummary) throws(LetterObstacle) -> RuleSet? {
    guard let name = summary.rulesText else { return nil }
    do { return try law.ruleSet(name).value } catch { throw LetterObstacle(message: unreadableLaw) }
  }

  private var unreadableLaw: String { "không đọc được quy tắc hay thủ tục đã lưu cùng hồ sơ." }

  private func secondReappointment(
    _ apology: Apology, on date: CivilDate?, _ rules: RuleSet
  ) -> LetterObstacle {
    let dated = date.map { " ngày \($0.vietnamese)" } ?? ""
    let until = apology.newDate.map { ", hẹn \($0.vietnamese)" } ?? ""
    return LetterObstacle(
      message:
        "hồ sơ đã được hẹn lại một lần (Văn bản \(apology.letter)\(dated)\(until)). Việc hẹn "
        + "lại ngày trả kết quả không quá \(words(rules.reappointments.maximum)) lần: "
        + "\(rules.reappointments.reference.text).",
      remedy: "báo cáo người đứng đầu cơ quan; hồ sơ vẫn nằm trong motcua list --overdue.")
  }

  private func words(_ count: Int) -> String { count == 1 ? "một" : "\(count)" }
}

extension ApologyPlanner {
  func draft(
    _ history: DossierHistory, _ summary: DossierSummary, _ known: [RecordedEvent],
    _ choices: ApologyChoices
  ) throws(LetterObstacle) -> ApologyDraft {
    let reason =
      summary.facts.delayReason ?? history.record.summary.facts.delayReason ?? choices.reason
    let received = summary.receivedAt?.date
    let (wording, sheet) = try papers.apology(
      receivedOn: received ?? asOf.date, as: choices)
    var letter = ApologyLetter(
      letterhead: try papers.letterhead(on: asOf.date), number: 0, date: asOf.date,
      applicant: history.record.applicant?.name,
      addressee: ApologyLetter.Addressee(ofName: history.record.applicant?.name ?? ""),
      address: history.record.applicant?.address,
      identityNumber: history.record.applicant?.idNumber,
      dossierNumber: history.record.number.text, procedure: try procedureName(summary),
      received: received, due: summary.due,
      dueTime: summary.limit?.isInHours == true ? summary.dueAt?.time : nil,
      reason: reason, causeBody: choices.causeBody ?? causeBody(reason, known),
      occasion: try occasion(summary, choices), resultPlace: agency.resultPlace, template: wording)
    letter.sheet = sheet
    letter.explanation = choices.explanation
    letter.templateText = papers.textName(of: wording)?.text
    try refuseIncomplete(letter)
    guard let reason = letter.reason, let due = letter.due else {
      throw LetterObstacle(message: "thiếu lý do quá hạn hoặc hạn giải quyết.")
    }
    return ApologyDraft(
      letter: letter, reason: reason, due: due,
      isLate: summary.latestApology.map { asOf.date > $0 } ?? false)
  }

  private func refuseIncomplete(_ letter: ApologyLetter) throws(LetterObstacle) {
    let missing = letter.missing
    guard missing.isEmpty else {
      throw LetterObstacle(
        message: "thiếu \(missing.map(\.vietnamese).joined(separator: ", ")).",
        remedy: missing == [.reason]
          ? "nêu lý do bằng --reason rule|staff|otherBody|system|forceMajeure hoặc bằng lời."
          : "nhập một tệp có mã hồ sơ và thông tin còn thiếu (motcua import), rồi lập lại văn bản.")
    }
    guard let contradiction = letter.contradictions.first else { return }
    switch contradiction {
    case .newDateNotAfterDue(let newDate, let due):
      throw LetterObstacle(
        message: "ngày hẹn lại \(newDate.vietnamese) không sau hạn \(due.vietnamese).",
        remedy: "chọn ngày làm việc sau hạn.")
    case .newDateBeforeLetter(let newDate, let date):
      throw LetterObstacle(
        message: "ngày hẹn lại \(newDate.vietnamese) trước ngày văn bản \(date.vietnamese).",
        remedy: "chọn ngày làm việc từ ngày văn bản trở đi.")
    case .dateAfterLetter(let day, let date):
      throw LetterObstacle(
        message: "ngày \(day.vietnamese) của hồ sơ sau ngày văn bản \(date.vietnamese).",
        remedy: "lập văn bản từ ngày đó trở đi.")
    }
  }

  private func procedureName(_ summary: DossierSummary) throws(LetterObstacle) -> String? {
    guard let name = summary.procedureText else { return nil }
    do { return try law.procedure(name).name } catch {
      throw LetterObstacle(message: unreadableLaw)
    }
  }

  /// The body that caused the delay, where the reason is another body and only one was asked.
  func causeBody(_ reason: DelayReason?, _ known: [RecordedEvent]) -> String? {
    guard reason == .otherBody else { return nil }
    var bodies: Set<String> = []
    for recorded in known {
      if case .consultationRequested(let body, _, _) = recorded.event { bodies.insert(body) }
    }
    return bodies.count == 1 ? bodies.first : nil
  }

  private func occasion(
    _ summary: DossierSummary, _ choices: ApologyChoices
  ) throws(LetterObstacle) -> ApologyLetter.Occasion {
    guard let due = summary.due else {
      throw LetterObstacle(
        message: "hồ sơ không có hạn giải quyết lúc này: thủ tục không định hạn, hoặc đang chờ bổ "
          + "sung nên hạn chưa tính lại.")
    }
    guard !summary.provisional else {
      throw LetterObstacle(
        message: "hạn giải quyết \(due.vietnamese) là ngày tạm tính theo lịch chưa công bố; văn "
          + "bản không dựa vào ngày tạm tính.",
        remedy: "bổ sung lịch nghỉ vào Procedures/calendar, rồi chạy motcua calendar apply.")
    }
    if let end = summary.endedAt?.date {
      return .ended(
        ending(summary.endedAs), on: end, daysLate: try daysLate(after: due, through: end),
        returned: summary.returnedAt?.date)
    }
    let newDate = try newDate(choices, due: due)
    guard due < asOf.date else { return .foreseen(newDate: newDate) }
    return .overdue(daysLate: try daysLate(after: due, through: asOf.date), newDate: newDate)
  }

  private func ending(_ state: DossierState?) -> ApologyTemplate.Ending {
    switch state {
    case .refused: .refused
    case .withdrawn: .withdrawn
    case .discontinued: .discontinued
    case .closedUnanswered: .closedUnanswered
    case nil, .resolved, .resultReturned, .absent, .submitted, .awaitingIntakeSupplement,
      .intakeRefused, .received, .processing, .awaitingSupplement, .awaitingPayment, .suspended:
      .resolved
    }
  }

  private func daysLate(
    after due: CivilDate, through end: CivilDate
  ) throws(LetterObstacle) -> WorkingDays {
    do { return try calendar.workingDays(after: due, through: end) } catch {
      throw calendarObstacle
    }
  }

  private var calendarObstacle: LetterObstacle {
    LetterObstacle(
      message: "lịch làm việc trong Procedures/calendar không có những năm mà văn bản cần.",
      remedy: "bổ sung lịch nghỉ của các năm đó.")
  }

  /// As asked for, else so many working days as the agency says, from the letter or, for a letter
  /// ahead of time, from the due date; always a working day of a published year.
  private func newDate(
    _ choices: ApologyChoices, due: CivilDate
  ) throws(LetterObstacle) -> CivilDate {
    let newDate: CivilDate
    let isWorking: Bool
    do {
      newDate =
        try choices.newDate
        ?? calendar.date(agency.reappointment, after: max(asOf.date, due))
      isWorking = try calendar.kind(of: newDate).isWorking
    } catch { throw calendarObstacle }
    guard isWorking else {
      throw LetterObstacle(
        message: "ngày hẹn lại \(newDate.vietnamese) là ngày nghỉ.", remedy: "chọn ngày làm việc.")
    }
    guard !calendar.isProvisional(newDate) else {
      throw LetterObstacle(
        message: "ngày hẹn lại \(newDate.vietnamese) rơi vào năm chưa công bố lịch nghỉ; văn bản "
          + "không dựa vào ngày tạm tính.",
        remedy: "bổ sung lịch nghỉ của năm đó vào Procedures/calendar.")
    }
    return newDate
  }
}
