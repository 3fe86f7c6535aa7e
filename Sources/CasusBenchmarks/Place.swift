import Glibc

/// Where a workload keeps its files, and the programs it measures.
struct Place: Sendable {
  let folder: String
  let casus: String
  let python: String
  /// The program that only sets and draws.
  let floor: String

  init(folder: String, casus: String, python: String, floor: String) throws {
    self.folder = folder
    self.casus = casus
    self.python = python
    self.floor = floor
    guard access(casus, X_OK) == 0 else {
      throw Failure("no command '\(casus)': build it with 'swift build -c release --product casus'")
    }
    try Self.make(folder)
  }

  func has(_ file: String) -> Bool { access("\(folder)/\(file)", F_OK) == 0 }

  func has(module: String) -> Bool {
    (try? ProcessRun([python, "-c", "import \(module)"], isQuiet: true))?.succeeded == true
  }

  /// Writes a file, beside first and then in its place, so that an interrupted run leaves no half of one.
  func write(_ text: String, to file: String) throws {
    let path = "\(folder)/\(file)"
    if let slash = file.lastIndex(of: "/") { try Self.make("\(folder)/\(file[..<slash])") }
    guard let stream = fopen(path + ".part", "wb") else { throw Failure("cannot write '\(path)'") }
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard fclose(stream) == 0, isWritten, rename(path + ".part", path) == 0 else {
      throw Failure("cannot write '\(path)'")
    }
  }

  private static func make(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "" : "."
    for part in folder.split(separator: "/") {
      path += "/" + part
      guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure("cannot make the folder '\(path)'") }
    }
  }
}

/// Why nothing can be measured.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
