internal import WorkingTime

/// Headers that mean one thing in one office and another in the next (`data.md` §5.2); the values
/// of the column decide.
enum AmbiguousHeader: CaseIterable {
  /// "Số hồ sơ": the number of a dossier, or how many sets of papers.
  case numberOrCount
  /// "Số lượng", "Số lượng hồ sơ": how many, if it is a number at all.
  case count
  /// "Mã số": of the procedure in the national list, of the tax payer elsewhere.
  case code
  /// "Thời hạn giải quyết", "Hạn giải quyết": a date or a number of days.
  case term
  /// "Ngày giải quyết": the day it was done, or the day by which it must be.
  case resolution
  /// "Họ và tên": the applicant's or the official's.
  case personsName
  /// "Nội dung", "Trích yếu": an abstract, or what the file has as name of the procedure.
  case content

  /// What a header is by its bare key; nil where it is not ambiguous.
  init?(barekey: String) {
    guard let kind = Self.kinds[barekey] else { return nil }
    self = kind
  }

  private static let kinds: [String: AmbiguousHeader] = {
    var kinds: [String: AmbiguousHeader] = [:]
    for kind in allCases {
      for name in kind.names { kinds[HeaderName.key(name)] = kind }
    }
    return kinds
  }()

  private var names: [String] {
    switch self {
    case .numberOrCount: ["Số hồ sơ", "SoHoSo"]
    case .count: ["Số lượng", "Số lượng hồ sơ"]
    case .code: ["Mã số"]
    case .term: ["Thời hạn giải quyết", "Hạn giải quyết", "Hạn xử lý"]
    case .resolution: ["Ngày giải quyết"]
    case .personsName: ["Họ và tên", "Họ tên", "fullname"]
    case .content:
      [
        "Nội dung", "Tên nội dung", "Trích yếu", "Trích yếu hồ sơ", "TrichYeuHoSo",
        "Nội dung yêu cầu giải quyết", "Về việc",
      ]
    }
  }

  /// The columns it may mean; the first is what it means where nothing speaks against it.
  var meanings: [ImportColumn] {
    switch self {
    case .numberOrCount: [.number, .sets]
    case .count: [.sets]
    case .code: [.procedureCode, .number, .idNumber]
    case .term: [.appointment]
    case .resolution: [.completedAt, .appointment]
    case .personsName: [.submitter, .receiver]
    case .content: [.abstract, .procedureName]
    }
  }
}

/// What the values said about an ambiguous header.
enum Meaning {
  /// It is this column; with the evidence, where values were needed.
  case column(ImportColumn, evidence: String?)
  /// It is none of ours, or another column is the better one.
  case nothing(evidence: String)
  /// The values do not tell.
  case open(between: [ImportColumn])
}

extension AmbiguousHeader {
  /// Decides by the values of the column at `place`. `taken`: columns that other headers are;
  /// `isNamed`: groups or titles name the procedures.
  func meaning(
    at place: Int, in sample: ColumnSample, taken: [ImportColumn: Int], asOf: CivilDate,
    isNamed: Bool
  ) -> Meaning {
    switch self {
    case .numberOrCount: numberOrCount(place, sample, taken)
    case .count: count(place, sample)
    case .code: code(place, sample, taken)
    case .term: term(place, sample, taken)
    case .resolution: resolution(place, sample, taken, asOf)
    case .personsName: personsName(place, sample, taken)
    case .content: content(place, sample, taken, isNamed)
    }
  }

