public import LegalBasis

extension TemplateText {
  /// The sentence with its places filled; a place without a value stays visible as `{name}`.
  ///
  ///     TemplateText("hẹn ngày *{newDate}*").runs(["newDate": "05/8/2026"])
  ///     // "hẹn ngày " plain, "05/8/2026" bold
  public func runs(_ values: [String: String]) -> [LetterDocument.Run] {
    var runs: [LetterDocument.Run] = []
    for part in parts {
      let (text, bold): (String, Bool) =
        switch part {
        case .literal(let text, let bold): (text, bold)
        case .place(let name, let bold): (values[name] ?? "{\(name)}", bold)
        }
      guard !text.isEmpty else { continue }
      if let last = runs.indices.last, runs[last].bold == bold {
        runs[last].text += text
      } else {
        runs.append(LetterDocument.Run(text, bold: bold))
      }
    }
    return runs
  }
}
