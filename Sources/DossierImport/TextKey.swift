internal import DossierCore

/// A text as a key of tables: hashed by its bytes. `String` hashes a normalised form, which for
/// Vietnamese costs more than all the rest of a look-up; texts of rows are NFC already.
package struct TextKey: Hashable, Sendable {
  /// The text.
  package let text: String

  /// A key.
  package init(_ text: String) { self.text = text }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  package static func == (lhs: TextKey, rhs: TextKey) -> Bool {
    lhs.text.hasBytes(of: rhs.text)
  }
}
