import Foundation
import Testing

/// The command as its users meet it: streams, files and exit codes.
///
/// `swift test` builds the command beside the tests; these run that very file.
struct CommandTests {
  /// What a run of the command left behind.
  private struct Outcome {
    var code: Int32
    var out: String
    var err: String
  }

  private static var executable: URL {
    // The test bundle lies in the build folder, and so does the command.
    let here = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return here.appending(path: "casus")
  }

  private func run(_ arguments: String..., in folder: URL) throws -> Outcome { try run(arguments, in: folder) }

  private func run(_ arguments: [String], in folder: URL) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let out = Pipe()
    let err = Pipe()
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

  /// A root of this test's own, removed at its end; the name has a space in it on purpose.
  private func withRoot(_ briefing: SmallBriefing = SmallBriefing(), _ body: (URL) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "casus test \(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in briefing.files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(root)
  }

  private static var charted: SmallBriefing {
    var briefing = SmallBriefing()
    briefing.body += """


      ```chart calls
      title: Two calls from one member
      data: calls
      mark: bar
      encoding: {x: {aggregate: count}, y: {field: from}}
      ```
      """
    return briefing
  }

  @Test func `a bare build writes pages, charts and the lock`() throws {
    try withRoot(Self.charted) { root in
      let outcome = try run("build", in: root)
      #expect(outcome.code == 0)
      #expect(outcome.out.isEmpty)
      #expect(outcome.err.contains("1 briefing, 1 page"))
      let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/out/small").sorted()
      #expect(files == ["calls.svg", "lock.json", "small.pdf"])
    }
  }

