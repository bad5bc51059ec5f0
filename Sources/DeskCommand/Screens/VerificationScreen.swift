internal import OneStopDesk

/// What `verify` has found.
struct VerificationScreen {
  private let verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  func lines(columns: Int) -> [String] {
    let counts =
      "\(Layout.number(verification.dossiers)) hồ sơ, \(Layout.number(verification.events)) sự kiện, "
      + "\(Layout.number(verification.proofs)) chứng minh hạn"
    let head = verification.head.map { head in
      "Băm đầu \(head.prefix(4)) \(head.dropFirst(4).prefix(4)) "
        + "\(head.dropFirst(8).prefix(4)) \(head.dropFirst(12).prefix(4)) …"
    }
    guard !verification.isOk else {
      return ["Kho đúng: \(counts)."] + (head.map { ["\($0)"] } ?? [])
    }
    var lines = ["KHO CÓ SAI: \(Layout.number(verification.findings.count)) điều; \(counts)."]
    for finding in verification.findings {
      lines += Layout.wrap(
        [finding.number, finding.message].compactMap(\.self).joined(separator: ": "), to: columns,
        start: 2, hang: 4)
    }
    return lines + (head.map { ["\($0)"] } ?? [])
  }
}
