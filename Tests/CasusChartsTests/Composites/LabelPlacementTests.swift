import Testing

@testable import CasusCharts

@Suite struct `Label placement` {
  @Test func `keeps all labels in the first tier while they do not touch`() {
    let placement = LabelPlacement(tiers: 3, bounds: 0...300)
    let places = placement.places(of: [.init(anchor: 20, width: 40), .init(anchor: 250, width: 40)])
    #expect(places.map { $0?.tier } == [0, 0])
  }

  @Test func `lifts a label that would touch its neighbour`() {
    let placement = LabelPlacement(tiers: 2, bounds: 0...120)
    let places = placement.places(of: [.init(anchor: 40, width: 80), .init(anchor: 100, width: 80)])
    #expect(Set(places.map { $0?.tier }) == [0, 1])
  }

  @Test func `lets two events of one day share a leader`() {
    let placement = LabelPlacement(tiers: 2, bounds: 0...200)
    let places = placement.places(of: [.init(anchor: 100, width: 50), .init(anchor: 100, width: 50)])
    #expect(!places.contains(nil))
  }

  @Test func `drops only what finds no place at all`() {
    let placement = LabelPlacement(tiers: 1, bounds: 0...100)
    let places = placement.places(of: [.init(anchor: 50, width: 90), .init(anchor: 51, width: 90)])
    #expect(places.count { $0 == nil } == 1)
  }

  @Test func `comes out the same whatever the order`() {
    let labels = (0..<9).map { LabelPlacement.Label(anchor: Double($0 * 31 % 200), width: 40 + Double($0)) }
    let placement = LabelPlacement(tiers: 3, bounds: 0...220)
    let forward = placement.places(of: labels)
    let backward = placement.places(of: labels.reversed())
    #expect(forward == backward.reversed())
  }
}
