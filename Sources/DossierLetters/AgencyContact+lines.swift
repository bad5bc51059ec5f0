import LegalBasis

extension AgencyContact {
  /// As they stand at the foot of a paper (ô 13 of NĐ 30/2020): the address on a line of its own,
  /// the others on one; none where nothing is known.
  var lines: [String] {
    let reached = [
      phone.map { "Điện thoại: \($0)" }, email.map { "Email: \($0)" },
      website.map { "Website: \($0)" },
    ].compactMap { $0 }.joined(separator: "; ")
    return [address.map { "Địa chỉ: \($0)" }, reached.isEmpty ? nil : reached].compactMap { $0 }
  }
}
