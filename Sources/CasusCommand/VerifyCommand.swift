import ArgumentParser
import Casus
import CasusSource
import Glibc

/// `casus verify`: does a PDF hold what it says?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Make a PDF again from the files in it, and tell what comes out otherwise.",
    discussion: """
      A PDF of casus holds the briefing, the data and the lock it was made from. Nothing else is read: no folder, no
      network. Exit codes: 0 everything came out the same, 2 something differs, 1 the PDF cannot be made again.

      Examples:
        casus verify out/clock/clock.pdf
        casus verify clock.pdf -f json
      """)

  /// How the result is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(name: .long, help: ArgumentHelp("How diagnostics are written: human, short, json, sarif or github."))
  var diagnostics: DiagnosticStyle = .human

  @Option(name: .shortAndLong, help: "text or json.")
  var format = Format.text

  @Argument(help: "A PDF that casus made.") var file: String

  mutating func validate() throws {
    if file.isEmpty { throw ValidationError("name a PDF") }
  }

  /// A few bytes of a PDF can be packed to stand for any number; what cannot be had is then refused, not awaited.
  private static let memoryLimit: rlim_t = 3 << 30

  mutating func run() throws {
    let resource = __rlimit_resource_t(RLIMIT_AS.rawValue)
    var limit = rlimit()
    if getrlimit(resource, &limit) == 0, limit.rlim_cur > Self.memoryLimit {
      limit.rlim_cur = Self.memoryLimit
      setrlimit(resource, &limit)
    }
    var faults: [Diagnostic] = []
    guard let bytes = read(reporting: &faults), let result = verify(bytes, named: file, reporting: &faults) else {
      Terminal.report(faults, as: diagnostics, in: nil)
      throw Exit.faults
    }
    let differences = result.differences.map { Diagnostic.differs($0, file) }
    Terminal.report(
      faults + result.notes + differences, as: diagnostics, in: result.world, besideResult: true)
    try Terminal.print(format == .json ? result.json : result.text)
    if !differences.isEmpty { throw Exit.differs }
  }

  private func read(reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(Diagnostic) {
      let slash = file.lastIndex(of: "/")
      let folder = slash.map { String(file[...$0]) } ?? "."
      let name = slash.map { String(file[file.index(after: $0)...]) } ?? file
      return try DiskWorld(root: folder).read(name)
    } catch {
      var fault = error
      fault.place?.file = file
      diagnostics.append(fault)
      return nil
    }
  }
}
