/// Runs contenders in turn, so that a slow moment of the machine hits all alike.
struct Rounds {
  private let count: Int

  init(_ count: Int) { self.count = count }

  /// The runs of each contender; the first of each warms up and is not among them.
  func run(_ contenders: [Contender]) throws -> [(name: String, runs: [ProcessRun])] {
    var runs = [[ProcessRun]](repeating: [], count: contenders.count)
    for round in 0...count {
      for (index, contender) in contenders.enumerated() {
        let run = try ProcessRun(contender.command)
        guard run.succeeded else {
          throw Failure("\(contender.name) failed: \(contender.command.joined(separator: " "))")
        }
        if round > 0 { runs[index].append(run) }
      }
    }
    return zip(contenders, runs).map { ($0.name, $1) }
  }
}

/// A table of a workload's results: least and middle time, and how many times longer than the first contender.
func report(_ workload: any Workload.Type, _ results: [(name: String, runs: [ProcessRun])]) -> String {
  var rows = [["", "min s", "median s", "times", "cpu s", "peak MB"]]
  let first = results.first.map { middle($0.runs.map(\.wall)) } ?? 0
  for (name, runs) in results {
    let walls = runs.map(\.wall)
    let wall = middle(walls)
    rows.append([
      name, rounded(walls.min() ?? 0, 3), rounded(wall, 3), rounded(first > 0 ? wall / first : 0, 2),
      rounded(middle(runs.map(\.cpu)), 3), rounded(middle(runs.map(\.peak)), 0),
    ])
  }
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  let lines = rows.map { row in
    row.enumerated().map { column, text in
      let padding = String(repeating: " ", count: widths[column] - text.count)
      return column == 0 ? text + padding : padding + text
    }.joined(separator: "  ")
  }
  return "\n\(workload.name): \(workload.summary)\n" + lines.joined(separator: "\n")
}

private func middle(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

private func rounded(_ value: Double, _ digits: Int) -> String {
  var scale = 1.0
  for _ in 0..<digits { scale *= 10 }
  let scaled = String(Int((value * scale).rounded()))
  guard digits > 0 else { return scaled }
  let padded = String(repeating: "0", count: max(0, digits + 1 - scaled.count)) + scaled
  return "\(padded.dropLast(digits)).\(padded.suffix(digits))"
}
