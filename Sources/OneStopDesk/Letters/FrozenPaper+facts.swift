internal import DossierLetters
internal import LegalBasis

/// What a letter can lack without being refused (CONTRACT §5: printed where known).
public enum LetterLack: String, Hashable, Sendable, CaseIterable {
  /// The applicant's address.
  case address
  /// The applicant's identity number.
  case identity

  /// The place of a wording where it is printed.
  fileprivate var place: String {
    switch self {
    case .address: "address"
    case .identity: "identityNumber"
    }
  }
}

extension FrozenPaper {
  /// The identity number as printed.
  var identityNumber: String? {
    switch self {
    case .apology(let letter): letter.identityNumber
    case .form(let paper): paper.places[LetterLack.identity.place]
    }
  }

  /// Who signs it: titles, a line each, and the name, empty where it is written by hand.
  var signer: (titles: [String], name: String) {
    switch self {
    case .apology(let letter): (letter.letterhead.signerTitle, letter.letterhead.signerName)
    case .form(let paper): paper.signer ?? ([], "")
    }
  }

  /// What the office added to the reason in its own words.
  var explanation: String? {
    switch self {
    case .apology(let letter): letter.explanation
    case .form: nil
    }
  }

  /// The body that caused the delay.
  var causeBody: String? {
    switch self {
    case .apology(let letter): letter.causeBody
    case .form: nil
    }
  }

  /// What the letter lacks, of what its kind has a place for.
  var lacking: [LetterLack] {
    LetterLack.allCases.filter { lack in
      let text: String?
      switch self {
      case .apology(let letter):
        switch lack {
        case .address: text = letter.address
        case .identity: text = letter.identityNumber
        }
      case .form(let paper):
        guard paper.kind.places.contains(where: { $0.name == lack.place }) else { return false }
        text = paper.places[lack.place]
      }
      return text.map { $0.allSatisfy(\.isWhitespace) } ?? true
    }
  }
}
