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

/// A trend by least squares: a line, or a curve of a named form.
package struct RegressionTransform: Transform {
  package static let key = "regression"
  package static let summary = "Draws a trend by least squares."

  /// The form of the trend.
  package enum Method: String, Sendable, CaseIterable { case constant, linear, log, exp, pow, quad, poly }

  private let y: FieldName
  private let x: FieldName
  private let groupBy: [FieldName]
  private let method: Method
  private let order: Int
  private let extent: [Double]
  private let givesParameters: Bool
  private let names: [String]

  package init(_ node: Node, reporting diagnostics: inout [Diagnostic]) {
    var step = StepReader(node)
    y = step.field("regression", reporting: &diagnostics)
    x = step.field("on", reporting: &diagnostics)
    groupBy = step.fields("groupby", reporting: &diagnostics)
    let written = step.text("method", reporting: &diagnostics) ?? "linear"
    method = Method(rawValue: written) ?? .linear
    if Method(rawValue: written) == nil {
      diagnostics.append(
        .unknownChoice(
          written, option: "method", choices: Method.allCases.map(\.rawValue), at: node["method"]?.place ?? node.place))
    }
    order = Int(max(0, min(12, step.number("order", reporting: &diagnostics) ?? 3)))
    extent = step.take("extent")?.list?.compactMap(\.number) ?? []
    givesParameters = step.boolean("params", reporting: &diagnostics) ?? false
    names = step.names(
      "as", default: givesParameters ? ["coef", "rSquared"] : [x.name, y.name], reporting: &diagnostics)
    step.finish(reporting: &diagnostics)
  }

  package func apply(to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]) -> Table {
    let reader = PointReader(table, x, y, reporting: &diagnostics)
    var curves: [GeneratedCurve] = []
    var coefficients: [Value] = []
    for group in Grouping(table, by: groupBy, reporting: &diagnostics).groups {
      let points = reader.points(of: group)
      guard let trend = Trend(method, order, points) else { continue }
      if givesParameters {
        coefficients.append(.list(trend.coefficients.map(Value.number)))
        curves.append(GeneratedCurve(group: group, points: [(0, trend.determination(points))]))
        continue
      }
      let low = extent.first ?? points.map(\.x).min() ?? 0
      let high = extent.last ?? points.map(\.x).max() ?? 0
      let isStraight = method == .linear || method == .constant
      let sampled =
        isStraight
        ? [low, high].map { ($0, trend.predict($0)) } : CurveSampler.sample(from: low, to: high, of: trend.predict)
      curves.append(GeneratedCurve(group: group, points: sampled))
    }
    let result = table.replaced(by: curves, groupBy: groupBy, names: names)
    return givesParameters ? result.adding(names[0], coefficients) : result
  }
}

/// A fitted trend.
private struct Trend {
  let coefficients: [Double]
  let predict: (Double) -> Double

  init?(_ method: RegressionTransform.Method, _ order: Int, _ points: [CurveSampler.Point]) {
    guard !points.isEmpty else { return nil }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let meanX = Aggregation.mean(xs)
    let centred = xs.map { $0 - meanX }
    switch method {
    case .constant:
      let mean = Aggregation.mean(ys)
      coefficients = [mean]
      predict = { _ in mean }
    case .linear:
      let line = LeastSquares.line(centred, ys)
      coefficients = [line.intercept - line.slope * meanX, line.slope]
      predict = { line.intercept + line.slope * ($0 - meanX) }
    case .log:
      let line = LeastSquares.line(xs.map { Self.logarithm($0) }, ys)
      coefficients = [line.intercept, line.slope]
      predict = { line.intercept + line.slope * Self.logarithm($0) }
    case .exp:
      // Weights y make the fit of the logarithms a fit of the values, to first order.
      let line = LeastSquares.line(centred, ys.map { Self.logarithm($0) }, weights: ys)
      coefficients = [Self.exponential(line.intercept - line.slope * meanX), line.slope]
      predict = { Self.exponential(line.intercept + line.slope * ($0 - meanX)) }
    case .pow:
      let line = LeastSquares.line(xs.map { Self.logarithm($0) }, ys.map { Self.logarithm($0) })
      let factor = Self.exponential(line.intercept)
      coefficients = [factor, line.slope]
      predict = { factor * ExpressionFunctions.power($0, line.slope) }
    case .quad, .poly:
      let degree = method == .quad ? 2 : order
      let inner = LeastSquares.polynomial(centred, ys, order: degree)
      coefficients = Self.shifted(inner, by: -meanX)
      predict = { x in inner.reversed().reduce(0) { $0 * (x - meanX) + $1 } }
    }
  }

  private static func logarithm(_ x: Double) -> Double { log(x) }
  private static func exponential(_ x: Double) -> Double { exp(x) }

  /// The polynomial in x of a polynomial in x + shift.
  private static func shifted(_ coefficients: [Double], by shift: Double) -> [Double] {
    var result: [Double] = []
    for coefficient in coefficients.reversed() {
      var next = Array(repeating: 0.0, count: result.count + 1)
      for (index, value) in result.enumerated() {
        next[index] += value * shift
        next[index + 1] += value
      }
      next[0] += coefficient
      result = next
    }
    return result
  }

  /// The share of the variance the trend explains.
  func determination(_ points: [CurveSampler.Point]) -> Double {
    let total = Aggregation.deviations(points.map(\.y))
    let left = points.reduce(0) { sum, point in
      let residual = point.y - predict(point.x)
      return sum + residual * residual
    }
    return total == 0 ? 0 : 1 - left / total
  }
}

/// Reads two fields as points, leaving out rows that lack one.
struct PointReader {
  private let readX: @Sendable (Int) -> Value
  private let readY: @Sendable (Int) -> Value

  init(_ table: Table, _ x: FieldName, _ y: FieldName, reporting diagnostics: inout [Diagnostic]) {
    readX = table.reader(of: x.name, at: x.place, reporting: &diagnostics)
    readY = table.reader(of: y.name, at: y.place, reporting: &diagnostics)
  }

  func points(of rows: [Int]) -> [CurveSampler.Point] {
    rows.compactMap { row in
      let x = readX(row)
      let y = readY(row)
      guard !x.isMissing, !y.isMissing, x.asNumber.isFinite, y.asNumber.isFinite else { return nil }
      return (x.asNumber, y.asNumber)
    }
  }
}
