import ArgumentParser
import Casus
import CasusAnalysis
import CasusData
import CasusSource

/// `casus measure`: one indicator over any table.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure a dataset or a CSV with one indicator.",
    discussion: """
      Examples:
        casus measure response-lag --data csto --set clock=request
        casus measure response-lag --data lags.csv --set cases.table=lags --set cases.time=days \\
          --set cases.status=event --set by=group --set tau=30,90 -f json
      """)

  @OptionGroup var common: CommonOptions

  @Option(name: .long, help: "A name in Data/, a folder, a descriptor or one CSV.")
  var data: String

  @Option(name: .long, help: ArgumentHelp("An option of the indicator.", valueName: "option=value"))
  var set: [Setting] = []

  @Option(name: .long, help: ArgumentHelp("See the record from this day.", valueName: "date"))
  var asOf: String?

  @Option(name: [.customShort("f"), .long], help: "table, json or csv.")
  var format: MeasureFormat = .table

  @Argument(help: "The indicator; see 'casus list indicators'.") var indicator: String

  mutating func run() throws {
    let world = try common.world()
    var diagnostics: [Diagnostic] = []
    let measured = measurement(
      indicator, data: data, options: set.map { ($0.name, $0.value) }, asOf: asOf, in: world,
      reporting: &diagnostics)
    let isWhole = measured != nil && !diagnostics.haveErrors
    Terminal.report(diagnostics, as: common.diagnostics, in: world, besideResult: isWhole)
    guard let measured, isWhole else { throw Exit.faults }
    try measured.write(as: format) { try Terminal.print($0) }
  }
}

extension MeasureFormat: ExpressibleByArgument {}
