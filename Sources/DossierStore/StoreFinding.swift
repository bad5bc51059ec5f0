public import DossierCore
public import WorkingTime

/// Something that `verify` finds wrong.
public struct StoreFinding: Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// SQLite finds the file damaged.
    case damaged
    /// An event is not the one that was recorded, or was moved.
    case eventAltered(sequence: Int)
    /// An event cannot be read.
    case eventUnreadable(sequence: Int)
    /// The history has a gap, or an event twice.
    case sequenceBroken(expected: Int, found: Int)
    /// An event names a batch that is not there.
    case batchMissing(batch: Int)
    /// A batch does not hold as many events, letters and texts of law as were recorded.
    case batchIncomplete(batch: Int, recorded: Int, found: Int)
    /// The digest of a batch is not that of what it holds.
    case batchAltered(batch: Int)
    /// A batch does not follow the one before it.
    case chainBroken(batch: Int)
    /// A number was given that the counter does not know of.
    case counterTooLow(day: CivilDate, counter: Int, given: Int)
    /// The history breaks a rule when it is folded.
    case foldRefused
    /// The projection is not what the events give; it can be made again.
    case projectionDiffers
    /// There are events and no projection.
    case projectionMissing
    /// There is a projection and no event.
    case projectionWithoutEvents
    /// The tally is not the sum of the dossiers; it can be made again.
    case tallyDiffers(rows: Int)
    /// The applicant's data are gone, and were not erased by this program.
    case applicantMissing
    /// The applicant's data are not those that the events prove.
    case applicantAltered
    /// A text of law is not the one that was kept.
    case textAltered(name: LawTextName)
    /// A letter is recorded, and no event says that it was issued.
    case letterWithoutEvent(letter: String)
    /// An event says that a letter was issued which is not recorded.
    case letterMissing(letter: String)
    /// The values of a letter are not those it was issued with.
    case letterAltered(letter: String)
    /// What became of a letter is not what the events say; it can be made again.
    case letterStatusDiffers(letter: String)
  }

  /// The agency in whose part of the store it is; nil for the whole file.
  public let agency: AgencyCode?
  /// The dossier, where it concerns one.
  public let number: DossierNumber?
  /// What is wrong.
  public let problem: Problem

  /// A finding.
  public init(agency: AgencyCode?, number: DossierNumber?, problem: Problem) {
    self.agency = agency
    self.number = number
    self.problem = problem
  }
}

extension StoreFinding.Problem {
  /// One English word for programs; it never changes.
  public var kind: String {
    switch self {
    case .damaged: "damaged"
    case .eventAltered: "eventAltered"
    case .eventUnreadable: "eventUnreadable"
    case .sequenceBroken: "sequenceBroken"
    case .batchMissing: "batchMissing"
    case .batchIncomplete: "batchIncomplete"
    case .batchAltered: "batchAltered"
    case .chainBroken: "chainBroken"
    case .counterTooLow: "counterTooLow"
    case .foldRefused: "foldRefused"
    case .projectionDiffers: "projectionDiffers"
    case .projectionMissing: "projectionMissing"
    case .projectionWithoutEvents: "projectionWithoutEvents"
    case .tallyDiffers: "tallyDiffers"
    case .applicantMissing: "applicantMissing"
    case .applicantAltered: "applicantAltered"
    case .textAltered: "textAltered"
    case .letterWithoutEvent: "letterWithoutEvent"
    case .letterMissing: "letterMissing"
    case .letterAltered: "letterAltered"
    case .letterStatusDiffers: "letterStatusDiffers"
    }
  }

  /// In words, for whoever answers for the register.
  public var vietnamese: String {
    switch self {
    case .damaged: "tệp của sổ bị hỏng"
    case .eventAltered(let sequence): "sự kiện \(sequence) không còn như lúc ghi"
    case .eventUnreadable(let sequence): "không đọc được sự kiện \(sequence)"
    case .sequenceBroken(let expected, let found):
      "thứ tự sự kiện bị đứt: phải là \(expected), tìm thấy \(found)"
    case .batchMissing(let batch): "có sự kiện thuộc lô \(batch) nhưng không có lô đó"
    case .batchIncomplete(let batch, let recorded, let found):
      "lô \(batch) ghi \(recorded) mục, tìm thấy \(found)"
    case .batchAltered(let batch): "nội dung lô \(batch) không khớp với băm đã ghi"
    case .chainBroken(let batch): "lô \(batch) không nối với lô trước"
    case .counterTooLow(let day, let counter, let given):
      "bộ đếm số ngày \(day.vietnamese) là \(counter) nhưng đã cấp số \(given)"
    case .foldRefused: "chuỗi sự kiện không còn hợp quy tắc khi tính lại"
    case .projectionDiffers: "trạng thái đang lưu khác với kết quả tính lại từ sự kiện"
    case .projectionMissing: "có sự kiện nhưng không có trạng thái đang lưu"
    case .projectionWithoutEvents: "có trạng thái đang lưu nhưng không có sự kiện"
    case .tallyDiffers(let rows): "bảng đếm theo ngày khác với kết quả đếm lại ở \(rows) dòng"
    case .applicantMissing: "mất thông tin người nộp mà không do xóa theo thời hạn lưu"
    case .applicantAltered: "thông tin người nộp không khớp với sự kiện"
    case .textAltered(let name): "văn bản quy định \(name.text) không còn như lúc lưu"
    case .letterWithoutEvent(let letter): "văn bản \(letter) không có sự kiện phát hành"
    case .letterMissing(let letter): "có sự kiện phát hành văn bản \(letter) nhưng không có văn bản"
    case .letterAltered(let letter): "nội dung văn bản \(letter) không còn như lúc phát hành"
    case .letterStatusDiffers(let letter):
      "tình trạng đang lưu của văn bản \(letter) khác với kết quả tính lại từ sự kiện"
    }
  }
}
