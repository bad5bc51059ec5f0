import DossierCore

/// Biểu 07a/BTP/KSTT "Tình hình, kết quả giải quyết TTHC" (TT 09/2026/TT-BTP, law.md §6.1).
///
/// Rows are fields (lĩnh vực), by name, then the total. `(8)` is what was open when the period
/// began, which is `(13)` of the report that ends the day before.
public struct Form07a: Hashable, Sendable {
  /// One row for each field in which anything was counted.
  public let rows: [Row]
  /// TỔNG CỘNG.
  public let total: Columns
  /// Received in the period with no channel on record; counted as filed at the desk, column (7).
  public let withoutChannel: Int
  /// Received online in the period with no online level on record nor in the catalogue; counted as
  /// partly online, column (5).
  public let withoutOnlineLevel: Int

  /// A row.
  public struct Row: Hashable, Sendable {
    /// Field as in the catalogue, column (2); empty where the catalogue does not know the procedure.
    public let field: String
    /// Columns (3) to (15).
    public let columns: Columns
  }

  /// Columns (3) to (15).
  public struct Columns: Hashable, Sendable {
    /// Received, in all.
    public let c3: Int
    /// In the period: fully online.
    public let c4: Int
    /// In the period: partly online.
    public let c5: Int
    /// In the period: by public post.
    public let c6: Int
    /// In the period: at the desk.
    public let c7: Int
    /// Carried over from the period before.
    public let c8: Int
    /// Resolved, in all.
    public let c9: Int
    /// Early.
    public let c10: Int
    /// On time.
    public let c11: Int
    /// Late.
    public let c12: Int
    /// Being resolved, in all.
    public let c13: Int
    /// Within the limit.
    public let c14: Int
    /// Past it.
    public let c15: Int

    /// (3) to (15), in order.
    public var all: [Int] { [c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15] }

    /// Columns of a group: how it came in, and its figures; refused unless the form adds up.
    init(received: ByRoute, figures: Figures) throws(UnbalancedFigures) {
      c3 = figures.received + figures.carriedOver
      c4 = received.fullyOnline
      c5 = received.partlyOnline
      c6 = received.postal
      c7 = received.atDesk
      c8 = figures.carriedOver
      c9 = figures.resolved
      c10 = figures.early
      c11 = figures.onTime
      c12 = figures.late
      c13 = figures.running + figures.overdue
      c14 = figures.running
      c15 = figures.overdue
      try UnbalancedFigures.require(.column3, c3, c4 + c5 + c6 + c7 + c8)
      try UnbalancedFigures.require(.column9, c9, c10 + c11 + c12)
      try UnbalancedFigures.require(.column13, c13, c14 + c15)
      try UnbalancedFigures.require(.inEqualsOut, c3, c9 + c13)
    }
  }

  /// How dossiers came in.
  struct ByRoute: Hashable, Sendable {
    var fullyOnline = 0
    var partlyOnline = 0
    var postal = 0
    var atDesk = 0

    mutating func add(_ count: Int, by route: Route) {
      switch route {
      case .fullyOnline: fullyOnline += count
      case .partlyOnline: partlyOnline += count
      case .postal: postal += count
      case .atDesk: atDesk += count
      }
    }
  }

  /// The form of a period.
  ///
  /// `fieldOf` and `onlineLevelOf` answer for a procedure of the catalogue; a dossier's own online
  /// level goes before the catalogue's.
  public init(
    _ picture: TallyPicture, fieldOf: (_ procedure: String) -> String?,
    onlineLevelOf: (_ procedure: String) -> String?
  ) throws(UnbalancedFigures) {
    var routes: [String: ByRoute] = [:]
    var whole = ByRoute()
    var withoutChannel = 0
    var withoutOnlineLevel = 0
    for (key, sums) in picture.through {
      let count = sums.received - (picture.before[key]?.received ?? 0)
      if count == 0 { continue }
      let level = key.onlineLevel ?? onlineLevelOf(key.procedure)
      let route = Route(channel: key.channel, onlineLevel: level)
      routes[fieldOf(key.procedure) ?? "", default: ByRoute()].add(count, by: route)
      whole.add(count, by: route)
      if key.channel == nil { withoutChannel += count }
      if Route.isOnline(key.channel), OnlineLevel(level) == nil { withoutOnlineLevel += count }
    }
    let groups = picture.grouped { fieldOf($0.procedure) ?? "" }
    var rows: [Row] = []
    var before = TallySums()
    var through = TallySums()
    for field in groups.keys.sorted(by: byBytes) {
      guard let group = groups[field] else { continue }
      before += group.before
      through += group.through
      let figures = try Figures(before: group.before, through: group.through)
      let columns = try Columns(received: routes[field] ?? ByRoute(), figures: figures)
      if columns.c3 > 0 { rows.append(Row(field: field, columns: columns)) }
    }
    total = try Columns(received: whole, figures: Figures(before: before, through: through))
    for column in total.all.indices {
      let sum = rows.reduce(0) { $0 + $1.columns.all[column] }
      try UnbalancedFigures.require(.totalIsSumOfRows, total.all[column], sum)
    }
    self.rows = rows
    self.withoutChannel = withoutChannel
    self.withoutOnlineLevel = withoutOnlineLevel
  }
}

/// Through which column of form 07a a dossier comes in.
enum Route: Hashable, Sendable {
  case fullyOnline, partlyOnline, postal, atDesk

  init(channel: Channel?, onlineLevel: String?) {
    switch channel {
    case .online?, .vneid?:
      switch OnlineLevel(onlineLevel) {
      case .full?: self = .fullyOnline
      case .partial?, nil: self = .partlyOnline
      }
    case .postal?: self = .postal
    case .atDesk?, nil: self = .atDesk
    }
  }

  /// `vneid` counts as online (law.md §10 rule 54).
  static func isOnline(_ channel: Channel?) -> Bool {
    switch channel {
    case .online?, .vneid?: true
    case .postal?, .atDesk?, nil: false
    }
  }
}

/// Whether a procedure runs online from end to end.
public enum OnlineLevel: Hashable, Sendable {
  /// "toàn trình".
  case full
  /// "một phần".
  case partial

  /// The level that a text names, with or without capitals; nil for any other text.
  public init?(_ text: String?) {
    switch text?.lowercased() {
    case "toàn trình"?: self = .full
    case "một phần"?: self = .partial
    case _: return nil
    }
  }
}

/// The one order of text in every listing.
func byBytes(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}
