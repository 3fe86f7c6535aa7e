import ArgumentParser
import CasusExport

/// The `casus` command.
@main
struct CasusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casus",
    abstract: "Compiles a briefing and a dataset into pages, charts and a lock.",
    discussion: """
      Examples:
        casus build                        every briefing in Templates/ into out/
        casus build clock -f pdf,svg,png   one of them
        casus build --check                does out/ still hold? exit 2 where it does not
        casus chart clock#waits -o w.svg   one chart of a briefing
        casus trace clock "12 days"        from a printed number to its rows and sources
        casus measure response-lag --data csto
        casus verify clock.pdf             does it come out again from what it holds?

      Exit codes: 0 fine, 1 faults in a briefing or its data, 2 built but differs, 64 usage, 70 our own fault.
      """,
    version: casusVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, DiffCommand.self, ChartCommand.self, TraceCommand.self, MeasureCommand.self,
      DataCommand.self, VerifyCommand.self, ListCommand.self, ExplainCommand.self,
    ])
}
