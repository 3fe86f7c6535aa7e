import ArgumentParser
import Casus
import CasusSource
import Glibc

/// `casus diff`: what was published before, against what is published now.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two editions: numbers, the rows behind them, and charts.",
    discussion: """
      OLD and NEW are each a lock, a folder of outputs, a root with Data/ and Templates/, or a revision of the \
      repository the root lies in. Without NEW, OLD is compared with the root as it is. A root and a revision are \
      compiled, with --locks their out/NAME/lock.json is read instead.

      A revision is read by running git, which nothing else in casus does.

      Examples:
        casus diff HEAD~1 HEAD                 what the last commit changes
        casus diff main -f markdown            a comment for a pull request
        casus diff old/lock.json out/clock     two editions of one briefing
        casus diff v1.0..v1.1 --locks          what two releases published
      """)

  /// How a comparison is written.
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  @OptionGroup var common: CommonOptions
  @OptionGroup var compiling: CompileOptions

  @Option(name: [.customShort("f"), .long], help: "text, json or markdown.")
  var format: Format = .text

  @Option(name: .long, help: ArgumentHelp("Compare this briefing only; may be repeated.", valueName: "name"))
  var briefing: [String] = []

  @Flag(name: .long, help: "Compare the locks in out/ of a root or revision, and compile nothing.")
  var locks = false

  @Flag(name: .long, help: "Exit with 2 where a number or a chart differs.")
  var exitCode = false

  @Argument(help: "A lock, a folder, or a revision; OLD..NEW for two revisions.") var old: String
  @Argument(help: "The same; the root as it is where nothing is said.") var new: String?

  private var sides: (old: String, new: String) {
    if let new { return (old, new) }
    let parts = old.split(separator: "..", omittingEmptySubsequences: true).map(String.init)
    return parts.count == 2 && !old.hasPrefix(".") ? (parts[0], parts[1]) : (old, common.root)
  }

  mutating func validate() throws {
    if sides.old.isEmpty || sides.new.isEmpty { throw ValidationError("name two sides, such as HEAD~1 HEAD") }
  }

  mutating func run() throws {
    let world = try common.world()
    var diagnostics: [Diagnostic] = []
    let (oldName, newName) = sides
    func side(_ name: String) -> DiffSide? {
      readDiffSide(
        name, root: world, rootPath: common.root, briefings: briefing, settings: compiling.settings, locks: locks,
        reporting: &diagnostics)
    }
    let (before, after) = (side(oldName), side(newName))
    Terminal.report(diagnostics, as: common.diagnostics, in: world)
    guard let before, let after else { throw Exit.faults }
    let diff = EditionDiff(from: before, to: after)
    if let missing = briefing.first(where: { before[$0] == nil && after[$0] == nil }) {
      throw ValidationError("neither side has a briefing '\(missing)'")
    }
    switch format {
    case .text: try Terminal.print(diff.text(color: isatty(1) == 1 && getenv("NO_COLOR") == nil))
    case .json: try Terminal.print(diff.json)
    case .markdown: try Terminal.print(diff.markdown)
    }
    if exitCode, diff.isDifferent { throw Exit.differs }
  }
}
