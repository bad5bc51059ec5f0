public import LegalBasis
public import PlainJSON
import WorkingTime

extension FormPaper {
  /// The frozen form for the store: every value and the name of its wording (invariant 13).
  ///
  /// Reading it back gives an equal form; equal forms have equal bytes.
  public var json: JSONValue {
    .object([
      ("paper", .string(kind.rawValue)),
      ("template", .string(templateText ?? template.version)), ("sheet", sheet.json),
      ("number", .optional(number)), ("date", .string(date.iso)),
      ("letterhead", letterhead.json), ("places", .strings(places)),
      (
        "tables",
        .object(
          tables.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { ($0.key, .array($0.value.map(JSONValue.strings))) })
      ),
    ])
  }

  /// A frozen form; refused where a value or its wording is not known.
  ///
  /// - Parameter wording: the wording of a name that the form was frozen with.
  public init(
    json: JSONValue, wording: (String) -> FormTemplate?
  ) throws(LetterTextRefusal) {
    let fields = Fields(json)
    guard let kind = PaperKind(rawValue: try fields.string("paper")) else {
      throw LetterTextRefusal(key: "paper")
    }
    let name = try fields.string("template")
    guard let template = wording(name), template.kind == kind else {
      throw LetterTextRefusal(key: "template")
    }
    self.init(
      kind, sheet: try FormSheet(json: try fields.value("sheet")),
      letterhead: try Letterhead(json: try fields.value("letterhead")),
      number: try fields.optionalInteger("number"), date: try fields.date("date"),
      places: try fields.value("places").texts("places"), template: template,
      templateText: name == template.version ? nil : name)
    guard case .object(let tables) = try fields.value("tables") else {
      throw LetterTextRefusal(key: "tables")
    }
    for (name, rows) in tables {
      guard let rows = rows.arrayValue else { throw LetterTextRefusal(key: "tables") }
      var texts: [[String: String]] = []
      for row in rows { texts.append(try row.texts("tables")) }
      self.tables[name] = texts
    }
  }
}
