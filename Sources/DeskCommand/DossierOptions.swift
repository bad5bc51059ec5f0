internal import ArgumentParser
internal import OneStopDesk

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

  @Option(help: ArgumentHelp("Thời hạn khác danh mục, cần --basis.", valueName: "thời-hạn"))
  var limit: String?

  @Option(help: ArgumentHelp("Căn cứ của --limit.", valueName: "văn-bản"))
  var basis: String?

  @Option(help: ArgumentHelp("Ghi chú.", valueName: "lời"))
  var note: String?

  @OptionGroup
  var who: WhoOption
}
