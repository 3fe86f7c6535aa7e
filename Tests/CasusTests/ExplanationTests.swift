import Casus
import CasusAnalysis
import CasusData
import CasusExplanations
import CasusExport
import CasusSource
import CasusTestSupport
import Foundation
import Testing

/// Every code is explained, and every example keeps its word.
struct ExplanationTests {
  @Test func `every code of the sources is explained, and no other`() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var codes: Set<String> = []
    for case let file as URL in files
    where file.pathExtension == "swift" && !file.path.contains("/CasusExplanations/") {
      let text = try String(contentsOf: file, encoding: .utf8)
      // A code stands in quotes where it is given; comments may name one too.
      for match in text.matches(of: /"(CAS[0-9]{4})"/) { codes.insert(String(match.1)) }
    }
    #expect(codes.count > 200)
    let explained = ExplanationCatalog.all.map(\.code)
    #expect(Set(explained).count == explained.count)
    #expect(codes.subtracting(explained).sorted() == [], "not explained")
    #expect(Set(explained).subtracting(codes).sorted() == [], "explained, and reported nowhere")
  }

  @Test(arguments: ExplanationCatalog.all.map(\.code))
  func `the wrong example brings its code alone, the right one none`(_ code: String) throws {
    let explanation = try #require(ExplanationCatalog.named(code))
    guard case .examples(let wrong, let right) = explanation.demonstration else { return }
    let found = try codes(of: wrong)
    #expect(found.subtracting(explanation.companions) == [code])
    #expect(explanation.companions.isSubset(of: found))
    #expect(try codes(of: right) == [])
  }

  @Test func `few codes cannot be shown, and each says why`() {
    let unshown = ExplanationCatalog.all.filter {
      if case .words(let reason) = $0.demonstration { !reason.isEmpty } else { false }
    }
    // Eighteen of them are about what a PDF holds.
    #expect(unshown.count <= 43)
  }

  @Test(arguments: ExplanationCatalog.all.map(\.code))
  func `the words keep the house rules`(_ code: String) throws {
    let explanation = try #require(ExplanationCatalog.named(code))
    #expect(!explanation.summary.hasSuffix("."))
    #expect(explanation.summary.first.map { !$0.isUppercase || explanation.summary.hasPrefix("YAML") } == true)
    for sentence in [explanation.meaning, explanation.importance] { #expect(sentence.hasSuffix(".")) }
    #expect(explanation.text.split(separator: "\n").allSatisfy { $0.count <= 220 })
  }

  @Test func `the page of the documentation is that of the catalog`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Casus/Casus.docc/Diagnostics.md")
    #expect(try String(contentsOf: page, encoding: .utf8) == ExplanationPage.markdown)
  }

  // MARK: Running an example

  /// The codes that an example's command reports: within this process where it only compiles, else with the command.
  private func codes(of example: Example) throws -> Set<String> {
    if example.isRebuilt { return try codesOfProcess(example) }
    var world = InMemoryWorld()
    for (path, bytes) in example.files { world[path] = bytes }
    let arguments = example.arguments
    var diagnostics: [Diagnostic] = []
    switch (arguments.first, arguments.count) {
    case ("check", 1):
      let paths = world.list("Templates").filter { $0.hasSuffix(".md") }.map { "Templates/\($0)" }
      let results = compileAll(paths, CompileSettings(), in: world, formats: [], jobs: 1)
      diagnostics = results.flatMap(\.diagnostics) + clashes(between: results)
    case ("chart", 2) where !arguments[1].contains("#"):
      do throws(Diagnostic) {
        _ = try compileChart(
          arguments[1], width: nil, CompileSettings(), in: world, reporting: &diagnostics)
      } catch {
        diagnostics.append(error)
      }
    case ("data", 3): _ = loadDataset(arguments[2], from: world, reporting: &diagnostics)
    default: return try codesOfProcess(example)
    }
    return Set(diagnostics.map(\.code))
  }

  private func codesOfProcess(_ example: Example) throws -> Set<String> {
    let root = FileManager.default.temporaryDirectory.appending(path: "casus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    if let built = example.filesAsBuilt {
      try write(built, to: root)
      _ = try output(of: ["build", "-f", "svg"], in: root)
    }
    try write(example.files, to: root)
    let text = try output(of: example.arguments + ["--diagnostics", "json"], in: root)
    return Set(text.matches(of: /"schema":1,"code":"(CAS[0-9]{4})"/).map { String($0.1) })
  }

  private func write(_ files: [String: [UInt8]], to root: URL) throws {
    for (path, bytes) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// What the command says on both streams.
  private func output(of arguments: [String], in root: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "casus")
    process.arguments = arguments
    process.currentDirectoryURL = root
    let out = Pipe()
    process.standardOutput = out
    process.standardError = out
    try process.run()
    let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
