/// Writes a number with the fewest digits that read back as the same number, as JavaScript writes it: straight into
/// memory, because millions of results are written at once.
///
/// The interval of decimals that round to a double is scaled by a power of ten to a width from 1 up to 10; in it lies at
/// most one multiple of ten, which is then the shortest, and at least one whole number (Giulietti 2021, Schubfach).
/// Between 2^-19 and 2^53 all of that is exact in 128 bits; other numbers go the general way.
enum ShortestDecimal {
  /// Room for the longest number, `-0.0000057472881416182384` with its 25 bytes, and for a last pair of digits.
  static let width = 32

  private static let powersOfFive: [UInt64] = powers(of: 5, count: 28)
  private static let powersOfTen: [UInt64] = powers(of: 10, count: 20)

  private static func powers(of base: UInt64, count: Int) -> [UInt64] {
    var result: [UInt64] = [1]
    for _ in 1..<count { result.append((result.last ?? 1) &* base) }
    return result
  }

  /// The two digits of each number below a hundred.
  private static let pairs: [UInt8] = (0..<200).map { (index: Int) -> UInt8 in
    let number = index / 2
    return UInt8(ascii: "0") + UInt8(index % 2 == 0 ? number / 10 : number % 10)
  }

  /// Writes to memory that has room for `width` bytes; yields how many were written. Nothing where it is no number.
  static func write(_ value: Double, to place: UnsafeMutablePointer<UInt8>) -> Int {
    let significand = value.significandBitPattern
    let exponent = Int(value.exponentBitPattern) - 1075
    // A power of two has a neighbour below that is nearer than the one above; very small numbers have an exponent.
    guard exponent >= -71, exponent < 0, significand != 0, let digits = decimal(significand | 1 << 52, exponent) else {
      return value.isFinite ? writeGenerally(value, to: place) : 0
    }
    guard value < 0 else { return write(digits.whole, decimals: digits.decimals, to: place) }
    place[0] = UInt8(ascii: "-")
    return 1 + write(digits.whole, decimals: digits.decimals, to: place + 1)
  }

  /// A number c·2^q as a whole number and how many places its point is from the right; nil where it is whole itself.
  @inline(__always)
  private static func decimal(_ c: UInt64, _ q: Int) -> (whole: UInt64, decimals: Int)? {
    if q >= -52, c & (1 << UInt64(-q) - 1) == 0 { return nil }
    // −⌊q·log10 2⌋ by a fraction that is exact in this range: the scaled interval is 2^q·10^decimals wide.
    let decimals = -((q * 1_262_611) >> 22)
    // Scaled by 10^decimals, with 4·2^shift for one.
    let power = powersOfFive[decimals]
    let shift = UInt128(truncatingIfNeeded: 2 - q - decimals)
    let product = power.multipliedFullWidth(by: 4 &* c)
    let middle = UInt128(truncatingIfNeeded: product.high) &<< 64 | UInt128(truncatingIfNeeded: product.low)
    // The ends of the interval round to an even number only.
    let reach = UInt128(truncatingIfNeeded: 2 &* power) &- (c & 1 == 0 ? 0 : 1)
    let (low, high) = (middle &- reach, middle &+ reach)
    let floor = UInt64(truncatingIfNeeded: middle &>> shift)
    let tens = floor / 10 &* 10
    let below = UInt128(truncatingIfNeeded: tens) &<< shift >= low
    let above = UInt128(truncatingIfNeeded: tens &+ 10) &<< shift <= high
    if below != above {
      var (whole, decimals) = ((below ? tens : tens &+ 10) / 10, decimals - 1)
      while decimals > 0, whole % 10 == 0 { (whole, decimals) = (whole / 10, decimals - 1) }
      return (whole, decimals)
    }
    let isFloorInside = UInt128(truncatingIfNeeded: floor) &<< shift >= low
    let isNextInside = UInt128(truncatingIfNeeded: floor &+ 1) &<< shift <= high
    if isFloorInside != isNextInside { return (isFloorInside ? floor : floor &+ 1, decimals) }
    let half = (UInt128(truncatingIfNeeded: floor) &* 2 &+ 1) &<< (shift &- 1)
    let isUp = middle > half || middle == half && floor & 1 == 1
    return (isUp ? floor &+ 1 : floor, decimals)
  }

  private static func write(_ number: UInt64, decimals: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number
    var count = 1
    if decimals < 20, number >= powersOfTen[decimals] {
      let whole = number / powersOfTen[decimals]
      rest = number &- whole &* powersOfTen[decimals]
      count = write(whole: whole, to: place)
    } else {
      place[0] = UInt8(ascii: "0")
    }
    guard decimals > 0 else { return count }
    place[count] = UInt8(ascii: ".")
    writeDigits(rest, count: decimals, to: place + count + 1)
    return count + 1 + decimals
  }

  /// Writes the last digits of a number, two at a time from the right.
  @inline(__always)
  private static func writeDigits(_ number: UInt64, count: Int, to place: UnsafeMutablePointer<UInt8>) {
    var rest = number
    var index = count
    pairs.withUnsafeBufferPointer { pairs in
      while index >= 2 {
        let hundreds = rest / 100
        let pair = Int(rest &- hundreds &* 100) * 2
        place[index - 1] = pairs[pair + 1]
        place[index - 2] = pairs[pair]
        rest = hundreds
        index -= 2
      }
    }
    if index == 1 { place[0] = UInt8(truncatingIfNeeded: 48 &+ rest % 10) }
  }

  /// Writes a whole number; yields how many digits.
  static func write(whole: UInt64, to place: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 1
    while count < 20, whole >= powersOfTen[count] { count += 1 }
    writeDigits(whole, count: count, to: place)
    return count
  }

  private static func writeGenerally(_ value: Double, to place: UnsafeMutablePointer<UInt8>) -> Int {
    var count = 0
    for byte in numberText(value).utf8.prefix(width) {
      place[count] = byte
      count += 1
    }
    return count
  }
}
