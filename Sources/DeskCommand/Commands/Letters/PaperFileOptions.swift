internal import ArgumentParser
internal import OneStopDesk

/// A file a paper: in which forms, and where.
struct PaperFileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Dạng tệp, cách nhau dấu phẩy: "
        + "\(PaperFormat.allCases.map(\.rawValue).joined(separator: ", ")) (mặc định pdf).",
      valueName: "dạng"),
    completion: .list(PaperFormat.allCases.map(\.rawValue)))
  var to: String?

  @Option(
    help: ArgumentHelp("Thư mục ghi tệp; mặc định nêu ở phần giải thích.", valueName: "thư-mục"),
    completion: .directory)
  var out: String?
}
