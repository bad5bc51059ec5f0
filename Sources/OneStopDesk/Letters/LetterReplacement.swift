internal import DossierCore
internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import PlainJSON
internal import WorkingTime

/// In whose place a letter stands, and what is recorded with it.
struct LetterReplacement {
  /// The letter that is replaced.
  let letter: IssuedLetter
  /// Why: noted in the history of the dossier, not printed.
  let why: String
  /// Who approved the new letter.
  let approvedBy: String?
  /// Recorded before it: another reason of the delay than the one on record.
  let events: [DossierEvent]
  /// Name of its file without ending: the old one stays beside it.
  let fileName: String

  init(_ letter: IssuedLetter, in history: DossierHistory, _ request: LetterReplaceRequest) {
    self.letter = letter
    why = request.why
    approvedBy = request.approvedBy
    if let reason = request.reason, reason != history.record.summary.facts.delayReason {
      var facts = DossierFacts()
      facts.delayReason = reason
      events = [.factsStated(facts)]
    } else {
      events = []
    }
    let earlier = history.events.count { $0.event.kind == .apologyIssued }
    fileName =
      "\(history.record.number.fileName)-\(PaperKind.apology.rawValue)-\(earlier + 1)"
  }

  /// "Công văn số 05/SDTTG-VP ngày 05/02/2026", as the new letter names it.
  var named: String {
    let what =
      letter.form.flatMap(ApologyForm.init(rawValue:)) == .form ? "Phiếu xin lỗi" : "Công văn"
    return "\(what) số \(letter.letter) ngày \(PaperForm.date(letter.date))"
  }
}

extension ApologyPlanner {
  /// The letter that takes the place of another: of the dossier as it stands on the letter's date,
  /// with what the old letter added in its own words unless the reason is another.
  func replacement(
    _ replacing: LetterReplacement, in history: DossierHistory, _ choices: ApologyChoices,
    reason: DelayReason?, wordings: FrozenWordings
  ) throws(LetterObstacle) -> ApologyDraft {
    let known = history.events.filter(isKnown)
    let summary =
      known.count == history.events.count ? history.record.summary : try folded(known)
    let plain = try draft(history, summary, known, choices)
    var letter = plain.letter
    letter.replaces = replacing.named
    letter.handling.approvedBy = replacing.approvedBy
    if let reason, reason != plain.reason {
      letter.reason = reason
      letter.causeBody = causeBody(reason, known)
    } else if case .apology(let old)? = try? FrozenPaper(replacing.letter, wordings: wordings),
      old.reason == plain.reason
    {
      letter.causeBody = old.causeBody ?? letter.causeBody
      letter.explanation = old.explanation
    }
    let lives = try? EventHistory(history.events).letterLives()
    let wasTold =
      lives?[replacing.letter.name].map { lives?.applicantWasTold(by: $0) == true } ?? false
    return ApologyDraft(
      letter: letter, reason: reason ?? plain.reason, due: plain.due,
      // Told in time, the applicant is not told late by a better letter.
      isLate: wasTold ? replacing.letter.late : plain.isLate, replacing: replacing)
  }
}
