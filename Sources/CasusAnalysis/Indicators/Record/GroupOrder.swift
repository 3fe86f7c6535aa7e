/// Whether one group stands before another: years and other numbers by their size, then everything else by its letters.
func groupPrecedes(_ a: String, _ b: String) -> Bool {
  switch (number(a), number(b)) {
  case (let left?, let right?): left != right ? left < right : a < b
  // All numbers stand before all words, else 9, 10 and 1a would go round in a circle.
  case (_?, nil): true
  case (nil, _?): false
  case (nil, nil): a < b
  }
}

private func number(_ name: String) -> Double? { Double(name).flatMap { $0.isFinite ? $0 : nil } }
