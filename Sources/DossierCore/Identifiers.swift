/// The number of a dossier (mã số hồ sơ), ours or foreign; unique within an agency.
public struct DossierNumber: Hashable, Comparable, Sendable {
  /// As printed, "H05.12-250701-0002".
  public let text: String
  /// A number as it stands.
  @inlinable
  public init(_ text: String) { self.text = text }
  /// By bytes, so that every listing has one order.
  @inlinable
  public static func < (lhs: DossierNumber, rhs: DossierNumber) -> Bool {
    lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
  }
}

/// The code of an agency, "H05.12".
public struct AgencyCode: Hashable, Sendable {
  /// As configured.
  public let text: String
  /// A code as it stands.
  @inlinable
  public init(_ text: String) { self.text = text }
}

/// The name of a text of law kept in the store: the first 16 hex digits of its SHA-256.
public struct LawTextName: Hashable, Sendable {
  /// Sixteen lower-case hex digits.
  public let text: String
  /// A name as it stands.
  @inlinable
  public init(_ text: String) { self.text = text }
}

/// Through which channel a dossier came, or a paper goes.
public enum Channel: String, Hashable, Sendable, CaseIterable {
  /// At the desk (trực tiếp).
  case atDesk
  /// By public post, hired or authorised.
  case postal
  /// Through the national portal.
  case online
  /// Through VNeID; counts as online.
  case vneid
}

/// Why a dossier is late: a word of the catalogue or free text.
public enum DelayReason: Hashable, Sendable {
  /// The rule itself (quy định).
  case rule
  /// Our own staff.
  case staff
  /// Another body.
  case otherBody
  /// System or line.
  case system
  /// Force majeure.
  case forceMajeure
  /// In the office's own words.
  case other(String)

  /// The catalogue word, or the free text.
  public var text: String {
    switch self {
    case .rule: "rule"
    case .staff: "staff"
    case .otherBody: "otherBody"
    case .system: "system"
    case .forceMajeure: "forceMajeure"
    case .other(let text): text
    }
  }

  /// The reason of a catalogue word, else free text.
  public init(text: String) {
    switch text {
    case "rule": self = .rule
    case "staff": self = .staff
    case "otherBody": self = .otherBody
    case "system": self = .system
    case "forceMajeure": self = .forceMajeure
    default: self = .other(text)
    }
  }
}
