import Foundation

/// A folder with a briefing and its data, and the command run in it as a user would.
struct CommandRoot {
  let url: URL

  /// What a run of the command left behind.
  struct Outcome {
    var code: Int32
    var out: String
    var err: String
  }

  /// Makes the folder for as long as the work takes.
  static func with(_ files: [String: String], _ body: (CommandRoot) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "casus test \(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: url) }
    let root = CommandRoot(url: url)
    for (path, text) in files { try root.write(text, to: path) }
    try body(root)
  }

  func run(_ arguments: String...) throws -> Outcome {
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return try Self.run(here.appending(path: "casus"), arguments, in: url)
  }

  /// Runs git, with a name of its own.
  func git(_ arguments: String...) throws -> Outcome {
    let names = ["-c", "user.name=test", "-c", "user.email=test@example.org"]
    return try Self.run(URL(fileURLWithPath: "/usr/bin/git"), names + arguments, in: url)
  }

  private static func run(_ file: URL, _ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    let outData = out.fileHandleForReading.readDataToEndOfFile()
    let errData = err.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, out: String(decoding: outData, as: UTF8.self),
      err: String(decoding: errData, as: UTF8.self))
  }

  func read(_ path: String) throws -> String { try String(contentsOf: url.appending(path: path), encoding: .utf8) }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func replace(_ old: String, with new: String, in path: String) throws {
    try write(try read(path).replacing(old, with: new), to: path)
  }
}
