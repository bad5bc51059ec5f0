public import WorkingTime

/// A fact of law that is missing for a day: no version in force is an error, never the nearest one.
public enum LawGap: Error, Hashable, Sendable {
  /// No rule-set governs dossiers received on this day.
  case noRuleSet(on: CivilDate)
  /// There is no procedure of this id.
  case noProcedure(id: String)
  /// The procedure has no version in force on this day.
  case noVersion(id: String, on: CivilDate)
  /// No circular's forms are those of dossiers received on this day.
  case noFormSet(on: CivilDate)
  /// The circular has no form of this kind.
  case noForm(PaperKind, circular: String)
  /// There is no wording of this name for the paper.
  case noWording(String)

  /// In words, with the file that would have to say it (Vietnamese).
  public var message: String {
    switch self {
    case .noRuleSet(let date):
      "không có bộ quy tắc nào có hiệu lực ngày \(date.vietnamese) trong Procedures/rules/"
    case .noProcedure(let id):
      "không có thủ tục \"\(id)\" trong Procedures/"
    case .noVersion(let id, let date):
      "thủ tục \(id) không có bản nào có hiệu lực ngày \(date.vietnamese) trong Procedures/"
    case .noFormSet(let date):
      "không có bộ mẫu giấy nào cho hồ sơ tiếp nhận ngày \(date.vietnamese) trong Procedures/forms/"
    case .noForm(let kind, let circular):
      "\(circular) không có mẫu \(kind.vietnamese)"
    case .noWording(let name):
      "không có mẫu câu chữ \"\(name)\" trong Procedures/templates/"
    }
  }
}
