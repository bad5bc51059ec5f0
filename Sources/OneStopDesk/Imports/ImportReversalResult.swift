public import DossierCore
public import PlainJSON

/// What `motcua imports reverse` is asked to do.
public struct ImportReversalRequest: Sendable {
  /// Which import.
  public var number: Int
  /// Why.
  public var reason: String
  /// Reverse what can be reversed, where other dossiers cannot.
  public var partly: Bool
  /// Say what would be done; nothing is written.
  public var dryRun: Bool

  /// A reversal of a whole import, or of none of it.
  public init(number: Int, reason: String, partly: Bool = false, dryRun: Bool = false) {
    self.number = number
    self.reason = reason
    self.partly = partly
    self.dryRun = dryRun
  }
}

/// What `motcua imports reverse` has done.
public struct ImportReversalResult: Hashable, Sendable {
  /// A dossier on which something rests by now.
  public struct Refusal: Hashable, Sendable {
    /// The dossier.
    public let dossier: DossierNumber
    /// One English word for programs.
    public let code: String
    /// What rests on the import.
    public let message: String
    /// What to do.
    public let remedy: String
  }

  /// Which import.
  public let number: Int
  /// Dossiers that the import brought and that are as if they had never been.
  public internal(set) var voided = 0
  /// Dossiers that were there before it, and are as they were.
  public internal(set) var trimmed = 0
  /// Dossiers reversed before.
  public internal(set) var alreadyReversed = 0
  /// Events that count no more.
  public internal(set) var events = 0
  /// Dossiers that cannot be reversed.
  public internal(set) var refusals: [Refusal] = []
  /// Whether anything was written.
  public internal(set) var isWritten = false
  /// Whether nothing was to be written.
  public let isDryRun: Bool

  init(number: Int, isDryRun: Bool) {
    self.number = number
    self.isDryRun = isDryRun
  }

  /// Dossiers reversed.
  public var reversed: Int { voided + trimmed }
  /// Whether something stands in the way.
  public var hasRefusals: Bool { !refusals.isEmpty }

  /// The answer as JSON.
  public var json: JSONValue {
    .object([
      ("import", .integer(number)), ("reversed", .integer(reversed)),
      ("voided", .integer(voided)), ("trimmed", .integer(trimmed)),
      ("alreadyReversed", .integer(alreadyReversed)), ("events", .integer(events)),
      ("refused", .integer(refusals.count)), ("written", .bool(isWritten)),
      (
        "refusals",
        .array(
          refusals.map {
            .object([
              ("number", .string($0.dossier.text)), ("code", .string($0.code)),
              ("message", .string($0.message)), ("remedy", .string($0.remedy)),
            ])
          })
      ),
    ])
  }
}
