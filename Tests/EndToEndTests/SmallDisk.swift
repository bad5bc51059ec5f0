import Foundation

/// A disk of a few kilobytes in memory, which only root may mount.
enum SmallDisk {
  /// Whether this machine lets tests mount one.
  static var canMount: Bool {
    (try? Motcua.withFolder { folder in
      guard try mount(folder, size: "64k") else { return false }
      return try unmount(folder)
    }) ?? false
  }

  /// Mounts a disk of a size, "400k", at a folder.
  static func mount(_ folder: URL, size: String, _ options: String = "rw") throws -> Bool {
    try tool("mount", ["-t", "tmpfs", "-o", "\(options),size=\(size)", "none", folder.path()])
  }

  /// Gives it another size; what is on it stays.
  static func resize(_ folder: URL, to size: String) throws -> Bool {
    try tool("mount", ["-o", "remount,rw,size=\(size)", folder.path()])
  }

  /// Takes it away with all that is on it.
  @discardableResult
  static func unmount(_ folder: URL) throws -> Bool { try tool("umount", [folder.path()]) }

  private static func tool(_ name: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(name)")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
