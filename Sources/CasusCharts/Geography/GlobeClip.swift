/// What of the globe a projection can show, and how to cut shapes at its edge.
///
/// An edge is a closed curve around the visible part. `edgePosition` numbers the places on it clockwise as seen from
/// above that part, so that a polygon, whose inside lies to the right, goes on clockwise along the edge where it leaves.
protocol GlobeClip: Sendable {
  /// The visible parts of a line; a line that is whole comes back as one part.
  func parts(of line: [SpherePoint]) -> [[SpherePoint]]
  /// Whether nothing of a line was cut.
  func isWhole(_ line: [SpherePoint]) -> Bool
  func edgePosition(_ place: SpherePoint) -> Double
  /// Places along the edge after `start` up to and with `end`, clockwise.
  func edge(from start: SpherePoint, to end: SpherePoint) -> [SpherePoint]
  /// The whole edge as a ring.
  var outline: [SpherePoint] { get }
  func shows(_ place: SpherePoint) -> Bool
}

extension GlobeClip {
  /// The visible part of a polygon, as rings.
  func clip(_ rings: [[SpherePoint]]) -> [[SpherePoint]] {
    var whole: [[SpherePoint]] = []
    var pieces: [[SpherePoint]] = []
    for ring in rings {
      guard let first = ring.first, ring.count > 2 else { continue }
      var closed = ring
      if let last = ring.last, !last.isClose(to: first) { closed.append(first) }
      if isWhole(closed) {
        whole.append(closed)
        continue
      }
      var parts = parts(of: closed)
      // The ring began in the middle of a visible part: its end goes on at its start.
      if parts.count > 1, let start = parts.first?.first, let end = parts.last?.last, start.isClose(to: first),
        end.isClose(to: first)
      {
        let tail = parts.removeLast()
        parts[0] = tail + parts[0].dropFirst()
      }
      pieces += parts.filter { $0.count > 1 }
    }
    if !pieces.isEmpty { return whole + joined(pieces) }
    // Nothing crosses the edge: all of it is inside the polygon, or none.
    let isInside = outline.first.map { SphericalPolygon(rings: rings).contains($0) } ?? false
    return isInside ? [outline] + whole : whole
  }

  /// Pieces of rings from edge to edge, closed along the edge.
  private func joined(_ pieces: [[SpherePoint]]) -> [[SpherePoint]] {
    var starts: [(position: Double, piece: Int)] = []
    for (index, piece) in pieces.enumerated() {
      if let first = piece.first { starts.append((edgePosition(first), index)) }
    }
    starts.sort { ($0.position, $0.piece) < ($1.position, $1.piece) }
    var isDone = Array(repeating: false, count: pieces.count)
    var rings: [[SpherePoint]] = []
    for first in pieces.indices where !isDone[first] {
      var ring: [SpherePoint] = []
      var current = first
      repeat {
        isDone[current] = true
        ring += pieces[current]
        guard let end = pieces[current].last else { break }
        let position = edgePosition(end)
        let next =
          starts.first { $0.position >= position && (!isDone[$0.piece] || $0.piece == first) }
          ?? starts.first { !isDone[$0.piece] || $0.piece == first }
        guard let next, let start = pieces[next.piece].first else { break }
        ring += edge(from: end, to: start)
        current = next.piece
      } while current != first
      if ring.count > 2 { rings.append(ring) }
    }
    return rings
  }
}
