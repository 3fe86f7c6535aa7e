package import CasusData
package import CasusSource
package import CasusYAML

/// Keeps rows drawn by lot, always the same ones from the same data.
package struct SampleTransform: Transform {
  package static let key = "sample"
  package static let summary = "Keeps rows drawn by lot, always the same ones from the same data."

  private let count: Double
  private let seed: Double

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    count = step.count("sample", reporting: &diagnostics) ?? 1000
    seed = step.number("seed", reporting: &diagnostics) ?? 1
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    guard count >= 0, count < Double(table.rowCount) else { return table }
    var random = SeededRandom(seed: seed.bitPattern)
    var kept = Array(0..<Int(count))
    for row in kept.count..<table.rowCount {
      // Reservoir sampling: each row has the same chance, in one pass.
      let place = random.index(below: row + 1)
      if place < kept.count { kept[place] = row }
    }
    return table.selecting(kept.sorted())
  }
}
