public import LegalBasis

extension ApologyLetter {
  /// How the applicant is addressed.
  public typealias Addressee = ApologyTemplate.Addressee
}

extension ApologyTemplate.Addressee {
  /// The form for a name, told by its first words; a name without such words is a person's.
  ///
  /// Files hold no column for it (data.md §5.2), and the patterns are those of data.md §7.
  ///
  ///     Addressee(ofName: "Giáo xứ Thử Nghiệm")   // .organisation
  public init(ofName name: String) {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    func startsWith(_ beginnings: [String]) -> Bool {
      beginnings.contains { words == $0 || words.hasPrefix($0 + " ") }
    }
    if startsWith(Self.organisations) {
      self = .organisation
    } else if startsWith(Self.titles) {
      self = .titled
    } else {
      self = .person
    }
  }

  private static let organisations = [
    "ban chấp hành", "ban dân vận", "ban đại diện", "ban hành giáo", "ban hộ tự",
    "ban mục vụ", "ban quản lý", "ban quản trị", "ban thường trực", "ban trị sự",
    "ban vận động", "bệnh viện", "chi hội", "chùa", "công ty",
    "cơ quan", "cơ sở", "cộng đoàn", "dòng tu", "doanh nghiệp",
    "đan viện", "đền", "điểm nhóm", "đình làng", "đình thôn",
    "giáo họ", "giáo hội", "giáo phận", "giáo xứ", "học viện",
    "hội", "hội thánh", "hợp tác xã", "liên đoàn", "mặt trận",
    "miếu", "nghè", "nhà thờ", "nhóm", "niệm phật đường",
    "phòng", "quỹ", "sở", "tập đoàn", "thánh thất",
    "thiền viện", "tịnh thất", "tịnh xá", "tòa giám mục", "toà giám mục",
    "tổ chức", "tổ hợp tác", "trung tâm", "trường", "tu viện",
    "ubnd", "ủy ban", "uỷ ban", "văn phòng", "viện",
  ]

  private static let titles = [
    "bà", "ông", "đại đức", "thượng tọa", "thượng toạ", "hòa thượng", "hoà thượng", "sư cô",
    "ni sư", "ni trưởng", "linh mục", "giám mục", "nữ tu", "tu sĩ", "mục sư", "truyền đạo",
    "chức sắc", "giáo sĩ", "thầy", "sư thầy",
  ]
}
