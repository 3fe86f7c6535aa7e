#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How likely the masses of windows make the spans that were seen, and the masses that make them likeliest.
///
/// Turnbull's own step (expectation and maximization) alone creeps; between two of them the cumulated masses are moved
/// by one step of weighted isotonic regression (Wellner & Zhan 1997).
struct WindowLikelihood: Sendable {
  private let groups: [InnermostWindows.Group]
  private let count: Int
  private let total: Double

  init(_ windows: InnermostWindows) {
    groups = windows.groups
    count = windows.windows.count
    total = windows.groups.reduce(0) { $0 + $1.count }
  }

  private static let rounds = 5_000
  /// How much an observation more in the best window could still gain, relative to the number of observations.
  private static let gap = 1e-10

  func maximize() -> (masses: [Double], isSettled: Bool) {
    guard count > 0 else { return ([], true) }
    var masses = [Double](repeating: 1 / Double(count), count: count)
    for _ in 0..<Self.rounds {
      let gain = gains(masses)
      if gain.allSatisfy({ $0 <= 1 + Self.gap }) { return (masses, true) }
      for index in masses.indices { masses[index] *= gain[index] }
      masses = stepped(masses)
    }
    return (masses, false)
  }

  /// For each window, the mean over the observations of whether it explains them, divided by how likely they are: 1
  /// where there is mass, at most 1 elsewhere, once nothing can be gained.
  private func gains(_ masses: [Double]) -> [Double] {
    let cumulated = cumulate(masses)
    var difference = [Double](repeating: 0, count: count + 1)
    for group in groups {
      let weight = group.count / likelihood(of: group, cumulated) / total
      difference[group.first] += weight
      difference[group.last + 1] -= weight
    }
    var sum = 0.0
    return (0..<count).map { index in
      sum += difference[index]
      return sum
    }
  }

  private func cumulate(_ masses: [Double]) -> [Double] {
    var sum = 0.0
    return [0]
      + masses.map { mass in
        sum += mass
        return sum
      }
  }

  private func likelihood(of group: InnermostWindows.Group, _ cumulated: [Double]) -> Double {
    max(cumulated[group.last + 1] - cumulated[group.first], 1e-300)
  }

  private func logLikelihood(_ cumulated: [Double]) -> Double {
    groups.reduce(0) { $0 + $1.count * log(likelihood(of: $1, cumulated)) }
  }

  /// The masses after one step along the diagonal of the second derivatives, kept in order by isotonic regression and
  /// halved until it does not lose.
  private func stepped(_ masses: [Double]) -> [Double] {
    guard count > 1 else { return masses }
    let cumulated = cumulate(masses)
    var slope = [Double](repeating: 0, count: count + 1)
    var bend = slope
    for group in groups {
      let share = likelihood(of: group, cumulated)
      let first = group.count / share
      slope[group.last + 1] += first
      slope[group.first] -= first
      bend[group.last + 1] += first / share
      bend[group.first] += first / share
    }
    let inner = 1..<count
    let goal = isotonicRegression(
      inner.map { bend[$0] > 0 && bend[$0].isFinite ? cumulated[$0] + slope[$0] / bend[$0] : cumulated[$0] },
      weights: inner.map { bend[$0] > 0 && bend[$0].isFinite ? bend[$0] : 1 })
    let start = logLikelihood(cumulated)
    var reach = 1.0
    for _ in 0..<30 {
      var trial = cumulated
      for (index, value) in zip(inner, goal) {
        trial[index] += reach * (min(max(value, 0), 1) - cumulated[index])
      }
      if logLikelihood(trial) > start { return (0..<count).map { max(0, trial[$0 + 1] - trial[$0]) } }
      reach /= 2
    }
    return masses
  }
}

/// The rising sequence nearest to some values, by weighted squares (pool adjacent violators).
func isotonicRegression(_ values: [Double], weights: [Double]) -> [Double] {
  var blocks: [(value: Double, weight: Double, count: Int)] = []
  for (value, weight) in zip(values, weights) {
    blocks.append((value, weight, 1))
    while blocks.count > 1, blocks[blocks.count - 2].value > blocks[blocks.count - 1].value {
      let last = blocks.removeLast()
      let before = blocks.removeLast()
      let sum = before.weight + last.weight
      blocks.append(
        ((before.value * before.weight + last.value * last.weight) / sum, sum, before.count + last.count))
    }
  }
  return blocks.flatMap { [Double](repeating: $0.value, count: $0.count) }
}
