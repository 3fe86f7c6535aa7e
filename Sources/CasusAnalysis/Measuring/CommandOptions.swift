import CasusSource
import CasusYAML

/// The options of a command line as a briefing would have them.
struct CommandOptions {
  let place: Place
  private let options: [(String, String)]

  init(_ options: [(String, String)], at place: Place) {
    self.options = options
    self.place = place
  }

  /// The options of the indicator as a mapping: numbers and truth values are read as such.
  var node: Node {
    let entries = options.filter { $0.0 != Self.view }.map { name, text -> Node.Entry in
      let content: Node.Content =
        switch text {
        case "true": .boolean(true)
        case "false": .boolean(false)
        default: text.contains(where: \.isNumber) ? Double(text).map { .number($0) } ?? .text(text) : .text(text)
        }
      return Node.Entry(key: name, keyPlace: place, value: Node(content, at: place))
    }
    return Node(.map(entries), at: place)
  }

  private static let view = "view"

  func view(reporting diagnostics: inout [Diagnostic]) -> RecordView {
    guard let text = options.last(where: { $0.0 == Self.view })?.1 else { return .record }
    guard let view = RecordView(rawValue: text) else {
      diagnostics.append(
        .unknownChoice(text, option: Self.view, choices: RecordView.allCases.map(\.rawValue), at: place))
      return .record
    }
    return view
  }
}
