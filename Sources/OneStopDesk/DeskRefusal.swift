/// What a use-case answers when it does not do what was asked: in words an official understands,
/// with the article that says so and what to do next.
///
/// Every use-case throws this and nothing else; the faces lay it out (`text`, `json`) and decide
/// nothing. Personal data never stand in it.
///
///     throw DeskRefusal(
///       .refusedByRule, code: "secondReappointment",
///       headline: "Không lập được văn bản xin lỗi cho H05.12-250701-0002",
///       message: "hồ sơ đã được hẹn lại một lần (hẹn 15/09/2025).",
///       article: "Nghị định 118/2025/NĐ-CP Đ.19 k.6",
///       remedy: "báo cáo Giám đốc Sở; hồ sơ vẫn nằm trong motcua list --overdue.")
public struct DeskRefusal: Error, Hashable, Sendable {
  /// The kinds of refusal, each with its exit status (CONTRACT §1).
  public enum Status: Int32, Hashable, Sendable, CaseIterable {
    /// A rule forbids it.
    case refusedByRule = 1
    /// A value or a file that cannot be read, or names nothing that is known.
    case unreadable = 2
    /// The store or a file gives trouble: absent, newer, locked, full.
    case trouble = 3
    /// An unknown command or option, or a missing argument.
    case usage = 64
  }

  /// Which kind; its raw value is the exit status.
  public var status: Status
  /// One English camelCase word for programs, "noSuchDate"; it never changes.
  public var code: String
  /// What could not be done, without a full stop; nil where the message says it all.
  public var headline: String?
  /// What was found beside what was expected, in Vietnamese; may hold several lines.
  public var message: String
  /// The article that says so, "Nghị định 118/2025/NĐ-CP Đ.19 k.6"; nil where no law is behind it.
  public var article: String?
  /// What to do next; nil where nothing can be done.
  public var remedy: String?

  /// A refusal.
  public init(
    _ status: Status, code: String, headline: String? = nil, message: String,
    article: String? = nil, remedy: String? = nil
  ) {
    self.status = status
    self.code = code
    self.headline = headline
    self.message = message
    self.article = article
    self.remedy = remedy
  }
}
