/// Text on its way into a web page.
public enum HTMLText {
  /// The text on one line, composed, without characters that are none, and escaped for text and for
  /// attributes in double quotes.
  ///
  ///     HTMLText.escaped("a < b & \"c\"")  // "a &lt; b &amp; &quot;c&quot;"
  public static func escaped(_ text: String) -> String { MarkupText.oneLine(text) }
}
