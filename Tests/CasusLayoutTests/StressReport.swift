import CasusReport

extension Report {
  /// Everything the specimen does not have.
  static let stress = Report(
    name: "stress",
    title: RichText(
      "Who answers when an ally calls, how soon, with what, and at what price to the one who asked first"),
    subtitle: RichText("A long report"), author: RichText("The desk"), date: RichText("16 September 2021"),
    language: "en", asOf: "16 September 2021", series: "Collective Security Treaty Organization", about: [],
    blocks: (0..<4).flatMap(chapter),
    notes: (1...31).map { Note(content: [rich("Source \($0), paragraph \($0 * 3). " + text[$0 % 3])]) },
    published: [])

  private static let text = [
    "The record shows no reaction. It shows no request either, and the two silences are not the same.",
    "Members kept to the middle for twelve days. On the 26th the government put its displeasure in writing and "
      + "mentioned the Security Council; before the day was out the allies were ready.",
    "Организация Договора о коллективной безопасности: ответ не получен. Հավաքական անվտանգության պայմանագրի "
      + "կազմակերպություն։",
  ]

  private static func chapter(_ number: Int) -> [ReportBlock] {
    var link = RichText.Run("Figure \(number + 1)")
    link.link = .block("chart-\(number)")
    var url = RichText.Run("the treaty’s text")
    url.link = .url("https://example.org/treaty")
    var code = RichText.Run("lag.median")
    code.isCode = true
    var struck = RichText.Run("struck out")
    struck.isStruck = true
    var emphasis = RichText.Run("emphasis")
    emphasis.isEmphasized = true
    let long = paragraph(text[0] + " " + text[1] + " " + text[number % 3] + "^\(number * 7 + 1) " + text[1])
    return [
      heading("Chapter \(number + 1): Late, and only under pressure", level: 1),
      .paragraph(
        RichText([
          .init("See "), link, .init(" and "), url, .init(", the value "), code, .init(", "), struck, .init(" and "),
          emphasis, .init(". " + text[1]),
        ])),
      long,
      heading("What was asked \(number)", level: 2),
      long,
      .list(
        isOrdered: false, start: 1,
        items: [
          [paragraph(text[0])],
          [
            paragraph(text[1]),
            .list(
              isOrdered: true, start: 8,
              items: [[paragraph("Nested one.")], [paragraph("Nested two.")], [paragraph(text[0])]]),
          ],
          [paragraph(text[2])],
        ]),
      paragraph("After the list. " + text[1]),
      .callout(kind: .aside, title: rich("An aside"), [paragraph(text[1])]),
      heading("A third level \(number)", level: 3),
      long,
      .quote([paragraph(text[1]), paragraph(text[0])]),
      .callout(kind: .note, title: rich("Note"), [paragraph(text[1] + " " + text[0])]),
      placeholder("chart-\(number)", number % 2 == 0 ? .wide : .text, height: 240, number: number + 1),
      long, long,
      .code("measure: response-lag\n  clock: request\n  until: any"),
      .table(
        ReportTable(
          title: rich("Every case, its clock and what came back"), subtitle: rich("Days; one row per case"),
          source: rich("Sources: five essays."), number: number + 1, anchor: "table-\(number)",
          placement: number % 2 == 0 ? .wide : .text,
          columns: [
            .init(title: rich("Case"), alignment: .left), .init(title: rich("What was asked for"), alignment: .left),
            .init(title: rich("Level"), alignment: .left), .init(title: rich("Wait"), alignment: .right, isLead: true),
            .init(title: rich("Share"), alignment: .right),
          ],
          rows: (0..<(number == 2 ? 60 : 7)).map { row in
            [
              .init(rich("case-\(row)")), .init(rich(text[row % 3])),
              .init(rich("visit"), glyph: row % 3 == 0 ? "visit" : nil),
              .init(rich(row % 3 == 1 ? "!337+!" : "\(row * 13)–\(row * 17)")), .init(rich("\(row)%")),
            ]
          })),
      .tiles(
        (0..<(number + 1)).map { index in
          Tile(
            figure: rich("\(index * 12)"), unit: "days", words: rich(text[0]), bound: rich("Exact"),
            range: .init(low: 3, high: 9, value: 6, other: nil, domain: 0...10), isOpen: false)
        }),
      paragraph(text[1]),
    ]
  }
}
