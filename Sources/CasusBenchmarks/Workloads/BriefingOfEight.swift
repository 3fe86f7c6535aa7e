/// A report of nine or ten pages: 2,800 words, 44 numbers, 33 notes, eight charts and three tables.
enum BriefingOfEight: Workload {
  static let name = "briefing-8"
  static let summary = "a report of 2,800 words, 44 numbers, 33 notes, 8 charts and 3 tables to PDF"

  static func prepare(in place: Place) throws {
    guard !place.has("main.typ") else { return }
    var prose = Prose(seed: 8)
    var manuscript = Manuscript(title: "The harbour in eight charts")
    manuscript.blocks = [
      .heading(level: 1, "Summary"), .paragraph(prose.paragraph(4, figures: 2, notes: 1)),
      .list((0..<5).map { prose.paragraph(1, figures: $0 < 2 ? 1 : 0) }),
    ]
    var tables = HarbourRecord(seed: 88)
    for (index, chart) in HarbourRecord.charts.enumerated() {
      manuscript.blocks += [
        .heading(level: 1, chart.caption.split(separator: ",").first.map(String.init) ?? chart.caption),
        .paragraph(prose.paragraph(5, figures: 2, notes: 2)), .paragraph(prose.paragraph(5, figures: 1, notes: 1)),
        .chart(chart), .heading(level: 2, "What changed"),
        .paragraph(prose.paragraph(6, figures: 2, notes: index == 0 ? 0 : 1)),
      ]
      if let rows = [1: 9, 4: 8, 7: 8][index] { manuscript.blocks.append(.table(tables.summary(index, rows: rows))) }
    }
    manuscript.notes = prose.notes
    manuscript.figures = prose.figures

    var resources = try tables.write(to: "Data/harbour", in: place)
    for case .table(let table) in manuscript.blocks {
      try place.write(csv([table.head.map { $0.lowercased() }] + table.rows), to: "Data/harbour/\(table.name).csv")
      resources.append(HarbourRecord.summaryResource(table.name))
    }
    let figures = [["id", "value"]] + manuscript.figures.enumerated().map { ["f\($0)", $1.value] }
    try place.write(csv(figures), to: "Data/harbour/figures.csv")
    resources.append(resource("figures", ["id": "string", "value": "number"], order: ["id", "value"]))
    try place.write(
      "{\"name\": \"harbour\", \"resources\": [\n  \(resources.joined(separator: ",\n  "))]}\n",
      to: "Data/harbour/datapackage.json")

    let facts = manuscript.figures.indices.map {
      "f\($0): {from: figures, where: \"datum.id == 'f\($0)'\", pick: value}"
    }
    try place.write(
      manuscript.markdown(
        data: "harbour", facts: facts,
        indicators: "wait: {measure: response-lag, cases: {table: waits, time: days, status: event}, by: pier}"),
      to: "Templates/report.md")
    try place.write(manuscript.floor(), to: "floor.txt")
    try drawCharts(of: "report", in: place)
    try place.write(manuscript.typst(charts: "charts/report"), to: "main.typ")
  }

  static func contenders(in place: Place) throws -> [Contender] { try documentMakers("report", in: place) }
}

/// Draws the charts of a briefing for those who only place them.
func drawCharts(of briefing: String, in place: Place) throws {
  let command = [
    place.casus, "build", "Templates/\(briefing).md", "-f", "svg", "-o", "\(place.folder)/charts", "--root",
    place.folder,
  ]
  guard try ProcessRun(command).succeeded else { throw Failure("cannot draw the charts of '\(briefing)'") }
}

/// Those who make a PDF of a document: casus, the program that only draws, and Typst with the charts ready.
func documentMakers(_ briefing: String, in place: Place) throws -> [Contender] {
  [
    .casus("casus", ["build", "Templates/\(briefing).md", "-f", "pdf", "-o", "\(place.folder)/out"], in: place),
    .floor("Cairo and Pango alone", ["pages", "\(place.folder)/floor.txt", "\(place.folder)/floor.pdf"], in: place),
    try .python(
      "typst, charts ready", module: "typst",
      """
      import sys
      import typst
      typst.compile(sys.argv[1] + '/main.typ', output=sys.argv[1] + '/typst.pdf')

      """, in: place),
  ]
}
