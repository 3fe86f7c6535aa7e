/// The ticks of an axis of days: round steps a reader counts in, the unit once after the last.
struct DayTicks {
  private static let steps: [Double] = [
    1, 2, 5, 10, 20, 30, 60, 90, 180, 360, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000,
  ]

  /// The days that get a tick, from 0.
  let days: [Double]

  /// Ticks up to `last`, at least `spacing` pt apart where a day is `scale` pt wide, six at the most.
  init(to last: Double, scale: Double, spacing: Double) {
    let step = Self.steps.first { $0 * scale >= spacing && last / $0 < 6 } ?? max(last, 1)
    let count = (last / step).rounded(.down)
    days = count.isFinite ? stride(from: 0, through: min(count, 6), by: 1).map { $0 * step } : [0]
  }

  /// These ticks without those a test refuses; zero stays.
  func filter(_ isKept: (Double) -> Bool) -> [Double] { days.filter { $0 == 0 || isKept($0) } }

  static func label(_ days: Double) -> String { grouped(days) }

  /// A whole number of days in groups of three: "1,200".
  static func grouped(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return "–" }
    let digits = String(Int(abs(number.rounded())))
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (number.rounded() < 0 ? "\u{2212}" : "") + text
  }
}
