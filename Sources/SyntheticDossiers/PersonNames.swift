/// Names of invented people, by the groups of the area.
enum PersonNames {
  /// Surnames; repeated where a group has them more often.
  static let surnames = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm",
    "Vũ", "Hoàng", "Đỗ", "Giáp", "Thân", "Khổng", "Nông", "Vi", "Lương", "Lý", "Chu", "Hứa", "Lục",
    "Ma", "Bế", "Đàm", "Trương", "Tạ", "Lưu", "Diệp", "Tô", "Ôn", "Lâm", "Ninh", "Tống", "Sầm",
    "La", "Triệu", "Đặng", "Bàn", "Phùng",
  ]
  /// Middle names; an empty one stands for none.
  static let middles = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Văn", "Thị", "Ngọc", "Hữu", ""]
  /// Given names.
  static let givens = [
    "An", "Bình", "Châu", "Dung", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hoa", "Hòa", "Hùng",
    "Hương", "Khánh", "Lan", "Liên", "Linh", "Long", "Mai", "Nam", "Ngân", "Nhung", "Phong",
    "Phương", "Quang", "Quý", "Sơn", "Tâm", "Thảo", "Thủy", "Tiến", "Trang", "Tuấn", "Tùng",
    "Tuyết", "Vân", "Vinh", "Xuân", "Yến", "Ước",
  ]

  /// Two to four words.
  static func person(random: inout SplitMix64) -> String {
    let middle = random.one(of: middles)
    let surname = random.one(of: surnames)
    let given = random.one(of: givens)
    return middle.isEmpty ? "\(surname) \(given)" : "\(surname) \(middle) \(given)"
  }
}

/// Names of invented organisations; each says that it is made up.
enum OrganisationNames {
  static func organisation(commune: String, random: inout SplitMix64) -> String {
    let number = twoDigits(random.within(1...40))
    switch random.below(8) {
    case 0: return "Chùa Mẫu Số \(number)"
    case 1: return "Ban Trị sự GHPGVN \(commune)"
    case 2: return "Giáo xứ Giả Lập \(number)"
    case 3: return "Giáo họ Giả Lập \(number)"
    case 4: return "Hội thánh Mẫu \(number)"
    case 5: return "Chi hội Mẫu \(number)"
    case 6: return "Nhóm sinh hoạt tôn giáo tập trung \(commune)"
    default: return "Ban quản lý Đình Mẫu \(number)"
    }
  }
}

/// Names that programs get wrong, as real files hold them.
enum AwkwardNames {
  static func name(commune: String, random: inout SplitMix64) -> String {
    let person = PersonNames.person(random: &random)
    switch random.below(14) {
    case 0:
      return
        "Ban Đại diện Phật giáo \(commune) và Ban Hộ tự liên thôn Mẫu Thượng, Mẫu Hạ, Mẫu Trung"
    // Decomposed letters (NFD), as files from other systems hold them.
    case 1: return "Nguye\u{302}\u{303}n Thi\u{323} Ma\u{302}\u{303}u Ho\u{300}a"
    case 2: return "Nguyen Van Mau"
    case 3: return "ĐẶNG THỊ THỬ NGHIỆM"
    case 4: return "trần văn mẫu"
    case 5: return "Lê  Thị   Mẫu"
    case 6: return "Lý Thúy Hoà"
    case 7: return "Lí Thuý Hòa"
    case 8: return "ông \(person) và bà Phạm Thị Mẫu"
    case 9: return "Đại đức Thích Mẫu An (thế danh \(person))"
    case 10: return "Linh mục Giuse Mẫu \(person)"
    case 11: return "Hội thánh \"Mẫu\" \(commune), đại diện: \(person)"
    case 12: return "Vi Ô"
    default: return "Ðỗ Ðức Mẫu"
    }
  }
}
