public import PlainJSON

extension DeskRefusal {
  /// The form for programs: `{"error":{"code":…,"message":…,"article":…}}` (CONTRACT §1).
  public var json: JSONValue {
    let text = [headline, message].compactMap(\.self).joined(separator: ": ")
    return .object([
      (
        "error",
        .object([
          ("code", .string(code)), ("message", .string(text)), ("article", .optional(article)),
        ])
      )
    ])
  }
}
