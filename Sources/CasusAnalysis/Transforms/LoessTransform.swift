package import CasusData
package import CasusSource
package import CasusYAML

/// A smooth trend by local regression (Cleveland 1979).
package struct LoessTransform: Transform {
  package static let key = "loess"
  package static let summary = "Draws a smooth trend by local regression."

  private let y: FieldName
  private let x: FieldName
  private let groupBy: [FieldName]
  private let bandwidth: Double
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    y = step.field("loess", reporting: &diagnostics)
    x = step.field("on", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    bandwidth = step.number("bandwidth", reporting: &diagnostics) ?? 0.3
    names = step.names("as", default: [x.name, y.name], reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let points = PointReader(table, x, y, reporting: &diagnostics)
    let curves = Grouping(table, by: groupBy, reporting: &diagnostics).groups.map { group in
      GeneratedCurve(group: group, points: smooth(points.points(of: group)))
    }
    return table.replaced(by: curves, groupBy: groupBy, names: names)
  }

  /// Three rounds: a weighted line through the neighbours of each point, then less weight to what lies far off.
  private func smooth(_ points: [CurveSampler.Point]) -> [CurveSampler.Point] {
    let sorted = points.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element)
    let count = sorted.count
    guard count > 1 else { return sorted }
    let meanX = Aggregation.mean(sorted.map(\.x))
    let meanY = Aggregation.mean(sorted.map(\.y))
    let xs = sorted.map { $0.x - meanX }
    let ys = sorted.map { $0.y - meanY }
    let neighbours = max(2, min(count, Int(max(0, min(1, bandwidth)) * Double(count))))
    var fitted = ys
    var weights = Array(repeating: 1.0, count: count)
    for round in 0...2 {
      var left = 0
      var right = neighbours - 1
      for index in 0..<count {
        // The window moves on while the next point on the right is no farther than the leftmost.
        while index > left, right + 1 < count, xs[right + 1] - xs[index] <= xs[index] - xs[left] {
          left += 1
          right += 1
        }
        let edge = xs[index] - xs[left] > xs[right] - xs[index] ? left : right
        let reach = abs(xs[edge] - xs[index])
        let local = (left...right).map { neighbour -> Double in
          let distance = abs(xs[index] - xs[neighbour]) / (reach == 0 ? 1 : reach)
          let cube = 1 - distance * distance * distance
          return cube * cube * cube * weights[neighbour]
        }
        let line = LeastSquares.line(Array(xs[left...right]), Array(ys[left...right]), weights: local)
        fitted[index] = line.intercept + line.slope * xs[index]
      }
      if round == 2 { break }
      let residuals = zip(ys, fitted).map { abs($0 - $1) }
      let median = Aggregation.quantile(residuals.sorted(), 0.5)
      if median < 1e-12 { break }
      weights = residuals.map { residual in
        let share = residual / (6 * median)
        return share >= 1 ? 1e-12 : (1 - share * share) * (1 - share * share)
      }
    }
    // Points at one x become their mean.
    var result: [CurveSampler.Point] = []
    var repeats = 0.0
    for (x, y) in zip(sorted.map(\.x), fitted) {
      if let last = result.last, last.x == x {
        repeats += 1
        result[result.count - 1].y += (y + meanY - last.y) / (repeats + 1)
      } else {
        repeats = 0
        result.append((x, y + meanY))
      }
    }
    return result
  }
}
