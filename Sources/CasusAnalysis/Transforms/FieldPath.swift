package import CasusData
import CasusSource

extension Table {
  /// Reads a field as Vega names it: `a.b` and `a[0]` reach into objects and lists, `a\.b` is a name with a point.
  ///
  /// Nil where the table has no such field.
  package func reader(of path: String) -> (@Sendable (Int) -> Value)? {
    if let column = self[path] { return { column[$0] } }
    let steps = fieldPath(path)
    guard let first = steps.first, let column = self[first] else { return nil }
    let rest = Array(steps.dropFirst())
    if rest.isEmpty { return { column[$0] } }
    return { row in
      rest.reduce(column[row]) { value, step in
        if case .list = value, let index = Double(step) { return value.element(.number(index)) }
        return value.member(step) ?? .null
      }
    }
  }

  /// Reads a field, reporting one the table does not have and then yielding null.
  func reader(
    of path: String, at place: Place, reporting diagnostics: inout [Diagnostic]
  ) -> @Sendable (Int) -> Value {
    if let reader = reader(of: path) { return reader }
    diagnostics.append(.unknownField(path, in: self, at: place))
    return { _ in .null }
  }

  /// The declared field a path leads to, where it leads to one directly.
  func field(at path: String) -> Field? {
    let name = index(of: path) != nil ? path : (fieldPath(path).count == 1 ? fieldPath(path)[0] : path)
    return index(of: name).map { fields[$0] }
  }
}

/// The steps of a path: `a.b[0]['c d']` is a, b, 0, c d.
package func fieldPath(_ path: String) -> [String] {
  var steps: [String] = []
  var step = ""
  var quote: Character?
  var depth = 0
  var isEscaped = false
  for character in path {
    if isEscaped {
      step.append(character)
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if let open = quote {
      if character == open { quote = nil } else { step.append(character) }
    } else if depth > 0, character == "'" || character == "\"" {
      quote = character
    } else if character == "[" {
      if !step.isEmpty { steps.append(step) }
      step = ""
      depth += 1
    } else if character == "]", depth > 0 {
      steps.append(step)
      step = ""
      depth -= 1
    } else if character == ".", depth == 0 {
      if !step.isEmpty { steps.append(step) }
      step = ""
    } else {
      step.append(character)
    }
  }
  if !step.isEmpty { steps.append(step) }
  return steps
}
