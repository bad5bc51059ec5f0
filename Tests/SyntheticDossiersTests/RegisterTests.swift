import LegalBasis
import SyntheticDossiers
import Testing
import WorkingTime

/// The invented register: the same for the same seed, true to its own dates, and marked as invented.
@Suite struct RegisterTests {
  @Test("SplitMix64 gives the published sequence of seed 1234567")
  func splitMix() {
    // Oracle: the reference implementation of Vigna, prng.di.unimi.it/splitmix64.c.
    var random = SplitMix64(seed: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]
    for number in published { #expect(random.next() == number) }
  }

  @Test("the same seed gives the same bytes, another seed others")
  func deterministic() throws {
    let one = try Office.bytes(count: 300, seed: 7)
    #expect(try Office.bytes(count: 300, seed: 7) == one)
    #expect(try Office.bytes(count: 300, seed: 8) != one)
  }

  @Test(
    "as many dossiers as asked, numbered by day without gap or repetition", arguments: [0, 1, 412])
  func counted(count: Int) throws {
    var numbers: [String] = []
    try Office.register(count: count, seed: 3).forEach { numbers.append($0.number) }
    #expect(numbers.count == count)
    #expect(numbers == numbers.sorted(), "numbers follow receipt")
    #expect(Set(numbers).count == count)
    var previous = ("", 0)
    for number in numbers {
      let day = String(number.dropLast(4))
      let ordinal = Int(number.suffix(4)) ?? -1
      #expect(ordinal == (previous.0 == day ? previous.1 + 1 : 1), "\(number)")
      previous = (day, ordinal)
    }
  }

  @Test("moments follow each other, none after the moment of the file")
  func ordered() throws {
    let register = try Office.register(count: 3000, seed: 11)
    try register.forEach { dossier in
      let course = dossier.course
      var moments = [dossier.submittedAt, course.receivedAt]
      moments += [course.supplementAskedAt, course.supplementReceivedAt].compactMap { $0 }
      moments += [course.endedAt, course.returnedAt].compactMap { $0 }
      #expect(moments == moments.sorted(), "\(dossier.number)")
      #expect(moments.allSatisfy { $0 <= register.asOf }, "\(dossier.number)")
      #expect(!(course.supplementReceivedAt != nil && course.supplementAskedAt == nil))
      #expect(!(course.returnedAt != nil && course.end == nil))
    }
  }

  @Test("late is late against the engine's date, and has its reason; nothing else has one")
  func lateness() throws {
    let register = try Office.register(count: 3000, seed: 5)
    var late = 0
    var supplemented = 0
    var open = 0
    var ends: [SyntheticCourse.End: Int] = [:]
    try register.forEach { dossier in
      let course = dossier.course
      if course.supplementReceivedAt != nil { supplemented += 1 }
      if let end = course.end { ends[end, default: 0] += 1 } else { open += 1 }
      guard let due = course.due, !course.isAwaited else {
        #expect(course.delayReason == nil && !course.isLate)
        return
      }
      let expected = try Office.due(
        dossier.procedure, course.receivedAt, course.supplement)
      #expect(due == expected, "\(dossier.number)")
      let isLate = (course.endedAt?.date ?? register.asOf.date) > due
      #expect(isLate == (course.delayReason != nil), "\(dossier.number)")
      if isLate { late += 1 }
    }
    // About one in twenty late, and some of everything.
    #expect((90...210).contains(late), "\(late) late of 3000")
    #expect(supplemented > 50 && open > 100)
    #expect(ends[.refused, default: 0] > 10 && ends[.withdrawn, default: 0] > 5)
    #expect(ends[.discontinued, default: 0] > 0 && ends[.resolved, default: 0] > 2000)
  }

  @Test("every record says that it is invented")
  func marked() throws {
    let lines = String(decoding: try Office.bytes(count: 200, seed: 2), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 201)
    for line in lines.dropFirst() {
      #expect(line.hasSuffix("DỮ LIỆU GIẢ LẬP"))
      #expect(line.contains("xã Thử Nghiệm ") && line.contains(",0000"))
    }
  }

  @Test("two files of one register share its numbers between them")
  func shared() throws {
    let register = try Office.register(count: 400, seed: 9)
    var all = 0
    var split = 0
    try register.forEach { _ in all += 1 }
    for portal in [true, false] {
      var bytes: [UInt8] = []
      try register.write(.portal, where: { $0.channel.isOnPortal == portal }) { bytes += $0 }
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      let fields = SyntheticLayout.portal.columns.count
      #expect(lines.allSatisfy { $0.count { $0 == UInt8(ascii: ";") } == fields - 1 })
      split += lines.count - 1
    }
    #expect(split == all)
  }

  @Test("a register without days, or without a procedure in force, is refused by name")
  func refused() throws {
    let empty = SyntheticRegister(
      office: try Office.make(), count: 1, seed: 1, from: Office.date("2025-12-31"),
      through: Office.date("2025-07-01"), asOf: Moment(Office.date("2025-12-31")))
    #expect(throws: SyntheticRegister.Refusal.noDays) { try empty.forEach { _ in } }
    let bare = SyntheticRegister(
      office: SyntheticOffice(
        agencyCode: "H00", procedures: [], calendar: try Office.calendar(), due: { _, _, _ in nil }),
      count: 1, seed: 1, from: Office.date("2025-07-01"), through: Office.date("2025-07-01"),
      asOf: Moment(Office.date("2025-07-02")))
    #expect(throws: SyntheticRegister.Refusal.noProcedure(on: Office.date("2025-07-01"))) {
      try bare.forEach { _ in }
    }
  }
}
