import CasusYAML

extension Graticule {
  /// As written under `data: {graticule: …}`; `true` is the usual net.
  init(_ node: Node) {
    func pair(_ names: String...) -> (Double, Double)? {
      for name in names {
        if let numbers = node[name]?.list?.compactMap(\.number), numbers.count > 1 { return (numbers[0], numbers[1]) }
      }
      return nil
    }
    func box(_ names: String...) -> (Double, Double, Double, Double)? {
      for name in names {
        guard let corners = node[name]?.list, corners.count > 1 else { continue }
        let low = corners[0].list?.compactMap(\.number) ?? []
        let high = corners[1].list?.compactMap(\.number) ?? []
        if low.count > 1, high.count > 1 { return (low[0], low[1], high[0], high[1]) }
      }
      return nil
    }
    if let step = pair("stepMinor", "step") { self.step = step }
    if let step = pair("stepMajor", "step") { majorStep = step }
    if let extent = box("extentMinor", "extent") { self.extent = extent }
    if let extent = box("extentMajor", "extent") { majorExtent = extent }
    if let precision = node["precision"]?.number, precision > 0 { self.precision = max(0.05, precision) }
  }
}
