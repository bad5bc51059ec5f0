internal import VietnameseText

/// What holds for all rows of a file beside its header: what a profile says, and what the groups
/// above the next row have said.
struct FileRules {
  /// What groups have said.
  var carried = CarriedDown()
  /// Columns whose dates have the month first.
  private(set) var monthFirst: Set<ImportColumn> = []
  private var statuses: [String: String] = [:]
  private var channels: [String: String] = [:]
  private var constants: [ImportColumn: String] = [:]

  /// Rules of a profile; none where there is none.
  init(_ profile: ImportProfile?, monthFirst: Set<ImportColumn> = []) {
    guard let profile else { return }
    self.monthFirst = monthFirst
    constants = profile.constants
    for word in profile.statuses { statuses[folded(word.text)] = word.meaning }
    for word in profile.channels { channels[folded(word.text)] = word.meaning }
  }

  /// Words of the status column as they are known everywhere.
  func status(_ text: String) -> String {
    statuses.isEmpty ? text : statuses[folded(text)] ?? text
  }

  /// Words of the channel column as they are known everywhere.
  func channel(_ text: String) -> String {
    channels.isEmpty ? text : channels[folded(text)] ?? text
  }

  /// The date of a cell.
  func date(_ column: ImportColumn, _ bytes: Span<UInt8>) -> DateCell {
    if !monthFirst.isEmpty, monthFirst.contains(column) { return DateCell(monthFirst: bytes) }
    return DateCell(bytes)
  }

  /// Fills in what the row itself does not say.
  func complete(_ row: inout DossierRow) {
    if row.procedureCode == nil, row.procedureName == nil, carried.givesProcedure {
      row.procedureCode = carried.code
      row.procedureName = carried.name
    }
    row.field = row.field ?? carried.field
    if constants.isEmpty { return }
    if row.procedureCode == nil, row.procedureName == nil {
      row.procedureCode = constants[.procedureCode]
      row.procedureName = constants[.procedureName]
    }
    row.field = row.field ?? constants[.field]
    row.unit = row.unit ?? constants[.unit]
    row.officer = row.officer ?? constants[.officer]
  }

  /// The channel of a row that states none.
  var constantChannel: String? { constants[.channel] }
}

extension DateCell {
  /// Reads a cell in which the month stands before the day: 12/31/2025. Any other form is read as
  /// everywhere.
  init(monthFirst bytes: Span<UInt8>) {
    let text = String(lossy: bytes)
    let parts = text.split(separator: "/", maxSplits: 2)
    guard parts.count == 3, parts[0].allSatisfy(\.isNumber), parts[1].allSatisfy(\.isNumber),
      (1...2).contains(parts[0].count), (1...2).contains(parts[1].count)
    else {
      self.init(bytes)
      return
    }
    self.init("\(parts[1])/\(parts[0])/\(parts[2])".utf8.span)
  }
}
