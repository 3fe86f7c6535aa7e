import CasusAnalysis
import CasusData
import CasusSource
import CasusYAML

extension SpecificationReader {
  /// The same fault of the same node is told once, however many layers and cells inherit it.
  mutating func reportOnce(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Widths, heights and paddings that a chart can have.
  mutating func checkSides(of node: Node, named names: [String] = ["width", "height"]) {
    for name in names {
      guard let side = node[name], !side.isNull, side.text != "container" else { continue }
      if let number = side.number {
        if !ChartLimits.side.contains(number) { reportUnfit(name, number, ChartLimits.side, at: side.place) }
      } else if let step = side["step"] {
        guard let number = step.number, ChartLimits.step.contains(number) else {
          reportUnfit("step", step, ChartLimits.step)
          continue
        }
      } else {
        reportUnfit(name, side, ChartLimits.side)
      }
    }
    guard let padding = node["padding"] else { return }
    for (name, part) in padding.entries?.map({ ($0.key, $0.value) }) ?? [("padding", padding)] {
      guard let number = part.number, ChartLimits.padding.contains(number) else {
        reportUnfit(name, part, ChartLimits.padding)
        continue
      }
    }
  }

  private mutating func reportUnfit(_ name: String, _ node: Node, _ range: ClosedRange<Double>) {
    if let number = node.number { return reportUnfit(name, number, range, at: node.place) }
    let found = node.text.map { "'\($0)'" } ?? node.kindName
    reportOnce(.unfitProperty(name, expected: words(range), found: found, at: node.place))
  }

  private mutating func reportUnfit(_ name: String, _ number: Double, _ range: ClosedRange<Double>, at place: Place) {
    reportOnce(.unfitProperty(name, expected: words(range), found: Value.number(number).plainText, at: place))
  }

  private func words(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { formatNumber($0, "~f") ?? "" }
    return "a number from \(ends[0]) to \(ends[1])"
  }

  /// Texts that were lost where dates were expected.
  mutating func reportLostDates(_ texts: Column, _ instants: Column, field: String, at place: Place) {
    var count = 0
    var first: String?
    for row in 0..<min(texts.count, instants.count) where instants[row] == .null {
      guard case .text(let text) = texts[row] else { continue }
      count += 1
      first = first ?? text
    }
    guard let first else { return }
    let shown = first.count > 40 ? first.prefix(40) + "…" : first[...]
    reportOnce(.notDates(count, of: field, first: String(shown), at: place))
  }

  /// How many views stand in a row, where somebody said so.
  mutating func columnCount(_ node: Node?) -> Int? {
    guard let node, !node.isNull else { return nil }
    guard let number = node.number, number >= 0, number == number.rounded() else {
      reportOnce(
        .unfitProperty(
          "columns", expected: "a whole number from 1",
          found: node.number.map { Value.number($0).plainText } ?? node.kindName,
          at: node.place))
      return nil
    }
    return number == 0 ? nil : positive(number)
  }

  /// Formats of a channel and its guides that d3 could read.
  mutating func checkFormats(of node: Node, isTemporal: Bool) {
    for part in [node, node["axis"], node["legend"], node["header"]] {
      guard let format = part?["format"], let written = format.text else { continue }
      let kind = part?["formatType"]?.text ?? (isTemporal ? "time" : "number")
      guard kind == "time" || kind == "number" else { continue }
      let isKnown = kind == "time" ? formatTime(0, written) != nil : NumberFormat(written) != nil
      if !isKnown { reportOnce(.unknownFormat(written, isTime: kind == "time", at: format.place)) }
    }
  }

  /// Words around the figure that somebody could read.
  mutating func checkWords(of spec: Node) {
    let title = spec["title"]
    let limit = ChartLimits.titleCharacters
    for node in [title?["text"] ?? title, title?["subtitle"], spec["subtitle"], spec["source"]] {
      guard let node, let lines = node.lines else { continue }
      let count = lines.reduce(0) { $0 + $1.utf8.count }
      if count > limit { reportOnce(.tooManyCharacters(count, limit: limit, at: node.place)) }
    }
  }

  /// The base of a logarithm.
  mutating func checkLogBase(of scale: Node?) {
    guard scale?["type"]?.text == "log", let base = scale?["base"] else { return }
    guard let number = base.number, number > 1, number.isFinite else {
      reportOnce(
        .unfitProperty(
          "base", expected: "a number above 1", found: base.number.map { Value.number($0).plainText } ?? base.kindName,
          at: base.place))
      return
    }
  }

  /// A projection that there is.
  mutating func checkProjection(_ node: Node?) {
    guard let type = node?["type"], let name = type.text, ProjectionKind(rawValue: name) == nil else { return }
    reportOnce(
      .unknownChoice(name, of: "projection", known: ProjectionKind.allCases.map(\.rawValue), at: type.place))
  }

  /// A type of measurement that there is.
  mutating func checkType(_ node: Node) {
    guard let type = node["type"], let name = type.text, name != "geojson", MeasurementType(written: name) == nil else {
      return
    }
    let known = ["quantitative", "temporal", "ordinal", "nominal", "geojson"]
    reportOnce(.unknownChoice(name, of: "type", known: known, at: type.place))
  }
}
