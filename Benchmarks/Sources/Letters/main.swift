// How many apology letters a second one core draws and writes.
//
//   Letters FORM FOLDER [COUNT]
//
// FORM is `memory` (PDF, drawn and dropped), `pdf`, `docx`, `html` (a synced file each in FOLDER) or
// `bundle` (all in FOLDER/letters.pdf, streamed). Each is a process of its own, for its peak of
// memory. The last line is for the script: letters in a second of core time, letters in a second by
// the clock, and the peak in MB.

import DocumentRendering
import DossierCore
import DossierLetters
import Foundation
import WorkingTime

let arguments = CommandLine.arguments
let form = arguments.count > 1 ? arguments[1] : "memory"
let folder = arguments.count > 2 ? arguments[2] : "/tmp"
let count = arguments.count > 3 ? Int(arguments[3]) ?? 2000 : 2000

func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
}

/// Letters that differ as those of an office do: name, number, procedure, reason.
func letter(_ number: Int) -> ApologyLetter {
  let names = ["Nông Thị Thử Nghiệm", "Ban Trị sự chùa Mẫu xã Thử Nghiệm 02", "Vi Văn Mẫu"]
  let procedures = [
    "Đăng ký hoạt động tín ngưỡng",
    "Đề nghị sinh hoạt tôn giáo tập trung của người nước ngoài cư trú hợp pháp tại Việt Nam",
    "Thông báo danh mục hoạt động tôn giáo đối với tổ chức có địa bàn hoạt động tôn giáo ở nhiều xã",
  ]
  let reasons: [DelayReason] = [.otherBody, .staff, .other("phải thẩm tra thực tế tại cơ sở")]
  return ApologyLetter(
    letterhead: Letterhead(
      parent: "UBND TỈNH BẮC NINH", agency: "SỞ DÂN TỘC VÀ TÔN GIÁO",
      agencyName: "Sở Dân tộc và Tôn giáo tỉnh Bắc Ninh", symbol: "SDTTG-VP", place: "Bắc Ninh",
      copyRecipients: ["Trung tâm Phục vụ hành chính công (để phối hợp)"], draftingUnit: "VP",
      signerTitle: ["GIÁM ĐỐC"], signerName: ""),
    number: number, date: date(2026, 2, 5), applicant: names[number % 3],
    addressee: ApologyLetter.Addressee(ofName: names[number % 3]),
    address: "thôn Mẫu \(number % 50), xã Thử Nghiệm 01",
    identityNumber: "999085\(100_000 + number)",
    dossierNumber: "H05.12-260115-\(1000 + number)", procedure: procedures[number % 3],
    received: date(2026, 1, 15), due: date(2026, 1, 30), reason: reasons[number % 3],
    occasion: .overdue(daysLate: WorkingDays(4), newDate: date(2026, 2, 12)),
    resultPlace: "Trung tâm Phục vụ hành chính công")
}

/// What the process has used so far.
func used() -> rusage {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage
}

/// Seconds of one core, and by the clock on the wall; other programs on the machine change only the
/// second.
func seconds(_ work: () throws -> Void) rethrows -> (core: Double, wall: Double) {
  func core(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
  }
  let before = used()
  let time = try ContinuousClock().measure(work)
  return (
    core(used()) - core(before),
    Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  )
}

/// Writes each letter to a file of its own, as `letters print` does.
func files(_ ending: String, _ render: (LetterDocument) throws -> [UInt8]) throws {
  for number in 1...count {
    try WholeFile.write(
      try render(letter(number).document()), to: "\(folder)/\(number).\(ending)")
  }
  try WholeFile.syncFolder(folder)
}

var work: () throws -> Void = {}
switch form {
case "memory":
  let renderer = try PDFRenderer()
  _ = try renderer.render(letter(1).document())
  work = { for number in 1...count { _ = try renderer.render(letter(number).document()) } }
case "pdf":
  let renderer = try PDFRenderer()
  work = { try files("pdf") { try renderer.render($0) } }
case "bundle":
  let renderer = try PDFRenderer()
  work = {
    let bundle = try PDFBundle(
      path: "\(folder)/letters.pdf", title: "Văn bản xin lỗi", author: "Sở", isoDate: "2026-02-05",
      renderer: renderer)
    for number in 1...count { try bundle.add(letter(number).document()) }
    try bundle.finish()
  }
case "docx":
  let renderer = DOCXRenderer()
  work = { try files("docx") { try renderer.render($0) } }
case "html":
  let renderer = HTMLRenderer()
  work = { try files("html") { try renderer.render($0) } }
default:
  print("unknown form \(form)")
  exit(64)
}
let time = try seconds(work)
let megabytes = Double(used().ru_maxrss) / 1024
print(
  String(
    format: "RESULT %.1f %.1f %.1f", Double(count) / time.core, Double(count) / time.wall,
    megabytes))
