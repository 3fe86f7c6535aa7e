/// Plain charts, each from a file of its own: the first hundred are lines over thirty years, the others bars.
struct ChartSeries {
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed) }

  /// Writes the data of a chart to a folder below `Templates`, which its specification names.
  mutating func write(_ index: Int, to folder: String, in place: Place) throws -> Manuscript.Chart {
    let name = "c" + String(repeating: "0", count: max(0, 3 - "\(index)".count)) + "\(index)"
    try place.write(csv(index < 100 ? lines() : bars()), to: "\(folder)/\(name).csv")
    let url = "\(folder.split(separator: "/").last ?? "")/\(name).csv"
    return Manuscript.Chart(
      name: name, caption: index < 100 ? "ships by year and pier" : "tonnes by quay",
      specification: index < 100
        ? """
        data: {url: \(url)}
        mark: line
        encoding:
          x: {field: year, type: quantitative, axis: {format: d}, scale: {zero: false}}
          y: {field: ships, type: quantitative}
          color: {field: pier, type: nominal}
        """
        : """
        data: {url: \(url)}
        mark: bar
        encoding: {y: {field: quay, type: nominal}, x: {field: tonnes, type: quantitative}}
        """)
  }

  private mutating func lines() -> [[String]] {
    var rows = [["year", "pier", "ships"]]
    for pier in ["north", "south"] {
      var ships = dice.next(in: 300...600)
      for year in 1995...2024 {
        ships = max(10, ships + dice.next(in: -40...44))
        rows.append(["\(year)", pier, "\(Double(ships) / 10)"])
      }
    }
    return rows
  }

  private mutating func bars() -> [[String]] {
    [["quay", "tonnes"]]
      + ["Grain", "Coal", "Timber", "Fish", "Ore", "Oil", "Salt", "Wool"].map { [$0, "\(dice.next(in: 3...100))"] }
  }
}
