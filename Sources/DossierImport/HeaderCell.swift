/// A header cell, folded once, and what it may mean by its name.
///
/// Any row may be the header until one is found, so this is made of the first cells of every file, and
/// whoever asks about a header is handed it instead of the text.
struct HeaderCell {
  /// The cell as the file has it, cleaned.
  let text: String
  /// Its words without numbers and marks, by which it is compared (`HeaderName.barekey`).
  let barekey: String
  /// The column it means; nil when it is none of ours.
  let column: ImportColumn?
  /// What it is where it means one thing here and another there.
  let ambiguity: AmbiguousHeader?

  /// Its words as they stand (`HeaderName.key`).
  private let key: String

  /// What a text means as header.
  init(_ text: String) { self.init(text, key: HeaderName.key(text)) }

  private init(_ text: String, key: String) {
    self.text = text
    self.key = key
    let forms = HeaderName.forms(ofKey: key)
    barekey = forms.last ?? ""
    ambiguity = AmbiguousHeader(barekey: barekey)
    column = HeaderName.column(ofKey: key, forms: forms) ?? ambiguity?.meanings.first
  }

  /// A cell that means something only together with the name of its group, "Ngày" over "tiếp nhận";
  /// nil where the two mean nothing together.
  init?(_ group: HeaderCell, over below: HeaderCell) {
    let key =
      group.key.isEmpty || below.key.isEmpty
      ? group.key + below.key
      : "\(group.key) \(below.key)"
    self.init("\(group.text) \(below.text)", key: key)
    if column == nil { return nil }
  }

  /// Whether the column may be one of dates.
  var mayBeDate: Bool {
    ambiguity?.meanings.contains(where: \.isDate) ?? column?.isDate ?? false
  }

  /// The column it means in a file with a row for each step, where it differs from what it means
  /// elsewhere: there "Ngày bắt đầu" is the step's, and so is the unit that has it in hand.
  var stepColumn: ImportColumn? { HeaderName.stepColumns[barekey] }

  /// The name of ours that it nearly is; nil for a column of ours.
  var near: (alias: String, column: ImportColumn)? {
    column == nil ? HeaderName.near(barekey: barekey) : nil
  }

  /// Whether it asks for a name and does not say whose: "Họ và tên" under "Chủ hồ sơ".
  var isPersonsName: Bool { ["ho va ten", "ho ten", "ho, ten", "ten"].contains(barekey) }
}
