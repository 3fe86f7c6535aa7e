extension Dataset {
  /// The ids of the sources a row rests on: what its `source` field names; none where the table has no such field.
  package func sources(of reference: RowReference) -> [String] {
    guard let table = self[reference.table], (0..<table.rowCount).contains(reference.row),
      case .text(let source) = table.value(reference.row, "source")
    else { return [] }
    return [source]
  }
}
