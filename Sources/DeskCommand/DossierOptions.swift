internal import ArgumentParser
internal import DossierCore
internal import OneStopDesk
internal import VietnameseText

/// The dossier of a desk command, and a remark on what is done.
struct DossierArgument: ParsableArguments {
  @Argument(help: ArgumentHelp("Mã số hồ sơ.", valueName: "mã-hồ-sơ"))
  var number: String

  @Option(help: ArgumentHelp("Ghi chú.", valueName: "lời"))
  var note: String?

  @OptionGroup
  var who: WhoOption
}

/// What `receive` and `submit` state of a dossier.
struct IntakeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Mã số hồ sơ, hoặc mã T-… của hồ sơ đã nộp.", valueName: "mã-hồ-sơ"))
  var number: String?

  @Option(
    help: ArgumentHelp("Thủ tục: mã danh mục (TG-02), mã quốc gia hoặc tên.", valueName: "thủ-tục"))
  var procedure: String?

  @Option(help: ArgumentHelp("Tổ chức, cá nhân nộp hồ sơ.", valueName: "tên"))
  var applicant: String?

  @Option(help: ArgumentHelp("Số định danh, số giấy tờ.", valueName: "số"))
  var idNumber: String?

  @Option(help: ArgumentHelp("Địa chỉ.", valueName: "địa-chỉ"))
  var address: String?

  @Option(help: ArgumentHelp("Điện thoại.", valueName: "số"))
  var phone: String?

  @Option(help: ArgumentHelp("Thư điện tử.", valueName: "địa-chỉ"))
  var email: String?

  @Option(
    help: ArgumentHelp("Hình thức nộp: atDesk, postal, online, vneid.", valueName: "hình-thức"),
    completion: .list(["atDesk", "postal", "online", "vneid"]))
  var channel: String?

  @Option(help: ArgumentHelp("Người thụ lý.", valueName: "tên"))
  var officer: String?

  @Flag(
    help: "Nộp không phụ thuộc địa giới; hạn tính theo thủ tục và quy tắc của ngày tiếp nhận.")
  var boundaryFree = false

  @Option(help: ArgumentHelp("Thời hạn khác danh mục, cần --basis.", valueName: "thời-hạn"))
  var limit: String?

  @Option(help: ArgumentHelp("Căn cứ của --limit.", valueName: "văn-bản"))
  var basis: String?

  @Option(help: ArgumentHelp("Ghi chú.", valueName: "lời"))
  var note: String?

  @OptionGroup
  var who: WhoOption
}

extension IntakeOptions {
  /// What was typed, read.
  func request() throws(DeskRefusal) -> IntakeRequest {
    var request = IntakeRequest()
    request.number = number
    request.procedure = procedure.map(composedText)
    request.setApplicant(
      name: applicant, idNumber: idNumber, address: address, phone: phone, email: email)
    request.channel = try channel.map { text throws(DeskRefusal) in
      try DeskValues.word(text, for: "--channel")
    }
    request.officer = officer.map(composedText)
    request.limit = try limit.map { text throws(DeskRefusal) in
      try DeskValues.limit(text, for: "--limit")
    }
    request.basis = basis.map(composedText)
    request.boundaryFree = boundaryFree ? true : nil
    request.note = note.map(composedText)
    return request
  }

  /// A dossier that is new needs both; the receipt of a submission has them from it.
  func needProcedureAndApplicant() throws(DeskRefusal) {
    let missing = [
      procedure == nil ? "--procedure <thủ-tục>" : nil,
      applicant == nil ? "--applicant <tên>" : nil,
    ].compactMap(\.self)
    guard !missing.isEmpty else { return }
    throw DeskRefusal(
      .usage, code: "usage", message: "thiếu \(missing.map { "'\($0)'" }.joined(separator: ", ")).",
      remedy: "xem motcua receive --help.")
  }
}

/// Text as it enters the core: composed (NFC).
func composedText(_ text: String) -> String { composed(text) }
