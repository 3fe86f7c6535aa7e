import CasusCharts
import CasusScene
import Testing

@Suite struct `Alternative texts` {
  private static let kinds: [(spec: String, alt: String)] = [
    (
      "data: {values: [{k: a, n: 3}, {k: b, n: 1.23456}]}\nmark: bar\n"
        + "encoding: {y: {field: k, type: nominal}, x: {field: n, type: quantitative}}",
      "Bar chart of n by k; 2 items; from 1.23 (b) to 3 (a)."
    ),
    (
      "data: {values: [{k: 2010, s: asked, n: 2}, {k: 2021, s: got, n: 0}]}\nmark: bar\n"
        + "encoding: {x: {field: k, type: ordinal}, xOffset: {field: s}, y: {field: n, type: quantitative}, "
        + "color: {field: s, type: nominal}}",
      "Bar chart of n by k; asked, got; 2 items; from 0 (2021, got) to 2 (2010, asked)."
    ),
    (
      "data: {values: [{d: \"2021-01-05\", n: 2}, {d: \"2022-03-01\", n: 12}]}\nmark: line\n"
        + "encoding: {x: {field: d, type: temporal}, y: {field: n, type: quantitative}}",
      "Line chart of n by d; 2 items; d from Jan 05, 2021 to Mar 01, 2022; "
        + "from 2 (Jan 05, 2021) to 12 (Mar 01, 2022)."
    ),
    (
      "data: {values: [{x: 1, y: 4}, {x: 3, y: 2}]}\nmark: area\n"
        + "encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}",
      "Area chart of y by x; 2 items; x from 1 to 3; from 2 to 4."
    ),
    (
      "data: {values: [{x: 1, y: 4}, {x: 3, y: 2}]}\nmark: point\n"
        + "encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}",
      "Scatter plot of y by x; 2 items; x from 1 to 3; from 2 to 4."
    ),
    (
      "data: {values: [{v: 1}, {v: 2}, {v: 12}]}\nmark: bar\n"
        + "encoding: {x: {field: v, type: quantitative, bin: {step: 10}}, y: {aggregate: count}}",
      "Histogram of count by v (binned); 2 items; v (binned) from 0 to 10; from 1 to 2."
    ),
    (
      "data: {values: [{a: p, b: x, n: 3}, {a: q, b: x, n: 7}]}\nmark: rect\n"
        + "encoding: {x: {field: a, type: nominal}, y: {field: b, type: nominal}, color: {field: n, type: quantitative}}",
      "Heat map of n by a and b; 2 items; from 3 (p, x) to 7 (q, x)."
    ),
    (
      "data: {values: [{w: Russia, n: 50}, {w: others, n: 30}]}\nmark: {type: arc, innerRadius: 20}\n"
        + "encoding: {theta: {field: n, type: quantitative}, color: {field: w, type: nominal}}",
      "Ring chart of n by w; Russia, others; 2 items; from 30 (others) to 50 (Russia)."
    ),
    (
      "data: {values: [{g: a, v: 1}, {g: a, v: 2}, {g: b, v: 3}, {g: b, v: 5}]}\nmark: boxplot\n"
        + "encoding: {y: {field: g, type: nominal}, x: {field: v, type: quantitative}}",
      "Box plot of v by g; 2 items; from 1.25 (a) to 3.5 (b)."
    ),
    (
      "data: {values: [{g: a, x: 1, v: 1}, {g: b, x: 2, v: 3}]}\nmark: line\n"
        + "encoding: {column: {field: g, type: nominal}, x: {field: x, type: quantitative}, "
        + "y: {field: v, type: quantitative}}",
      "Line chart of v by x; a plot for each of a, b; 2 items; x from 1 to 2; from 1 to 3."
    ),
    (
      "data: {values: [{k: a, outcome: open, n: 3}, {k: b, outcome: answered, n: 1}]}\nmark: tick\n"
        + "encoding: {y: {field: k, type: nominal}, x: {field: n, type: quantitative}}",
      "Strip plot of n by k; 2 items; from 1 (b) to 3 (a); 1 case still open."
    ),
  ]

  @Test(arguments: kinds.indices) func `say what a chart shows, its range and its extremes`(index: Int) {
    let (spec, alt) = Self.kinds[index]
    #expect(Drawn(spec, theme: .house).chart?.alt == alt)
  }

  @Test func `are the author's own where there are any`() {
    let drawn = Drawn("alt: As I say\n" + Self.kinds[0].spec, theme: .house)
    #expect(drawn.chart?.alt == "As I say")
  }
}
