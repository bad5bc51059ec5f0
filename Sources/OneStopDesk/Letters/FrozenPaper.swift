internal import DossierLetters
internal import DossierStore
internal import LegalBasis
internal import PlainJSON
internal import WorkingTime

/// An issued letter with its frozen values, read back.
enum FrozenPaper {
  case apology(ApologyLetter)
  case form(FormPaper)

  /// The values of a letter; refused where they were erased or cannot be read.
  init(_ letter: IssuedLetter, wordings: FrozenWordings) throws(LetterObstacle) {
    guard let values = letter.values else {
      throw LetterObstacle(message: "giá trị của văn bản đã bị xóa khỏi kho, không in lại được.")
    }
    do {
      let json = try JSONValue(parsing: values)
      if letter.kind == PaperKind.apology.rawValue {
        self = .apology(try ApologyLetter(json: json, wording: wordings.apology))
      } else {
        self = .form(try FormPaper(json: json, wording: wordings.form))
      }
    } catch {
      if let refusal = error as? LetterTextRefusal, refusal.key == "template" {
        throw LetterObstacle(
          message: "cả kho lẫn Procedures/templates/ không còn câu chữ mà văn bản được lập từ đó.",
          remedy: "đặt lại tệp câu chữ của ngày lập rồi chạy lại.")
      }
      throw LetterObstacle(
        message: "không đọc được giá trị đã lưu của văn bản.", remedy: "chạy motcua verify.")
    }
  }

  /// The logo that it was printed with.
  var logo: PictureReference? {
    switch self {
    case .apology(let letter): letter.letterhead.logo
    case .form(let paper): paper.letterhead.logo
    }
  }

  /// The paper, to be drawn.
  func document(picture: (PictureReference) -> [UInt8]?) -> LetterDocument {
    switch self {
    case .apology(let letter): letter.document(picture: picture)
    case .form(let paper): paper.document(picture: picture)
    }
  }

  // MARK: For the register

  var applicant: String? {
    switch self {
    case .apology(let letter): letter.applicant
    case .form(let paper): paper.places["applicant"]
    }
  }

  var address: String? {
    switch self {
    case .apology(let letter): letter.address
    case .form(let paper): paper.places["address"]
    }
  }

  var procedure: String? {
    switch self {
    case .apology(let letter): letter.procedure
    case .form(let paper): paper.places["procedure"]
    }
  }

  var due: CivilDate? {
    switch self {
    case .apology(let letter): letter.due
    case .form: nil
    }
  }

  /// Working days late at the letter's date or at the end; nil where the paper says nothing of it.
  var daysLate: Int? {
    guard case .apology(let letter) = self else { return nil }
    switch letter.occasion {
    case .foreseen: return nil
    case .overdue(let days, _), .ended(_, _, let days, _): return days.count
    }
  }
}

/// Where the wordings of frozen papers are found.
struct FrozenWordings {
  var apology: (String) -> ApologyTemplate? = { _ in nil }
  var form: (String) -> FormTemplate? = { _ in nil }
}
