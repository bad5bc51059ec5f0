/// A column of a file: what it is called there, what it was taken for, and why.
public struct FileColumn: Hashable, Sendable {
  /// Header cell as the file has it, cleaned.
  public var header: String
  /// What it was taken for; nil = not read.
  public var column: ImportColumn?
  /// Why.
  public var reason: Reason

  /// Why a column was taken for what it was, or was not read.
  public enum Reason: Hashable, Sendable {
    /// Its header is one of the names of the column.
    case name
    /// Its header is no name of ours.
    case unknown
    /// The same, but it is near to this name; offered, never taken.
    case near(String)
    /// The values decided; what they are, in Vietnamese.
    case values(String)
    /// Another column is the one; its place from 1, and what the values say for it.
    case second(of: Int, String?)
    /// A profile says so.
    case profile
    /// It is no column of the file: a profile gives every row this text.
    case constant(String)
    /// It is no column of the file: the names of groups, or the title, give it to the rows below.
    case groups
    /// A column that a rejects file of ours added.
    case own
  }

  /// The reason in Vietnamese; nil where the header speaks for itself.
  ///
  ///     FileColumn(header: "Ngày tiếp nhậm", column: nil, reason: .near("Ngày tiếp nhận")).evidence
  ///     // "có phải \"Ngày tiếp nhận\"?"
  public var evidence: String? {
    switch reason {
    case .name, .unknown: nil
    case .near(let name): "có phải \"\(name)\"?"
    case .values(let evidence): evidence
    case .second(let place, let evidence):
      "đã đọc cột \(place)" + (evidence.map { ": \($0)" } ?? "")
    case .profile: "theo tệp kiểu cột"
    case .constant(let text): "luôn là \"\(text)\" khi ô trống"
    case .groups: "lấy từ tên nhóm hoặc tựa phía trên"
    case .own: "cột của tệp dòng bị từ chối"
    }
  }

  /// Whether its header alone decided.
  public var isByName: Bool { reason == .name }

  /// What groups give, beside the columns of the file.
  static func ofGroups(_ column: ImportColumn) -> FileColumn {
    FileColumn(header: "(dòng nhóm)", column: column, reason: .groups)
  }

  /// A column.
  public init(header: String, column: ImportColumn?, reason: Reason) {
    self.header = header
    self.column = column
    self.reason = reason
  }
}

/// A header cell that is nearly the name of a column: offered to the clerk, never taken.
public struct NearHeader: Hashable, Sendable {
  /// The cell as the file has it.
  public var header: String
  /// Its place from 1.
  public var place: Int
  /// The name that may have been meant.
  public var name: String
  /// The column of that name.
  public var column: ImportColumn
}
