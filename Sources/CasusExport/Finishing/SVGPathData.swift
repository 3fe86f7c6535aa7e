/// Appends an outline as Cairo writes it, `M 0 12 L 60 12 Z M 0 12 `, in the form `M0 12 60 12Z`.
func appendPathData(
  _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, places: Int, into output: inout [UInt8]
) {
  var command: UInt8 = 0
  var isFirstNumber = true
  // Cairo repeats a closed outline's start; nothing follows from a last move.
  var lastMove = output.count
  var index = range.lowerBound
  while index < range.upperBound {
    let byte = bytes[index]
    if byte <= 0x20 || byte == UInt8(ascii: ",") {
      index += 1
    } else if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "z") {
      if byte == UInt8(ascii: "M") { lastMove = output.count }
      // A line after a move or a line, and a curve after a curve, go without their letter.
      let isImplied =
        byte == UInt8(ascii: "L") && (command == UInt8(ascii: "M") || command == byte)
        || byte == UInt8(ascii: "C") && command == byte
      if !isImplied {
        output.append(byte)
        isFirstNumber = true
      }
      command = byte
      index += 1
    } else {
      let start = output.count
      if !isFirstNumber { output.append(0x20) }
      let next = appendNumber(bytes, from: index, to: range.upperBound, places: places, into: &output)
      guard next > index else {
        output.removeSubrange(start...)
        index += 1
        continue
      }
      if !isFirstNumber, output[start + 1] == UInt8(ascii: "-") { output.remove(at: start) }
      isFirstNumber = false
      index = next
    }
  }
  if command == UInt8(ascii: "M") { output.removeSubrange(lastMove...) }
}
