import CasusData
import CasusScene

/// What a scale that is no position yields.
enum VisualValue: Hashable {
  case paint(ScenePaint?)
  case number(Double)
  case text(String)
  case numbers([Double])

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
}

/// Distinct values onto a list of colours, shapes or dashes, which repeats when it runs out.
struct OrdinalScale {
  var domain: [Value]
  var range: [VisualValue]
  private var indexOf: [Value: Int]

  init(_ domain: [Value], onto range: [VisualValue]) {
    self.domain = domain
    self.range = range
    indexOf = Dictionary(domain.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func callAsFunction(_ value: Value) -> VisualValue? {
    guard let index = indexOf[value], !range.isEmpty else { return nil }
    return range[index % range.count]
  }
}
