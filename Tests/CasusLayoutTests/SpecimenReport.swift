import CasusCharts
import CasusReport
import CasusScene

/// Rich text from a little Markdown: `**strong**`, `!open!`, `^3` for a note mark.
func rich(_ text: String) -> RichText {
  var runs: [RichText.Run] = []
  var isStrong = false
  var isOpen = false
  var plain = ""
  func flush() {
    guard !plain.isEmpty else { return }
    var run = RichText.Run(plain)
    run.isStrong = isStrong
    run.isOpen = isOpen
    runs.append(run)
    plain = ""
  }
  var rest = Substring(text)
  while let character = rest.first {
    if rest.hasPrefix("**") {
      flush()
      isStrong.toggle()
      rest = rest.dropFirst(2)
    } else if character == "!" {
      flush()
      isOpen.toggle()
      rest = rest.dropFirst()
    } else if character == "^" {
      flush()
      let digits = rest.dropFirst().prefix { $0.isNumber }
      var run = RichText.Run(String(digits))
      run.note = Int(digits)
      runs.append(run)
      rest = rest.dropFirst(1 + digits.count)
    } else {
      plain.append(character)
      rest = rest.dropFirst()
    }
  }
  flush()
  return RichText(runs)
}

func paragraph(_ text: String) -> ReportBlock { .paragraph(rich(text)) }

func heading(_ text: String, level: Int = 2) -> ReportBlock {
  .heading(level: level, rich(text), anchor: text.lowercased().split(separator: " ").joined(separator: "-"))
}

/// A chart that is only a rule and a frame.
func placeholder(
  _ name: String, _ placement: Placement, height: Double, number: Int = 1
) -> ReportBlock {
  let width: Double =
    switch placement {
    case .text: 323.9
    case .side: 154.6
    case .wide: 493.2
    }
  let c = Theme.house.colors
  let chart = Chart(
    name: name,
    frames: [
      .path(Path(from: Point(0, 0.375), to: Point(width, 0.375)), fill: nil, stroke: Stroke(c.ink, width: 0.75)),
      .path(Path(Rect(0, 20, width, height - 40)), fill: .solid(c.grid), stroke: nil),
    ], size: Size(width, height), scene: SceneMark(.group, role: "frame"), title: name, alt: "A chart of \(name).",
    tables: [])
  return .figure(Figure(chart: chart, number: number, anchor: name, placement: placement))
}

extension Report {
  /// A report of nothing but blocks.
  static func sample(_ blocks: [ReportBlock], title: String = "", notes: [String] = []) -> Report {
    Report(
      name: "sample", title: RichText(title), subtitle: RichText(), author: RichText(), date: RichText(),
      language: "en", asOf: "16 September 2021", series: nil, about: [], blocks: blocks,
      notes: notes.map { Note(content: [rich($0)]) }, published: [])
  }

  /// Two pages with everything a briefing has.
  static let specimen = Report(
    name: "specimen", title: RichText("The clock that runs only for some"),
    subtitle: RichText("How long Armenia waited for its allies from October 2020 to September 2021, and for what"),
    author: RichText(), date: RichText(), language: "en", asOf: "16 September 2021",
    series: "Collective Security Treaty Organization",
    about: [
      AboutLine(label: "Basis", content: RichText("One essay, EVN Report, autumn 2021")),
      AboutLine(label: "Claims coded", content: RichText("66, of which 15 are opinion")),
      AboutLine(label: "Outside evidence", content: RichText("Named where it moves a figure")),
    ],
    blocks: specimenFirstPage + specimenSecondPage,
    notes: [
      "EVN Report, autumn 2021, paragraphs 5 and 6: rows E003, E005, E017, E023; chair: E001.",
      "Reported instruction by the Tajik chair. Outside evidence, kept as a second value.",
      "E007, E008. The essay finds Article 4 in the Charter; it stands in the Treaty of 1992.",
      "E020, E021, E023. That pressure caused the answer is the author’s reading (E022).",
      "E012, E034, E041, E046, E048, E049. Wartime rockets: E011, contested.",
      "E030 to E032. “End of July” is read as 21–31 July; 25–31 gives the same bounds.",
    ].map { Note(content: [rich($0)]) },
    published: [])

