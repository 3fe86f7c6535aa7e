/// The times and endings of waits in the order of time.
///
/// A radix sort on the bits of the times: a million waits at a million times are read a few times over instead of
/// being compared twenty million times.
func sortedByTime(_ observations: [WaitObservation]) -> [(time: Double, ending: WaitObservation.Ending)] {
  if observations.count < 1024 {
    return observations.map { ($0.time, $0.ending) }.sorted { $0.0 < $1.0 }
  }
  var items = observations.map { (key: sortKey($0.time), ending: $0.ending) }
  var other = items
  for shift in stride(from: UInt64(0), to: 64, by: 11) {
    var starts = [Int](repeating: 0, count: 2049)
    for item in items { starts[Int(item.key >> shift & 2047) + 1] += 1 }
    // Most times differ in few digits.
    if starts.contains(items.count) { continue }
    for digit in 1..<2049 { starts[digit] += starts[digit - 1] }
    for item in items {
      let digit = Int(item.key >> shift & 2047)
      other[starts[digit]] = item
      starts[digit] += 1
    }
    swap(&items, &other)
  }
  return items.map { (time(ofSortKey: $0.key), $0.ending) }
}

/// The bits of a number as an integer in the same order; the two zeros are one.
private func sortKey(_ value: Double) -> UInt64 {
  let bits = (value + 0).bitPattern
  return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
}

private func time(ofSortKey key: UInt64) -> Double {
  Double(bitPattern: key >> 63 == 1 ? key & ~(1 << 63) : ~key)
}
