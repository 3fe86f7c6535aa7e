import ArgumentParser
import Casus
import CasusExport
import CasusSource
import Glibc

/// `casus trace`: from a printed number to its formula, rows and sources.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Follow a printed number to its formula, rows and sources.",
    discussion: """
      Without a question, all numbers of the briefing in order of appearance. A question is a name, an id of the lock, \
      a line of the briefing, the text as printed, words of its sentence, or a chart or table, with the key of a row \
      in brackets. Where several numbers fit, they are listed.

      Examples:
        casus trace clock                      every number: line, text, expression, n, rows, sources
        casus trace clock lag.median           one of them, down to the rows
        casus trace clock "12 days"            the same by its text
        casus trace clock 64                   the numbers of line 64
        casus trace clock waits                a chart, mark by mark
        casus trace clock lag.median -f json   for programs; "schema": 1
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: [.customShort("f"), .long], help: "text, json or markdown.")
  var format: Trace.Format = .text

  @Option(name: .long, help: ArgumentHelp("See the record from this day.", valueName: "date"))
  var asOf: String?

  @Option(name: .long, help: ArgumentHelp("Set a parameter of the briefing.", valueName: "name=value"))
  var set: [Setting] = []

  @Argument(help: "The briefing, by path or name.") var briefing: String
  @Argument(help: "What is asked: NAME, LINE, TEXT, CHART.") var question: String?

  mutating func run() throws {
    let world = try common.world()
    let path = try findBriefings([briefing], in: world, common)[0]
    var diagnostics: [Diagnostic] = []
    let settings = CompileSettings(asOf: asOf, parameters: Dictionary(set.map { ($0.name, $0.value) }) { $1 })
    diagnostics += unknownSettings(settings, for: [path], in: world)
    var found: Trace?
    do throws(Diagnostic) {
      found = try trace(path, question, settings, in: world, reporting: &diagnostics)
    } catch {
      diagnostics.append(error)
    }
    // What a build warns of is no matter of a trace.
    Terminal.report(diagnostics.filter { $0.severity == .error }, as: common.diagnostics, in: world)
    guard let found, !diagnostics.haveErrors else { throw Exit.faults }
    if case .numbers(let indices) = found.answer, let question {
      Terminal.say("\(indices.count) numbers fit '\(question)': name one by its expression")
    }
    let isTerminal = isatty(1) == 1
    try Terminal.print(
      found.formatted(
        as: format, width: isTerminal ? min(100, max(80, Terminal.width)) : 96,
        isColored: isTerminal && getenv("NO_COLOR") == nil))
  }
}

extension Trace.Format: ExpressibleByArgument {}

extension Terminal {
  /// The columns of the terminal on stdout; 96 where it does not say.
  fileprivate static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 96 }
    return Int(size.ws_col)
  }
}
