internal import VietnameseText
internal import WorkingTime

/// What a cell of a date column says.
///
/// The forms in which programs write dates are read byte by byte, without allocating; only a cell
/// that is none of them is looked at as a text (`WrittenDate`), for what people write.
enum DateCell: Hashable, Sendable {
  /// Nothing, or a marker that stands for nothing (`data.md` §5.3).
  case empty
  /// A date, with or without a time.
  case moment(Moment)
  /// A number of days, as "Thời hạn giải quyết" may hold: "10", "10 ngày làm việc".
  case days
  /// No date.
  case refused(DateRefusal)

  /// Reads a cell.
  init(_ bytes: Span<UInt8>) {
    let range = CellText.trimmed(bytes)
    guard !range.isEmpty else {
      self = .empty
      return
    }
    let cell = bytes.extracting(range)
    do {
      let moment = try Moment.parse(cell)
      self = moment.date <= DateCell.lastEmptyDate ? .empty : .moment(moment)
    } catch {
      if let moment = Moment(timeFirst: cell) ?? DateCell.zoned(cell) {
        self = .moment(moment)
      } else {
        self = DateCell(text: folded(CellText.string(cell)), error)
      }
    }
  }

  /// Reads a cell that no program writes so. `refusal`: why it is none of the usual forms.
  private init(text: String, _ refusal: DateRefusal) {
    if EmptyDate.isOne(text) {
      self = .empty
      return
    }
    do {
      if let moment = try WrittenDate.moment(in: text) {
        self = moment.date <= DateCell.lastEmptyDate ? .empty : .moment(moment)
      } else {
        self = DateCell.isNumberOfDays(text) ? .days : .refused(refusal)
      }
    } catch {
      self = .refused(error)
    }
  }

  /// 01/01/1900, what a spreadsheet makes of an empty date; no dossier is so old.
  private static let lastEmptyDate = CivilDate(dayNumber: -25_567)

  /// "10", "10 ngay lam viec".
  private static func isNumberOfDays(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return false }
    return digits.count == text.utf8.count || text.dropFirst(digits.count).hasPrefix(" ngay")
  }
}
