/// A book of two hundred sections, each with four paragraphs and a chart from a CSV of its own.
enum BookOfTwoHundred: Workload {
  static let name = "book-200"
  static let summary = "a book of 200 sections, 106,000 words and 200 charts to PDF"

  static func prepare(in place: Place) throws {
    guard !place.has("main.typ") else { return }
    var prose = Prose(seed: 200)
    var series = ChartSeries(seed: 2_000)
    var manuscript = Manuscript(title: "Two hundred series from the harbour")
    for index in 0..<200 {
      let chart = try series.write(index, to: "Templates/series", in: place)
      manuscript.blocks.append(.heading(level: index % 10 == 0 ? 1 : 2, "Section \(index + 1), \(chart.caption)"))
      for _ in 0..<3 { manuscript.blocks.append(.paragraph(prose.paragraph(7))) }
      manuscript.blocks += [.chart(chart), .paragraph(prose.paragraph(6))]
    }
    try place.write("{\"name\": \"book\", \"resources\": []}\n", to: "Data/book/datapackage.json")
    try place.write(manuscript.markdown(data: "book", facts: []), to: "Templates/book.md")
    try place.write(manuscript.floor(), to: "floor.txt")
    try drawCharts(of: "book", in: place)
    try place.write(manuscript.typst(charts: "charts/book"), to: "main.typ")
  }

  static func contenders(in place: Place) throws -> [Contender] { try documentMakers("book", in: place) }
}
