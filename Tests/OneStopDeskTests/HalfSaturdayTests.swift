import Foundation
import OneStopDesk
import Testing
import WorkingTime

/// An office that works Saturday mornings and counts them (law.md §4.5: by configuration only).
@Suite struct HalfSaturdayTests {
  @Test(
    "a counted half Saturday is a working day that ends at its own closing; both verifiers agree")
  func countedSaturdays() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luat-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: TestDesk.proceduresOfTheRepository, toPath: folder)
    let file = folder + "/agencies.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let changed = text.replacingOccurrences(
      of: "saturdayCounts: false",
      with: """
        saturday:
                  - {opens: "07:30", closes: "11:30"}
                saturdayCounts: true
                inForce: {to: 2026-10-31}
                certainty: unknown
              - hours:
                  - {opens: "07:00", closes: "11:30"}
                  - {opens: "13:30", closes: "17:00"}
                inForce: {from: 2026-11-01}
        """)
    try changed.write(toFile: file, atomically: true, encoding: .utf8)

    let test = try TestDesk(procedures: folder)
    // Thu 02/07/2026 + 2 working days: Sat 04/07 at 11:30; + 3: Mon 06/07. In November no longer.
    for (start, limit, dueAt) in [
      ("2026-07-02T09:00", "2wd", "2026-07-04T11:30"),
      ("2026-07-02T09:00", "3wd", "2026-07-06T17:00"),
      ("2026-11-05T09:00", "2wd", "2026-11-09T17:00"),
    ] {
      let answer = try test.at("2026-07-02").due(
        from: try Moment(parsing: start), limit: try TimeLimit(code: limit), rulesOn: nil,
        calendarFile: nil)
      #expect(answer.dueAt?.iso == dueAt, "\(limit)")
      #expect(answer.isVerified == true, "\(limit)")
    }
    try test.receive("2026-07-02T09:00", limit: "2wd")
    try test.receive("2026-07-02T09:00", limit: "12wh")
    let verification = try test.at("2026-07-03").verify()
    #expect(verification.isOk && verification.proofs == 2, "\(verification.findings)")
  }
}
