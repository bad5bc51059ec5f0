import LegalBasis
import WorkingTime

extension CatalogContents {
  /// All findings, sorted by file, line and column. Without `today` nothing is called old.
  func findings(today: CivilDate?) -> [CatalogFinding] {
    var found = lawFindings() + unreadable(paperFailures) + paperFindings()
    found += profileMistakes.map { error($0) } + unreadable(profileFailures)
    found += agencies.flatMap { paperFindings(of: $0) }
    if let today { found += ageFindings(today) }
    return found.inOrder
  }

  /// The findings without which nothing can be received or counted: all but those about papers.
  func lawFindings() -> [CatalogFinding] {
    var found = mistakes.map { error($0) } + unreadable(failures)
    found += calendarFindings() + versionFindings() + procedureFindings() + agencyFindings()
    return found
  }

  private func unreadable(_ failures: [CatalogError]) -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    for case .unreadable(let path, let reason) in failures {
      found.append(
        error(
          CatalogMistake(
            file: path, line: 1, column: 1, length: 1, message: "không đọc được: \(reason)",
            remedy: nil, sourceLine: "")))
    }
    return found
  }

  private func error(_ mistake: CatalogMistake) -> CatalogFinding {
    CatalogFinding(severity: .error, mistake: mistake)
  }

  private func warning(_ mistake: CatalogMistake) -> CatalogFinding {
    CatalogFinding(severity: .warning, mistake: mistake)
  }

  // MARK: The calendar

  private func calendarFindings() -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    let byYear = Dictionary(years.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    for year in years {
      func at(_ place: LawPlace, _ message: String, remedy: String? = nil) -> CatalogMistake {
        year.source.mistake(LawMistake(at: place, message, remedy: remedy))
      }
      for entry in year.makeUp {
        if !year.weeklyDaysOff.contains(entry.date.weekday) {
          found.append(
            error(at(entry.place, "ngày làm bù không rơi vào ngày nghỉ hằng tuần")))
        }
        if let swapped = entry.inPlaceOf, let other = byYear[swapped.year],
          !other.daysOff.contains(where: { $0.date == swapped })
        {
          found.append(
            error(
              at(
                entry.inPlaceOfPlace, "ngày được làm bù không có trong danh sách ngày nghỉ",
                remedy: "thêm \(swapped.iso) vào daysOff của năm \(swapped.year)")))
        }
      }
      for entry in year.daysOff + year.makeUp {
        if entry.reference.isEmpty {
          found.append(warning(at(entry.place, "ngày không ghi văn bản (reference)")))
        }
        if let known = entry.knownSince, known > entry.date {
          found.append(
            warning(at(entry.place, "ngày chỉ được biết từ \(known.vietnamese), sau chính nó")))
        }
      }
      if let last = byYear.keys.max(), year.year < last, byYear[year.year + 1] == nil {
        found.append(error(at(year.place, "thiếu lịch năm \(year.year + 1)")))
      }
    }
    return found
  }

  // MARK: Versions: no overlap, no hole

  private func versionFindings() -> [CatalogFinding] {
    var found = spans(ruleSets, "bộ quy tắc", inForce: \.inForce) { $0.id }
    for (rules, group) in Dictionary(grouping: ruleSets, by: { $0.value.id }) where group.count > 1
    {
      found.append(error(group[1].mistake(at: "id", "bộ quy tắc \(rules) có hai tệp")))
    }
    for (id, versions) in Dictionary(grouping: procedures, by: { $0.value.id }) {
      found += spans(versions, "thủ tục \(id)", inForce: \.inForce) { _ in id }
    }
    return found
  }

  func spans<Value>(
    _ values: [Placed<Value>], _ what: String, inForce: KeyPath<Value, InForce>,
    name: (Value) -> String
  ) -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    let sorted = values.sorted { first, second in
      let (first, second) = (
        first.value[keyPath: inForce].from, second.value[keyPath: inForce].from
      )
      guard let second else { return false }
      guard let first else { return true }
      return first < second
    }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      let (one, two) = (earlier.value[keyPath: inForce], later.value[keyPath: inForce])
      if one.overlaps(two) {
        found.append(
          error(
            later.mistake(
              at: "inForce", "hiệu lực của \(what) chồng lên bản trước (\(name(earlier.value)))",
              remedy: one.to.map { "bản trước có hiệu lực đến \($0.iso)" }
                ?? "bản trước không có ngày hết hiệu lực")))
      } else if let end = one.to, let start = two.from, end.advanced(by: 1) != start {
        found.append(
          error(
            later.mistake(
              at: "inForce",
              "\(what) không có bản nào từ \(end.advanced(by: 1).vietnamese) "
                + "đến \(start.advanced(by: -1).vietnamese)")))
      }
    }
    return found
  }

  // MARK: Procedures

  private func procedureFindings() -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    var owners: [String: String] = [:]
    for placed in procedures {
      let version = placed.value
      for (key, codes) in [
        ("code", version.code.map { [$0] } ?? []), ("otherCodes", version.otherCodes),
      ] {
        for code in codes {
          if !isCode(code) {
            found.append(
              error(
                placed.mistake(
                  at: key, "mã thủ tục \"\(code)\" sai dạng",
                  remedy: "viết 1.012664, không kèm mã địa phương")))
          } else if let owner = owners[code], owner != version.id {
            found.append(error(placed.mistake(at: key, "mã \(code) đã thuộc thủ tục \(owner)")))
          }
          owners[code] = version.id
        }
      }
      found += limitFindings(placed) + stepFindings(placed)
    }
    return found
  }

  private func isCode(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    return bytes.count == 8 && bytes[1] == UInt8(ascii: ".") && isDigit(bytes[0])
      && bytes[2...].allSatisfy(isDigit)
  }

  private func limitFindings(_ placed: Placed<ProcedureVersion>) -> [CatalogFinding] {
    let version = placed.value
    guard let local = version.localLimit?.limit, let legal = version.legalLimit.limit,
      LimitLength(local) > LimitLength(legal)
    else { return [] }
    return [
      error(
        placed.mistake(
          at: "localLimit",
          "thời hạn của tỉnh (\(local.vietnamese)) dài hơn thời hạn luật định "
            + "(\(legal.vietnamese))",
          remedy: "tỉnh chỉ có thể rút ngắn"))
    ]
  }

  private func stepFindings(_ placed: Placed<ProcedureVersion>) -> [CatalogFinding] {
    let version = placed.value
    var found: [CatalogFinding] = []
    if version.steps.map(\.number) != Array(1..<(version.steps.count + 1)) {
      found.append(
        error(placed.mistake(at: "steps", "các bước phải đánh số 1, 2, 3 … liên tục")))
    }
    let sum = version.steps.compactMap(\.quarterDays).reduce(0, +)
    if sum > 0, let limit = version.governingLimit.limit,
      let room = LimitLength(limit).quarterDays, sum > room
    {
      found.append(
        error(
          placed.mistake(
            at: "steps",
            "các bước cộng lại \(days(sum)) ngày, quá thời hạn \(limit.vietnamese)")))
    }
    return found
  }

  /// Quarters of a day with a decimal comma: 3 → "0,75".
  private func days(_ quarters: Int) -> String {
    let fraction = ["", ",25", ",5", ",75"][quarters % 4]
    return "\(quarters / 4)\(fraction)"
  }

  // MARK: Agencies

  private func agencyFindings() -> [CatalogFinding] {
    var found: [CatalogFinding] = []
    if agencies.isEmpty, failures.isEmpty, mistakes.isEmpty {
      found.append(
        error(
          CatalogMistake(
            file: folder.path + "/agencies.yaml", line: 1, column: 1, length: 1,
            message: "không có cơ quan nào", remedy: nil, sourceLine: "")))
    }
    var codes: Set<String> = []
    for placed in agencies {
      let agency = placed.value
      if !codes.insert(agency.code).inserted {
        found.append(error(placed.mistake(at: "code", "mã cơ quan \(agency.code) viết hai lần")))
      }
      for (key, spans) in [
        ("names", agency.names.map(\.inForce)), ("signers", agency.signers.map(\.inForce)),
        ("officeHours", agency.officeHours.map(\.inForce)),
      ] {
        for (index, span) in spans.enumerated()
        where spans[..<index].contains(where: { $0.overlaps(span) }) {
          found.append(
            error(placed.mistake(at: key, "hiệu lực của \(key) thứ \(index + 1) chồng lên nhau")))
        }
      }
    }
    return found
  }

  // MARK: Age

  private func ageFindings(_ today: CivilDate) -> [CatalogFinding] {
    let yearAgo = today.adding(months: -12)
    func old(_ checkedOn: CivilDate, _ mistake: (String) -> CatalogMistake) -> [CatalogFinding] {
      guard checkedOn < yearAgo else { return [] }
      return [
        warning(mistake("đối chiếu lần cuối ngày \(checkedOn.vietnamese), đã hơn một năm"))
      ]
    }
    var found = ruleSets.flatMap { placed in
      old(placed.value.checkedOn) { placed.mistake(at: "checkedOn", $0) }
    }
    found += formSets.flatMap { placed in
      old(placed.value.checkedOn) { placed.mistake(at: "checkedOn", $0) }
    }
    // Versions of a file share the key: one warning is enough.
    var seen: Set<CatalogMistake> = []
    found += procedures.flatMap { placed in
      old(placed.value.checkedOn) { placed.mistake(at: "checkedOn", $0) }
    }.filter { seen.insert($0.mistake).inserted }
    found += agencies.flatMap { placed in
      old(placed.value.checkedOn) { placed.mistake(at: "checkedOn", $0) }
    }
    return found
  }
}

