import CasusScene

extension MapOutline {
  /// The outline to draw: points as circles, lines open, rings closed.
  func path(pointRadius: Double) -> Path {
    var path = Path()
    for p in points { path.elements += Path(circleAt: p, radius: pointRadius).elements }
    for line in lines where line.count > 1 {
      for (index, p) in line.enumerated() { path.elements.append(index == 0 ? .move(p) : .line(p)) }
    }
    for ring in rings {
      for (index, p) in ring.enumerated() { path.elements.append(index == 0 ? .move(p) : .line(p)) }
      path.close()
    }
    return path
  }
}
