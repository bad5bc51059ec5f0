import Foundation
import PlainJSON
import Testing

/// Imports for which there is no room, or that another program keeps out. Oracle: issue 12 and
/// CONTRACT §1, §4: status 3, what was written is whole, the message says what to do, and the same
/// command run again ends in the store of one clean run.
@Suite struct TroubledImportTests {
  private let clock = ["MOTCUA_CLOCK": "2026-12-31T17:00"]

  private func run(_ arguments: [String], _ store: String) throws -> Motcua.Run {
    try Motcua.run(arguments + ["--store", store], clock)
  }

  private func importing(
    _ file: URL, into store: String, _ further: [String] = []
  ) throws -> Motcua.Run {
    try run(["import", file.path, "--as-of", "2026-12-31T17:00"] + further, store)
  }

  /// Rows that make dossiers, each fifth of them with a date that does not exist where asked for.
  private func file(_ rows: Int, in folder: URL, withMistakes: Bool = false) throws -> URL {
    let file = folder.appending(path: "so.csv")
    var text = "ma_ho_so,ma_tthc,ngay_tiep_nhan,chu_ho_so\n"
    for row in 1...rows {
      let day = withMistakes && row.isMultiple(of: 5) ? "31/02/2026" : "02/03/2026"
      text += "A-\(row),TG-02,\(day),Chùa Thử \(row) \(String(repeating: "x", count: 40))\n"
    }
    try Data(text.utf8).write(to: file)
    return file
  }

  private func clean(_ file: URL, in folder: URL) throws -> String {
    let store = folder.appending(path: "clean.sqlite").path
    _ = try importing(file, into: store)
    return try run(["export"], store).output
  }

