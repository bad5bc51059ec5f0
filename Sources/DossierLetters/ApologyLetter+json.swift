import DossierCore
import LegalBasis
public import PlainJSON
import WorkingTime

/// Why a stored letter cannot be read back.
public struct LetterTextRefusal: Error, Hashable, Sendable {
  /// The key that is missing or holds something else.
  public let key: String

  /// A stored letter that cannot be read at `key`.
  public init(key: String) { self.key = key }
}

extension ApologyLetter {
  /// The frozen letter for the store: every value and the version of its wording (invariant 13).
  ///
  /// Reading it back gives an equal letter; equal letters have equal bytes.
  public var json: JSONValue {
    .object([
      ("template", .string(template.version)), ("number", .integer(number)),
      ("date", .string(date.iso)), ("letterhead", letterhead.json),
      ("applicant", .optional(applicant)), ("addressee", .string(addressee.rawValue)),
      ("address", .optional(address)), ("identityNumber", .optional(identityNumber)),
      ("dossierNumber", .optional(dossierNumber)), ("procedure", .optional(procedure)),
      ("received", .optional(received?.iso)), ("due", .optional(due?.iso)),
      ("dueTime", .optional(dueTime.map { Int($0.minutes) })), ("reason", .optional(reason?.text)),
      ("causeBody", .optional(causeBody)), ("occasion", occasion.json),
      ("resultPlace", .string(resultPlace)),
    ])
  }

  /// A frozen letter; refused where a value or its wording is not known.
  public init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    let version = try fields.string("template")
    guard let template = ApologyTemplate.known.first(where: { $0.version == version }) else {
      throw LetterTextRefusal(key: "template")
    }
    guard let addressee = Addressee(rawValue: try fields.string("addressee")) else {
      throw LetterTextRefusal(key: "addressee")
    }
    self.init(
      letterhead: try Letterhead(json: try fields.value("letterhead")),
      number: try fields.integer("number"), date: try fields.date("date"),
      applicant: try fields.optionalString("applicant"), addressee: addressee,
      address: try fields.optionalString("address"),
      identityNumber: try fields.optionalString("identityNumber"),
      dossierNumber: try fields.optionalString("dossierNumber"),
      procedure: try fields.optionalString("procedure"),
      received: try fields.optionalDate("received"), due: try fields.optionalDate("due"),
      dueTime: try fields.optionalTime("dueTime"),
      reason: try fields.optionalString("reason").map(DelayReason.init(text:)),
      causeBody: try fields.optionalString("causeBody"),
      occasion: try Occasion(json: try fields.value("occasion")),
      resultPlace: try fields.string("resultPlace"), template: template)
  }
}

extension Letterhead {
  var json: JSONValue {
    .object([
      ("parent", .string(parent)), ("agency", .string(agency)),
      ("agencyName", .string(agencyName)), ("symbol", .string(symbol)), ("place", .string(place)),
      ("copyRecipients", .array(copyRecipients.map(JSONValue.string))),
      ("draftingUnit", .string(draftingUnit)),
      ("signerTitle", .array(signerTitle.map(JSONValue.string))),
      ("signerName", .string(signerName)),
    ])
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    self.init(
      parent: try fields.string("parent"), agency: try fields.string("agency"),
      agencyName: try fields.string("agencyName"), symbol: try fields.string("symbol"),
      place: try fields.string("place"), copyRecipients: try fields.strings("copyRecipients"),
      draftingUnit: try fields.string("draftingUnit"),
      signerTitle: try fields.strings("signerTitle"), signerName: try fields.string("signerName"))
  }
}

extension ApologyLetter.Occasion {
  var json: JSONValue {
    switch self {
    case .foreseen(let newDate):
      .object([("kind", .string("foreseen")), ("newDate", .string(newDate.iso))])
    case .overdue(let daysLate, let newDate):
      .object([
        ("kind", .string("overdue")), ("daysLate", .integer(daysLate.count)),
        ("newDate", .string(newDate.iso)),
      ])
    case .ended(let ending, let day, let daysLate, let returned):
      .object([
        ("kind", .string(ending.rawValue)), ("on", .string(day.iso)),
        ("daysLate", .integer(daysLate.count)), ("returned", .optional(returned?.iso)),
      ])
    }
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    let kind = try fields.string("kind")
    switch kind {
    case "foreseen":
      self = .foreseen(newDate: try fields.date("newDate"))
    case "overdue":
      self = .overdue(
        daysLate: WorkingDays(try fields.integer("daysLate")),
        newDate: try fields.date("newDate"))
    default:
      guard let ending = ApologyTemplate.Ending(rawValue: kind) else {
        throw LetterTextRefusal(key: "kind")
      }
      self = .ended(
        ending, on: try fields.date("on"),
        daysLate: WorkingDays(try fields.integer("daysLate")),
        returned: try fields.optionalDate("returned"))
    }
  }
}

/// An object's members, read strictly: a key must be there, null where it may be.
private struct Fields {
  let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  func value(_ key: String) throws(LetterTextRefusal) -> JSONValue {
    guard let value = json[key] else { throw LetterTextRefusal(key: key) }
    return value
  }

  func string(_ key: String) throws(LetterTextRefusal) -> String {
    guard let text = try optionalString(key) else { throw LetterTextRefusal(key: key) }
    return text
  }

  func optionalString(_ key: String) throws(LetterTextRefusal) -> String? {
    let value = try value(key)
    if case .null = value { return nil }
    guard let text = value.stringValue else { throw LetterTextRefusal(key: key) }
    return text
  }

  func strings(_ key: String) throws(LetterTextRefusal) -> [String] {
    guard let members = try value(key).arrayValue else { throw LetterTextRefusal(key: key) }
    let texts = members.compactMap(\.stringValue)
    guard texts.count == members.count else { throw LetterTextRefusal(key: key) }
    return texts
  }

  func integer(_ key: String) throws(LetterTextRefusal) -> Int {
    guard let count = try value(key).integerValue else { throw LetterTextRefusal(key: key) }
    return count
  }

  func date(_ key: String) throws(LetterTextRefusal) -> CivilDate {
    guard let date = try optionalDate(key) else { throw LetterTextRefusal(key: key) }
    return date
  }

  func optionalDate(_ key: String) throws(LetterTextRefusal) -> CivilDate? {
    guard let text = try optionalString(key) else { return nil }
    guard let date = CivilDate(iso: text) else { throw LetterTextRefusal(key: key) }
    return date
  }

  func optionalTime(_ key: String) throws(LetterTextRefusal) -> ClockTime? {
    let value = try value(key)
    if case .null = value { return nil }
    guard let minutes = value.integerValue,
      let time = ClockTime(hour: minutes / 60, minute: minutes % 60)
    else { throw LetterTextRefusal(key: key) }
    return time
  }
}
