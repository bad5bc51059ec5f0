import DossierCore
import DossierReports
import DossierStore
import Foundation
import OneStopDesk
import SyntheticDossiers
import Testing
import WorkingTime

/// The main job on the sample: files in, figures and letters out.
///
/// Oracle: the generator's own plan of each dossier, which knows nothing of events.
@Suite struct SampleImportTests {
  private static let files = ["cong-dich-vu-cong-2025-H2.csv", "so-mot-cua-2025-H2.csv"].map {
    SampleFilesTests.root.appending(path: "Samples/imports/good/\($0)").path
  }

  private func expected(_ course: SyntheticCourse) -> Timeliness {
    if let endedAt = course.endedAt {
      return Timeliness.ofEnd(endedAt, againstDate: course.due)
    }
    return !course.isAwaited && course.isLate ? .overdue : .running
  }

  @Test("every dossier of the sample is taken, and stands as it was planned")
  func asPlanned() throws {
    let test = try TestDesk()
    let desk = try test.at("2025-12-31T17:00")
    let report = try desk.importFiles(ImportRequest(files: Self.files))
    #expect(report.counts.accepted == 412 && report.counts.rejected == 0)
    // The one thing to remark on is a letter Ð that stands for Đ.
    #expect(Set(report.findings.map(\.kind)).isSubset(of: ["repaired"]))

    var views: [String: DossierView] = [:]
    for view in try desk.list(ListFilter()) { views[view.number.text] = view }
    #expect(views.count == 412)
    var missing: Set<String> = []
    try SampleFilesTests.register().forEach { dossier in
      guard let view = views[dossier.number] else {
        Issue.record("\(dossier.number) is not in the store")
        return
      }
      let course = dossier.course
      #expect(view.timeliness == expected(course), "\(dossier.number)")
      #expect(view.summary.endedAt == course.endedAt, "\(dossier.number)")
      #expect(view.summary.returnedAt == course.returnedAt, "\(dossier.number)")
      #expect(view.summary.due == (course.isAwaited ? nil : course.due), "\(dossier.number)")
      let isLate = expected(course) == .late || expected(course) == .overdue
      if isLate { missing.insert(dossier.number) }
    }

    var filter = ListFilter()
    filter.missingApology = true
    #expect(Set(try desk.list(filter).map(\.number.text)) == missing)

    let letters = try desk.issueLetters(
      LettersRequest(folder: test.folder.appending(path: "xin-loi").path))
    #expect(letters.issued.count == missing.count && !letters.hasRefusals)
    #expect(try desk.list(filter).isEmpty)

    let period = try ReportPeriod(parsing: "2025-H2")
    let figures = try desk.report(period).report.figures
    #expect(figures.received == 412 && figures.carriedOver == 0)
    #expect(figures.late + figures.overdue == missing.count)
    #expect(figures.resolved + figures.running + figures.overdue == 412)

    // All of it again changes nothing.
    let again = try desk.importFiles(ImportRequest(files: Self.files))
    #expect(again.counts.unchanged == 412 && again.counts.events == 0)
    let lettersAgain = try desk.issueLetters(
      LettersRequest(folder: test.folder.appending(path: "xin-loi").path))
    #expect(lettersAgain.issued.isEmpty && lettersAgain.alreadyIssued == missing.count)
    #expect(try desk.verify().findings.isEmpty)
  }
}
