import VietnameseText

extension TemplateText.Mistake {
  /// In words, with what would be right (Vietnamese).
  func words(of places: [TemplatePlace]) -> (message: String, remedy: String?) {
    switch kind {
    case .unclosedBrace:
      ("ngoặc { mở mà không đóng", "viết tên chỗ điền giữa { và }, ví dụ {number}")
    case .strayBrace:
      ("ngoặc } không có ngoặc { mở trước", "bỏ dấu } hoặc thêm dấu {")
    case .unreadablePlace(let name):
      (
        "\"{\(name)}\" không phải tên một chỗ điền",
        "tên chỗ điền chỉ có chữ cái không dấu và chữ số, ví dụ {number}"
      )
    case .unclosedAsterisk:
      ("dấu * mở chữ đậm mà không đóng", "đặt chữ đậm giữa hai dấu *")
    case .lineBreak:
      ("câu bị xuống dòng ở giữa", "viết câu sau dấu >- để tệp tự nối các dòng")
    case .unknownPlace(let name):
      ("chỗ điền không biết: \"{\(name)}\"", places.remedy(for: name))
    }
  }
}

extension [TemplatePlace] {
  /// The place that was meant, else all that there are.
  func remedy(for name: String) -> String {
    let names = map(\.name)
    let limit = name.utf8.count < 6 ? 1 : 2
    guard let near = Misspelling.nearest(to: name, among: names, within: limit) else {
      return "có: " + names.joined(separator: ", ")
    }
    let meaning = first { $0.name == near }?.meaning ?? ""
    return "có phải {\(near)} (\(meaning))?"
  }
}

extension TemplateText {
  /// Its mistakes as those of the node that holds it.
  func mistakes(at node: LawNode, places: [TemplatePlace]) -> [LawMistake] {
    mistakes(known: Set(places.map(\.name))).map { mistake in
      let (message, remedy) = mistake.words(of: places)
      return LawMistake(
        at: node.place, within: mistake.offset..<(mistake.offset + mistake.length), message,
        remedy: remedy)
    }
  }
}

extension LawNode {
  /// A sentence of a wording; a line break at its end is the file's, not the sentence's.
  func templateText() throws(LawMistake) -> TemplateText {
    let text = try text()
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else {
      throw LawMistake(at: place, "câu để trống")
    }
    return TemplateText(String(text[...last]))
  }
}

extension LawReader {
  /// A sentence that must be there.
  mutating func templateText(_ key: String) throws(LawMistake) -> TemplateText {
    try needed(key).templateText()
  }

  /// Sentences, none where missing.
  mutating func templateTexts(_ key: String) throws(LawMistake) -> [TemplateText] {
    guard let node = node(key) else { return [] }
    return try node.list { node throws(LawMistake) in try node.templateText() }
  }
}

extension LawWriter {
  mutating func put(_ key: String, _ text: TemplateText?) { put(key, text?.source) }
  mutating func put(_ key: String, _ texts: [TemplateText]) { put(key, texts.map(\.source)) }
}