/// How long a limit is, roughly, so that limits in different units can be held against each other:
/// five working days are seven days, a month is thirty.
struct LimitLength: Comparable {
  private let fifths: Int
  /// Quarters of a day in the limit's own unit; nil where it is not counted in days or hours.
  let quarterDays: Int?

  init(_ limit: TimeLimit) {
    switch limit {
    case .workingDays(let days):
      fifths = days.count * 7
      quarterDays = days.count * 4
    case .calendarDays(let days):
      fifths = days.count * 5
      quarterDays = days.count * 4
    case .months(let months):
      fifths = months.count * 30 * 5
      quarterDays = months.count * 30 * 4
    case .workingHours(let minutes):
      fifths = minutes.count * 7 / 480
      quarterDays = minutes.count / 120
    case .hours(let minutes):
      fifths = minutes.count * 5 / 1440
      quarterDays = minutes.count / 360
    case .sameDay:
      fifths = 5
      quarterDays = 4
    case .onReceipt:
      fifths = 0
      quarterDays = nil
    }
  }

  static func < (lhs: LimitLength, rhs: LimitLength) -> Bool { lhs.fifths < rhs.fifths }
  static func == (lhs: LimitLength, rhs: LimitLength) -> Bool { lhs.fifths == rhs.fifths }
}

extension [CatalogFinding] {
  /// By file, line and column.
  var inOrder: [CatalogFinding] {
    sorted {
      let (one, two) = ($0.mistake, $1.mistake)
      if one.file != two.file { return one.file.utf8.lexicographicallyPrecedes(two.file.utf8) }
      return (one.line, one.column, one.message) < (two.line, two.column, two.message)
    }
  }
}
