/// How a header cell bears the name of a column.
public enum HeaderMatch: String, Hashable, Sendable {
  /// It is the canonical name, "ngay_tiep_nhan".
  case canonicalName
  /// It is a header under which files hold the column, "Ngày tiếp nhận".
  case alias
  /// It has the words of such a header, written otherwise: "NGAY TIEP NHAN (*)".
  case withoutDiacritics

  /// How a header cell bears the name of a column; nil where it does not.
  ///
  ///     HeaderMatch("Ngày tiếp nhận (*)", of: .receivedAt)  // .withoutDiacritics
  public init?(_ header: String, of column: ImportColumn) {
    if header == column.name {
      self = .canonicalName
    } else if column.aliases.contains(header) {
      self = .alias
    } else if HeaderName.column(of: header) == column {
      self = .withoutDiacritics
    } else {
      return nil
    }
  }

  /// How the column was recognised, in Vietnamese.
  public var words: String {
    switch self {
    case .canonicalName: "tên chuẩn"
    case .alias: "tên thường gặp"
    case .withoutDiacritics: "so không dấu"
    }
  }
}
