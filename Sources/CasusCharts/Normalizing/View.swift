import CasusData
import CasusSource
import CasusYAML

/// A specification made plain: every unit with its mark, channels and rows; nothing left to inherit.
indirect enum View {
  /// One coordinate system, with one unit or several on top of each other.
  case plot(PlotView)
  case concat(ConcatView)
  case facet(FacetView)
}

/// One mark with its channels and rows.
final class UnitView {
  var mark: MarkDefinition
  var channels: [ChannelName: ChannelDefinition]
  /// The rows before bins, time units and aggregates of the encoding: what sorting by another field looks at.
  var sourceTable: Table
  var table: Table
  var stack: StackPlan?
  /// `projection` of the view and the views around it, as written.
  var projection: Node?
  var place: Place
  /// The scale of each scaled channel; filled in when scales are resolved.
  var scales: [ChannelName: ScaleSlot] = [:]
  /// A number for items of this unit, its place among the chart's units.
  var index = 0

  init(
    mark: MarkDefinition, channels: [ChannelName: ChannelDefinition], sourceTable: Table, table: Table, place: Place
  ) {
    self.mark = mark
    self.channels = channels
    self.sourceTable = sourceTable
    self.table = table
    self.place = place
  }
}

/// Units on top of each other, in nested groups as written.
indirect enum LayerTree {
  case unit(UnitView)
  case group([LayerTree], resolve: Node?)

  var units: [UnitView] {
    switch self {
    case .unit(let unit): [unit]
    case .group(let children, _): children.flatMap(\.units)
    }
  }
}

/// What stands around a view, whatever it holds.
struct ViewFrame {
  var title: Node?
  var width: Node?
  var height: Node?
  /// Fill, stroke and corner of the plot's background.
  var view: Node?
  var padding: Node?
  /// Words bound to rows.
  var annotations: Node?
  var place: Place
}

/// One coordinate system.
struct PlotView {
  var frame: ViewFrame
  var tree: LayerTree
}

/// Views beside or below each other.
struct ConcatView {
  var frame: ViewFrame
  var children: [View]
  /// 1 for a column, nil for a row.
  var columns: Int?
  var resolve: Node?
  var spacing: (x: Double, y: Double)?
  var center: Node?
  var align: Node?
  var bounds: Node?
  /// Whether `hconcat` says that the views stand beside each other.
  var isOneRow = false
}

/// One view for each value of a field.
struct FacetView {
  var frame: ViewFrame
  var row: ChannelDefinition?
  var column: ChannelDefinition?
  /// Values in reading order, wrapped after `columns`.
  var wrap: ChannelDefinition?
  var columns: Int?
  var child: View
  var resolve: Node?
  var spacing: (x: Double, y: Double)?
  var center: Node?
  var align: Node?
  var bounds: Node?
}

extension View {
  var units: [UnitView] {
    switch self {
    case .plot(let plot): plot.tree.units
    case .concat(let concat): concat.children.flatMap(\.units)
    case .facet(let facet): facet.child.units
    }
  }
  var frame: ViewFrame {
    switch self {
    case .plot(let plot): plot.frame
    case .concat(let concat): concat.frame
    case .facet(let facet): facet.frame
    }
  }
}
