internal import WorkingTime

/// The dates of a row by column.
struct RowDates {
  var submittedAt: Moment?
  var receivedAt: Moment?
  var appointment: Moment?
  var completedAt: Moment?
  var returnedAt: Moment?
  var supplementRequestedAt: Moment?
  var supplementReceivedAt: Moment?
  var refusedAt: Moment?
  var stoppedAt: Moment?
  var stepBegan: Moment?
  var stepEnded: Moment?

  /// All columns of dates.
  static let columns = ImportColumn.allCases.filter(\.isDate)

  subscript(column: ImportColumn) -> Moment? {
    get {
      switch column {
      case .submittedAt: submittedAt
      case .receivedAt: receivedAt
      case .appointment: appointment
      case .completedAt: completedAt
      case .returnedAt: returnedAt
      case .supplementRequestedAt: supplementRequestedAt
      case .supplementReceivedAt: supplementReceivedAt
      case .refusedAt: refusedAt
      case .stoppedAt: stoppedAt
      case .stepBegan: stepBegan
      case .stepEnded: stepEnded
      case .number, .procedureCode, .procedureName, .abstract, .field, .owner, .submitter,
        .idNumber, .address, .area, .phone, .email, .sets, .status, .verdict, .daysLate,
        .delayReason, .receiver, .officer, .unit, .channel, .returnChannel, .fee, .onlineLevel,
        .note, .ordinal, .receiptCode, .step, .stepUnit:
        nil
      }
    }
    set {
      switch column {
      case .submittedAt: submittedAt = newValue
      case .receivedAt: receivedAt = newValue
      case .appointment: appointment = newValue
      case .completedAt: completedAt = newValue
      case .returnedAt: returnedAt = newValue
      case .supplementRequestedAt: supplementRequestedAt = newValue
      case .supplementReceivedAt: supplementReceivedAt = newValue
      case .refusedAt: refusedAt = newValue
      case .stoppedAt: stoppedAt = newValue
      case .stepBegan: stepBegan = newValue
      case .stepEnded: stepEnded = newValue
      case .number, .procedureCode, .procedureName, .abstract, .field, .owner, .submitter,
        .idNumber, .address, .area, .phone, .email, .sets, .status, .verdict, .daysLate,
        .delayReason, .receiver, .officer, .unit, .channel, .returnChannel, .fee, .onlineLevel,
        .note, .ordinal, .receiptCode, .step, .stepUnit:
        break
      }
    }
  }
}

extension Moment {
  /// Whether this moment lies before another: by date where one of them stands for a whole day.
  func precedes(_ other: Moment) -> Bool {
    isWholeDay || other.isWholeDay ? date < other.date : self < other
  }
}
