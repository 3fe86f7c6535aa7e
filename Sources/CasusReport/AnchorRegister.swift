import CasusSpec

/// What links inside a briefing may lead to, found before anything is built: a text may refer to a later figure.
struct AnchorRegister {
  /// What stands behind an anchor.
  enum Target: Hashable {
    case figure(Int)
    case table(Int)
    case heading
  }

  private(set) var targets: [String: Target] = [:]
  /// The anchors of the headings in their order.
  private(set) var headings: [String] = []
  /// Their numbers, such as `2.1`, and their words, by anchor.
  private(set) var headingNumbers: [String: String] = [:]
  private(set) var headingWords: [String: String] = [:]
  /// What a list of sources at the end is called by.
  private(set) var sourceListAnchor = "sources"
  private var figures = 0
  private var tables = 0

  init(_ briefing: Briefing) {
    addComputed(briefing.blocks)
    addHeadings(briefing.blocks)
  }

  var names: [String] { targets.keys.sorted() }

  private mutating func addComputed(_ blocks: [Block]) {
    walk(blocks) { block in
      guard case .computed(let computed) = block, targets[computed.name] == nil else { return }
      switch computed.kind {
      case .chart:
        figures += 1
        targets[computed.name] = .figure(figures)
      case .table:
        tables += 1
        targets[computed.name] = .table(tables)
      case .tiles: break
      }
    }
  }

  /// Headings come second: a block keeps the name its author gave it.
  private mutating func addHeadings(_ blocks: [Block]) {
    var levels: Set<Int> = []
    walk(blocks) { block in if case .heading(let level, _, _) = block { levels.insert(level) } }
    let ranks = levels.sorted()
    var counts = [Int](repeating: 0, count: ranks.count)
    walk(blocks) { block in
      guard case .heading(let level, let content, _) = block, let rank = ranks.firstIndex(of: level) else { return }
      counts[rank] += 1
      for lower in counts.indices where lower > rank { counts[lower] = 0 }
      let stem = slug(content)
      var anchor = stem
      var number = 2
      while targets[anchor] != nil {
        anchor = "\(stem)-\(number)"
        number += 1
      }
      targets[anchor] = .heading
      headings.append(anchor)
      headingNumbers[anchor] = counts[...rank].filter { $0 > 0 }.map(String.init).joined(separator: ".")
      headingWords[anchor] = plainWords(content)
    }
    while targets[sourceListAnchor] != nil { sourceListAnchor += "-list" }
  }

  private func walk(_ blocks: [Block], _ visit: (Block) -> Void) {
    for block in blocks {
      visit(block)
      switch block {
      case .quote(let inner, _): walk(inner, visit)
      case .callout(let callout): walk(callout.blocks, visit)
      case .list(let list): for item in list.items { walk(item, visit) }
      default: break
      }
    }
  }

  /// The words of a heading in small letters, with `-` between them; what is computed has no part in it.
  private func slug(_ content: [Inline]) -> String {
    let words = plainWords(content).lowercased().split { !($0.isLetter || $0.isNumber) }
    return words.isEmpty ? "section" : words.joined(separator: "-")
  }

  private func plainWords(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner, _):
        plainWords(inner)
      case .softBreak, .hardBreak: " "
      case .value, .footnoteReference, .citation: ""
      }
    }.joined()
  }
}
