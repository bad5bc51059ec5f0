import Foundation
import OneStopDesk
import SyntheticDossiers
import Testing
import WorkingTime

/// The files of `Samples/imports/good`: a half-year of the department in two files, as an office has
/// them: the portal's export, and the desk's own register.
@Suite struct SampleFilesTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What names the sample. The seed was chosen among three thousand, for a half-year that holds some
  /// of everything: refused, withdrawn, discontinued, awaited, late, and overdue while open.
  static func register() throws -> SyntheticRegister {
    let asOf = try Moment(parsing: "2025-12-31T17:00")
    return try Desk(
      DeskContext(
        proceduresPath: root.appending(path: "Procedures").path, storePath: "/nowhere",
        agencyCode: nil, asOf: asOf, clock: .standing(at: asOf), by: "test")
    ).sampleRegister(dossiers: 412, seed: 2609)
  }

  @Test("the committed files are what the generator gives; MOTCUA_RECORD=1 writes them anew")
  func committed() throws {
    let register = try Self.register()
    let files: [(name: String, layout: SyntheticLayout, onPortal: Bool)] = [
      ("cong-dich-vu-cong-2025-H2.csv", .portal, true),
      ("so-mot-cua-2025-H2.csv", .canonical, false),
    ]
    for (name, layout, onPortal) in files {
      var bytes = Data()
      try register.write(layout, where: { $0.channel.isOnPortal == onPortal }) {
        bytes.append(contentsOf: $0)
      }
      let file = Self.root.appending(path: "Samples/imports/good/\(name)")
      if ProcessInfo.processInfo.environment["MOTCUA_RECORD"] != nil { try bytes.write(to: file) }
      let isEqual = try Data(contentsOf: file) == bytes
      #expect(isEqual, "\(name) differs from the generator: law, calendar or generator has changed")
    }
  }

  @Test("the half-year holds some of everything, about one in twenty late, each with its reason")
  func contents() throws {
    var late = 0
    var overdue = 0
    var open = 0
    var awaited = 0
    var early = 0
    var ended = 0
    var ends: Set<SyntheticCourse.End> = []
    try Self.register().forEach { dossier in
      let course = dossier.course
      if let endedAt = course.endedAt, let end = course.end {
        ended += 1
        ends.insert(end)
        if let due = course.due, endedAt.date < due { early += 1 }
        if course.isLate { late += 1 }
      } else {
        open += 1
        if course.isLate { overdue += 1 }
        if course.isAwaited { awaited += 1 }
      }
      #expect(!course.isLate || course.delayReason != nil, "\(dossier.number)")
    }
    #expect(ended + open == 412)
    #expect((15...25).contains(late) && (2...5).contains(overdue) && awaited > 0)
    #expect(ends == [.resolved, .refused, .withdrawn, .discontinued])
    #expect(early * 10 > ended * 6)
  }
}
