public import LegalBasis
public import WorkingTime

/// Why an event cannot happen to a dossier, with the article where the law says so.
public struct TransitionRefusal: Error, Hashable, Sendable {
  /// The rules by which events are refused.
  public enum Rule: Hashable, Sendable {
    /// Nothing was filed under this number.
    case notFiled
    /// It was filed already.
    case alreadyFiled
    /// It was accepted already.
    case alreadyReceived
    /// It has not been accepted: no processing before receipt.
    case notReceived
    /// A wait is open and must end first.
    case waitOpen
    /// No wait of this kind is open.
    case noSuchWait
    /// It has ended; nothing more is owed.
    case ended
    /// A decision or notice of result exists; withdrawal came too late.
    case resultExists
    /// There is no result to hand over.
    case noResult
    /// Only a dossier that waits for a supplement can be closed as unanswered.
    case nothingToClose
    /// The closing date (ngày phải đóng) has not passed.
    case closingDateNotPassed(CivilDate)
    /// This rule-set knows no closing.
    case noClosing
    /// At intake no further supplement may be asked.
    case intakeSupplementsUsed(maximum: Int)
    /// An apology was issued already; a second re-appointment is refused.
    case alreadyApologised(letter: String, newDate: CivilDate?)
    /// The dossier is not late and has no due date that could be missed.
    case notLate
    /// The new date of an open dossier is missing.
    case newDateMissing
    /// The new date does not lie after the due date and on or after the letter.
    case newDateTooEarly(CivilDate, due: CivilDate)
    /// A dossier that has ended is not re-appointed.
    case newDateAfterEnd
    /// A reason must be given.
    case reasonMissing
    /// The papers to be supplemented must be named, all at once.
    case itemsMissing
    /// Two waits that stop the clock may not overlap.
    case overlappingWaits
    /// A correction names no event, a letter, or itself.
    case notCorrectable
    /// The internal process of the procedure has no step of this number.
    case noSuchStep(Int, last: Int)
    /// The dossier has no letter of this number and kind.
    case noSuchLetter(String)
    /// The dossier has a letter of this number.
    case letterExists(String)
    /// The letter stands where this cannot happen to it: not yet sent, arrived, replaced.
    case letterStage(LetterStatus.Stage, letter: String)
    /// Another letter stands in the letter's place.
    case alreadyReplaced(String, by: String)
    /// What the paper says has not happened to the dossier.
    case paperNotDue(PaperKind)
  }

  /// Where the dossier stood.
  public let state: DossierState
  /// What was refused.
  public let event: DossierEvent.Kind
  /// By which rule.
  public let rule: Rule
  /// By which article; nil where no article is concerned.
  public let reference: LegalReference?

  /// A refusal.
  public init(
    state: DossierState, event: DossierEvent.Kind, rule: Rule, reference: LegalReference?
  ) {
    self.state = state
    self.event = event
    self.rule = rule
    self.reference = reference
  }
}
