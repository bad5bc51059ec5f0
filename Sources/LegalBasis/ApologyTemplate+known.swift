extension ApologyTemplate {
  /// Every wording that a stored letter may name by its version alone: those of letters issued
  /// before wordings were kept as texts in the store. Never edited; new ones live in `Procedures/`.
  public static let known: [ApologyTemplate] = [officialLetter]

  /// The first công văn, after law.md §2.4 and §8; its successors are files.
  public static let officialLetter = ApologyTemplate(
    version: "xin-loi-cong-van/1",
    you: [.person: "Ông/Bà", .titled: "Ông/Bà", .organisation: "Quý tổ chức"],
    addressed: [
      .person: TemplateText("Ông/Bà {applicant}"), .titled: TemplateText("{applicant}"),
      .organisation: TemplateText("{applicant}"),
    ],
    addressLines: [
      TemplateText("Địa chỉ: {address}"), TemplateText("Số định danh: {identityNumber}"),
    ],
    subjectReappointing: TemplateText(
      "V/v xin lỗi và hẹn lại thời gian trả kết quả giải quyết hồ sơ"),
    subjectEnded: TemplateText("V/v xin lỗi do giải quyết hồ sơ quá hạn"),
    opening: TemplateText(
      "Ngày {received}, {agency} tiếp nhận hồ sơ mã số {number} của {you} về thủ tục hành chính "
        + "“{procedure}”. Theo quy định, hạn giải quyết của hồ sơ là {due}."),
    details: [],
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
    apologies: [:],
    reappointment: TemplateText(
      "Thời gian trả kết quả được hẹn lại: *ngày {newDate}*, tại {place}."),
    collect: TemplateText("Kết quả hiện có tại {place}; kính mời {you} đến nhận."),
    returned: TemplateText("Kết quả đã được trả ngày {returned}."),
    understanding: TemplateText("{agency} rất mong nhận được sự thông cảm của {you}."),
    close: TemplateText("Trân trọng./."))
}
