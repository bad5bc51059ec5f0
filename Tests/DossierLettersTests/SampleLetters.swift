import DossierCore
import DossierLetters
import LegalBasis
import WorkingTime

/// A date of a test; a slip of the pen is the test's own mistake.
func day(_ day: Int, _ month: Int, _ year: Int) -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else {
    preconditionFailure("no such day: \(day)/\(month)/\(year)")
  }
  return date
}

extension Letterhead {
  /// The department before 20/9/2026.
  static let sample = Letterhead(
    parent: "UBND TỈNH BẮC NINH", agency: "SỞ DÂN TỘC VÀ TÔN GIÁO",
    agencyName: "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh", symbol: "SDTTG-VP", place: "Bắc Ninh",
    copyRecipients: ["Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh (để phối hợp)"],
    draftingUnit: "VP", signerTitle: ["GIÁM ĐỐC"], signerName: "Nguyễn Văn Mẫu")
}

extension ApologyLetter {
  /// An overdue dossier of a person, all known.
  static let overdue = ApologyLetter(
    letterhead: .sample, number: 5, date: day(5, 2, 2026), applicant: "Nông Thị Thử Nghiệm",
    addressee: .person, address: "thôn Mẫu 3, xã Thử Nghiệm 01, tỉnh Bắc Ninh",
    identityNumber: "999085000123", dossierNumber: "H05.12-260115-0002",
    procedure: "Đăng ký hoạt động tín ngưỡng", received: day(15, 1, 2026),
    due: day(30, 1, 2026), reason: .otherBody,
    occasion: .overdue(daysLate: WorkingDays(4), newDate: day(12, 2, 2026)),
    resultPlace: "Trung tâm Phục vụ hành chính công tỉnh Bắc Ninh")

  /// One that ended late; its result lies at the desk.
  static var ended: ApologyLetter {
    var letter = overdue
    letter.number = 12
    letter.applicant = "Ban Trị sự Giáo hội mẫu xã Thử Nghiệm 02"
    letter.addressee = .organisation
    letter.identityNumber = nil
    letter.occasion = .ended(
      .resolved, on: day(4, 2, 2026), daysLate: WorkingDays(3), returned: nil)
    letter.reason = .other("hồ sơ phải xin ý kiến Bộ Dân tộc và Tôn giáo")
    return letter
  }

  /// One that is foreseen to be late.
  static var foreseen: ApologyLetter {
    var letter = overdue
    letter.date = day(29, 1, 2026)
    letter.occasion = .foreseen(newDate: day(5, 2, 2026))
    letter.reason = .system
    return letter
  }
}