  @Test func `build --check exits 2 once a file differs, and writes nothing`() throws {
    try withRoot(Self.charted) { root in
      #expect(try run("build", in: root).code == 0)
      #expect(try run("build", "--check", in: root).code == 0)
      let file = root.appending(path: "out/small/calls.svg")
      try Data("changed".utf8).write(to: file)
      let outcome = try run("build", "--check", in: root)
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("calls.svg' differs"))
      #expect(try String(contentsOf: file, encoding: .utf8) == "changed")
    }
  }

  @Test func `check --drift names the number that moved`() throws {
    try withRoot { root in
      #expect(try run("build", in: root).code == 0)
      #expect(try run("check", "--drift", in: root).code == 0)
      let data = root.appending(path: "Data/small/calls.csv")
      let text = try String(contentsOf: data, encoding: .utf8)
      try Data(text.replacing("2021-05-14", with: "2021-05-15").utf8).write(to: data)
      let outcome = try run("check", "--drift", in: root)
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("published as '14 May 2021', and is '15 May 2021' now"))
    }
  }

  @Test func `a fault stops the build and leaves what was there untouched`() throws {
    try withRoot { root in
      #expect(try run("build", in: root).code == 0)
      let pdf = root.appending(path: "out/small/small.pdf")
      let before = try Data(contentsOf: pdf)
      let template = root.appending(path: "Templates/small.md")
      let text = try String(contentsOf: template, encoding: .utf8)
      try Data(text.replacing("first.date", with: "first.dat").utf8).write(to: template)
      let outcome = try run("build", in: root)
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("Templates/small.md:10:"))
      #expect(outcome.err.contains("did you mean 'date'?"))
      #expect(outcome.err.contains("nothing was written"))
      #expect(try Data(contentsOf: pdf) == before)
      let files = try FileManager.default.contentsOfDirectory(atPath: root.path + "/out/small").sorted()
      #expect(files == ["lock.json", "small.pdf"])
    }
  }

  @Test func `one chart goes to stdout, alone`() throws {
    try withRoot(Self.charted) { root in
      let outcome = try run("chart", "small#calls", in: root)
      #expect(outcome.code == 0)
      #expect(outcome.out.hasPrefix("<?xml") || outcome.out.hasPrefix("<svg"))
      #expect(outcome.out.contains("Two calls from one member"))
      #expect(outcome.err.isEmpty)
    }
  }

  @Test func `a live chart holds its words as text, outlines do not`() throws {
    try withRoot(Self.charted) { root in
      let live = try run("chart", "small#calls", "--profile", "live", in: root)
      #expect(live.code == 0)
      #expect(live.out.contains("<style>") && !live.out.contains("fill-opacity=\"0\""))
      let outlines = try run("chart", "small#calls", in: root)
      #expect(!outlines.out.contains("<style>") && outlines.out.utf8.count > live.out.utf8.count)
      #expect(try run("chart", "small#calls", "--profile", "alive", in: root).code == 64)
    }
    var briefing = Self.charted
    briefing.facts += "\nsvg: live"
    try withRoot(briefing) { root in
      #expect(try run("build", "-f", "svg", in: root).code == 0)
      let svg = try String(contentsOf: root.appending(path: "out/small/calls.svg"), encoding: .utf8)
      #expect(svg.contains("<style>"))
    }
  }

  @Test func `several files become charts of a folder, all or none`() throws {
    try withRoot(SmallBriefing()) { root in
      func spec(_ mark: String) -> Data {
        Data("data: {values: [{a: x, b: 1}]}\nmark: \(mark)\nencoding: {y: {field: a}, x: {field: b}}".utf8)
      }
      try spec("bar").write(to: root.appending(path: "one.yaml"))
      try spec("point").write(to: root.appending(path: "two.yaml"))
      try spec("bat").write(to: root.appending(path: "three.yaml"))
      let failed = try run("chart", "one.yaml", "two.yaml", "three.yaml", "-o", "charts", in: root)
      #expect(failed.code == 1)
      #expect(failed.err.contains("three.yaml:2"))
      #expect(!FileManager.default.fileExists(atPath: root.appending(path: "charts/one.svg").path))
      #expect(try run("chart", "one.yaml", "two.yaml", "-o", "charts", in: root).code == 0)
      let alone = try run("chart", "two.yaml", in: root)
      #expect(try String(contentsOf: root.appending(path: "charts/two.svg"), encoding: .utf8) == alone.out)
      #expect(try run("chart", "one.yaml", "two.yaml", in: root).code == 64)
    }
  }

  @Test func `a misspelt chart, briefing and format are answered with a suggestion`() throws {
    try withRoot(Self.charted) { root in
      #expect(try run("chart", "small#cals", in: root).err.contains("did you mean 'calls'?"))
      #expect(try run("build", "smal", in: root).err.contains("did you mean 'small'?"))
      let format = try run("build", "-f", "pfd", in: root)
      #expect(format.code == 64)
      #expect(format.err.contains("did you mean 'pdf'?"))
    }
  }

  @Test func `a parameter that no briefing declares is not passed over`() throws {
    try withRoot { root in
      let outcome = try run("build", "--set", "membre=ARM", in: root)
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("no parameter 'membre' to set"))
    }
  }

  @Test func `a misspelt theme is answered with a suggestion`() throws {
    try withRoot { root in
      let outcome = try run("build", "--theme", "hous", in: root)
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("did you mean 'house'?"))
    }
  }

  @Test(arguments: [
    ["build", "-o", ""], ["build", "-j", "0"], ["chart", ""], ["check", "--as-of", "soon"],
  ])
  func `arguments without sense are faults of usage`(_ arguments: [String]) throws {
    try withRoot { root in
      let outcome = try run(arguments, in: root)
      #expect(outcome.code == 64)
    }
  }

  @Test func `a lock that cannot be read is not called missing`() throws {
    try withRoot { root in
      #expect(try run("build", in: root).code == 0)
      try Data("{".utf8).write(to: root.appending(path: "out/small/lock.json"))
      let outcome = try run("check", "--drift", in: root)
      #expect(outcome.code == 2)
      #expect(outcome.err.contains("expected a lock"))
    }
  }

  @Test func `an unknown flag is a fault of usage`() throws {
    try withRoot { root in
      let outcome = try run("build", "--nope", in: root)
      #expect(outcome.code == 64)
      #expect(outcome.out.isEmpty)
    }
  }

  @Test func `diagnostics come as JSON on stdout where a machine asks`() throws {
    try withRoot { root in
      let template = root.appending(path: "Templates/small.md")
      let text = try String(contentsOf: template, encoding: .utf8)
      try Data(text.replacing("first.date", with: "first.dat").utf8).write(to: template)
      let outcome = try run("check", "--diagnostics", "json", in: root)
      #expect(outcome.code == 1)
      let line = try #require(outcome.out.split(separator: "\n").first)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["schema"] as? Int == 1)
      #expect((object["code"] as? String)?.hasPrefix("CAS03") == true)
    }
  }

  @Test func `SARIF is one log, with the rules behind its results`() throws {
    try withRoot { root in
      let whole = try run("check", "--diagnostics", "sarif", in: root)
      #expect(whole.code == 0)
      #expect(try JSONSerialization.jsonObject(with: Data(whole.out.utf8)) is [String: Any])
      let data = root.appending(path: "Data/small/calls.csv")
      let text = try String(contentsOf: data, encoding: .utf8)
      try Data(text.replacing("2021-05-14", with: "2021-05-41").utf8).write(to: data)
      for arguments in [["check"], ["data", "list"], ["data", "list", "small"], ["build"]] {
        let outcome = try run(arguments + ["--diagnostics", "sarif"], in: root)
        #expect(outcome.code == 1)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rule = try #require((driver["rules"] as? [[String: Any]])?.first)
        #expect(rule["id"] as? String == "CAS0130")
        let help = try #require(rule["help"] as? [String: String])
        #expect(help["text"]?.contains("Why it matters") == true)
      }
    }
  }

  @Test func `GitHub gets the path from where the command runs`() throws {
    try withRoot { root in
      let data = root.appending(path: "Data/small/calls.csv")
      let text = try String(contentsOf: data, encoding: .utf8)
      try Data(text.replacing("2021-05-14", with: "2021-05-41").utf8).write(to: data)
      let name = root.lastPathComponent
      let outcome = try run(
        "check", "--root", name, "--diagnostics", "github", in: root.deletingLastPathComponent())
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("::error file=\(name)/Data/small/calls.csv,line=2,"))
    }
  }

  @Test func `machines never find words beside a result`() throws {
    try withRoot(Self.charted) { root in
      let spec = "params: [{name: pick, select: point}]\ndata: {values: [{a: x, b: 1}]}\nmark: bar\n"
      try Data((spec + "encoding: {x: {field: b}, y: {field: a}}").utf8).write(to: root.appending(path: "one.yaml"))
      let noted = try run("chart", "one.yaml", "--diagnostics", "json", in: root)
      #expect(noted.code == 0)
      #expect(noted.out.hasPrefix("<svg") || noted.out.hasPrefix("<?xml"))
      #expect(noted.err.hasPrefix("{\"schema\":1,\"code\":\"CAS0411\""))
    }
  }

  @Test func `explain tells a code, lists all, and suggests`() throws {
    try withRoot { root in
      let one = try run("explain", "cas0113", in: root)
      #expect(one.code == 0)
      #expect(one.out.hasPrefix("CAS0113: ") && one.out.contains("Why it matters:") && one.out.contains("Right:"))
      let all = try run("explain", in: root)
      #expect(all.out.split(separator: "\n").count > 200)
      let unknown = try run("explain", "CAS0131x", in: root)
      #expect(unknown.code == 1)
      #expect(unknown.out.isEmpty && unknown.err.contains("did you mean 'CAS0131'?"))
      let json = try run("explain", "CAS0113", "-f", "json", in: root)
      let list = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]])
      #expect(list.first?["code"] as? String == "CAS0113")
    }
  }

  @Test(arguments: ["charts", "indicators", "themes", "formats", "transforms", "diagnostics"])
  func `list names what there is`(_ topic: String) throws {
    try withRoot { root in
      let outcome = try run("list", topic, in: root)
      #expect(outcome.code == 0)
      let known = [
        "charts": "lag", "indicators": "response-lag", "themes": "house", "formats": "pdf", "transforms": "filter",
        "diagnostics": "CAS0113",
      ]
      #expect(outcome.out.contains(known[topic] ?? "?"))
    }
  }
}
