public import DossierCore
internal import DossierStore
public import LegalBasis
internal import VietnameseText
internal import WorkingTime

/// Which issued letters a command means: by their numbers, by a dossier, or all that were not sent.
public struct LetterChoice: Hashable, Sendable {
  /// "15/SDTTG-VP", or "15" where no other series has that number.
  public var numbers: [String] = []
  /// Year of the numbers; nil = that of the moment looked at.
  public var year: Int?
  /// The letter of this dossier.
  public var dossier: DossierNumber?
  /// Only those of this kind.
  public var kind: PaperKind?
  /// Every letter that was not sent yet, of `kind`, else apologies.
  public var allUnsent = false

  /// The letter of a dossier, or letters by number.
  public init(_ numbers: [String] = [], dossier: DossierNumber? = nil) {
    self.numbers = numbers
    self.dossier = dossier
  }

  /// A choice as typed: by exactly one of numbers, dossier and `allUnsent`.
  ///
  /// - Parameter allUnsent: nil where the command does not offer it.
  public init(
    numbers: [String], year: String?, dossier: String?, kind: String?, allUnsent: Bool? = nil
  ) throws(DeskRefusal) {
    guard [!numbers.isEmpty, dossier != nil, allUnsent == true].count(where: { $0 }) == 1 else {
      throw DeskRefusal(
        .usage, code: "usage",
        message: "nêu văn bản bằng đúng một cách: số văn bản, hoặc --dossier"
          + (allUnsent == nil ? "." : ", hoặc --all-unsent."))
    }
    self.numbers = numbers
    self.year = try year.map { text throws(DeskRefusal) in
      try DeskValues.year(text, for: "--year")
    }
    self.dossier = dossier.map(DossierNumber.init)
    self.kind = try kind.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--kind")
    }
    self.allUnsent = allUnsent == true
  }

  /// Whether one letter is meant: what cannot be done with it is then a refusal of the whole.
  var isOne: Bool { dossier != nil || numbers.count == 1 }
}

/// Finds the letters of a choice among those of an agency; what names none, or several, is refused
/// before anything is written.
struct LetterFinder {
  let letters: [IssuedLetter]
  /// The year of numbers that were typed without one.
  let year: Int

  init(_ session: DeskSession, _ choice: LetterChoice, year: Int) throws(DeskRefusal) {
    if let dossier = choice.dossier { _ = try session.history(of: dossier.text) }
    letters = try DeskRefusal.translating {
      try session.ledger.letters(of: session.agency, dossier: choice.dossier)
    }
    self.year = year
  }

  /// The letters meant.
  ///
  /// - Parameter suits: which of several letters of a dossier the action is for.
  func letters(
    _ choice: LetterChoice, suits: @escaping (LetterStatus.Stage) -> Bool
  ) throws(DeskRefusal) -> [IssuedLetter] {
    if choice.allUnsent {
      let kind = (choice.kind ?? .apology).rawValue
      return letters.filter {
        $0.kind == kind && $0.status.stage == .issued && $0.year == choice.year ?? $0.year
      }
    }
    if let dossier = choice.dossier { return [try letter(of: dossier, choice, suits: suits)] }
    var found: [IssuedLetter] = []
    for text in choice.numbers {
      let letter = try letter(text, choice)
      if !found.contains(where: { $0.name == letter.name }) { found.append(letter) }
    }
    return found
  }

  private func letter(
    of dossier: DossierNumber, _ choice: LetterChoice,
    suits: @escaping (LetterStatus.Stage) -> Bool
  ) throws(DeskRefusal) -> IssuedLetter {
    let ofKind = letters.filter { letter in
      choice.kind.map { $0.rawValue == letter.kind } ?? true
        && letter.year == choice.year ?? letter.year
    }
    guard !ofKind.isEmpty else {
      throw DeskRefusal(
        .unreadable, code: "unknownLetter",
        message: "hồ sơ \(dossier.text) chưa có \(choice.kind?.vietnamese ?? "văn bản nào").",
        remedy: "lập bằng motcua letters issue.")
    }
    // The one for which the action is, else the one that stands, so that it is told why not.
    for wanted in [suits, { $0 != .replaced }, { _ in true }] {
      let meant = ofKind.filter { wanted($0.status.stage) }
      if let only = meant.first, meant.count == 1 { return only }
      if meant.count > 1 { throw ambiguous("hồ sơ \(dossier.text)", meant) }
    }
    return ofKind[0]
  }

  private func letter(_ text: String, _ choice: LetterChoice) throws(DeskRefusal) -> IssuedLetter {
    let typed = try TypedLetterNumber(text)
    let wanted = choice.year ?? year
    let everyYear = letters.filter { letter in
      typed.names(letter) && choice.kind.map { $0.rawValue == letter.kind } ?? true
    }
    let found = everyYear.filter { $0.year == wanted }
    if found.count > 1 { throw ambiguous("số \(text) năm \(wanted)", found) }
    if let only = found.first { return only }
    let years = Set(everyYear.map(\.year)).sorted()
    throw DeskRefusal(
      .unreadable, code: "unknownLetter", message: "không có văn bản số \(text) năm \(wanted).",
      remedy: years.isEmpty
        ? "xem các văn bản: motcua letters list."
        : "số ấy có ở năm \(years.map(String.init).joined(separator: ", ")): ghi --year.")
  }

  private func ambiguous(_ what: String, _ letters: [IssuedLetter]) -> DeskRefusal {
    let names = letters.map { letter in
      "\(letter.letter) năm \(letter.year) "
        + "(\(PaperKind(rawValue: letter.kind)?.vietnamese ?? letter.kind))"
    }
    return DeskRefusal(
      .unreadable, code: "ambiguousLetter",
      message: "\(what) có \(letters.count) văn bản: \(names.joined(separator: "; ")).",
      remedy: "nêu đủ số và ký hiệu văn bản, hoặc --kind.")
  }
}

/// The number of a letter as typed; leading zeros and the case of the symbol do not matter.
///
///     try TypedLetterNumber("5/sdttg-vp")   // names "05/SDTTG-VP"
private struct TypedLetterNumber {
  let number: Int
  /// nil: any series.
  let series: String?

  init(_ text: String) throws(DeskRefusal) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let digits = parts.first, !digits.isEmpty,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number > 0,
      parts.count == 1 || parts[1].contains(where: \.isLetter)
    else {
      throw DeskRefusal(
        .unreadable, code: "unreadableNumber", message: "\"\(text)\": không phải số văn bản.",
        remedy: "viết như 15/SDTTG-VP; nêu hồ sơ thì dùng --dossier.")
    }
    self.number = number
    series = parts.count == 2 ? folded(String(parts[1])) : nil
  }

  func names(_ letter: IssuedLetter) -> Bool {
    letter.number == number && (series.map { folded(letter.series) == $0 } ?? true)
  }
}
