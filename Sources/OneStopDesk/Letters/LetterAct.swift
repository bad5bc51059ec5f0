public import DossierCore
public import PlainJSON
internal import WorkingTime

/// What happens to a letter after its issue.
public enum LetterAct: Hashable, Sendable {
  /// It goes out; nil = by the channel by which its dossier was filed.
  case send(LetterChannel?)
  /// It has arrived.
  case deliver
  /// It could not be delivered: why.
  case fail(reason: String)

  /// What could not be recorded of a letter.
  func headline(_ letter: String, of dossier: DossierNumber) -> String {
    let named = "văn bản \(letter) của hồ sơ \(dossier.text)"
    return switch self {
    case .send: "Không ghi được việc gửi \(named)"
    case .deliver: "Không ghi được là \(named) đã đến nơi"
    case .fail: "Không ghi được là \(named) gửi không đến"
    }
  }

  /// Whether a letter at a stage is waiting for it.
  func suits(_ stage: LetterStatus.Stage) -> Bool {
    switch (self, stage) {
    case (.send, .issued), (.send, .failed), (.deliver, .sent), (.fail, .sent): true
    case (.send, .sent), (.send, .delivered), (.send, .replaced), (.deliver, .issued),
      (.deliver, .delivered), (.deliver, .failed), (.deliver, .replaced), (.fail, .issued),
      (.fail, .delivered), (.fail, .failed), (.fail, .replaced):
      false
    }
  }
}

/// What `letters send`, `deliver` or `fail` has recorded.
public struct LetterActsResult: Hashable, Sendable {
  /// What was recorded.
  public let act: LetterAct
  /// The letters with what became of them, in the order of their numbers or as they were named.
  public var done: [Line] = []
  /// The letters left as they were.
  public var refusals: [Refusal] = []

  /// A letter and what became of it.
  public struct Line: Hashable, Sendable {
    /// Which.
    public var name: LetterName
    /// Its dossier.
    public var dossier: DossierNumber
    /// "apology".
    public var kind: String
    /// What became of it.
    public var status: LetterStatus
  }

  /// A letter that was left as it was, and why.
  public struct Refusal: Hashable, Sendable {
    /// Which.
    public var name: LetterName
    /// Its dossier.
    public var dossier: DossierNumber
    /// What was found, and what to do.
    public var refusal: DeskRefusal
  }

  /// Nothing done yet.
  public init(_ act: LetterAct) { self.act = act }

  /// Whether some letter was left as it was: exit status 1.
  public var hasRefusals: Bool { !refusals.isEmpty }

  /// `{"sent":…,"refused":…,"letters":[{"letter","year","number","kind","state","channel","at"}],
  /// "refusals":[{"letter","year","number","message"}]}`; the first key is `sent`, `delivered` or
  /// `failed`.
  public var json: JSONValue {
    let key =
      switch act {
      case .send: LetterStatus.Stage.sent.rawValue
      case .deliver: LetterStatus.Stage.delivered.rawValue
      case .fail: LetterStatus.Stage.failed.rawValue
      }
    return .object([
      (key, .integer(done.count)), ("refused", .integer(refusals.count)),
      ("letters", .array(done.map(\.json))), ("refusals", .array(refusals.map(\.json))),
    ])
  }
}

extension LetterActsResult.Line {
  fileprivate var json: JSONValue {
    .object([
      ("letter", .string(name.letter)), ("year", .integer(name.year)),
      ("number", .string(dossier.text)), ("kind", .string(kind)),
      ("state", .string(status.stage.rawValue)), ("channel", .optional(status.channel?.rawValue)),
      ("at", .optional(status.at?.iso)),
    ])
  }
}

extension LetterActsResult.Refusal {
  fileprivate var json: JSONValue {
    .object([
      ("letter", .string(name.letter)), ("year", .integer(name.year)),
      ("number", .string(dossier.text)), ("message", .string(refusal.message)),
    ])
  }
}
