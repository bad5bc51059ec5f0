/// Where the working days of a run of days stand: how many lie before each day, and which day the
/// k-th is. With both, adding and counting cost the same for one day as for a thousand. Inlinable,
/// because a call into the module would cost several times what the look-up does.
@usableFromInline
struct WorkingDayIndex: Sendable {
  /// The day number of the first day.
  @usableFromInline
  let firstDay: Int
  /// `before[i]`: how many of the first `i` days are worked; one longer than the days.
  @usableFromInline
  let before: [Int32]
  /// `ordinals[k]`: the index of the working day that has `k` before it.
  @usableFromInline
  let ordinals: [Int32]

  /// The index of days that begin with `firstDay`, worked where `kinds` says so.
  init(firstDay: CivilDate, kinds: [DayKind]) {
    self.firstDay = Int(firstDay.dayNumber)
    var before: [Int32] = []
    before.reserveCapacity(kinds.count + 1)
    var ordinals: [Int32] = []
    ordinals.reserveCapacity(kinds.count)
    before.append(0)
    for index in kinds.indices {
      if kinds[index].isWorking { ordinals.append(Int32(truncatingIfNeeded: index)) }
      before.append(Int32(truncatingIfNeeded: ordinals.count))
    }
    self.before = before
    self.ordinals = ordinals
  }

  /// How many days there are.
  @inlinable
  var count: Int { before.count - 1 }

  /// The index of a date among the days; negative before the first.
  @inlinable
  func offset(of date: CivilDate) -> Int { Int(date.dayNumber) - firstDay }

  /// The date of an index.
  @inlinable
  func date(at offset: Int) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: firstDay + offset))
  }
}