  private static let specimenFirstPage: [ReportBlock] = [
    .callout(
      kind: .judgement, title: nil,
      [
        paragraph(
          "Armenia waited **12 days** to hear that its allies were ready to talk about the incursion of May 2021. On "
            + "the strike of October 2020 it had heard nothing after !337 days!, when it took over the alliance’s "
            + "chair.^1")
      ]),
    .tiles([
      Tile(
        figure: rich("12"), unit: "days", words: rich("from the request to a first answer, 14 to 26 May 2021"),
        bound: rich("Exact to the day. 0 if an order given by the chair on 14 May is counted^2"),
        range: Tile.Range(low: 12, high: 12, value: 12, other: 0, domain: 0...31), isOpen: false),
      Tile(
        figure: rich("337+"), unit: "days", words: rich("without an answer to the strike of 14 October 2020"),
        bound: rich("Lower bound: the wait was still open on 16 September 2021"),
        range: Tile.Range(low: 337, high: nil, value: nil, other: nil, domain: 0...400), isOpen: true),
      Tile(
        figure: rich("0"), unit: "of 8",
        words: rich("recorded positions of allies backed Armenia in the war or on the border"),
        bound: rich("0–2 of 10 once two blanks are allowed for; 2 were against, 6 in between"),
        range: Tile.Range(low: 0, high: 2, value: 0, other: nil, domain: 0...10), isOpen: false),
    ]),
    heading("Late, and only under pressure"),
    .callout(
      kind: .aside, title: rich("One event, three clocks."),
      [
        paragraph(
          "The first answer of May 2021 came 12–25 days after the troops, 12 after the request and 0 after the "
            + "complaint. Never quote one without its start.")
      ]),
    placeholder("three-clocks", .side, height: 62),
    paragraph(
      "The strike of October 2020 fell inside Armenia’s recognised borders, the one place where the guarantee is meant "
        + "to hold; Moscow had said beforehand that Karabakh lay outside it.^3 The record shows no reaction. It shows "
        + "no request either, and the two silences are not the same."),
    paragraph(
      "In May 2021 Yerevan did ask, for the mildest remedy on offer: consultations. Members kept to the middle for "
        + "twelve days. On the 26th the government put its displeasure in writing and mentioned the Security Council. "
        + "Before the day was out the allies were ready. Counted from the request the clock reads 12; counted from "
        + "the threat, zero.^4"),
    placeholder("waits", .wide, height: 233),
  ]

  private static let specimenSecondPage: [ReportBlock] = [
    heading("The allies had other business"),
    .callout(
      kind: .unknown, title: nil,
      [
        paragraph("**Was help requested in October 2020?** None was found, which does not prove there was none."),
        paragraph("**When did the incursion begin?** 1–14 May; others say 12 May."),
        paragraph("**Did rockets arrive in wartime?** Contested: known deliveries are from 2018."),
        paragraph(
          "**Where do Bishkek and Dushanbe stand on the war?** Nothing is coded. A blank is not neutrality."),
        paragraph("**What would change the judgement?** A request from October 2020, or a dated answer."),
      ]),
    paragraph(
      "Belarus sold weapons to Baku, and its president credited Azerbaijan with the peace. Kazakhstan sends freight "
        + "across Azerbaijan; its foreign minister flew there in June 2021 with congratulations. Russia strengthened "
        + "its own garrison in Armenia while filing the shooting under border marking.^5 None of the five is on "
        + "record for Armenia in either dispute."),
    paragraph(
      "July brought a second round. The label came first, “border incident”; the statement came last, was neutral, "
        + "and is dated only to the end of the month. Its wait is therefore printed as 0–30 days and drawn hatched, "
        + "because no single day can be defended.^6"),
    heading("Meetings were not what was missing"),
    paragraph(
      "As chair, Armenia plans a crisis response centre. A centre shortens the road to a meeting. The one request on "
        + "record got its meeting, and the attacks went on in three regions. Whoever drafts the centre’s mandate "
        + "should ask first what it may send."),
    placeholder("issues", .wide, height: 267, number: 2),
    .table(specimenTable),
  ]

  private static let specimenTable = ReportTable(
    title: rich("What was asked, and what came back"), number: 1, anchor: "answers",
    columns: [
      .init(title: rich("Clock starts with"), alignment: .left), .init(title: rich("On"), alignment: .left),
      .init(title: rich("First answer"), alignment: .left), .init(title: rich("Level"), alignment: .left),
      .init(title: rich("Wait, days"), alignment: .right, isLead: true),
      .init(title: rich("Outside evidence"), alignment: .right),
    ],
    rows: [
      ["Strike on Armenian soil", "14 Oct 2020", "none by 16 Sept 2021", "still waiting", "!337+!", "337+"],
      ["Incursion", "1–14 May 2021", "ready to talk, 26 May", "consult", "12–25", "14"],
      ["Request to consult", "14 May 2021", "ready to talk, 26 May", "consult", "12", "0"],
      ["Complaint and UN hint", "26 May 2021", "ready to talk, 26 May", "consult", "0", "–"],
      ["July attacks", "1–31 July 2021", "statement, 21–31 July", "statement", "0–30", "1"],
    ].map { row in
      row.map { text in
        ReportTable.Cell(rich(text), glyph: ["consult", "statement"].contains(text) ? text : nil)
      }
    })
}
