import ArgumentParser

/// The `casus` command.
@main
struct CasusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casus", abstract: "Compiles a briefing and a dataset into pages, charts and a lock.")
}
