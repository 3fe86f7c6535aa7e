import CasusScene

/// How a label of a composite looks; the same numbers measure it and draw it.
struct Lettering: Hashable {
  var size: Double
  var weight = 400
  var ink: Ink
  var align = Align.left
  /// The width of the paper edge under a label that crosses grid or band.
  var halo: Double?

  enum Align: String { case left, center, right }

  func aligned(_ align: Align) -> Lettering {
    var copy = self
    copy.align = align
    return copy
  }

  func inked(_ ink: Ink) -> Lettering {
    var copy = self
    copy.ink = ink
    return copy
  }

  func haloed() -> Lettering {
    var copy = self
    copy.halo = 2.4
    return copy
  }

  /// From the middle of the capitals down to the baseline.
  var drop: Double { 0.364 * size }

  static let laneLabel = Lettering(size: 8, weight: 600, ink: .ink)
  static let laneDetail = Lettering(size: 7.25, ink: .ink3)
  static let value = Lettering(size: 8, weight: 600, ink: .ink)
  static let words = Lettering(size: 8, ink: .ink)
  static let axis = Lettering(size: 7, ink: .ink3)
  static let key = Lettering(size: 7, ink: .ink2)
}

/// Measures, shortens and breaks labels with the typesetter that will draw them.
struct LabelRuler {
  let typesetter: any Typesetter
  let family: String

  func width(_ text: String, _ lettering: Lettering) -> Double {
    guard !text.isEmpty else { return 0 }
    return typesetter.width(of: text, TextStyle(family, lettering.size, weight: lettering.weight))
  }

  /// The text with as many of its letters as fit before an ellipsis; nil where not even one does.
  func shortened(_ text: String, to room: Double, _ lettering: Lettering) -> String? {
    if width(text, lettering) <= room { return text }
    let letters = Array(text)
    var low = 0
    var high = letters.count
    while low < high {
      let middle = (low + high + 1) / 2
      if width(Self.cut(letters, middle), lettering) <= room { low = middle } else { high = middle - 1 }
    }
    return low > 0 ? Self.cut(letters, low) : nil
  }

  /// The words on lines no wider than the room, a bar in the text breaking always; nil where a word is too wide.
  func lines(_ text: String, within room: Double, _ lettering: Lettering) -> [String]? {
    var lines: [String] = []
    for part in text.split(separator: "|") {
      var line = ""
      for word in part.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : "\(line) \(word)"
        if width(longer, lettering) <= room {
          line = longer
        } else {
          guard !line.isEmpty, width(String(word), lettering) <= room else { return nil }
          lines.append(line)
          line = String(word)
        }
      }
      if !line.isEmpty { lines.append(line) }
    }
    return lines
  }

  private static func cut(_ letters: [Character], _ count: Int) -> String {
    var kept = letters.prefix(count)
    while let last = kept.last, last == " " || last == "," || last == "–" { kept = kept.dropLast() }
    return String(kept) + "…"
  }
}
