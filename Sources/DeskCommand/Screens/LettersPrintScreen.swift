internal import DossierCore
internal import OneStopDesk

/// What `letters print` has done.
struct LettersPrintScreen {
  private let result: LettersPrintResult

  init(_ result: LettersPrintResult) { self.result = result }

  func lines(columns: Int) -> [String] {
    guard result.letters > 0 || result.hasRefusals else { return ["Không có văn bản nào để in."] }
    return files + refusals(columns)
  }

  private var files: [String] {
    var lines: [String] = []
    if let folder = result.folder {
      let unchanged =
        result.unchanged > 0 ? "; \(Layout.number(result.unchanged)) tệp đã có, giữ nguyên" : ""
      lines.append("Ghi \(Layout.number(result.written)) tệp vào \(folder)/\(unchanged)")
    }
    if let bundle = result.bundle {
      lines.append(
        "Gộp \(Layout.number(result.letters)) văn bản, \(Layout.number(bundle.pages)) trang: "
          + bundle.path)
    }
    if let register = result.register {
      lines.append("Sổ trộn thư \(Layout.number(result.letters)) dòng: \(register)")
    }
    if result.differing > 0 {
      lines.append(
        "\(Layout.number(result.differing)) tệp PDF khác bản lúc lập từng byte: thư viện vẽ đã đổi, "
          + "nội dung như cũ.")
    }
    return lines
  }

  private func refusals(_ columns: Int) -> [String] {
    result.refusals.flatMap { refusal in
      [""]
        + RefusalScreen(
          DeskRefusal(
            .refusedByRule, code: "letterNotPrinted",
            headline: "Không in được văn bản \(refusal.letter) của hồ sơ \(refusal.dossier.text)",
            message: refusal.message)
        ).lines(columns: columns)
    }
  }
}
