import Testing

@testable import CasusAnalysis

@Test func `Groups stand by number, then by letter, whatever order they came in`() {
  let expected = ["-1", "9", "10", "2001", "1a", "b", "nan"]
  #expect(expected.reversed().sorted(by: groupPrecedes) == expected)
}
