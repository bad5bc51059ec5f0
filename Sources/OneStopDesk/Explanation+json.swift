public import PlainJSON
internal import DossierCore
internal import LegalBasis
internal import WorkingTime

extension Explanation {
  /// `number` and `rules`, then what `due` prints, then the date of another reading of the law where
  /// there is one (CONTRACT §2). In a wait that stops the clock nothing is due.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("number", .string(view.number.text)), ("rules", .string(rules.id)),
    ]
    if let proof, view.summary.due != nil {
      members += proof.jsonMembers
    } else {
      members += [
        ("due", .null), ("dueAt", .null), ("provisional", .bool(false)), ("latestApology", .null),
        ("trace", .array([])),
      ]
    }
    if let other {
      members.append(
        (
          "otherReading",
          .object([
            ("effect", .string(other.rule.effect.rawValue)),
            ("reference", .string(other.rule.reference.text)),
            ("due", .optional(other.due?.due.iso)),
          ])
        ))
    }
    return .object(members)
  }
}
