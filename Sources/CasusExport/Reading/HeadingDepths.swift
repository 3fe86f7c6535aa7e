/// Turns the levels an author wrote into depths without a gap: the title is 1, and nothing lies two below its chapter.
struct HeadingDepths {
  private var open: [Int] = []

  /// The depth of the next heading, from 2 to 6.
  mutating func depth(ofLevel level: Int) -> Int {
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return min(6, open.count + 1)
  }

  /// The depth of a heading that opens no chapter of its own: a chapter's, or that of a part of the chapter it is in.
  var between: Int { min(6, open.count + 2) }
}
