import CasusData
import CasusSource
import Synchronization

/// What goes wrong only when rows are computed: each fault is said once for its place, however many rows have it.
final class RunFaults: Sendable {
  private let found = Mutex<[Diagnostic]>([])

  func report(_ fault: Diagnostic) {
    found.withLock { found in
      if !found.contains(where: { $0.code == fault.code && $0.place == fault.place }) { found.append(fault) }
    }
  }

  /// Hands over what was found, and forgets it.
  func drain(into diagnostics: inout [Diagnostic]) {
    diagnostics += found.withLock { found in
      defer { found = [] }
      return found
    }
  }
}

extension Scope {
  /// This scope with a record of its own for what goes wrong while rows are computed.
  func recordingFaults() -> (scope: Scope, faults: RunFaults) {
    var copy = self
    let faults = RunFaults()
    copy.faults = faults
    return (copy, faults)
  }
}

extension ExpressionCompiler {
  /// Passes values on, but a text beyond the limit is undefined and reported.
  func withinLimit(at place: Place) -> @Sendable (Value) -> Value {
    let faults = scope.faults
    return { value in
      guard case .text(let text) = value, text.utf8.count > ExpressionFunctions.lengthLimit else { return value }
      faults?.report(.textTooLong(at: place))
      return .null
    }
  }

  /// Functions that take a regular expression, and the argument it stands in.
  private static let patternArgument = ["test": 0, "replace": 1]

  /// A function whose regular expression is reported where it is none.
  func withPattern(
    _ name: String, _ arguments: [Computed], at place: Place, _ body: @escaping @Sendable ([Value]) -> Value
  ) -> @Sendable ([Value]) -> Value {
    guard let index = Self.patternArgument[name], arguments.indices.contains(index) else { return body }
    let faults = scope.faults
    @Sendable func isFit(_ values: [Value]) -> Bool {
      let text = values[index].asText
      // What `replace` is given without slashes is plain text.
      guard name == "test" || text.hasPrefix("/"), PatternLiteral(text) == nil else { return true }
      faults?.report(.unfitPattern(text, at: place))
      return false
    }
    if let pattern = arguments[index].constant {
      // Looked at once, not once for each row.
      guard isFit(Array(repeating: pattern, count: index + 1)) else { return { _ in Value.null } }
      return body
    }
    return { values in isFit(values) ? body(values) : .null }
  }
}
