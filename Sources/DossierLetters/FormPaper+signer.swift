import LegalBasis

extension FormPaper {
  /// Who signs for the office, as the wording of the form says: titles, a line each, and the name,
  /// empty where it is written by hand; nil on a form that has no such place, as the control sheet.
  ///
  ///     receipt.signer   // (["NGƯỜI TIẾP NHẬN HỒ SƠ"], "Vi Văn Mẫu")
  public var signer: (titles: [String], name: String)? {
    switch template.right ?? template.left {
    case .office: return (letterhead.signerTitle, letterhead.signerName)
    case .person(let titles, let name):
      // The lines below the first tell how to sign.
      let title = titles.first.flatMap { $0.isFilled(by: values) ? $0.text(values) : nil }
      let signs = name.flatMap { $0.isFilled(by: values) ? $0.text(values) : nil }
      return ([title].compactMap { $0 }, signs ?? "")
    case nil: return nil
    }
  }
}
