package import CasusScene

/// The sheet a briefing is set on.
package struct Paper: Sendable, Hashable {
  package var name: String
  package var size: Size

  package init(name: String, size: Size) {
    self.name = name
    self.size = size
  }

  package init(_ sheet: PageStyle.Sheet) {
    switch sheet {
    case .a4: self = .a4
    case .letter: self = .letter
    }
  }

  package static let a4 = Paper(name: "A4", size: Size(millimetres(210), millimetres(297)))
  package static let letter = Paper(name: "Letter", size: Size(612, 792))
}

/// A length in pt.
func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }
