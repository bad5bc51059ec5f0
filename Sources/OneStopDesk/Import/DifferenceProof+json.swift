internal import DossierCore
internal import DossierImport
internal import PlainJSON
internal import WorkingTime

extension DifferenceProof {
  /// `{"number","due","timeliness","daysLate","text","explain","steps":[{"step","date","text",
  /// "reference"}]}`.
  var json: JSONValue {
    .object([
      ("number", .string(number)), ("due", .optional(due?.iso)),
      ("timeliness", .string(timeliness.rawValue)), ("daysLate", .integer(daysLate)),
      ("text", .string(line)), ("explain", .string("motcua explain \(number)")),
      (
        "steps",
        .array(
          steps.map { step in
            .object([
              ("step", .string(step.kind.rawValue)), ("date", .optional(step.date)),
              ("text", .string(step.words)), ("reference", .optional(step.reference)),
            ])
          })
      ),
    ])
  }
}