  @Test("a disk that fills up during an import", .enabled(if: SmallDisk.canMount))
  func fullDisk() throws {
    try Motcua.withFolder { folder in
      let file = try file(6_500, in: folder)
      let expected = try clean(file, in: folder)
      let disk = folder.appending(path: "nho")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      // Room for some of it, not for all.
      #expect(try SmallDisk.mount(disk, size: "4m"))
      defer { _ = try? SmallDisk.unmount(disk) }
      let store = disk.appending(path: "kho.sqlite").path
      let full = try importing(file, into: store)
      #expect(full.status == 3 && !full.crashed, "\(full.errors)")
      #expect(full.errors.lowercased().contains("đĩa đã đầy"), "\(full.errors)")
      #expect(full.errors.contains("chạy lại"), "\(full.errors)")
      #expect(try SmallDisk.resize(disk, to: "200m"))
      #expect(try run(["verify"], store).status == 0)
      let list = try run(["imports", "list", "--unfinished", "--format", "json"], store)
      #expect(list.json.arrayValue?.isEmpty == false)
      let again = try importing(file, into: store)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try run(["export"], store).output == expected)
      #expect(try run(["verify"], store).status == 0)
      let after = try run(["imports", "list", "--unfinished", "--format", "json"], store)
      #expect(after.json.arrayValue?.isEmpty == true)
    }
  }

  @Test("a rejects file for which there is no room", .enabled(if: SmallDisk.canMount))
  func fullDiskForRejects() throws {
    try Motcua.withFolder { folder in
      let file = try file(3_000, in: folder, withMistakes: true)
      let expected = try clean(file, in: folder)
      let disk = folder.appending(path: "nho")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      #expect(try SmallDisk.mount(disk, size: "40k"))
      defer { _ = try? SmallDisk.unmount(disk) }
      let rejects = disk.appending(path: "tu-choi.csv").path
      let store = folder.appending(path: "kho.sqlite").path
      let full = try importing(file, into: store, ["--rejects", rejects])
      #expect(full.status == 3 && !full.crashed, "\(full.errors)")
      #expect(full.errors.lowercased().contains("đĩa đã đầy"), "\(full.errors)")
      #expect(full.errors.contains("chạy lại"), "\(full.errors)")
      // No half file, and nothing left of its making.
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).isEmpty)
      #expect(try run(["verify"], store).status == 0)

      #expect(try SmallDisk.resize(disk, to: "20m"))
      let again = try importing(file, into: store, ["--rejects", rejects])
      #expect(again.status == 1, "\(again.errors)")
      #expect(try run(["export"], store).output == expected)
      let lines = try String(contentsOfFile: rejects, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 1 + 600)
      #expect(lines.last?.hasPrefix("A-3000,") == true)
    }
  }

  @Test("tables for which there is no room leave no file", .enabled(if: SmallDisk.canMount))
  func fullDiskForTables() throws {
    try Motcua.withFolder { folder in
      let store = folder.appending(path: "kho.sqlite").path
      #expect(try importing(try file(1_000, in: folder), into: store).status == 0)
      let disk = folder.appending(path: "nho")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
      #expect(try SmallDisk.mount(disk, size: "40k"))
      defer { _ = try? SmallDisk.unmount(disk) }
      for form in ["csv", "xlsx", "jsonl", "csv,xlsx,jsonl"] {
        let full = try run(["export", "--to", form, "--out", disk.path], store)
        #expect(full.status == 3 && !full.crashed, "\(form): \(full.errors)")
        #expect(full.errors.contains("đĩa đã đầy"), "\(form): \(full.errors)")
        #expect(full.errors.contains("chạy lại"), "\(form): \(full.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).isEmpty, "\(form)")
      }
      #expect(try SmallDisk.resize(disk, to: "20m"))
      let all = try run(["export", "--to", "csv,xlsx,jsonl", "--out", disk.path], store)
      #expect(all.status == 0, "\(all.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).count == 3)
    }
  }

  @Test("files that may not grow, as a quota would have it")
  func limitedFiles() throws {
    try Motcua.withFolder { folder in
      let file = try file(3_000, in: folder)
      let store = folder.appending(path: "kho.sqlite").path
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c", "ulimit -f 1000; exec \"$0\" \"$@\"", Motcua.binary.path, "import", file.path,
        "--as-of", "2026-12-31T17:00", "--store", store,
      ]
      process.currentDirectoryURL = Motcua.root
      process.environment = clock.merging(["PATH": "/usr/bin:/bin", "HOME": "/tmp"]) { $1 }
      let errors = Pipe()
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      let said = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 3, "\(said)")
      #expect(said.contains("Việc cần làm") && said.contains("chạy lại"), "\(said)")
      let again = try importing(file, into: store)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try run(["verify"], store).status == 0)
      #expect(try run(["export"], store).output == (try clean(file, in: folder)))
    }
  }

  @Test("a store that another program holds: refused after ten seconds, with what to do")
  func locked() throws {
    try Motcua.withFolder { folder in
      let file = try file(10, in: folder)
      let store = folder.appending(path: "kho.sqlite").path
      #expect(try importing(file, into: store).status == 0)
      // A program of SQLite's own, which knows nothing of ours.
      let holder = Process()
      holder.executableURL = URL(filePath: "/usr/bin/python3")
      holder.arguments = [
        "-c",
        """
        import sqlite3, sys
        held = sqlite3.connect(sys.argv[1], isolation_level=None)
        held.execute("BEGIN IMMEDIATE")
        print("held", flush=True)
        sys.stdin.read()
        """, store,
      ]
      let (input, output) = (Pipe(), Pipe())
      holder.standardInput = input
      holder.standardOutput = output
      try holder.run()
      #expect(!output.fileHandleForReading.availableData.isEmpty)
      let begun = Date()
      let kept = try importing(file, into: store)
      #expect(kept.status == 3, "\(kept.errors)")
      #expect(Date().timeIntervalSince(begun) > 9)
      #expect(kept.errors.contains("đang bị chương trình khác giữ"), "\(kept.errors)")
      #expect(kept.errors.contains("chạy lại"), "\(kept.errors)")
      // Whoever only reads is not kept out.
      #expect(try run(["imports", "list"], store).status == 0)
      try input.fileHandleForWriting.close()
      holder.waitUntilExit()
      #expect(try importing(file, into: store).status == 0)
      #expect(try run(["verify"], store).status == 0)
    }
  }
}
