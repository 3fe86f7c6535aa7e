import CasusAnalysis
import CasusData
import CasusYAML

extension SpecificationReader {
  /// The rows with the gaps filled that `impute` of a position asks to be filled, series by series.
  ///
  /// It stands for the transform of that name: what is filled is the channel's field, the key is the other position.
  mutating func imputed(_ table: Table, _ encoding: Node) -> Table {
    for (name, other) in [("y", "x"), ("x", "y")] {
      guard let channel = encoding[name], let impute = channel["impute"], impute.entries != nil,
        let field = channel["field"], let key = encoding[other]?["field"], channel["aggregate"] == nil
      else { continue }
      var series: [Node] = []
      for name in ["color", "fill", "stroke", "detail", "shape", "strokeDash", "opacity", "size"] {
        for part in encoding[name].map({ $0.list ?? [$0] }) ?? [] {
          if let field = part["field"], part["aggregate"] == nil, !series.contains(where: { $0.text == field.text }) {
            series.append(field)
          }
        }
      }
      let made = ["impute": field, "key": key, "groupby": Node(.list(series), at: impute.place)]
      let step = made.sorted { $0.key < $1.key }.reduce(impute) { $0.setting($1.key, to: $1.value) }
      return applyTransforms([step], to: table, in: setting.scope.scope, reporting: &diagnostics)
    }
    return table
  }
}
