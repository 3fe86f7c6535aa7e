package import CasusData
package import CasusSource
package import CasusYAML

/// Every transform casus knows, by its key.
package enum TransformCatalog {
  package static let all: [any Transform.Type] = [
    FilterTransform.self, CalculateTransform.self, AggregateTransform.self, JoinAggregateTransform.self,
    BinTransform.self, TimeUnitTransform.self, FoldTransform.self, FlattenTransform.self, StackTransform.self,
    WindowTransform.self, LookupTransform.self, ImputeTransform.self, PivotTransform.self, SampleTransform.self,
    SortTransform.self, LimitTransform.self, SelectTransform.self, RenameTransform.self, ExtentTransform.self,
    QuantileTransform.self, DensityTransform.self, RegressionTransform.self, LoessTransform.self,
  ]

  package static func named(_ key: String) -> (any Transform.Type)? { all.first { $0.key == key } }

  /// Transforms of ours, and extent, whose keys are also options of other transforms.
  static let weakKeys: Set<String> = ["sort", "limit", "extent"]

  /// The step a mapping describes: the key of it that names a transform; nil where there is none.
  package static func key(of node: Node) -> Node.Entry? {
    let named = (node.entries ?? []).filter { entry in all.contains { $0.key == entry.key } }
    return named.first { !weakKeys.contains($0.key) } ?? named.first
  }
}

/// The table after each of the steps in turn.
package func applyTransforms(
  _ nodes: [Node], to table: Table, in scope: Scope, reporting diagnostics: inout [Diagnostic]
) -> Table {
  let (scope, faults) = scope.recordingFaults()
  return nodes.reduce(table) { table, node in
    guard let key = TransformCatalog.key(of: node), let type = TransformCatalog.named(key.key) else {
      let entry = node.entries?.first
      diagnostics.append(
        .unknownTransform(entry?.key ?? node.kindName, at: entry?.keyPlace ?? node.place))
      return table
    }
    let errors = diagnostics.count { $0.severity == .error }
    let transform = type.init(node, reporting: &diagnostics)
    // A step that was not understood is left out: its complaints are on record, and nothing is made up in its place.
    guard diagnostics.count(where: { $0.severity == .error }) == errors else { return table }
    let result = transform.apply(to: table, in: scope, reporting: &diagnostics)
    faults.drain(into: &diagnostics)
    return result
  }
}
