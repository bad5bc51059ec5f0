public import LegalBasis
/// The wording of the short texts that go with a letter.
///
/// Places: `{agency}` · `{you}` "Ông/Bà" or "Quý tổ chức" · `{number}` the dossier · `{letter}`
/// "05/SDTTG-VP" · `{letterDate}` · `{received}` · `{due}` · `{newDate}`. There is no place for the
/// applicant, the procedure or papers: what a dossier of religion is about is sensitive (law.md
/// §9), and a message shows on a locked screen.
public struct MessageTemplate: Hashable, Sendable {
  /// Name and version, "tin-nhan/1".
  public var version: String
  /// SMS, running and foreseen to be late.
  public var smsForeseen: TemplateText
  /// SMS, open and past its due date.
  public var smsOverdue: TemplateText
  /// SMS, a result lies at the desk.
  public var smsCollect: TemplateText
  /// SMS, the result was handed over.
  public var smsReturned: TemplateText
  /// SMS, ended without a result.
  public var smsEnded: TemplateText
  /// Subject of the e-mail, re-appointing.
  public var subjectReappointing: TemplateText
  /// Subject of the e-mail, the dossier has ended.
  public var subjectEnded: TemplateText
  /// First paragraph after the greeting.
  public var opening: TemplateText
  /// Last paragraph before the close.
  public var attached: TemplateText

  /// A wording; the memberwise initialiser.
  public init(
    version: String, smsForeseen: TemplateText, smsOverdue: TemplateText,
    smsCollect: TemplateText, smsReturned: TemplateText, smsEnded: TemplateText,
    subjectReappointing: TemplateText, subjectEnded: TemplateText, opening: TemplateText,
    attached: TemplateText
  ) {
    self.version = version
    self.smsForeseen = smsForeseen
    self.smsOverdue = smsOverdue
    self.smsCollect = smsCollect
    self.smsReturned = smsReturned
    self.smsEnded = smsEnded
    self.subjectReappointing = subjectReappointing
    self.subjectEnded = subjectEnded
    self.opening = opening
    self.attached = attached
  }

  /// The first wording.
  public static let standard = MessageTemplate(
    version: "tin-nhan/1",
    smsForeseen: TemplateText(
      "{agency} xin lỗi {you}: hồ sơ {number} dự kiến chậm kết quả, hẹn lại ngày {newDate} "
        + "(văn bản {letter})."),
    smsOverdue: TemplateText(
      "{agency} xin lỗi {you}: hồ sơ {number} chậm kết quả, hẹn lại ngày {newDate} (văn bản "
        + "{letter})."),
    smsCollect: TemplateText(
      "{agency} xin lỗi {you}: hồ sơ {number} có kết quả chậm so với hạn, kính mời đến nhận "
        + "(văn bản {letter})."),
    smsReturned: TemplateText(
      "{agency} xin lỗi {you}: hồ sơ {number} được trả kết quả chậm so với hạn (văn bản {letter})."
    ),
    smsEnded: TemplateText(
      "{agency} xin lỗi {you}: việc giải quyết hồ sơ {number} kết thúc chậm so với hạn (văn bản "
        + "{letter})."),
    subjectReappointing: TemplateText("Xin lỗi và hẹn lại ngày trả kết quả hồ sơ {number}"),
    subjectEnded: TemplateText("Xin lỗi do giải quyết hồ sơ {number} quá hạn"),
    opening: TemplateText(
      "{agency} gửi kèm thư này văn bản số {letter} ngày {letterDate} về hồ sơ mã số {number} của "
        + "{you}, tiếp nhận ngày {received}, hạn giải quyết {due}."),
    attached: TemplateText(
      "Nội dung đầy đủ ở văn bản kèm theo. Để giữ kín thông tin của {you}, thư này không nêu tên "
        + "thủ tục và giấy tờ trong hồ sơ."))
}
