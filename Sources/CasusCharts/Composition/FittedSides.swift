import CasusScene
import CasusYAML

/// What of a chart has the written width and height: the plot, or all of it with its axes, legends and title.
struct FittedSides {
  var fitsWidth = false
  var fitsHeight = false
  /// Whether the room around the chart counts, too.
  var containsPadding = false

  init(_ spec: Node, config: Node) {
    let node = spec["autosize"] ?? config["autosize"]
    let type = node?.text ?? node?["type"]?.text ?? "pad"
    containsPadding = node?["contains"]?.text == "padding"
    fitsWidth = type == "fit" || type == "fit-x"
    fitsHeight = type == "fit" || type == "fit-y"
    for (name, isWidth) in [("width", true), ("height", false)] where spec[name]?.text == "container" {
      if isWidth { fitsWidth = true } else { fitsHeight = true }
      containsPadding = true
    }
  }

  var isNeeded: Bool { fitsWidth || fitsHeight }

  /// The sides a plot must have so that the figure has those of `plot`.
  func sides(_ plot: Size, figure: Size, padding: Double) -> Size {
    let room = containsPadding ? 0 : 2 * padding
    let x = figure.width - room - plot.width
    let y = figure.height - room - plot.height
    return Size(
      fitsWidth ? max(1, (plot.width - x).rounded(.down)) : plot.width,
      fitsHeight ? max(1, (plot.height - y).rounded(.down)) : plot.height)
  }
}
