/// A document of made-up text, to be written in the language of each contender.
struct Manuscript: Sendable {
  var title: String
  var blocks: [Block] = []
  var notes: [String] = []
  /// The numbers the text quotes, by their index.
  var figures: [Figure] = []

  enum Block: Sendable {
    case heading(level: Int, String)
    case paragraph([Run])
    case list([[Run]])
    case table(Table)
    case chart(Chart)
  }

  enum Run: Sendable {
    case text(String)
    /// An index into `figures`.
    case figure(Int)
    /// A note's number, from 1.
    case note(Int)
  }

  /// A number with what it counts.
  struct Figure: Sendable {
    var value: String
    var unit: String
  }

  struct Table: Sendable {
    var name: String
    var caption: String
    var head: [String]
    var rows: [[String]]
  }

  struct Chart: Sendable {
    var name: String
    var caption: String
    /// The specification but for its title, as lines of YAML.
    var specification: String
  }

  /// The words of the text, notes and tables apart.
  var wordCount: Int {
    func words(_ runs: [Run]) -> Int {
      runs.reduce(0) { count, run in
        switch run {
        case .text(let text): count + text.split(separator: " ").count
        case .figure: count + 1
        case .note: count
        }
      }
    }
    return blocks.reduce(0) { count, block in
      switch block {
      case .heading(_, let text): count + text.split(separator: " ").count
      case .paragraph(let runs): count + words(runs)
      case .list(let items): count + items.reduce(0) { $0 + words($1) }
      case .table, .chart: count
      }
    }
  }
}