  private func numberOrCount(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int]
  ) -> Meaning {
    let counts = sample.share(of: [.count], in: place)
    let isRepeated = Set(sample.cells(of: place)).count < counts.of
    if counts.of == 0, taken[.number] != nil { return .nothing(evidence: "cột trống") }
    guard counts.isNearlyAll, taken[.number] != nil || isRepeated else {
      return .column(.number, evidence: counts.of > 0 ? "ô là mã, không phải số lượng" : nil)
    }
    let evidence = "\(counts.words) là số lượng"
    return taken[.sets] == nil ? .column(.sets, evidence: evidence) : .nothing(evidence: evidence)
  }

  private func count(_ place: Int, _ sample: ColumnSample) -> Meaning {
    let counts = sample.share(of: [.count], in: place)
    if counts.of == 0 || counts.isNearlyAll { return .column(.sets, evidence: nil) }
    return .nothing(evidence: "chỉ \(counts.words) là số lượng")
  }

  private func code(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int]
  ) -> Meaning {
    let shapes: [(CellShape, ImportColumn, String)] = [
      (.procedureCode, .procedureCode, "mã thủ tục"), (.dossierNumber, .number, "mã hồ sơ"),
      (.identity, .idNumber, "mã số thuế hoặc số định danh"),
    ]
    for (shape, column, words) in shapes {
      let share = sample.share(of: [shape], in: place)
      guard share.isMost, share.of > 0 else { continue }
      let evidence = "\(share.words) là \(words)"
      return taken[column] == nil
        ? .column(column, evidence: evidence) : .nothing(evidence: evidence)
    }
    return taken[.procedureCode] == nil
      ? .column(.procedureCode, evidence: nil) : .nothing(evidence: "đã có cột mã thủ tục")
  }

  private func term(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int]
  ) -> Meaning {
    let days = sample.share(of: [.days, .count], in: place)
    guard days.isNearlyAll else { return .column(.appointment, evidence: nil) }
    let evidence = "\(days.words) là số ngày"
    return taken[.appointment] == nil
      ? .column(.appointment, evidence: "\(evidence); dùng thời hạn của danh mục")
      : .nothing(evidence: evidence)
  }

  /// The day of an end is missing where a dossier is open; an appointment never is, and may lie ahead.
  private func resolution(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int], _ asOf: CivilDate
  ) -> Meaning {
    let days = sample.share(of: [.days, .count], in: place)
    if days.isNearlyAll { return .nothing(evidence: "\(days.words) là số ngày") }
    if taken[.completedAt] != nil {
      return .nothing(evidence: "đã có cột ngày có kết quả")
    }
    let dates = sample.share(of: [.date], in: place)
    if dates.of == 0 { return .column(.completedAt, evidence: nil) }
    if taken[.appointment] != nil {
      return .column(.completedAt, evidence: "đã có cột ngày hẹn trả")
    }
    let ahead = sample.cells(of: place).count { AmbiguousHeader.isAfter($0, asOf) }
    if ahead > 0 {
      return .column(.appointment, evidence: "\(ahead)/\(dates.of) ô là ngày chưa tới")
    }
    if sample.hasGap(in: place) {
      return .column(.completedAt, evidence: "\(dates.words) là ngày đã qua, có ô trống")
    }
    return .open(between: [.completedAt, .appointment])
  }

  private static func isAfter(_ text: String, _ asOf: CivilDate) -> Bool {
    if case .moment(let moment) = DateCell(text.utf8.span) { return moment.date > asOf }
    return false
  }

  private func personsName(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int]
  ) -> Meaning {
    let cells = sample.cells(of: place)
    if let owner = taken[.owner], sample.equal(place, owner) * 2 > cells.count {
      return .column(.submitter, evidence: "trùng tên chủ hồ sơ")
    }
    let names = Set(cells).count
    if cells.count >= 10, names * 4 <= cells.count {
      let evidence = "\(names) tên trong \(cells.count) ô: công chức"
      return taken[.receiver] == nil
        ? .column(.receiver, evidence: evidence) : .nothing(evidence: evidence)
    }
    return taken[.submitter] == nil
      ? .column(.submitter, evidence: cells.isEmpty ? nil : "\(names) tên trong \(cells.count) ô")
      : .nothing(evidence: "đã có cột người nộp")
  }

  /// The name of the procedure, where no other column has it and the texts come again.
  private func content(
    _ place: Int, _ sample: ColumnSample, _ taken: [ImportColumn: Int], _ isNamed: Bool
  ) -> Meaning {
    let cells = sample.cells(of: place)
    let texts = Set(cells).count
    let isProcedure =
      taken[.procedureCode] == nil && taken[.procedureName] == nil && !isNamed
      && !cells.isEmpty
      && (cells.count < 10 || texts * 2 <= cells.count)
    if isProcedure {
      return .column(
        .procedureName, evidence: "không có cột thủ tục; \(texts) tên trong \(cells.count) ô")
    }
    return taken[.abstract] == nil
      ? .column(.abstract, evidence: nil) : .nothing(evidence: "đã có cột trích yếu")
  }
}
