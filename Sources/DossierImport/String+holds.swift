internal import Glibc

extension String {
  /// Whether `part` stands in a folded text. `contains` says the same, but prepares each search at a
  /// cost that is felt where every cell of a sample is searched. (A folded text holds no NUL.)
  func holds(_ part: String) -> Bool {
    // A string that is passed to C by itself is copied before.
    withCString { text in part.withCString { strstr(text, $0) != nil } }
  }
}
