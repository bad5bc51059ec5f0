public import LegalBasis
import PlainJSON

/// The form that a paper is made on, as of its date: its circular, number and title, its symbol and
/// the sheet. Frozen with the paper, so that later titles leave it as it was.
public struct FormSheet: Hashable, Sendable {
  /// "TT 03/2025/TT-VPCP".
  public var circular: String
  /// Number in the circular, "04".
  public var formNumber: String
  /// Title in capitals.
  public var title: String
  /// After the paper's number, "PXL"; empty where the form has none.
  public var symbol: String
  /// The sheet.
  public var paper: PaperSize

  /// A form; the memberwise initialiser.
  public init(
    circular: String, formNumber: String, title: String, symbol: String, paper: PaperSize
  ) {
    self.circular = circular
    self.formNumber = formNumber
    self.title = title
    self.symbol = symbol
    self.paper = paper
  }

  /// The form of a kind in a set, with the title and sheet chosen or its first; nil where the
  /// circular has no such form, title or sheet.
  public init?(
    _ kind: PaperKind, of set: FormSet, title: String? = nil, paper: PaperSize? = nil,
    formSymbol: String
  ) {
    guard let form = set.form(kind), let title = form.title(id: title),
      let paper = paper ?? form.papers.first, form.papers.contains(paper)
    else { return nil }
    self.init(
      circular: set.circular, formNumber: form.number, title: title.text,
      symbol: form.symbol(formSymbol: formSymbol), paper: paper)
  }

  /// What stands above the head: "Mẫu số 04 (TT 03/2025/TT-VPCP)".
  var caption: String { "Mẫu số \(formNumber) (\(circular))" }

  var json: JSONValue {
    .object([
      ("circular", .string(circular)), ("formNumber", .string(formNumber)),
      ("title", .string(title)), ("symbol", .string(symbol)), ("paper", .string(paper.rawValue)),
    ])
  }

  init(json: JSONValue) throws(LetterTextRefusal) {
    let fields = Fields(json)
    guard let paper = PaperSize(rawValue: try fields.string("paper")) else {
      throw LetterTextRefusal(key: "paper")
    }
    self.init(
      circular: try fields.string("circular"), formNumber: try fields.string("formNumber"),
      title: try fields.string("title"), symbol: try fields.string("symbol"), paper: paper)
  }
}
