/// Why a history cannot be folded.
public enum FoldRefusal: Error, Hashable, Sendable {
  /// An event cannot happen where the history stands.
  case transition(TransitionRefusal, sequence: Int)
  /// A text or date of law is missing.
  case law(LawBookRefusal)
  /// An event that sets a due date names no calendar.
  case calendarNotNamed(sequence: Int)
}
