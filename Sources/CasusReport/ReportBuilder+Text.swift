import CasusSource
import CasusSpec

/// What the text around a stretch says of it.
struct TextStyle {
  var isStrong = false
  var isEmphasized = false
  var isStruck = false
  var link: RichText.Link?
  /// The format of values that state none: `#` in the figure of a tile.
  var format: String?
}

extension ReportBuilder {
  mutating func richText(_ content: [Inline], _ style: TextStyle = TextStyle()) -> RichText {
    // Building a footnote on the way leads elsewhere.
    let place = self.place
    var runs: [RichText.Run] = []
    for inline in content { append(inline, style, to: &runs) }
    var text = RichText(runs)
    text.place = place
    return text
  }

  private mutating func append(_ inline: Inline, _ style: TextStyle, to runs: inout [RichText.Run]) {
    var style = style
    switch inline {
    case .text(let text): append(text, style, to: &runs)
    case .softBreak: append(" ", style, to: &runs)
    case .hardBreak: append("\n", style, to: &runs)
    case .code(let text):
      var run = styled(text, style)
      run.isCode = true
      runs.append(run)
    case .emphasis(let inner):
      style.isEmphasized = true
      runs += richText(inner, style).runs
    case .strong(let inner):
      style.isStrong = true
      runs += richText(inner, style).runs
    case .strikethrough(let inner):
      style.isStruck = true
      runs += richText(inner, style).runs
    case .link(let destination, let inner, let place):
      append(link: destination, inner, at: place, style, to: &runs)
    case .value(let template):
      if let value = value(of: template, format: style.format) {
        var run = styled(value.text, style)
        run.published = value.index
        run.isOpen = value.isOpen
        runs.append(run)
      }
    case .footnoteReference(let label, _):
      if let number = noteNumber(ofFootnote: label) { append(mark: number, to: &runs) }
    case .citation(let citations, _):
      guard var content = self.runs(of: citations, beginsNote: !isInNote) else { return }
      for index in content.indices { content[index].isCited = true }
      if isInNote {
        // A citation after a sentence of the note is a sentence of its own.
        if let last = runs.last?.text.last, !last.isWhitespace, !"([“„«".contains(last) {
          runs.append(RichText.Run(" "))
          if ".?!".contains(last) { close(&content) }
        }
        runs += content
      } else {
        close(&content)
        var text = RichText(content)
        text.place = place
        notes.append(Report.Note(content: [text]))
        append(mark: notes.count, to: &runs)
      }
    }
  }

  /// Text of one kind is one run, however the parser cut it.
  private func append(_ text: String, _ style: TextStyle, to runs: inout [RichText.Run]) {
    let run = styled(text, style)
    if let last = runs.last, last.published == nil, last.note == nil, !last.isCited, !last.isCode,
      last.isStrong == run.isStrong,
      last.isEmphasized == run.isEmphasized, last.isStruck == run.isStruck, last.link == run.link
    {
      runs[runs.count - 1].text += text
    } else {
      runs.append(run)
    }
  }

  func styled(_ text: String, _ style: TextStyle) -> RichText.Run {
    var run = RichText.Run(text)
    run.isStrong = style.isStrong
    run.isEmphasized = style.isEmphasized
    run.isStruck = style.isStruck
    run.link = style.link
    return run
  }

  private func append(mark number: Int, to runs: inout [RichText.Run]) {
    // Two marks side by side would read as one number.
    if runs.last?.note != nil { runs.append(RichText.Run("\u{202F}")) }
    var run = RichText.Run(String(number))
    run.note = number
    run.link = .note(number)
    runs.append(run)
  }

  private mutating func append(
    link destination: String, _ content: [Inline], at place: Place, _ style: TextStyle, to runs: inout [RichText.Run]
  ) {
    var style = style
    guard destination.hasPrefix("#") else {
      style.link = destination.isEmpty ? nil : .url(destination)
      runs += richText(content, style).runs
      return
    }
    let name = String(destination.dropFirst())
    guard let target = anchors.targets[name] else {
      diagnostics.append(.unknownAnchor(name, known: anchors.names, at: place))
      runs += richText(content, style).runs
      return
    }
    style.link = .block(name)
    let text = richText(content, style)
    if target == .heading, let section = section(name, askedBy: text.plainText) {
      return append(section, style, to: &runs)
    }
    guard let number = number(of: target, askedBy: text.plainText, name: name, at: place) else {
      runs += text.runs
      return
    }
    // No line ends between the word and its number.
    append(text.plainText + "\u{A0}\(number)", style, to: &runs)
  }

  /// What `[Section](#name)` says of a heading: its number, or its words where headings have none.
  private func section(_ name: String, askedBy text: String) -> String? {
    let words = DocumentWords.of(briefing.frontMatter.language)
    guard text.lowercased() == words.section.lowercased() else { return nil }
    if briefing.frontMatter.document.numbersHeadings, let number = anchors.headingNumbers[name] {
      return "\(text)\u{A0}\(number)"
    }
    return anchors.headingWords[name].map { "\(text) \(words.quote($0))" }
  }

  /// The number that `[Figure](#name)` asks for; nil where the link has words of its own.
  private mutating func number(
    of target: AnchorRegister.Target, askedBy text: String, name: String, at place: Place
  ) -> Int? {
    func asks(_ known: [String]) -> Bool { known.contains { $0.lowercased() == text.lowercased() } }
    let (asksFigure, asksTable) = (asks(words.figure), asks(words.table))
    switch target {
    case .figure(let number):
      if asksTable {
        diagnostics.append(.otherKindOfBlock(name, expected: "a table", found: words.figure[0], at: place))
      }
      return asksFigure ? number : nil
    case .table(let number):
      if asksFigure {
        diagnostics.append(.otherKindOfBlock(name, expected: "a figure", found: words.table[0], at: place))
      }
      return asksTable ? number : nil
    case .heading: return nil
    }
  }
}
