import ArgumentParser
import Casus
import CasusData
import CasusSource

/// `casus data`: questions about a dataset itself.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "List datasets, or describe one.", subcommands: [List.self, Describe.self])

  /// `casus data describe NAME`: the codebook.
  struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "describe", abstract: "Print the codebook of a dataset.",
      discussion: """
        Everything comes from the descriptor and the rows: tables, columns, types and codes with their meanings; \
        how the data was coded and how it could have been coded otherwise; where the sources disagree, both readings \
        with the reason for the preferred one; rows per table and source.

        Examples:
          casus data describe csto
          casus data describe csto requests responses
          casus data describe csto -f markdown > codebook.md
        """)

    @OptionGroup var common: CommonOptions

    @Option(name: [.customShort("f"), .long], help: "text, markdown or json.")
    var format: CodebookFormat = .text

    @Argument(help: "A name in Data/, a folder, a descriptor or one CSV.") var name: String
    @Argument(help: "Tables to describe; all of them where nothing is said.") var tables: [String] = []

    mutating func run() throws {
      let dataset = try load(name, common)
      let codebook = Codebook(of: dataset)
      guard !tables.isEmpty else { return try Terminal.print(codebook.formatted(as: format)) }
      let known = dataset.tables.map(\.name)
      for table in tables where !known.contains(table) {
        throw ValidationError("no table '\(table)' in '\(name)': \(didYouMean(table, among: known) ?? "")")
      }
      try Terminal.print(codebook.limited(to: tables).formatted(as: format))
    }
  }

  /// `casus data list [NAME]`: what there is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the datasets in Data/, or the tables and columns of one.",
      discussion: "Everything is loaded and checked on the way; faults are reported and end it.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "A name in Data/, a folder, a descriptor or one CSV.") var name: String?

    mutating func run() throws {
      if let name { return try Terminal.print(Contents(of: try load(name, common)).plainText) }
      let world = try common.world()
      let names = world.list("Data").filter { world.exists("Data/\($0)/datapackage.json") }
      let widest = names.map(\.count).max() ?? 0
      var diagnostics: [Diagnostic] = []
      let lines = names.compactMap { name in
        loadDataset(name, from: world, reporting: &diagnostics).map {
          name + String(repeating: " ", count: widest - name.count + 2) + Contents(of: $0).summary
        }
      }
      let isWhole = !diagnostics.haveErrors
      Terminal.report(diagnostics, as: common.diagnostics, in: world, besideResult: isWhole)
      guard isWhole else { throw Exit.faults }
      try Terminal.print(lines.joined(separator: "\n"))
    }
  }
}

extension CodebookFormat: ExpressibleByArgument {}

/// A dataset without a fault.
private func load(_ name: String, _ common: CommonOptions) throws -> Dataset {
  let world = try common.world()
  var diagnostics: [Diagnostic] = []
  let dataset = loadDataset(name, from: world, reporting: &diagnostics)
  let isWhole = dataset != nil && !diagnostics.haveErrors
  Terminal.report(diagnostics, as: common.diagnostics, in: world, besideResult: isWhole)
  guard let dataset, isWhole else { throw Exit.faults }
  return dataset
}
