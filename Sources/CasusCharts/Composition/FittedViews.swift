import CasusScene
import CasusSource
import CasusYAML

extension ViewRenderer {
  private static var overhang: Double { 3 }

  /// A view that is no wider than its place: what is of a written width shrinks, or goes below, and says so.
  mutating func renderFitting(_ view: View, available: Double?) -> RenderedView {
    let before = diagnostics
    var view = view
    var result = render(view, available: available)
    // A hair of overhang, half a stroke or the end of a label, does not move anything.
    guard let available, result.bounds.width > available + Self.overhang else { return result }
    let found = result.bounds.width
    var isWrapped = false
    for _ in 0..<5 where result.bounds.width > available + Self.overhang {
      let factor = available / result.bounds.width
      // Plots of less than half their width say less than plots below each other.
      if factor < 0.55, !isWrapped, let wrapped = view.wrapped(rows: Int((1 / factor).rounded(.up))) {
        view = wrapped
        isWrapped = true
      } else if let narrower = view.narrowed(by: factor * 0.998) {
        view = narrower
      } else {
        break
      }
      diagnostics = before
      result = render(view, available: available)
    }
    diagnostics.append(.fittedView(found: found, place: available, isWrapped: isWrapped, at: view.frame.place))
    return result
  }
}

extension View {
  /// The view with all written widths multiplied; nil where none is written.
  fileprivate func narrowed(by factor: Double) -> View? {
    func narrower(_ frame: ViewFrame) -> ViewFrame? {
      guard let node = frame.width else { return nil }
      var frame = frame
      if let number = node.number {
        frame.width = Node(.number(max(10, number * factor)), at: node.place)
      } else if let step = node["step"]?.number {
        frame.width = Node.made([("step", .number(max(2, step * factor)))], at: node.place)
      } else {
        return nil
      }
      return frame
    }
    switch self {
    case .plot(var plot):
      guard let frame = narrower(plot.frame) else { return nil }
      plot.frame = frame
      return .plot(plot)
    case .concat(var concat):
      let children = concat.children.map { $0.narrowed(by: factor) }
      guard children.contains(where: { $0 != nil }) else { return nil }
      concat.children = zip(concat.children, children).map { $1 ?? $0 }
      return .concat(concat)
    case .facet(var facet):
      guard let child = facet.child.narrowed(by: factor) else { return nil }
      facet.child = child
      return .facet(facet)
    }
  }

  /// Views beside each other on more rows; nil for what cannot be broken.
  fileprivate func wrapped(rows: Int) -> View? {
    switch self {
    case .plot: return nil
    case .concat(var concat):
      let columns = min(concat.columns ?? concat.children.count, concat.children.count)
      guard columns > 1 else { return nil }
      concat.columns = max(1, columns / max(2, rows))
      concat.isOneRow = false
      return .concat(concat)
    case .facet(var facet):
      guard facet.wrap != nil, let columns = facet.columns, columns > 1 else { return nil }
      facet.columns = max(1, columns / max(2, rows))
      return .facet(facet)
    }
  }
}

extension Diagnostic {
  static func fittedView(found: Double, place: Double, isWrapped: Bool, at origin: Place) -> Diagnostic {
    func whole(_ value: Double) -> String { PlainPrinting.rounded(value.rounded()) }
    return Diagnostic(
      "CAS0428", .note,
      "the view would be \(whole(found)) pt wide in a place of \(whole(place)) pt: it was "
        + (isWrapped ? "broken into rows" : "made narrower"), at: origin,
      hint: "leave 'width' out, and every plot takes its share of the place")
  }
}
