import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

extension SpecificationReader {
  /// The steps with the data of every lookup read and given a name: a lookup may name a file or hold values, as `data`
  /// does, and the query engine knows tables only.
  mutating func readingLookups(_ steps: [Node], into scope: inout Scope) -> [Node] {
    steps.map { step in
      guard step["lookup"] != nil, let from = step["from"], let source = from["data"],
        let data = setting.readData(source, reporting: &diagnostics)
      else { return step }
      let name = "lookup \(scope.names.names.count)"
      scope.names.names.append(name)
      scope.names.answers.append(.table(data.table))
      let named = Node(.text(name), at: source.place)
      return step.setting("from", to: from.setting("data", to: named))
    }
  }
}
