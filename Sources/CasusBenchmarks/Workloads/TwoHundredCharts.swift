/// Two hundred charts from two hundred specifications, each with its CSV.
enum TwoHundredCharts: Workload {
  static let name = "charts-200"
  static let summary = "200 charts, a specification and a CSV each, to SVG"

  static func prepare(in place: Place) throws { try prepareCharts(200, in: place) }

  static func contenders(in place: Place) throws -> [Contender] {
    let files = chartFiles(200).map { "\(place.folder)/\($0)" }
    return [
      .casus("casus", ["chart"] + files + ["-o", "\(place.folder)/svg"], in: place),
      .floor("Cairo alone", ["outlines", "\(place.folder)/floor", "0", "200"], in: place),
      .casus("casus, live text", ["chart"] + files + ["--profile", "live", "-o", "\(place.folder)/live"], in: place),
      .floor("printing text alone", ["live", "\(place.folder)/floor", "0", "200"], in: place),
    ]
  }
}

/// One chart in a process of its own, as a step of a build would make it.
enum OneChart: Workload {
  static let name = "charts-1"
  static let summary = "one chart from a specification and a CSV to SVG"

  static func prepare(in place: Place) throws { try prepareCharts(1, in: place) }

  static func contenders(in place: Place) throws -> [Contender] {
    [
      .casus("casus", ["chart", "\(place.folder)/charts/c000.yaml", "-o", "\(place.folder)/c000.svg"], in: place),
      .floor("Cairo alone", ["outlines", "\(place.folder)/floor", "0", "1"], in: place),
    ]
  }
}

private func chartFiles(_ count: Int) -> [String] {
  (0..<count).map { "charts/c" + String(repeating: "0", count: 3 - "\($0)".count) + "\($0).yaml" }
}

private func prepareCharts(_ count: Int, in place: Place) throws {
  guard !place.has("floor/ready") else { return }
  var series = ChartSeries(seed: 2_000)
  for (index, file) in chartFiles(count).enumerated() {
    let chart = try series.write(index, to: "charts/series", in: place)
    try place.write("title: \(chart.caption)\n\(chart.specification)\n", to: file)
  }
  for folder in ["svg", "live", "floor"] { try place.write("", to: "\(folder)/ready") }
}
