package import CasusData
package import CasusSource
package import CasusYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The smooth curve of how values are spread: a Gaussian kernel density estimate.
package struct DensityTransform: Transform {
  package static let key = "density"
  package static let summary = "Estimates the smooth curve of how values are spread."

  private let field: FieldName
  private let groupBy: [FieldName]
  private let isCumulative: Bool
  private let counts: Bool
  private let bandwidth: Double
  private let extent: [Double]
  private let minSteps: Int
  private let maxSteps: Int
  private let isShared: Bool
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    field = step.field("density", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    isCumulative = step.boolean("cumulative", reporting: &diagnostics) ?? false
    counts = step.boolean("counts", reporting: &diagnostics) ?? false
    bandwidth = step.number("bandwidth", reporting: &diagnostics) ?? 0
    extent = step.take("extent")?.list?.compactMap(\.number) ?? []
    let least = step.number("minsteps", reporting: &diagnostics)
    let most = step.number("maxsteps", reporting: &diagnostics)
    var fixed = step.number("steps", reporting: &diagnostics)
    // Curves drawn over each other or stacked need the same abscissas.
    if fixed == nil, least == nil, most == nil { fixed = 200 }
    func steps(_ value: Double?, _ fallback: Int) -> Int { value.map { Int(max(1, min(10_000, $0))) } ?? fallback }
    minSteps = steps(fixed ?? least, 25)
    maxSteps = steps(fixed ?? most, 200)
    isShared = (step.text("resolve", reporting: &diagnostics) ?? "shared") == "shared"
    names = step.names("as", default: ["value", "density"], reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let read = table.reader(of: field.name, at: field.place, reporting: &diagnostics)
    func numbers(_ rows: [Int]) -> [Double] {
      rows.map(read).filter { !$0.isMissing }.map(\.asNumber).filter(\.isFinite)
    }
    let all = numbers(Array(0..<table.rowCount))
    var curves: [GeneratedCurve] = []
    for group in Grouping(table, by: groupBy, reporting: &diagnostics).groups {
      let values = numbers(group)
      let source = isShared ? all : values
      guard !values.isEmpty, let low = extent.first ?? source.min(), let high = extent.last ?? source.max() else {
        continue
      }
      // Vega's kernel sits on 0 for every missing value; typed data leaves it out.
      let missing = scope.isTyped ? 0 : group.count - values.count
      let count = Double(values.count + missing)
      let kernels = values + Array(repeating: 0, count: missing)
      let width = bandwidth > 0 ? bandwidth : Self.bandwidth(values, count: count)
      let factor = counts ? 1 : 1 / count
      let points = CurveSampler.sample(from: low, to: high, minSteps: minSteps, maxSteps: maxSteps) { x in
        factor * kernels.reduce(0) { $0 + (isCumulative ? Self.cumulative : Self.density)((x - $1) / width, width) }
      }
      curves.append(GeneratedCurve(group: group, points: points))
    }
    return table.replaced(by: curves, groupBy: groupBy, names: names)
  }

  private static func density(_ z: Double, _ width: Double) -> Double {
    exp(-0.5 * z * z) / (width * (2 * Double.pi).squareRoot())
  }

  private static func cumulative(_ z: Double, _ width: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// Scott's rule: 1.06 times the smaller of standard deviation and scaled interquartile range, over the fifth root of n.
  private static func bandwidth(_ values: [Double], count: Double) -> Double {
    let sorted = values.sorted()
    let first = Aggregation.quantile(sorted, 0.25)
    let range = (Aggregation.quantile(sorted, 0.75) - first) / 1.34
    let degrees = Double(values.count - 1)
    let deviation = degrees > 0 ? (Aggregation.deviations(values) / degrees).squareRoot() : 0
    let candidates = [min(deviation, range), deviation, abs(first), 1]
    return 1.06 * (candidates.first { $0 > 0 } ?? 1) * pow(count, -0.2)
  }
}

/// Points made from a group of rows: they rest on all of them.
struct GeneratedCurve {
  var group: [Int]
  var points: [CurveSampler.Point]
}

extension Table {
  /// A table of generated points, with the fields of their groups.
  func replaced(by curves: [GeneratedCurve], groupBy: [FieldName], names: [String]) -> Table {
    var origins: [Int] = []
    for (index, curve) in curves.enumerated() { origins += Array(repeating: index, count: curve.points.count) }
    let ofGroup = lineage.grouping(curves.map(\.group))
    let owners = origins
    var result = Table(
      name: name, fields: [], columns: [], rowCount: origins.count, lineage: Lineage { ofGroup[owners[$0]] })
    for name in groupBy {
      let read = reader(of: name.name) ?? { _ in .null }
      let values = curves.map { $0.group.first.map(read) ?? .null }
      result = result.adding(name.name, origins.map { values[$0] }, like: field(at: name.name))
    }
    let points = curves.flatMap(\.points)
    return result.adding(names[0], points.map { .number($0.x) }).adding(names[1], points.map { .number($0.y) })
  }
}
