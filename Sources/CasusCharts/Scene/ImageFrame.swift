import CasusScene
import CasusSource
import CasusYAML

extension ChartFrame {
  /// A picture from a file below the root or from the specification itself (`data:image/png;base64,…`).
  ///
  /// What cannot be read leaves its place empty and is told once.
  mutating func imageFrames(_ item: SceneItem) -> [Frame] {
    guard let url = item.url, !url.isEmpty, let width = item.width, let height = item.height, width > 0, height > 0
    else { return [] }
    if images[url] == nil { images[url] = png(url) ?? [] }
    guard let png = images[url], !png.isEmpty else {
      if !diagnostics.contains(where: { $0.code == "CAS0425" }) {
        diagnostics.append(.imageLeftOut(url, at: place(of: url) ?? spec.place))
      }
      return []
    }
    var rect = Rect(item.x, item.y, width, height)
    // The picture keeps its proportions inside its box.
    let (columns, rows) = (bigEndian(png, at: 16), bigEndian(png, at: 20))
    if columns > 0, rows > 0 {
      let scale = min(width / columns, height / rows)
      let (w, h) = (columns * scale, rows * scale)
      rect = Rect(item.x + (width - w) / 2, item.y + (height - h) / 2, w, h)
    }
    return [.image(Frame.Image(png: png, rect: rect))]
  }

  private func png(_ url: String) -> [UInt8]? {
    let bytes: [UInt8]
    if url.hasPrefix("data:") {
      guard let comma = url.firstIndex(of: ","), url[..<comma].hasSuffix(";base64"),
        let decoded = base64(url[url.index(after: comma)...])
      else { return nil }
      bytes = decoded
    } else {
      guard !url.contains("://"), let world = setting.scope.world else { return nil }
      let path = setting.scope.folder.isEmpty ? url : "\(setting.scope.folder)/\(url)"
      guard let read = try? world.read(path) else { return nil }
      bytes = read
    }
    return bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && bytes.count > 33 ? bytes : nil
  }

  private func bigEndian(_ bytes: [UInt8], at start: Int) -> Double {
    bytes[start..<start + 4].reduce(0) { $0 * 256 + Double($1) }
  }

  private func base64(_ text: Substring) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 {
      let six: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): six = byte - 65
      case UInt8(ascii: "a")...UInt8(ascii: "z"): six = byte - 71
      case UInt8(ascii: "0")...UInt8(ascii: "9"): six = byte + 4
      case UInt8(ascii: "+"): six = 62
      case UInt8(ascii: "/"): six = 63
      case UInt8(ascii: "="), 0x0A, 0x0D, 0x20: continue
      default: return nil
      }
      bits = (bits << 6 | UInt32(six)) & 0xFF_FFFF
      count += 1
      if count == 4 {
        bytes += [UInt8(bits >> 16 & 0xFF), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)]
        (bits, count) = (0, 0)
      }
    }
    if count == 2 { bytes.append(UInt8(bits >> 4 & 0xFF)) }
    if count == 3 { bytes += [UInt8(bits >> 10 & 0xFF), UInt8(bits >> 2 & 0xFF)] }
    return bytes
  }
}
