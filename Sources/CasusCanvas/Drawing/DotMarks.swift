package import CasusScene

/// The clouds of points that a finisher writes in Cairo's place, which takes a second for what is said in a tenth of
/// it.
///
/// Cairo gets one small line for each cloud, with a miter limit nobody uses that says which; the finisher puts the
/// points there.
package final class DotMarks {
  /// A cloud and where on the sheet its coordinates lie.
  package struct Entry {
    package var dots: Dots
    package var transform: Transform
  }

  package private(set) var entries: [Entry] = []
  /// Fewer points are drawn as they are.
  static let fewest = 3
  /// In millionths; Cairo writes six places, and takes nothing it would call large.
  private static let base = 9_000_001
  private static let most = 900_000

  package init() {}

  /// Whether one more cloud can be told from the others.
  var hasRoom: Bool { entries.count < Self.most }

  /// The miter limit that stands for a cloud.
  func add(_ dots: Dots, _ transform: Transform) -> Double {
    entries.append(Entry(dots: dots, transform: transform))
    return Double(Self.base + entries.count - 1) / 1_000_000
  }

  /// The cloud a miter limit stands for; nil for one that is just a limit.
  package func entry(ofMiterLimit limit: String) -> Entry? {
    guard limit.count <= 8, let number = Double(limit), number > 9, number < 10 else { return nil }
    let index = Int((number * 1_000_000).rounded()) - Self.base
    return entries.indices.contains(index) ? entries[index] : nil
  }
}
