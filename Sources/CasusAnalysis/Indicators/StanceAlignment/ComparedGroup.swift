import CasusData

/// Actors and the issues on which they are compared pair by pair: all of them, or those of one year.
struct ComparedGroup: Sendable {
  /// What the issues were divided by; nil where nothing divides them.
  var name: String?
  let actors: [String]
  private(set) var matrix: CodeMatrix
  /// For each issue the number of the actor whose cause it is, -1 where it is nobody's; empty where nobody asks.
  private(set) var principals: [Int32]
  /// For each issue its weight in S; nil where all weigh the same.
  private(set) var weights: [Double]?
  /// Where each issue stood before some were left out.
  private var units: [Int]
  private let cell: @Sendable (_ actor: Int, _ unit: Int) -> [RowReference]

  init(
    name: String?, actors: [String], matrix: CodeMatrix, principals: [Int32] = [], weights: [Double]? = nil,
    cell: @escaping @Sendable (_ actor: Int, _ unit: Int) -> [RowReference]
  ) {
    self.name = name
    self.actors = actors
    self.matrix = matrix
    self.principals = principals
    self.weights = weights
    units = Array(0..<matrix.units)
    self.cell = cell
  }

  /// The rows behind the cell of an actor and an issue.
  func lineage(_ actor: Int, _ unit: Int) -> [RowReference] { cell(actor, units[unit]) }

  /// The rows behind all positions of an actor.
  func lineage(of actor: Int) -> [RowReference] {
    units.indices.flatMap { lineage(actor, $0) }.uniqued
  }

  /// Whether all positions on an issue are the same.
  func isUnanimous(_ unit: Int) -> Bool {
    var first: Int8 = -1
    for actor in actors.indices {
      let code = matrix[actor, unit]
      if code < 0 { continue }
      if first < 0 { first = code } else if code != first { return false }
    }
    return true
  }

  /// The same actors on some of the issues.
  func keeping(_ isKept: (Int) -> Bool) -> ComparedGroup {
    let kept = units.indices.filter(isKept)
    guard kept.count < units.count else { return self }
    var result = self
    result.matrix = CodeMatrix(matrix.scale, raters: actors.count, units: kept.count)
    for actor in actors.indices {
      for (index, unit) in kept.enumerated() { result.matrix[actor, index] = matrix[actor, unit] }
    }
    if !principals.isEmpty { result.principals = kept.map { principals[$0] } }
    result.weights = weights.map { weights in kept.map { weights[$0] } }
    result.units = kept.map { units[$0] }
    return result
  }
}
