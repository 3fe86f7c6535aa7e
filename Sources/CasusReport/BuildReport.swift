package import CasusAnalysis
package import CasusCharts
package import CasusData
package import CasusSource
package import CasusSpec
import CasusYAML

/// Answers every question of a briefing: values are printed, tables filled, charts drawn, references numbered.
///
/// `charts` draws a chart block for a place on the page; it reports for itself what it could not draw. What is wrong
/// is reported, and the rest of the report is built.
package func buildReport(
  _ briefing: Briefing, answers: AnswerGroup, dataset: Dataset, asOf: CivilDay,
  charts: (ComputedBlock, Placement) -> Chart?, reporting diagnostics: inout [Diagnostic]
) -> Report {
  withoutActuallyEscaping(charts) { charts in
    var builder = ReportBuilder(briefing, answers: answers, dataset: dataset, asOf: asOf, charts: charts)
    let report = builder.build()
    diagnostics += builder.diagnostics
    return report
  }
}

/// A report in the making.
struct ReportBuilder {
  let briefing: Briefing
  let dataset: Dataset
  let asOf: CivilDay
  let evaluator: Evaluator
  let printer: Printer
  let words: ReportWords
  let charts: (ComputedBlock, Placement) -> Chart?
  /// What links inside the briefing may lead to.
  let anchors: AnchorRegister
  /// Where the block that is being built stands; the front matter's place before the first.
  var place: Place?
  /// How many headings have been built: their anchors were given before.
  var headingCount = 0
  var notes: [Report.Note] = []
  /// The numbers of the footnotes that have been referred to.
  var footnoteNumbers: [String: Int] = [:]
  /// What the block that is being built is to whoever asks for what a source was used.
  var use = SourceUse.text
  /// The uses of each source.
  var sourceUses: [String: [SourceUse]] = [:]
  /// Sources that have been cited in full.
  var citedSources: Set<String> = []
  /// Notes hold no marks of further citations: these stand in the note's own text.
  var isInNote = false
  var published: [PublishedValue] = []
  /// The words of the chart that is being built, as they are met.
  var texts: [RichText] = []
  var diagnostics: [Diagnostic] = []

  init(
    _ briefing: Briefing, answers: AnswerGroup, dataset: Dataset, asOf: CivilDay,
    charts: @escaping (ComputedBlock, Placement) -> Chart?
  ) {
    let front = briefing.frontMatter
    self.briefing = briefing
    self.dataset = dataset
    self.asOf = asOf
    self.charts = charts
    evaluator = Evaluator(
      scope: Scope(names: answers, dataset: dataset, view: recordView(of: front), asOf: asOf), asOf: asOf)
    printer = Printer(language: front.language)
    words = .of(front.language)
    anchors = AnchorRegister(briefing)
    place = front.place
  }

  mutating func build() -> Report {
    let front = briefing.frontMatter
    let title = richText(front.title)
    let subtitle = richText(front.subtitle)
    let author = richText(front.author)
    let date = date(front.date)
    let about = front.about.map { Report.AboutLine(label: $0.label, content: richText($0.content)) }
    var blocks = build(briefing.blocks)
    if front.document.listsSources { blocks += sourceList() }
    var report = Report(
      name: briefing.name, title: title, subtitle: subtitle, author: author, date: date, language: front.language,
      asOf: front.asOf == nil ? nil : words(for: ImpreciseDate(asOf)), series: dataset.title, about: about,
      blocks: blocks, notes: notes, published: published)
    report.settings = front.document
    if let series = front.document.series { report.series = richText(series).plainText }
    report.status = front.document.status.map { richText($0).plainText }
    return report
  }

  /// A date in words where it is one, else as the author wrote it.
  private mutating func date(_ content: [Inline]) -> RichText {
    if content.count == 1, case .text(let text)? = content.first, let date = parseEDTF(text),
      let words = words(for: date)
    {
      return RichText(words)
    }
    return richText(content)
  }

  func words(for date: ImpreciseDate) -> String? {
    printer.print(.measure(Measure(.date(date), .date, rule: "", formula: "") { [] }))?.text
  }
}
