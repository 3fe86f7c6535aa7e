import CasusReport
import CasusScene

/// Rich text as spans of the theme's fonts: strong words, links, note marks, numbers still open.
extension Composer {
  func spans(of text: RichText, _ role: TextRole) -> [TextSpan] {
    var spans: [TextSpan] = []
    var previous: RichText.Run?
    for run in text.runs where !run.text.isEmpty {
      if let note = run.note {
        spans.append(noteMark(note, run.text, role, isSecond: previous?.note != nil))
      } else {
        let continues =
          previous.map {
            $0.link == run.link && $0.isStruck == run.isStruck && $0.note == nil && !hasEntry($0) && !hasEntry(run)
          } ?? false
        spans.append(span(of: run, role, mark: continues ? spans.last?.mark : mark(of: run)))
      }
      previous = run
    }
    return spans
  }

  private func span(of run: RichText.Run, _ role: TextRole, mark: Int?) -> TextSpan {
    var style = role.style
    if run.isStrong || run.isOpen && role.stressesOpenNumbers { style.weight = role.strong }
    if run.isEmphasized { style.italic = true }
    if run.isRaised {
      style.size *= 0.78
      return TextSpan("\u{2060}\u{200A}" + run.text, style, role.color, rise: 0.4 * style.size, mark: mark)
    }
    if run.isCode {
      style.family = theme.chartFamily
      style.size *= role.style.family == theme.chartFamily ? 1 : 0.88
      style.features = "tnum=1"
    }
    let leads = mark.map { !marks[$0].branches.isEmpty && !marks[$0].isQuiet } ?? false
    let plain = run.isStrong ? role.strongColor ?? role.color : role.color
    let color = run.isOpen ? theme.colors.accent : leads ? theme.colors.blue : plain
    return TextSpan(bound(run.text), style, color, mark: mark, isVerbatim: run.isCode)
  }

  private func noteMark(_ number: Int, _ text: String, _ role: TextRole, isSecond: Bool) -> TextSpan {
    var branches = [branch(.reference)]
    if markedNotes.insert(number).inserted { branches.insert(branch(.anchor(Anchors.mark(ofNote: number))), at: 0) }
    branches.append(branch(.destination(Anchors.note(number))))
    marks.append(InlineMark(branches: branches, isStruck: false))
    // A word joiner keeps the mark with its word; the hair of space keeps the two apart.
    return TextSpan(
      "\u{2060}" + (isSecond ? "," : "") + "\u{200A}\u{2060}" + text,
      TextStyle(theme.chartFamily, role.noteMark, weight: 500), theme.colors.blue, rise: 0.48 * role.noteMark,
      mark: marks.count - 1)
  }

  /// Whether the run is a number that leads to its evidence.
  private func hasEntry(_ run: RichText.Run) -> Bool {
    run.link == nil && (run.published.map { entryOfNumber[$0] != nil } ?? false)
  }

  /// A number leads to its evidence, quietly; its first printing can be led back to.
  private func numberMark(_ run: RichText.Run) -> Int? {
    guard run.link == nil, let index = run.published, let entry = entryOfNumber[index] else { return nil }
    var branches = [branch(.destination(Anchors.evidence(entry)))]
    if firstPrintings.contains(index), printedNumbers.insert(Anchors.number(index + 1)).inserted {
      branches.insert(branch(.anchor(Anchors.number(index + 1))), at: 0)
    }
    marks.append(InlineMark(branches: branches, isStruck: run.isStruck, isQuiet: true))
    return marks.count - 1
  }

  private func mark(of run: RichText.Run) -> Int? {
    if let mark = numberMark(run) { return mark }
    let branches: [Branch] =
      switch run.link {
      case .url(let url): [branch(.url(url))]
      case .block(let anchor): anchors.contains(anchor) ? [branch(.destination(anchor))] : []
      case .note(let number): [branch(.destination(Anchors.note(number)))]
      case nil: []
      }
    guard !branches.isEmpty || run.isStruck else { return nil }
    marks.append(InlineMark(branches: branches, isStruck: run.isStruck))
    return marks.count - 1
  }

  /// Whether a mark of the note stands in the text, so that its number can lead back.
  func hasMark(ofNote number: Int) -> Bool { markedNotes.contains(number) }
}
