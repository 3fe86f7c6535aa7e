import CasusAnalysis
import CasusData
import CasusLayout
import CasusReport

extension HTMLWriter {
  /// Text with its emphasis, links, numbers and marks. Runs of one link are one link.
  mutating func put(_ text: RichText) {
    var index = 0
    while index < text.runs.count {
      let link = text.runs[index].note == nil ? text.runs[index].link : nil
      var end = index + 1
      while link != nil, end < text.runs.count, text.runs[end].note == nil, text.runs[end].link == link { end += 1 }
      let isOpen = openLink(link)
      for run in text.runs[index..<end] { put(run) }
      if isOpen { put("</a>") }
      index = end
    }
  }

  /// Begins a link; false where it leads nowhere a reader may be sent.
  private mutating func openLink(_ link: RichText.Link?) -> Bool {
    switch link {
    case .url(let url)?:
      guard let safe = SafeLink(url) else { return false }
      put("<a href=\"")
      putText(safe.url)
      put("\">")
    case .block(let anchor)?:
      put("<a href=\"#")
      putText(HTMLWriter.fragment(anchor))
      put("\">")
    case .note(let number)?: put("<a href=\"#note_\(number)\">")
    case nil: return false
    }
    return true
  }

  private mutating func put(_ run: RichText.Run) {
    if let note = run.note { return putMark(note) }
    let tags = [
      run.isStrong ? "strong" : nil, run.isEmphasized ? "em" : nil, run.isStruck ? "s" : nil, run.isCode ? "code" : nil,
      run.isRaised ? "sup" : nil,
    ].compactMap { $0 }
    for tag in tags { put("<\(tag)>") }
    if let index = run.published, report.published.indices.contains(index) {
      let entry = run.link == nil ? report.evidence?.entryOfNumber[index] : nil
      if let entry {
        put("<a class=\"n\"")
        if guide.firstPrintings.contains(index), printedNumbers.insert(index).inserted {
          put(" id=\"number_\(index + 1)\"")
        }
        put(" href=\"#evidence_\(entry)\">")
      }
      put("<data")
      if run.isOpen { put(" class=\"open\"") }
      put(" value=\"")
      putText(report.published[index].measure.value.machineText)
      put("\" data-casus-fact=\"")
      putText(guide.ids[index])
      put("\">")
      putWords(run.text)
      put(entry == nil ? "</data>" : "</data></a>")
    } else {
      putWords(run.text, isCode: run.isCode)
    }
    for tag in tags.reversed() { put("</\(tag)>") }
  }

  /// The raised number of a note; each mark has its own id, so that the note leads back to it.
  private mutating func putMark(_ note: Int) {
    let ordinal = marks[note, default: 0] + 1
    marks[note] = ordinal
    put("<sup><a href=\"#note_\(note)\" id=\"mark_\(note)_\(ordinal)\" role=\"doc-noteref\" aria-label=\"")
    putText("\(guide.words.note) \(note)")
    put("\">\(note)</a></sup>")
  }

  /// Words with their numbers bound to what they count. A range stays on one line by its style, so that a search finds
  /// what it shows.
  private mutating func putWords(_ text: String, isCode: Bool = false) {
    let bound = isCode ? text : bound(text)
    for (index, line) in bound.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { put("<br>\n") }
      guard line.unicodeScalars.contains("\u{2060}") else {
        putText(String(line))
        continue
      }
      for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { put(" ") }
        let plain = String(word.unicodeScalars.filter { $0 != "\u{2060}" })
        let isRange = plain.unicodeScalars.count < word.unicodeScalars.count
        if isRange { put("<span class=\"range\">") }
        putText(plain)
        if isRange { put("</span>") }
      }
    }
  }
}

extension Value {
  /// The value for machines: a number unrounded, a date as EDTF, bounds as `79/109` and open ones as `337/..`.
  fileprivate var machineText: String {
    switch self {
    case .bounds(let bounds):
      bounds.isExact
        ? Value.number(bounds.low).plainText
        : "\(Value.number(bounds.low).plainText)/\(bounds.high.map { Value.number($0).plainText } ?? "..")"
    default: plainText
    }
  }
}
