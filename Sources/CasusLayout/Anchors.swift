package import CasusReport
import CasusSpec

/// The names of the places links lead to: those of the author's blocks, and ours, which no author's name can meet.
package enum Anchors {
  static let title = "casus:title"

  static let evidence = "casus:evidence"

  /// A published number, counted from 1, and its entry in the evidence.
  static func number(_ number: Int) -> String { "casus:number-\(number)" }

  static func evidence(_ entry: Int) -> String { "casus:evidence-\(entry)" }

  static func note(_ number: Int) -> String { "casus:note-\(number)" }

  static func mark(ofNote number: Int) -> String { "casus:mark-\(number)" }

  /// The note a mark belongs to; nil for any other anchor.
  static func note(ofMark name: String) -> Int? {
    name.hasPrefix("casus:mark-") ? Int(name.dropFirst("casus:mark-".count)) : nil
  }

  /// The anchors of all blocks.
  static func defined(in report: Report) -> Set<String> {
    var found: Set<String> = []
    walk(report.blocks) { block in
      switch block {
      case .heading(_, _, let anchor): found.insert(anchor)
      case .figure(let figure): found.insert(figure.anchor)
      case .table(let table): if let anchor = table.anchor { found.insert(anchor) }
      default: break
      }
    }
    return found
  }

  /// The anchors the text refers to.
  package static func cited(in report: Report) -> Set<String> {
    var found: Set<String> = []
    func look(in text: RichText?) {
      for run in text?.runs ?? [] { if case .block(let anchor) = run.link { found.insert(anchor) } }
    }
    walk(report.blocks) { block in
      switch block {
      case .heading(_, let text, _), .paragraph(let text): look(in: text)
      case .callout(_, let title, _): look(in: title)
      case .table(let table):
        table.texts.forEach(look)
      case .tiles(let tiles): tiles.forEach { [$0.figure, $0.words, $0.bound].forEach(look) }
      default: break
      }
    }
    report.notes.forEach { $0.content.forEach(look) }
    let contents = report.settings.contents
    walk(report.blocks) { block in
      switch block {
      case .figure(let figure): if contents?.listsFigures == true { found.insert(figure.anchor) }
      case .table(let table): if contents?.listsTables == true, let anchor = table.anchor { found.insert(anchor) }
      default: break
      }
    }
    return found
  }

  /// Visits every block, those inside others included; a list of work instead of recursion, since nesting may be deep.
  private static func walk(_ blocks: [ReportBlock], _ visit: (ReportBlock) -> Void) {
    var rest: [[ReportBlock]] = [blocks]
    while let blocks = rest.popLast() {
      for block in blocks {
        visit(block)
        switch block {
        case .list(_, _, let items): rest += items
        case .quote(let inner), .callout(_, _, let inner): rest.append(inner)
        default: break
        }
      }
    }
  }
}
