public import DossierCore
internal import VietnameseText

/// What the words or the code of a status column say, and what a file must prove with it.
///
/// Understood are the ten statuses of the portal by number and by name, "4 - Đang xử lý", the words of
/// iGate, of the province's and of VBDLIS's screens, and our own names; case, accents, y or i, the
/// place of a tone, punctuation and a "hồ sơ" before or after do not matter. A word about the term in
/// it ("đang xử lý quá hạn") is the file's verdict. Nothing else is guessed.
struct StatusCell: Hashable, Sendable {
  /// The state; nil where the cell only says how it stands with the term ("Quá hạn xử lý"), so that
  /// the dates alone decide.
  var state: DossierState?
  /// The file's own verdict in it.
  var verdict: StatedVerdict?

  /// Reads a cell; nil when its meaning is not sure.
  init?(_ text: String) {
    var key = Self.key(text)
    var number: Int?
    (key, number) = Self.withoutNumber(key)
    verdict = nil
    if let (rest, verdict) = Self.withoutVerdict(key) {
      self.verdict = verdict
      if rest.isEmpty || Self.aboutTermOnly.contains(rest) {
        guard number == nil else { return nil }
        state = nil
        return
      }
      key = rest
    }
    key = Self.withoutDossier(key)
    if let number {
      guard let byNumber = Self.states[String(number)],
        key.isEmpty || Self.states[key].map({ $0.portalName == byNumber.portalName }) == true
      else { return nil }
      state = key.isEmpty ? byNumber : Self.states[key]
    } else if let state = Self.states[key] {
      self.state = state
    } else {
      return nil
    }
  }

  /// What a cell that is not understood may be: why it is unsure, or the nearest spelling.
  static func hint(_ text: String) -> String? {
    let (rest, number) = withoutNumber(key(text))
    let key = withoutDossier(rest)
    if let number, states[key] != nil {
      return states[String(number)].map { "số \(number) là \"\($0.portalName)\"" }
        ?? "không có trạng thái số \(number)"
    }
    if let doubt = doubts[key] { return doubt }
    guard key.count > 4 else { return nil }
    return Misspelling.nearest(to: key, among: spellings, within: 2).map { "có phải \"\($0)\"?" }
  }

  /// The statuses of the portal in words, as messages list them.
  static let understood =
    "Mới đăng ký (1), Được tiếp nhận (2), Không được tiếp nhận (3), "
    + "Đang xử lý (4), Yêu cầu bổ sung giấy tờ (5), Yêu cầu thực hiện nghĩa vụ tài chính (6), "
    + "Công dân yêu cầu rút hồ sơ (7), Dừng xử lý (8), Đã xử lý xong (9), Đã trả kết quả (10)"

  // MARK: Keys

  /// Folded, y as i, marks of punctuation as spaces.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in folded(text).utf8 {
      switch byte {
      case UInt8(ascii: "y"): bytes.append(UInt8(ascii: "i"))
      case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
      default: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// "4 dang xu li" → 4 and the rest; "dang xu li 4" too; "lan 2" at the end is left out.
  private static func withoutNumber(_ key: String) -> (rest: String, number: Int?) {
    var words = key.split(separator: " ")
    if words.count > 2, words[words.count - 2] == "lan", Int(words[words.count - 1]) != nil {
      words.removeLast(2)
    }
    var number: Int?
    if let first = words.first, first.count < 3, let code = Int(first) {
      number = code
      words.removeFirst()
      // "4.0" of a cell that was a number.
      if words == ["0"] { words.removeFirst() }
    } else if let last = words.last, last.count < 3, let code = Int(last) {
      number = code
      words.removeLast()
    }
    return (words.joined(separator: " "), number)
  }

  /// Without "ho so" before or after other words.
  static func withoutDossier(_ key: String) -> String {
    var words = key.split(separator: " ")
    if words.count > 2, words.starts(with: ["ho", "so"]) { words.removeFirst(2) }
    if words.count > 2, words.suffix(2) == ["ho", "so"] { words.removeLast(2) }
    return words.joined(separator: " ")
  }

  /// The words without those about the term, at the beginning or the end, and what these say.
  private static func withoutVerdict(_ key: String) -> (rest: String, verdict: StatedVerdict)? {
    for (words, verdict) in verdicts {
      if key == words { return ("", verdict) }
      let rest = String(key.dropFirst(words.count + 1))
      // "Quá hạn bổ sung" is about another term than the dossier's.
      if key.hasPrefix(words + " "),
        aboutTermOnly.contains(rest) || rest.hasPrefix("da ") || rest.hasPrefix("dang ")
      {
        return (rest, verdict)
      }
      if key.hasSuffix(" " + words) { return (String(key.dropLast(words.count + 1)), verdict) }
    }
    return nil
  }

  private static let verdicts: [(String, StatedVerdict)] = [
    ("qua han", .late), ("tre han", .late), ("tre hen", .late), ("bi qua han", .late),
    ("chua den han", .inTime), ("sap den han", .inTime), ("sap qua han", .inTime),
    ("dung han", .inTime), ("trong han", .inTime), ("con han", .inTime), ("truoc han", .early),
    ("som han", .early),
  ].sorted { $0.0.count > $1.0.count }

  private static let aboutTermOnly: Set<String> = ["xu li", "giai quiet", "ho so", "xu li ho so"]
}

extension DossierState {
  /// The name the portal gives it (law.md §5.1), as messages quote it.
  public var portalName: String {
    switch self {
    case .absent: "chưa có"
    case .submitted: "Mới đăng ký"
    case .received: "Được tiếp nhận"
    case .intakeRefused: "Không được tiếp nhận"
    case .processing: "Đang xử lý"
    case .awaitingIntakeSupplement, .awaitingSupplement: "Yêu cầu bổ sung giấy tờ"
    case .awaitingPayment: "Yêu cầu thực hiện nghĩa vụ tài chính"
    case .withdrawn: "Công dân yêu cầu rút hồ sơ"
    case .suspended, .discontinued, .closedUnanswered: "Dừng xử lý"
    case .resolved, .refused: "Đã xử lý xong"
    case .resultReturned: "Đã trả kết quả"
    }
  }
}
