import CasusScene
import Testing

@Suite struct PaletteTests {
  /// colour-science 0.4.7: `delta_E(…, method="CIE 2000")` of the colours and of `matrix_cvd_Machado2009` applied to
  /// their light.
  @Test(
    arguments: [
      (0x174A78, 0xBF3B22, [44.155, 40.607, 50.077, 58.064]), (0xBB8432, 0x0E7764, [39.535, 21.268, 29.754, 49.481]),
      (0x9D79BD, 0x7D8690, [15.804, 14.389, 12.558, 20.675]), (0xFFFFFF, 0x000000, [100, 100, 100, 100]),
      (0x174A78, 0xDADFE4, [53.708, 51.194, 55.738, 51.274]), (0xD3DEE8, 0xA9C0D3, [8.944, 8.292, 9.14, 9.783]),
    ] as [(UInt32, UInt32, [Double])])
  func `Differences as colour-science measures them`(a: UInt32, b: UInt32, expected: [Double]) {
    let visions: [ColorVision] = [.usual, .protanopia, .deuteranopia, .tritanopia]
    for (vision, expected) in zip(visions, expected) {
      let found = vision.seen(Color(a)).difference(from: vision.seen(Color(b)))
      #expect(abs(found - expected) < 0.01, "\(vision): \(found)")
    }
  }

  @Test func `Contrast by the examples of WCAG`() {
    #expect(Color.black.contrast(with: .white) == 21)
    #expect(Color.white.contrast(with: .white) == 1)
    // The lightest grey that text on white may have.
    #expect(Color(0x767676).contrast(with: .white) > 4.5)
    #expect(Color(0x777777).contrast(with: .white) < 4.5)
  }

  @Test(arguments: [Theme.house, .houseDark]) func `The house keeps its own floors`(theme: Theme) {
    #expect(theme.colors.faults == [])
  }

  @Test func `Red and green of one lightness fail where an eye cannot tell them apart`() throws {
    var colors = Theme.house.colors
    colors.categorical = [Color(0xC0504D), Color(0x6E8B3D)]
    let fault = try #require(colors.faults.first)
    #expect(fault.colors == ["categorical[0]", "categorical[1]"])
    #expect(fault.measure == .difference)
    #expect(fault.vision != .usual)
    #expect(fault.found < fault.expected)
  }

  @Test func `Pale text fails on both grounds`() {
    var colors = Theme.house.colors
    colors.ink3 = Color(0xA0A6AE)
    #expect(colors.faults.map(\.colors) == [["ink3", "background"], ["ink3", "panel"]])
  }
}
