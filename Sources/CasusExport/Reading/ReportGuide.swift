import CasusAnalysis
import CasusLayout
import CasusReport

/// What whoever writes a report out as text has to know before the first line.
struct ReportGuide {
  let report: Report
  /// The lock's id of each published value, by its index in the report.
  let ids: [String]
  /// The numbers that entries of the evidence lead back to.
  let firstPrintings: Set<Int>
  /// The anchors the text refers to: figures and tables behind them show their number.
  let cited: Set<String>
  let wording: Wording
  let words: ExportWords
  let documentWords: DocumentWords
  let printer: Printer

  init(_ report: Report) {
    self.report = report
    ids = report.publishedIDs.map(\.id)
    firstPrintings = report.evidence?.firstPrintings ?? []
    cited = Anchors.cited(in: report)
    wording = Wording(language: report.language)
    words = ExportWords(language: report.language)
    documentWords = .of(report.language)
    printer = Printer(language: report.language)
  }

  /// `Figure 2` where the text refers to it.
  func figureNumber(_ figure: Figure) -> String? {
    cited.contains(figure.anchor) ? "\(wording.figure) \(figure.number)" : nil
  }

  /// `Table 1` where the text refers to it.
  func tableNumber(_ table: ReportTable) -> String? {
    guard let anchor = table.anchor, let number = table.number, cited.contains(anchor) else { return nil }
    return "\(wording.table) \(number)"
  }

  /// The title of a callout; doubt and judgement have one of their own where the author gave none.
  func title(of kind: ReportBlock.CalloutKind, _ title: RichText?) -> RichText? {
    if let title, !title.isEmpty { return title }
    return switch kind {
    case .judgement: RichText(wording.keyJudgement)
    case .unknown: RichText(wording.unknown)
    case .note, .aside, .changes: nil
    }
  }
}
