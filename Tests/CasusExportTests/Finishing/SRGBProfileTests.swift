import Testing

@testable import CasusExport

struct SRGBProfileTests {
  private func number(at place: Int) -> Double {
    let bits = SRGBProfile.bytes[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return Double(Int32(bitPattern: bits)) / 65536
  }

  /// Where a tag's data starts.
  private func place(of tag: String) throws -> Int {
    let bytes = SRGBProfile.bytes
    let entry = try #require(
      stride(from: 132, to: 132 + 12 * 10, by: 12).first { Array(bytes[$0..<$0 + 4]) == Array(tag.utf8) })
    return bytes[entry + 4..<entry + 8].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func `It says its size, that it is a profile and that it is of a display`() {
    let bytes = SRGBProfile.bytes
    #expect(bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } == bytes.count)
    #expect(bytes.count % 4 == 0)
    #expect(String(decoding: bytes[12..<24], as: UTF8.self) == "mntrRGB XYZ ")
    #expect(String(decoding: bytes[36..<40], as: UTF8.self) == "acsp")
  }

  /// Pillow 13.0.0 (Little CMS 2): `ImageCms.createProfile("sRGB")`, its colorants.
  @Test(
    arguments: [
      ("rXYZ", [0.436041, 0.222485, 0.013920]), ("gXYZ", [0.385113, 0.716905, 0.097067]),
      ("bXYZ", [0.143046, 0.060610, 0.713913]),
    ] as [(String, [Double])])
  func `Its primaries are sRGB's, seen under the white of profiles`(tag: String, expected: [Double]) throws {
    let start = try place(of: tag) + 8
    for (index, value) in expected.enumerated() { #expect(abs(number(at: start + 4 * index) - value) < 2e-5) }
  }

  /// IEC 61966-2-1: the exponent, and the line before the curve.
  @Test func `Its curve is sRGB's`() throws {
    let start = try place(of: "rTRC")
    #expect(try place(of: "bTRC") == start)
    #expect(abs(number(at: start + 12) - 2.4) < 2e-5)
    #expect(abs(number(at: start + 24) - 1 / 12.92) < 2e-5)
  }
}
