/// The wording of an apology, as data: a letter keeps it with its version, so that printing again
/// gives the same text after the wording has changed (invariant 13).
///
/// Places: `{agency}` the agency in a sentence · `{you}` "Ông/Bà" or "Quý tổ chức" · `{number}`
/// the dossier · `{procedure}` · `{received}` · `{due}` · `{letterDate}` · `{lateness}` "03 ngày làm
/// việc" · `{reason}` a sentence · `{newDate}` · `{place}` where the result lies · `{ended}` ·
/// `{returned}` the day of hand-over · `{body}` the body that caused the delay.
public struct ApologyTemplate: Hashable, Sendable {
  /// Name and version, "xin-loi-cong-van/1".
  public var version: String
  /// "V/v …" of a letter that re-appoints.
  public var subjectReappointing: TemplateText
  /// "V/v …" of a letter for a dossier that has ended.
  public var subjectEnded: TemplateText
  /// What was received and when it was due.
  public var opening: TemplateText
  /// Running, and not past its due date.
  public var foreseen: TemplateText
  /// Open and past its due date.
  public var overdue: TemplateText
  /// How it ended late.
  public var ended: [Ending: TemplateText]
  /// Added to an overdue or ended state, with the count of working days where it is one or more.
  public var lateness: TemplateText
  /// The same where no whole working day has passed since.
  public var latenessWithoutCount: TemplateText
  /// "Lý do: …".
  public var reason: TemplateText
  /// The sentence of each reason of the catalogue; a reason in free words is printed as it stands.
  public var reasons: [CatalogueReason: TemplateText]
  /// The reason "another body" where that body is known by name.
  public var reasonNamingBody: TemplateText
  /// The apology itself.
  public var apology: TemplateText
  /// The new appointment.
  public var reappointment: TemplateText
  /// Where a result that was not yet handed over lies.
  public var collect: TemplateText
  /// That the result was handed over.
  public var returned: TemplateText
  /// Hopes for understanding.
  public var understanding: TemplateText
  /// "Trân trọng./.".
  public var close: TemplateText

  /// How a dossier ended, as far as the wording differs.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    /// With a result.
    case resolved
    /// Refused after appraisal.
    case refused
    /// Withdrawn.
    case withdrawn
    /// Discontinued.
    case discontinued
    /// Closed after an unanswered supplement.
    case closedUnanswered
  }

  /// The reasons that have a sentence of their own; none of them lays the delay on the applicant.
  public enum CatalogueReason: String, Hashable, Sendable, CaseIterable {
    /// The rule itself.
    case rule
    /// Our own staff.
    case staff
    /// Another body.
    case otherBody
    /// System or line.
    case system
    /// Force majeure.
    case forceMajeure
  }

  /// A wording; the memberwise initialiser.
  public init(
    version: String, subjectReappointing: TemplateText, subjectEnded: TemplateText,
    opening: TemplateText, foreseen: TemplateText, overdue: TemplateText,
    ended: [Ending: TemplateText], lateness: TemplateText, latenessWithoutCount: TemplateText,
    reason: TemplateText, reasons: [CatalogueReason: TemplateText],
    reasonNamingBody: TemplateText, apology: TemplateText, reappointment: TemplateText,
    collect: TemplateText, returned: TemplateText, understanding: TemplateText,
    close: TemplateText
  ) {
    self.version = version
    self.subjectReappointing = subjectReappointing
    self.subjectEnded = subjectEnded
    self.opening = opening
    self.foreseen = foreseen
    self.overdue = overdue
    self.ended = ended
    self.lateness = lateness
    self.latenessWithoutCount = latenessWithoutCount
    self.reason = reason
    self.reasons = reasons
    self.reasonNamingBody = reasonNamingBody
    self.apology = apology
    self.reappointment = reappointment
    self.collect = collect
    self.returned = returned
    self.understanding = understanding
    self.close = close
  }
}

extension ApologyTemplate {
  /// The wording that comes with the program: a công văn after law.md §2.4 and §8.
  public static let officialLetter = ApologyTemplate(
    version: "xin-loi-cong-van/1",
    subjectReappointing: TemplateText(
      "V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ"),
    subjectEnded: TemplateText("V/v xin lỗi do giải quyết hồ sơ quá hạn"),
    opening: TemplateText(
      "Ngày {received}, {agency} tiếp nhận hồ sơ mã số {number} của {you} về thủ tục hành chính "
        + "“{procedure}”. Theo quy định, hạn giải quyết của hồ sơ là {due}."),
    foreseen: TemplateText(
      "Qua rà soát, {agency} dự kiến chưa thể trả kết quả đúng hạn nêu trên."),
    overdue: TemplateText("Đến ngày {letterDate}, hồ sơ chưa có kết quả giải quyết, {lateness}."),
    ended: [
      .resolved: TemplateText("Hồ sơ có kết quả giải quyết ngày {ended}, {lateness}."),
      .refused: TemplateText(
        "Ngày {ended}, {agency} có văn bản trả lời về việc không giải quyết hồ sơ, {lateness}."),
      .withdrawn: TemplateText(
        "Hồ sơ được rút theo đề nghị của {you} ngày {ended}, {lateness}."),
      .discontinued: TemplateText("Việc giải quyết hồ sơ dừng ngày {ended}, {lateness}."),
      .closedUnanswered: TemplateText(
        "Việc giải quyết hồ sơ kết thúc ngày {ended}, {lateness}."),
    ],
    lateness: TemplateText("quá hạn {lateness}"),
    latenessWithoutCount: TemplateText("sau thời hạn nêu trên"),
    reason: TemplateText("Lý do: {reason}"),
    reasons: [
      .rule: TemplateText(
        "quy định áp dụng cho trường hợp này có nội dung cần được xem xét, thống nhất thêm trước "
          + "khi giải quyết."),
      .staff: TemplateText("việc xử lý hồ sơ tại cơ quan chúng tôi bị chậm."),
      .otherBody: TemplateText(
        "việc lấy ý kiến, phối hợp với cơ quan liên quan kéo dài hơn thời gian dự kiến."),
      .system: TemplateText(
        "hệ thống thông tin giải quyết thủ tục hành chính hoặc đường truyền gặp sự cố."),
      .forceMajeure: TemplateText(
        "có sự kiện bất khả kháng xảy ra trong thời gian giải quyết hồ sơ."),
    ],
    reasonNamingBody: TemplateText(
      "việc lấy ý kiến, phối hợp với {body} kéo dài hơn thời gian dự kiến."),
    apology: TemplateText(
      "{agency} chân thành xin lỗi {you} về sự chậm trễ này và những phiền hà, chi phí có thể phát "
        + "sinh."),
    reappointment: TemplateText(
      "Thời gian trả kết quả được hẹn lại: *ngày {newDate}*, tại {place}."),
    collect: TemplateText("Kết quả hiện có tại {place}; kính mời {you} đến nhận."),
    returned: TemplateText("Kết quả đã được trả ngày {returned}."),
    understanding: TemplateText("{agency} rất mong nhận được sự thông cảm của {you}."),
    close: TemplateText("Trân trọng./."))
}
