import CasusData
import CasusScene

/// A finished scale: from data to what is seen.
enum Scale {
  case continuous(ContinuousScale)
  case band(BandScale)
  case ordinal(OrdinalScale)
  case ramp(RampScale)
  case steps(StepScale)

  var isDiscrete: Bool {
    switch self {
    case .band, .ordinal: true
    default: false
    }
  }
  var continuous: ContinuousScale? { if case .continuous(let scale) = self { scale } else { nil } }
  var band: BandScale? { if case .band(let scale) = self { scale } else { nil } }

  /// The values that divide a discrete scale; empty for the others.
  var discreteDomain: [Value] {
    switch self {
    case .band(let scale): scale.domain
    case .ordinal(let scale): scale.domain
    default: []
    }
  }
}

/// A scale in the making: the channels that share it, and once it is made, the scale.
final class ScaleSlot {
  var channel: ChannelName
  /// Every definition that maps data through it.
  var members: [(unit: UnitView, channel: ChannelName)]
  var scale: Scale?
  /// What the scale's type is called in a specification.
  var type = "linear"
  /// The domain of a band scale before its range is known, and its padding in steps.
  var domain: [Value] = []
  var numbers: [Double] = []
  /// The domain before it was widened to round values, and whether it was.
  var rawNumbers: [Double]?
  var isNice = false
  var paddingInner = 0.0
  var paddingOuter = 0.0
  var bins: BinSteps?
  /// Whether values were met that are infinite.
  var isBeyondPlaces = false

  init(_ channel: ChannelName, _ members: [(unit: UnitView, channel: ChannelName)]) {
    self.channel = channel
    self.members = members
  }

  /// The same scale with those of its members that some units hold.
  func narrowed(to units: [UnitView]) -> ScaleSlot {
    let kept = members.filter { member in units.contains { $0 === member.unit } }
    guard kept.count < members.count, !kept.isEmpty else { return self }
    let copy = ScaleSlot(channel, kept)
    copy.scale = scale
    copy.type = type
    copy.domain = domain
    copy.numbers = numbers
    copy.rawNumbers = rawNumbers
    copy.isNice = isNice
    (copy.paddingInner, copy.paddingOuter) = (paddingInner, paddingOuter)
    copy.bins = bins
    return copy
  }

  /// The definition that speaks for the scale: the first one of the channel itself.
  var lead: ChannelDefinition? {
    let own = members.first { $0.channel == channel } ?? members.first
    return own.flatMap { $0.unit.channels[$0.channel] }
  }
  /// `scale` of the members, the first that says something first.
  var properties: Properties {
    Properties(members.map { $0.unit.channels[$0.channel]?.scale })
  }
  var definitions: [ChannelDefinition] { members.compactMap { $0.unit.channels[$0.channel] } }
}
