public import WorkingTime

/// Where a value of law stands: instrument and article, with how well it is known.
public struct LegalReference: Hashable, Sendable {
  /// "Nghị định 118/2025/NĐ-CP".
  public let instrument: String
  /// "Đ.19 k.6"; empty for the instrument as a whole.
  public let article: String
  /// How well it is known.
  public let certainty: Certainty

  /// A reference.
  public init(instrument: String, article: String, certainty: Certainty) {
    self.instrument = instrument
    self.article = article
    self.certainty = certainty
  }

  /// "Nghị định 118/2025/NĐ-CP Đ.19 k.6", as messages and letters print it.
  public var text: String { article.isEmpty ? instrument : "\(instrument) \(article)" }

  /// "NĐ 118/2025 Đ.19 k.6", for narrow columns.
  public var shortText: String {
    let short =
      instrument
      .replacingPrefix("Nghị định ", with: "NĐ ").droppingSuffix("/NĐ-CP")
      .replacingPrefix("Bộ luật Dân sự 91/2015/QH13", with: "BLDS")
      .replacingPrefix("Bộ luật Lao động 45/2019/QH14", with: "BLLĐ")
    return article.isEmpty ? short : "\(short) \(article)"
  }
}

extension String {
  func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }

  func droppingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}

/// The days on which a dated record is in force, both ends included; nil is open.
public struct InForce: Hashable, Sendable {
  /// First day; nil = since ever.
  public let from: CivilDate?
  /// Last day; nil = until further notice.
  public let to: CivilDate?

  /// A span of days.
  public init(from: CivilDate?, to: CivilDate?) {
    self.from = from
    self.to = to
  }

  /// Whether the record is in force on `date`.
  public func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let to, date > to { return false }
    return true
  }

  /// Whether some day belongs to both spans.
  public func overlaps(_ other: InForce) -> Bool {
    let startsBeforeOtherEnds = other.to.map { end in from.map { $0 <= end } ?? true } ?? true
    let endsAfterOtherStarts = other.from.map { start in to.map { $0 >= start } ?? true } ?? true
    return startsBeforeOtherEnds && endsAfterOtherStarts
  }
}
