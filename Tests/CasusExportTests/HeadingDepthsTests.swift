import Testing

@testable import CasusExport

struct HeadingDepthsTests {
  @Test(arguments: [
    ([2, 3, 2], [2, 3, 2]), ([1, 1, 2], [2, 2, 3]), ([4, 2, 3], [2, 2, 3]), ([2, 6, 4, 2], [2, 3, 3, 2]),
    ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
  ])
  func `Nothing lies two below its chapter, and the title is the only first`(_ levels: [Int], _ expected: [Int]) {
    var depths = HeadingDepths()
    #expect(levels.map { depths.depth(ofLevel: $0) } == expected)
  }
}
