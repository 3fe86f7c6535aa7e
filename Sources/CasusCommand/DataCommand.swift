import ArgumentParser
import Casus
import CasusData
import CasusSource

/// `casus data`: questions about a dataset itself.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Describe a dataset.", subcommands: [Describe.self])

  /// `casus data describe NAME`: the codebook.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "describe", abstract: "Print the codebook of a dataset as Markdown, from its descriptor.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "A name in Data/, a folder, a descriptor or one CSV.") var name: String

    mutating func run() throws {
      let world = try common.world()
      var diagnostics: [Diagnostic] = []
      let dataset = loadDataset(name, from: world, reporting: &diagnostics)
      Terminal.report(diagnostics, as: common.diagnostics, in: world)
      guard let dataset, !diagnostics.haveErrors else { throw Exit.faults }
      try Terminal.print(codebook(of: dataset))
    }
  }
}
