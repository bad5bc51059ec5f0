import DossierCore
public import LegalBasis
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
    .object(
      [
        ("template", .string(templateText ?? template.version)), ("number", .integer(number)),
        ("date", .string(date.iso)), ("letterhead", letterhead.json),
        ("applicant", .optional(applicant)), ("addressee", .string(addressee.rawValue)),
        ("address", .optional(address)), ("identityNumber", .optional(identityNumber)),
        ("dossierNumber", .optional(dossierNumber)), ("procedure", .optional(procedure)),
        ("received", .optional(received?.iso)), ("due", .optional(due?.iso)),
        ("dueTime", .optional(dueTime.map { Int($0.minutes) })),
        ("reason", .optional(reason?.text)),
        ("causeBody", .optional(causeBody)), ("occasion", occasion.json),
        ("resultPlace", .string(resultPlace)),
      ] + laterMembers)
  }

  /// Members that came after the first letters were frozen: written only where they say something,
  /// so that an old letter read and written again keeps its bytes.
  private var laterMembers: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let sheet { members.append(("sheet", sheet.json)) }
    if !places.isEmpty { members.append(("places", .strings(places))) }
    if let explanation { members.append(("explanation", .string(explanation))) }
    if let replaces { members.append(("replaces", .string(replaces))) }
    if handling != LetterHandling() { members.append(("handling", handling.json)) }
    return members
  }

  /// A frozen letter; refused where a value or its wording is not known.
  ///
  /// - Parameter wording: the wording of a name of the store, nil where it has none; those of
  ///   `ApologyTemplate.known` need no store.
  public init(
    json: JSONValue, wording: (String) -> ApologyTemplate? = { _ in nil }
  ) throws(LetterTextRefusal) {
    let fields = Fields(json)
    let name = try fields.string("template")
    let known = ApologyTemplate.known.first { $0.version == name }
    guard let template = known ?? wording(name) else { throw LetterTextRefusal(key: "template") }
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
    templateText = known == nil ? name : nil
    sheet = try fields.laterSheet("sheet")
    places = try fields.laterPlaces("places")
    explanation = try fields.laterString("explanation")
    replaces = try fields.laterString("replaces")
    if let handling = fields.later("handling") {
      self.handling = try LetterHandling(json: handling)
    }
  }
}

extension Letterhead {
  var json: JSONValue {
    .object(
      [
        ("parent", .string(parent)), ("agency", .string(agency)),
        ("agencyName", .string(agencyName)), ("symbol", .string(symbol)), ("place", .string(place)),
        ("copyRecipients", .array(copyRecipients.map(JSONValue.string))),
        ("draftingUnit", .string(draftingUnit)),
        ("signerTitle", .array(signerTitle.map(JSONValue.string))),
        ("signerName", .string(signerName)),
      ] + laterMembers)
  }

  private var laterMembers: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let receivingUnit { members.append(("receivingUnit", .string(receivingUnit))) }
    if contact != AgencyContact() { members.append(("contact", contact.json)) }
    if let logo {
      members.append(
        ("logo", .object([("name", .string(logo.name)), ("digest", .string(logo.digest))])))
    }
    return members
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    self.init(
      parent: try fields.string("parent"), agency: try fields.string("agency"),
      agencyName: try fields.string("agencyName"), symbol: try fields.string("symbol"),
      place: try fields.string("place"), copyRecipients: try fields.strings("copyRecipients"),
      draftingUnit: try fields.string("draftingUnit"),
      signerTitle: try fields.strings("signerTitle"), signerName: try fields.string("signerName"))
    receivingUnit = try fields.laterString("receivingUnit")
    if let contact = fields.later("contact") {
      self.contact = try AgencyContact(json: contact)
    }
    if let logo = fields.later("logo").map(Fields.init) {
      self.logo = PictureReference(
        name: try logo.string("name"), digest: try logo.string("digest"))
    }
  }
}

extension LetterHandling {
  var json: JSONValue {
    .object([
      ("draftedBy", .optional(draftedBy)), ("approvedBy", .optional(approvedBy)),
      ("sentBy", .optional(sentBy)), ("channel", .optional(channel?.rawValue)),
    ])
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    self.init(
      draftedBy: try fields.optionalString("draftedBy"),
      approvedBy: try fields.optionalString("approvedBy"),
      sentBy: try fields.optionalString("sentBy"))
    guard let word = try fields.optionalString("channel") else { return }
    guard let channel = Channel(rawValue: word) else { throw LetterTextRefusal(key: "channel") }
    self.channel = channel
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

extension AgencyContact {
  var json: JSONValue {
    .object([
      ("address", .optional(address)), ("phone", .optional(phone)), ("email", .optional(email)),
      ("website", .optional(website)),
    ])
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    self.init(
      address: try fields.optionalString("address"), phone: try fields.optionalString("phone"),
      email: try fields.optionalString("email"), website: try fields.optionalString("website"))
  }
}
