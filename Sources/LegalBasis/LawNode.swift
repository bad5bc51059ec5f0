/// Where something stands in a file of law: line and column from 1, and how many columns it takes.
///
/// Values read from a canonical text have no place (`LawPlace.none`).
package struct LawPlace: Hashable, Sendable {
  /// Line, from 1; 0 where there is none.
  package let line: Int
  /// Column in Unicode scalars, from 1; 0 where there is none.
  package let column: Int
  /// Columns that the caret marks, at least 1.
  package let length: Int

  /// A place.
  package init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// No place: the value comes from no file.
  package static let none = LawPlace(line: 0, column: 0)
}

/// A tree of texts with their places: what a YAML file and a canonical JSON text have in common,
/// so that one reader serves both.
package struct LawNode: Hashable, Sendable {
  /// What a node is.
  package enum Content: Hashable, Sendable {
    /// Nothing: `null`, `~` or an empty value.
    case empty
    /// A text; numbers, dates and truth values are texts too.
    case text(String)
    /// A list.
    case list([LawNode])
    /// Keys with their values, in the order of the file.
    case map([Entry])
  }

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    /// The key.
    package let key: String
    /// Where the key stands.
    package let place: LawPlace
    /// Its value.
    package let value: LawNode
    /// A key with its value.
    package init(key: String, place: LawPlace, value: LawNode) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What it is.
  package let content: Content
  /// Where it stands.
  package let place: LawPlace

  /// A node.
  package init(_ content: Content, at place: LawPlace) {
    self.content = content
    self.place = place
  }

  /// The value of a key, nil where this is no map or has no such key.
  package subscript(key: String) -> LawNode? {
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// This map with the entries of `other` in the place of its own; `dropping` is left out.
  ///
  /// So a version of a procedure says only what is its own.
  package func overridden(by other: LawNode, dropping: String) -> LawNode {
    guard case .map(let own) = content, case .map(let theirs) = other.content else { return other }
    let kept = own.filter { entry in
      entry.key != dropping && !theirs.contains { $0.key == entry.key }
    }
    return LawNode(.map(kept + theirs), at: other.place)
  }
}

/// A mistake in a text of law, in words for whoever keeps it (Vietnamese).
package struct LawMistake: Error, Hashable, Sendable {
  /// Where.
  package let place: LawPlace
  /// What is wrong within the text that stands there, in Unicode scalars; nil = all of it.
  package let within: Range<Int>?
  /// What was found: `đơn vị thời hạn không biết: "ngay lam viec"`.
  package let message: String
  /// What would be right: `viết: workingDays, calendarDays …`; nil where there is nothing to say.
  package let remedy: String?

  /// A mistake.
  package init(
    at place: LawPlace, within: Range<Int>? = nil, _ message: String, remedy: String? = nil
  ) {
    self.place = place
    self.within = within
    self.message = message
    self.remedy = remedy
  }
}
