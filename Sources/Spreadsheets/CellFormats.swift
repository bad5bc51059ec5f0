/// Which of a workbook's cell formats show a number as a date.
final class CellFormats: XMLHandler {
  /// By the place of the format, as cells name it.
  private(set) var areDates: [Bool] = []
  private var codes: [Int: Bool] = [:]
  private var isInCellFormats = false

  override func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt" {
      guard let id = attributes.number("numFmtId") else { return }
      codes[id] = Self.isDate(attributes.string("formatCode") ?? "")
    } else if name == "cellXfs" {
      isInCellFormats = true
    } else if name == "xf", isInCellFormats {
      let id = attributes.number("numFmtId") ?? 0
      areDates.append(codes[id] ?? Self.builtIn(id))
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }

  /// Built-in formats of dates and times (ECMA-376 part 1, 18.8.30, with those of East Asia).
  private static func builtIn(_ id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format code shows a date or a time: a letter of them stands outside quotation marks,
  /// brackets and escapes.
  ///
  ///     CellFormats.isDate("dd/mm/yyyy")        // true
  ///     CellFormats.isDate("#,##0 \"đồng\"")    // false
  static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case 0x22: isQuoted.toggle()
      case _ where isQuoted: continue
      case 0x5C, 0x5F, 0x2A: isEscaped = true
      case 0x5B: isBracketed = true
      case 0x5D: isBracketed = false
      case _ where isBracketed: continue
      case 0x3B: return false
      case 0x64, 0x44, 0x6D, 0x4D, 0x79, 0x59, 0x68, 0x48, 0x73, 0x53: return true
      default: continue
      }
    }
    return false
  }
}
