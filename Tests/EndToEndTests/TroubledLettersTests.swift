import Foundation
import PlainJSON
import Testing

/// Letters for which there is no room or no folder. Oracle: CONTRACT §1 (status 3, nothing half
/// written) and §5 (a letter that has a number is completed by the next run, never numbered again).
@Suite struct TroubledLettersTests {
  private let clock = ["MOTCUA_CLOCK": "2026-06-30T17:00"]
  private let dossiers = 60

  @Test("a folder that is a file, or lies behind one, is refused before anything is numbered")
  func throughAFile() throws {
    try Motcua.withFolder { folder in
      let store = try Motcua.storeOfLateDossiers(dossiers, in: folder, clock)
      let file = folder.appending(path: "f")
      try Data("x".utf8).write(to: file)
      for (out, further) in [
        ("f", []), ("f/x", []), ("f", ["--bundle", "gop.pdf", "--register", "so.csv"]),
      ] {
        let run = try issue(store, out: out, further, in: folder)
        #expect(run.status == 3 && !run.crashed, "\(out): \(run.errors)")
        #expect(run.errors.contains("không phải thư mục"), "\(out): \(run.errors)")
        #expect(run.errors.contains("chạy lại"), "\(out): \(run.errors)")
        #expect(try letters(store).isEmpty, "\(out) \(further)")
        #expect(!FileManager.default.fileExists(atPath: folder.path() + "/gop.pdf"))
      }
      #expect(try Data(contentsOf: file) == Data("x".utf8))
      try completes(store, out: "xin-loi", in: folder)
    }
  }

  @Test(
    "a full disk and one that is only for reading leave nothing half written",
    .enabled(if: SmallDisk.canMount))
  func fullOrReadOnly() throws {
    try Motcua.withFolder { folder in
      let store = try Motcua.storeOfLateDossiers(dossiers, in: folder, clock)
      let out = folder.appending(path: "nho")
      try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
      #expect(try SmallDisk.mount(out, size: "400k", "ro"))
      defer { _ = try? SmallDisk.unmount(out) }
      let further = ["--bundle", "nho/gop.pdf", "--register", "nho/so.xlsx"]

      for options in [[], further] {
        let run = try issue(store, out: "nho", options, in: folder)
        #expect(run.status == 3 && run.errors.contains("chỉ cho đọc"), "\(run.errors)")
        #expect(try letters(store).isEmpty)
      }

      #expect(try SmallDisk.resize(out, to: "400k"))
      for options in [[], further] {
        let run = try issue(store, out: "nho", options, in: folder)
        #expect(run.status == 3 && run.errors.contains("đĩa đã đầy"), "\(run.errors)")
        #expect(run.errors.contains("không cấp số mới"), "\(run.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: out.path())
        #expect(names.filter { !$0.hasPrefix("H05") || !$0.hasSuffix(".pdf") } == [])
        #expect(try Motcua.run(["verify", "--store", store.path()], clock).status == 0)
      }

      #expect(try SmallDisk.resize(out, to: "50m"))
      try completes(store, out: "nho", in: folder)
    }
  }

  /// With room, each dossier has one letter, numbers are consecutive and every file is whole.
  private func completes(_ store: URL, out: String, in folder: URL) throws {
    let further = ["--bundle", "\(out)/gop.pdf", "--register", "\(out)/so.xlsx"]
    let run = try issue(store, out: out, further, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let found = try letters(store)
    let expected = (1...dossiers).map { "\($0 < 10 ? "0" : "")\($0)/SDTTG-VP" }
    #expect(found.compactMap { $0["letter"]?.stringValue } == expected)
    #expect(Set(found.compactMap { $0["number"]?.stringValue }).count == dossiers)
    let place = folder.appending(path: out)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path())
    #expect(names.count == dossiers + 2, "\(names)")
    for name in names where name.hasSuffix(".pdf") {
      let bytes = try Data(contentsOf: place.appending(path: name))
      #expect(bytes.starts(with: Data("%PDF".utf8)), "\(name)")
      #expect(bytes.suffix(8).range(of: Data("%%EOF".utf8)) != nil, "\(name)")
    }
    #expect(try Motcua.run(["verify", "--store", store.path()], clock).status == 0)
  }

  private func issue(
    _ store: URL, out: String, _ further: [String], in folder: URL
  ) throws -> Motcua.Run {
    try Motcua.run(
      [
        "letters", "issue", "--reason", "staff", "--as-of", "2026-06-30", "--out", out, "--store",
        store.path(), "--procedures", Motcua.root.appending(path: "Procedures").path(),
      ] + further, clock, in: folder)
  }

  private func letters(_ store: URL) throws -> [JSONValue] {
    try Motcua.run(["letters", "list", "--format", "json", "--store", store.path()], clock)
      .json.arrayValue ?? []
  }
}
