internal import DocumentRendering
public import DossierCore
internal import LegalBasis
public import WorkingTime

/// A form in which a paper is written to a file; the raw value is the word of `--to` and the ending.
public enum PaperFormat: String, Hashable, Sendable, CaseIterable {
  /// For printing and sending.
  case pdf
  /// For an office that edits it.
  case docx
  /// For a screen.
  case html
  /// The text alone.
  case txt
}

/// Which issued letters `letters print` prints again, and into what.
public struct LettersPrintRequest: Hashable, Sendable {
  /// Only those of this year; nil = all years.
  public var year: Int?
  /// Only those with this number or a later one.
  public var fromNumber: Int?
  /// Only those with this number or an earlier one.
  public var toNumber: Int?
  /// Only those that were not sent yet.
  public var unsent = false
  /// Only those of this kind, by its word; nil = every kind.
  public var kind: String?
  /// Only these; nil = all.
  public var letters: Set<LetterName>?
  /// Beside `letters`, those of one day that were not sent yet; nil = none.
  var sameDay: SameDay?
  /// A file a letter in each of these forms; empty = none.
  public var formats: [PaperFormat] = [.pdf]
  /// Folder of these files.
  public var folder = "xin-loi"
  /// One PDF of all; nil = none.
  public var bundle: String?
  /// The merge register, `.csv` or `.xlsx`; nil = none.
  public var register: String?

  /// The letters of a kind that a run of `letters issue` would have issued on a day.
  struct SameDay: Hashable, Sendable {
    var kind: String
    var date: CivilDate
    /// Only of this dossier; nil = of all.
    var dossier: DossierNumber?
  }

  /// All letters, a PDF file each.
  public init() {}

  /// A request as typed; what cannot be read is refused. Without `--to` and `--out` a bundle or a
  /// register is all that is written.
  public init(
    year: String?, fromNumber: Int?, toNumber: Int?, unsent: Bool, kind: String?,
    formats: String?, folder: String?, bundle: String?, register: String?
  ) throws(DeskRefusal) {
    self.year = try year.map { text throws(DeskRefusal) in
      try DeskValues.year(text, for: "--year")
    }
    self.fromNumber = try Self.number(fromNumber, for: "--from-number")
    self.toNumber = try Self.number(toNumber, for: "--to-number")
    self.unsent = unsent
    if let kind {
      let word: PaperKind = try DeskValues.word(kind, for: "--kind")
      self.kind = word.rawValue
      // Where `letters issue` puts them.
      if word != .apology { self.folder = PapersRequest.usualFolder }
    }
    self.formats = try DeskValues.words(formats ?? "pdf", for: "--to")
    if formats == nil, folder == nil, bundle != nil || register != nil { self.formats = [] }
    self.folder = folder ?? self.folder
    self.bundle = try bundle.map { path throws(DeskRefusal) in try Self.bundle(path) }
    self.register = try register.map { path throws(DeskRefusal) in try Self.register(path) }
  }

  /// The letters that a run of `letters issue` has issued, all in one file or in a register; nil
  /// where neither is asked for.
  ///
  /// Letters of the same kind and day that wait to be sent go with them: a run that was stopped
  /// had numbered some, and the next one would otherwise leave them out of the file to print.
  public init?(
    of issued: LettersResult, kind: String, on date: CivilDate, dossier: DossierNumber?,
    bundle: String?, register: String?
  ) throws(DeskRefusal) {
    guard bundle != nil || register != nil else { return nil }
    formats = []
    letters = Set(issued.issued.map { LetterName($0.letter, year: $0.date.year) })
    sameDay = SameDay(kind: kind, date: date, dossier: dossier)
    self.bundle = try bundle.map { path throws(DeskRefusal) in try Self.bundle(path) }
    self.register = try register.map { path throws(DeskRefusal) in try Self.register(path) }
  }

  private static func number(_ number: Int?, for name: String) throws(DeskRefusal) -> Int? {
    guard let number, number < 1 else { return number }
    throw DeskRefusal(
      .unreadable, code: "unreadableNumber", message: "\(name) \(number): số văn bản bắt đầu từ 1.")
  }

  /// The path of a bundle: a PDF file; any other ending is refused.
  public static func bundle(_ path: String) throws(DeskRefusal) -> String {
    guard path.lowercased().hasSuffix(".pdf") else {
      throw DeskRefusal(
        .unreadable, code: "unknownFormat",
        message: "--bundle \"\(path)\": tệp gộp phải có đuôi .pdf.", remedy: "viết như xin-loi.pdf."
      )
    }
    return path
  }

  /// The path of a register: CSV or XLSX; any other ending is refused.
  public static func register(_ path: String) throws(DeskRefusal) -> String {
    guard SheetFormat(path: path) != nil else {
      throw DeskRefusal(
        .unreadable, code: "unknownFormat",
        message: "--register \"\(path)\": tệp phải có đuôi .csv hoặc .xlsx.",
        remedy: "viết như so-gui.xlsx.")
    }
    return path
  }
}
