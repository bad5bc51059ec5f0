import LegalBasis
import WorkingTime

/// Rules in the manner of NĐ 118/2025; the deadline engine takes articles and the apology lead from
/// them.
enum TestRules {
  static func reference(_ article: String) -> LegalReference {
    LegalReference(instrument: "Nghị định 118/2025/NĐ-CP", article: article, certainty: .seen)
  }

  static let nd118 = RuleSet(
    id: "test", name: "Nghị định 118/2025/NĐ-CP", inForce: InForce(from: nil, to: nil),
    checkedOn: CivilDate(dayNumber: 20000), firstDay: reference("Đ.147"),
    workingDaysOnly: reference("Đ.147"), lastDayRolls: reference("Đ.148"),
    weeklyDaysOff: reference(""), clockStart: .acceptance,
    boundaryFreeClockStart: .competentAgencyReceipt, clockStartReference: reference("Đ.17 k.3"),
    waits: [
      .supplement: WaitRule(
        effect: .restarts, reference: reference("Đ.19 k.5"),
        alternative: WaitRule.Alternative(effect: .pauses, reference: reference("NĐ 95"))),
      .consultation: WaitRule(effect: .keepsRunning, reference: reference("Đ.19 k.4")),
      .verification: WaitRule(effect: .keepsRunning, reference: reference("Đ.19 k.4")),
      .payment: WaitRule(effect: .keepsRunning, reference: reference("Đ.24")),
      .suspension: WaitRule(effect: .keepsRunning, reference: reference("")),
      .outage: WaitRule(effect: .keepsRunning, reference: reference("")),
    ],
    intakeAlert: RuledLimit(limit: .hours(.hours(2)), reference: reference("Đ.17 k.2")),
    intakeAnswer: RuledLimit(limit: .workingHours(.hours(8)), reference: reference("Đ.17 k.2.c")),
    transferCutoff: ClockTime(hour: 15, minute: 0) ?? .midnight,
    transferReference: reference("Đ.18"),
    supplementNotice: RuledLimit(
      limit: .workingDays(WorkingDays(3)), reference: reference("Đ.19 k.5")),
    intakeSupplements: RuledCount(maximum: 1, reference: reference("Đ.16 k.3")),
    closing: RuledLimit(limit: .calendarDays(CalendarDays(15)), reference: reference("Đ.19 k.5")),
    reappointments: RuledCount(maximum: 1, reference: reference("Đ.19 k.6")),
    apologyLead: WorkingDays(1), apologyReference: reference("Đ.19 k.6"),
    withdrawalReference: reference("Đ.21"), refusalReference: reference("Đ.19 k.3"),
    intakeReference: reference("Đ.17"), suspensionReference: reference(""),
    resultReference: reference("Đ.22"), targets: [], countingStatement: "",
    countingReference: reference(""))
}
