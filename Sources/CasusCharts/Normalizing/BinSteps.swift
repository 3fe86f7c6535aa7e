import CasusYAML

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where bins begin and end: steps of 1, 2 or 5 times a power of ten, at most `maxbins` of them.
struct BinSteps {
  var start: Double
  var stop: Double
  var step: Double
  /// Part of the made column's name, so that two ways to bin one field stay apart.
  var name: String
  private var isExtentWritten = false

  init(_ node: Node?, values: [Double], channel: ChannelName) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    if let extent = node?["extent"]?.list?.compactMap(\.number), extent.count == 2 {
      low = extent[0]
      high = extent[1]
      isExtentWritten = true
    }
    if low > high {
      low = 0
      high = 0
    }
    let fallback = channel == .x || channel == .y || channel.isPositional ? 10.0 : 6.0
    let maximum = max(1, node?["maxbins"]?.number ?? fallback)
    // A base of 1 or less has no next power: the search for a width would not end.
    let base = node?["base"]?.number.flatMap { $0 >= 1.01 && $0.isFinite ? $0 : nil } ?? 10
    let divide = node?["divide"]?.list?.compactMap(\.number) ?? [5, 2]
    let span = high - low == 0 ? (abs(low) == 0 ? 1 : abs(low)) : high - low
    var width: Double
    if let step = node?["step"]?.number, step > 0 {
      width = step
    } else if let steps = node?["steps"]?.list?.compactMap(\.number).filter({ $0 > 0 }).sorted(), let last = steps.last
    {
      width = steps.first { span / $0 <= maximum } ?? last
    } else {
      let level = (log(maximum) / log(base)).rounded(.up)
      let minimum = node?["minstep"]?.number ?? 0
      width = max(minimum, pow(base, (log(span) / log(base)).rounded() - level))
      while (span / width).rounded(.up) > maximum { width *= base }
      for divisor in divide where divisor > 0 {
        let finer = width / divisor
        if finer >= minimum, span / finer <= maximum { width = finer }
      }
    }
    let precision = log(width)
    let digits = precision >= 0 ? 0 : whole((-precision / log(base)).rounded(.down), in: 0...300) + 1
    let epsilon = pow(base, Double(-digits - 1))
    if node?["nice"]?.boolean ?? true {
      let floored = ((low / width + epsilon).rounded(.down)) * width
      start = low < floored ? floored - width : floored
      stop = (high / width).rounded(.up) * width
    } else {
      start = low
      stop = high
    }
    if let anchor = node?["anchor"]?.number {
      let shift = anchor - (start + width * ((anchor - start) / width).rounded(.down))
      // Vega moves where bins begin and leaves where the axis ends.
      start += shift
      if stop <= start { stop = start + width }
    }
    if stop == start { stop = start + width }
    step = width
    let count = ((stop - start) / width).rounded()
    // No dots: a dot in a field's name would read as a path.
    name = "\(whole(count, in: 0...1_000_000))_\(width)".replacing(".", with: "_")
  }

  /// The lower and upper edge of each value's bin; NaN where there is no value.
  func edges(of values: [Double]) -> (low: [Double], high: [Double]) {
    var low: [Double] = []
    var high: [Double] = []
    low.reserveCapacity(values.count)
    high.reserveCapacity(values.count)
    for value in values {
      // Beyond a written extent there is no bin.
      guard value.isFinite, !isExtentWritten || (value >= start - 1e-9 && value <= stop + 1e-9) else {
        low.append(.nan)
        high.append(.nan)
        continue
      }
      let clamped = max(start, min(value, stop - step))
      let edge = start + step * ((clamped - start) / step + 1e-14).rounded(.down)
      // Multiples rather than sums, so that 0.1 · 3 is the same edge from below and from above.
      let index = ((edge - start) / step).rounded()
      low.append(start + step * index)
      high.append(start + step * (index + 1))
    }
    return (low, high)
  }

  /// The edges of all bins, at most a thousand.
  var all: [Double] {
    let count = whole(((stop - start) / step).rounded(), in: 0...1000)
    return (0...count).map { start + step * Double($0) }
  }
}
