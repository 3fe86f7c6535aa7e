import CasusScene
import CasusYAML

extension AxisDrawing {
  /// Hides labels that would touch: every second one until they do not, or one after the other when greedy.
  func hideOverlaps(_ items: inout [SceneItem], isDiscrete: Bool) {
    let written = guide["labelOverlap"]
    if written?.boolean == false { return }
    let isLog = scale.continuous.map { $0.isLog || $0.transform is SymlogScale } ?? false
    let isGreedy = written?.text == "greedy" || (written == nil && isLog && setting.isVega)
    if written == nil, isDiscrete, setting.isVega, slot.lead?.timeUnit == nil || slot.lead?.node["sort"] != nil {
      return
    }
    let separation = guide.number("labelSeparation") ?? (setting.isVega ? 0 : isHorizontal ? 5 : 1)
    let boxes = items.map { SceneBounds(setting: setting).box(ofText: $0) }
    var kept = items.indices.filter { items[$0].text?.joined().isEmpty == false }
    let all = kept
    func touches(_ a: Int, _ b: Int) -> Bool {
      let (p, q) = (boxes[a], boxes[b])
      return separation > max(q.x - p.maxX, p.x - q.maxX, q.y - p.maxY, p.y - q.maxY)
    }
    func hasOverlap(_ list: [Int]) -> Bool { zip(list, list.dropFirst()).contains { touches($0, $1) } }
    guard kept.count >= 3, hasOverlap(kept) else { return }
    repeat {
      if isGreedy {
        var last: Int?
        let before = kept.count
        kept = kept.filter { index in
          if let last, touches(last, index) { return false }
          last = index
          return true
        }
        if kept.count == before { break }
      } else {
        kept = kept.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
    } while kept.count >= 3 && hasOverlap(kept)
    if kept.count < 3, let last = all.last, !kept.contains(last) {
      if kept.count > 1 { kept.removeLast() }
      kept.append(last)
    }
    let shown = Set(kept)
    for index in all where !shown.contains(index) { items[index].opacity = 0 }
  }
}
