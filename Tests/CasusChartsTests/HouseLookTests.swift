import CasusCharts
import CasusScene
import Testing

@Suite struct `The house look` {
  private func texts(_ drawn: Drawn, _ role: String) -> [String] {
    drawn.items(.text, role: role).filter { $0.opacity != 0 }.flatMap { $0.text ?? [] }.filter { !$0.isEmpty }
  }

  @Test func `a share carries its percent sign on the last tick only`() {
    let drawn = Drawn(
      """
      data: {values: [{k: a, s: p, n: 1}, {k: a, s: q, n: 3}]}
      mark: bar
      encoding: {y: {field: k}, x: {field: n, type: quantitative, stack: normalize}, color: {field: s}}
      """, theme: .house)
    let labels = texts(drawn, "axis-label").filter { $0.hasSuffix("%") }
    #expect(labels == ["100%"])
  }

  @Test func `no plot has more than six lines of grid`() {
    for most in [7, 14, 34, 350, 9_000] {
      let drawn = Drawn(
        "data: {values: [{k: a, n: \(most)}]}\nmark: bar\nencoding: {y: {field: k}, x: {field: n, type: quantitative}}",
        theme: .house, width: 493.2)
      #expect((1...6).contains(drawn.items(.rule, role: "axis-grid").count))
    }
  }

  @Test func `what is counted in whole numbers has no halves`() {
    let drawn = Drawn(
      "data: {values: [{k: a}, {k: a}, {k: b}]}\nmark: bar\nencoding: {x: {field: k}, y: {aggregate: count}}",
      theme: .house)
    #expect(!texts(drawn, "axis-label").contains { $0.contains(".") })
  }

  @Test func `bars carry their values, unless told not to or told by Vega`() {
    let spec = { (mark: String) in
      "data: {values: [{k: a, n: 3}, {k: b, n: -2}]}\nmark: \(mark)\n"
        + "encoding: {y: {field: k, type: nominal}, x: {field: n, type: quantitative}}"
    }
    #expect(texts(Drawn(spec("bar"), theme: .house), "mark") == ["3", "\u{2212}2"])
    #expect(texts(Drawn(spec("{type: bar, labels: false}"), theme: .house), "mark").isEmpty)
    #expect(texts(Drawn(spec("bar")), "mark").isEmpty)
  }

  @Test func `the accent is kept for what is open`() {
    let drawn = { (states: [String]) in
      Drawn(
        "data: {values: [\(states.map { "{k: a, outcome: \($0)}" }.joined(separator: ", "))]}\nmark: bar\n"
          + "encoding: {y: {field: k}, x: {aggregate: count}, color: {field: outcome, type: nominal}}", theme: .house)
    }
    let colors = Theme.house.colors
    let open = drawn(["answered", "open", "refused"]).items(.symbol, role: "legend-symbol").map(\.fill)
    #expect(open == [colors.categorical[0], colors.accent, colors.categorical[2]].map { .color($0) })
    let closed = drawn(["answered", "refused"]).items(.symbol, role: "legend-symbol").map(\.fill)
    #expect(closed == [.color(colors.categorical[0]), .color(colors.accent)])
  }

  @Test func `labels of powers keep apart`() {
    let drawn = Drawn(
      "data: {values: [{k: a, n: 3}, {k: b, n: 25000}]}\nmark: point\n"
        + "encoding: {y: {field: k}, x: {field: n, type: quantitative, scale: {type: log}}}", theme: .house,
      width: 239.2)
    let labels = drawn.items(.text, role: "axis-label").filter { $0.opacity != 0 && $0.text?.first?.isEmpty == false }
    let lanes = Set(["a", "b"])
    #expect(labels.compactMap { $0.text?.first }.filter { !lanes.contains($0) }.allSatisfy { $0.hasPrefix("1") })
  }

  @Test func `a box plot without outliers has something to draw`() {
    let drawn = Drawn(
      "data: {values: [{g: a, v: 1}, {g: a, v: 2}, {g: a, v: 3}, {g: a, v: 4}]}\nmark: boxplot\n"
        + "encoding: {y: {field: g, type: nominal}, x: {field: v, type: quantitative}}", theme: .house)
    #expect(drawn.codes.isEmpty)
    let empty = Drawn(
      "data: {values: []}\nmark: boxplot\nencoding: {y: {field: g, type: nominal}, x: {field: v, type: quantitative}}",
      theme: .house)
    #expect(empty.codes.contains("CAS0408"))
  }

  @Test func `a gap is filled where a position asks for it`() {
    let drawn = Drawn(
      "data: {values: [{x: 1, s: a, n: 3}, {x: 2, s: a, n: 4}, {x: 1, s: b, n: 2}]}\nmark: line\n"
        + "encoding: {x: {field: x, type: quantitative}, y: {field: n, type: quantitative, impute: {value: 0}}, "
        + "color: {field: s, type: nominal}}", theme: .house)
    #expect(drawn.codes.isEmpty)
    #expect(drawn.items(.line).count == 4)
  }

  @Test func `slices are named beside themselves, without a key`() {
    let drawn = Drawn(
      "data: {values: [{w: p, n: 1}, {w: q, n: 3}]}\nmark: arc\n"
        + "encoding: {theta: {field: n, type: quantitative}, color: {field: w, type: nominal}}", theme: .house)
    #expect(Set(texts(drawn, "mark")) == ["p", "q"])
    #expect(texts(drawn, "legend-label").isEmpty)
  }
}
