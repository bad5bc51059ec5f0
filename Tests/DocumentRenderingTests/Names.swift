/// Invented names of all shapes of data.md §7.
enum Names {
  static let all = people + religious + organisations + awkward

  /// Surnames of the peoples of the area, each with a middle and a given name of the two neutral
  /// lists: two to five words.
  static let people: [String] = {
    let surnames = [
      "Nông", "Vi", "Lương", "Hoàng", "Lý", "Chu", "Hứa", "Lục",  // Nùng
      "Ma", "Bế", "Đàm",  // Tày
      "Trương", "Tạ", "Lưu", "Diệp", "Tô", "Lê", "Ôn",  // Sán Dìu
      "Lâm", "Ninh", "Tống", "Sầm", "La",  // Cao Lan, Sán Chí
      "Triệu", "Đặng", "Bàn", "Phùng",  // Dao
      "Nguyễn", "Trần", "Phạm", "Vũ", "Đỗ", "Giáp", "Thân", "Khổng",  // Kinh
    ]
    let middle = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Thị Thanh", "Văn Đức Minh"]
    let given = ["Mẫu", "Thử", "Nghiệm", "Ưỡn", "Hường"]
    return surnames.enumerated().map { index, surname in
      "\(surname) \(middle[index % middle.count]) \(given[index % given.count])"
    } + [
      "Bế Mẫu", "Y Wăk Êban Mẫu", "K’sor H’Ngăm Mẫu", "Giàng A Thử", "Nông Thị Hoà, Nông Thị Hòa",
    ]
  }()

  static let religious = [
    "Đại đức Thích Thử Nghiệm (thế danh: Nguyễn Văn Mẫu)", "Thượng tọa Thích Mẫu Minh",
    "Hòa thượng Thích Nghiệm Thử", "Sư cô Thích Đàm Mẫu", "Ni sư Thích Đàm Thử",
    "Ni trưởng Thích Đàm Nghiệm", "Linh mục Giuse Trần Văn Mẫu", "Linh mục Phêrô Nguyễn Văn Thử",
    "Maria Nguyễn Thị Mẫu", "Mục sư Lý Văn Mẫu", "Mục sư nhiệm chức Lý Văn Thử",
    "Truyền đạo Hoàng Văn Nghiệm",
  ]

  static let organisations = [
    "Chùa Thử Nghiệm", "Ban Trị sự GHPGVN xã Thử Nghiệm 01",
    "Ban Trị sự Giáo hội Phật giáo mẫu tỉnh Thử Nghiệm", "Giáo xứ Thử Nghiệm",
    "Giáo họ Thử Nghiệm", "Hội thánh Thử Nghiệm", "Chi hội Tin lành Thử Nghiệm 01",
    "Điểm nhóm thôn Mẫu 3", "Nhóm sinh hoạt tôn giáo tập trung thôn Mẫu 3, xã Thử Nghiệm 01",
    "Ban quản lý đình Thử Nghiệm", "Đền Thử Nghiệm", "Nghè Thử Nghiệm",
  ]

  static let awkward = [
    "Công Tằng Tôn Nữ Thử Nghiệm Nguyễn Phúc Tằng Quỳnh Hương Mẫu Đơn Thị Kim Ngân Hà",
    "NGUYỄN THỊ MẪU ĐƠN", "nguyễn văn thử nghiệm", "Nguyen Van Mau", "Sầm  Văn   Mẫu",
    "ông Lâm Văn Mẫu và bà Diệp Thị Thử", "Ðàm Văn Mẫu", "Lí Thị Mẫu, Lý Thị Mẫu",
    "Ẵ Ặ Ẫ Ậ Ễ Ệ Ỗ Ộ Ỡ Ợ Ữ Ự Ỵ ẵ ặ ẫ ậ ễ ệ ỗ ộ ỡ ợ ữ ự ỵ",
  ]
}
