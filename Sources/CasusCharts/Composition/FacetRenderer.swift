import CasusData
import CasusScene
import CasusSource
import CasusYAML

extension ViewRenderer {
  /// One cell for each value of the facet fields, with headers at the edges.
  mutating func render(_ facet: FacetView, available: Double?) -> RenderedView {
    let units = facet.child.units
    let rowValues = facet.row.map { facetValues($0, units) } ?? [.null]
    var columnValues = facet.column.map { facetValues($0, units) } ?? [.null]
    var columns = columnValues.count
    if let wrap = facet.wrap {
      columnValues = facetValues(wrap, units)
      let usual = setting.config["facet"]?["columns"]?.number.map { whole($0, in: 1...10_000) }
      columns = max(1, min(facet.columns ?? usual ?? (setting.isVega ? columnValues.count : 3), columnValues.count))
    }
    let cellCount = rowValues.count * columnValues.count
    guard cellCount > 0, cellCount <= 2000 else {
      if cellCount > 2000 { diagnostics.append(.tooManyItems(cellCount, limit: 2000, at: facet.frame.place)) }
      return RenderedView(group: SceneItem(), size: Size(0, 0), bounds: Rect(0, 0, 0, 0))
    }
    let spacing = setting.config["facet"]?["spacing"]?.number ?? setting.style.spacing
    let gap = facet.spacing ?? (spacing, spacing)
    let isWrapped = facet.wrap != nil
    let rowCount = isWrapped ? (columnValues.count + columns - 1) / columns : rowValues.count
    let resolve = facet.resolve
    let ownX = resolve?["scale"]?["x"]?.text == "independent"
    let ownY = resolve?["scale"]?["y"]?.text == "independent"
    let freeX = ownX || resolve?["axis"]?["x"]?.text == "independent"
    let freeY = ownY || resolve?["axis"]?["y"]?.text == "independent"
    let share = available.map { ($0 - gap.x * Double(columns - 1)) / Double(columns) }

    let isPlot = if case .plot = facet.child { true } else { false }
    var views: [RenderedView] = []
    var extras: [[SceneMark]] = []
    var keys: [(row: Value, column: Value)] = []
    // Labels at the edges take room of their own; what is left is shared evenly.
    var edge = 0.0
    for pass in 0..<(available == nil ? 1 : 2) {
      (views, extras, keys) = ([], [], [])
      let inner = share.map { $0 - edge / Double(columns) }
      for (rowIndex, rowValue) in rowValues.enumerated() {
        for (columnIndex, columnValue) in columnValues.enumerated() {
          let column = isWrapped ? columnIndex % columns : columnIndex
          var cell = Cell(rows: [:])
          for unit in units {
            cell.rows[unit.index] = rows(
              of: unit, [(facet.row, rowValue), (isWrapped ? facet.wrap : facet.column, columnValue)])
          }
          let isLastInColumn =
            isWrapped ? columnIndex + columns >= columnValues.count : rowIndex == rowValues.count - 1
          cell.sharesX = isPlot && !freeX
          cell.sharesY = isPlot && !freeY
          if isPlot, !freeY, let inner { cell.width = max(10, inner) }
          let apart = ChannelName.allCases.filter {
            $0.hasLegend && setting.isVega && resolve?["scale"]?[$0.rawValue]?.text == "independent"
          }
          let free = [ownX ? ChannelName.x : nil, ownY ? .y : nil].compactMap { $0 } + apart
          var view =
            free.isEmpty
            ? render(facet.child, available: inner, cell: cell)
            : renderAlone(facet.child, cell, independent: free, available: inner)
          if !apart.isEmpty {
            var slots: [ScaleSlot] = []
            for slot in units.flatMap({ unit in apart.compactMap { unit.scales[$0] } })
            where !slots.contains(where: { $0 === slot }) {
              slots.append(slot)
            }
            placeLegends(slots, around: &view)
          }
          addTitle(facet.child.frame.title, to: &view)
          let axes = view.edgeAxes.filter { $0.orient.isHorizontal ? isLastInColumn : column == 0 }
          let marks = axes.compactMap { axis -> SceneMark? in
            guard let main = axis.main else { return nil }
            var group = SceneItem()
            group.children = [main]
            return SceneMark(.group, role: axis.orient.isHorizontal ? "column-footer" : "row-header", items: [group])
          }
          extend(&view, by: marks)
          views.append(view)
          extras.append(marks)
          keys.append((rowValue, columnValue))
        }
      }
      if pass == 0 { edge = views.map { max(0, -$0.bounds.x) + max(0, $0.bounds.maxX - $0.size.width) }.max() ?? 0 }
    }
    // Headers of one row stand on one line, above whatever the row's labels need.
    for gridRow in 0..<rowCount {
      let members = views.indices.filter { $0 / columns == gridRow }
      let top = members.map { views[$0].bounds.y }.min() ?? 0
      for index in members {
        let definition = gridRow == 0 ? facet.column : nil
        if let wrap = facet.wrap, let mark = header(wrap, keys[index].column, isRow: false, views[index], edge: top) {
          // A wrapped cell carries its own name.
          views[index].group.children?.append(mark)
          extend(&views[index], by: [mark])
        } else if let definition {
          extras[index] +=
            header(definition, keys[index].column, isRow: false, views[index], edge: top).map { [$0] } ?? []
        }
      }
    }
    if let row = facet.row {
      let left = stride(from: 0, to: views.count, by: columns).map { views[$0].bounds.x }.min() ?? 0
      for index in stride(from: 0, to: views.count, by: columns) {
        extras[index] += header(row, keys[index].row, isRow: true, views[index], edge: left).map { [$0] } ?? []
      }
    }
    for index in views.indices { extend(&views[index], by: extras[index]) }
    var layout = GridLayout(columns: columns, gap: gap)
    if setting.isVega { layout.align = (.all, .all) }
    layout.isWhole = setting.isVega
    layout.read(align: facet.align, center: facet.center, bounds: facet.bounds)
    var result = arrange(views, layout)
    let placed = result.group.children ?? []
    for (cell, marks) in zip(placed, extras) {
      for mark in marks {
        guard var item = mark.items.first, let corner = cell.items.first else { continue }
        item.x += corner.x
        item.y += corner.y
        result.group.children?.append(SceneMark(.group, role: mark.role, items: [item]))
      }
    }
    addHeaderTitles(&result, facet)
    result.cell = views.first?.size
    return result
  }

  private func extend(_ view: inout RenderedView, by marks: [SceneMark]) {
    for mark in marks {
      if let box = SceneBounds(setting: setting).box(of: mark) { view.bounds = view.bounds.union(box) }
    }
  }

  /// The rows of a unit that belong to a cell.
  private func rows(of unit: UnitView, _ keys: [(definition: ChannelDefinition?, value: Value)]) -> [Int] {
    var kept = Array(0..<unit.table.rowCount)
    for (definition, value) in keys {
      guard let field = definition?.field, let keys = unit.table[field]?.keys,
        let code = keys.distinct.firstIndex(of: value)
      else {
        // A layer without the facet's field is drawn in every cell; one that lacks the value, in none.
        if let field = definition?.field, unit.table.index(of: field) != nil { kept = [] }
        continue
      }
      kept = kept.filter { keys.codes[$0] == Int32(code) }
    }
    return kept
  }

  /// The values of a facet's field in the order of its `sort`.
  private func facetValues(_ definition: ChannelDefinition, _ units: [UnitView]) -> [Value] {
    var carriers: [(unit: UnitView, channel: ChannelName)] = []
    let full = units.map(\.table)
    for unit in units where definition.field.flatMap({ unit.table.index(of: $0) }) != nil {
      unit.channels[definition.channel] = definition
      unit.table = unit.placedTable
      carriers.append((unit, definition.channel))
    }
    defer { for (unit, table) in zip(units, full) { unit.table = table } }
    guard !carriers.isEmpty else { return [] }
    let slot = ScaleSlot(definition.channel, carriers)
    slot.type = "ordinal"
    var ignored: [Diagnostic] = []
    let values = slot.namesInOrder(setting, reporting: &ignored)
    for unit in units { unit.channels[definition.channel] = nil }
    return values
  }

  /// A cell with scales of its own along some sides: its rows alone make their domains.
  private mutating func renderAlone(
    _ child: View, _ cell: Cell, independent: [ChannelName], available: Double?
  ) -> RenderedView {
    let units = child.units
    let full = units.map { ($0.table, $0.sourceTable) }
    for unit in units { if let rows = cell.rows[unit.index] { unit.table = unit.table.selecting(rows) } }
    var seen: [ScaleSlot] = []
    for unit in units {
      for channel in independent {
        guard let slot = unit.scales[channel], !seen.contains(where: { $0 === slot }) else { continue }
        seen.append(slot)
        slot.bins = nil
        slot.resolveDomain(setting, reporting: &diagnostics)
      }
    }
    var whole = cell
    whole.rows = [:]
    let view = render(child, available: available, cell: whole)
    for (unit, tables) in zip(units, full) { (unit.table, unit.sourceTable) = tables }
    return view
  }

  // MARK: Headers

  /// The words over a column of cells or beside a row of them; `edge` is how far the cells' own labels reach.
  private mutating func header(
    _ definition: ChannelDefinition, _ value: Value, isRow: Bool, _ view: RenderedView, edge: Double
  ) -> SceneMark? {
    let properties = Properties([
      definition.node["header"], setting.config[isRow ? "headerRow" : "headerColumn"], setting.config["header"],
    ])
    if properties.boolean("labels") == false || definition.node["header"]?.isNull == true { return nil }
    var text = value == .null ? "null" : ValuePrinting(definition, field: nil, setting: setting).text(of: value)
    if let format = properties.text("format") {
      text = ValuePrinting(
        format: format, isTime: definition.type == .temporal || definition.timeUnit != nil,
        setting: setting
      ).text(of: value)
    }
    if properties["labelExpr"] != nil {
      text =
        setting.relabelled([Tick(value: value, label: text)], by: properties, reporting: &diagnostics)
        .first?.label ?? text
    }
    var item = SceneItem()
    item.text = text.split(separator: "\n").map(String.init)
    item.fontSize = properties.number("labelFontSize") ?? (setting.isVega ? 10 : 8)
    item.fontWeight = TextMark.fontWeight(properties["labelFontWeight"]) ?? (setting.isVega ? nil : 600)
    item.fill = setting.plainColor(properties["labelColor"], setting.style.title.color).map { .color($0) }
    let padding = properties.number("labelPadding") ?? 10
    let orient = properties.text("labelOrient") ?? (isRow ? "left" : "top")
    let angle = properties.number("labelAngle")
    if isRow {
      item.x = orient == "right" ? max(view.size.width, view.bounds.maxX) + padding : min(0, edge) - padding
      item.y = view.size.height / 2
      item.angle = angle.map { $0 < 0 ? $0 + 360 : $0 } ?? 270
      item.align = properties.text("labelAlign") ?? (angle == 0 ? (orient == "right" ? "left" : "right") : "center")
      item.baseline = properties.text("labelBaseline") ?? (angle == 0 ? "middle" : "bottom")
    } else {
      let isStart = !setting.isVega || properties.text("labelAnchor") == "start"
      item.x = isStart ? 0 : view.size.width / 2
      item.y = orient == "bottom" ? max(view.size.height, view.bounds.maxY) + padding : min(0, edge) - padding
      item.align = properties.text("labelAlign") ?? (isStart ? "left" : "center")
      item.baseline = orient == "bottom" ? "top" : "bottom"
      item.angle = angle
    }
    let text2 = SceneMark(.text, role: "title-text", items: [item])
    var group = SceneItem()
    group.children = [text2]
    return SceneMark(.group, role: isRow ? "row-header" : "column-header", items: [group])
  }

  /// The facet fields' own names, over the columns and beside the rows.
  private mutating func addHeaderTitles(_ view: inout RenderedView, _ facet: FacetView) {
    guard setting.isVega else { return }
    for definition in [facet.column ?? facet.wrap, facet.row].compactMap({ $0 }) {
      let isRow = definition.channel == .row
      let properties = Properties([
        definition.node["header"], setting.config[isRow ? "headerRow" : "headerColumn"], setting.config["header"],
      ])
      let written = properties["title"] ?? definition.node["title"]
      if written?.isNull == true || definition.node["header"]?.isNull == true { continue }
      guard let unit = facet.child.units.first,
        let lines = written?.lines ?? defaultTitle(of: definition, in: unit).map({ [$0] })
      else { continue }
      if lines.joined().isEmpty { continue }
      var item = SceneItem()
      item.text = lines
      item.fontSize = properties.number("titleFontSize") ?? setting.style.axis.titleSize
      item.fontWeight = setting.style.axis.titleWeight
      item.fill = .color(setting.style.title.color)
      item.align = "center"
      item.baseline = "bottom"
      if isRow {
        item.x = view.bounds.x - 10
        item.y = view.size.height / 2
        item.angle = 270
      } else {
        item.x = view.size.width / 2
        item.y = view.bounds.y - 10
      }
      var group = SceneItem()
      group.children = [SceneMark(.text, role: "title-text", items: [item])]
      let mark = SceneMark(.group, role: isRow ? "row-title" : "column-title", items: [group])
      if let box = SceneBounds(setting: setting).box(of: mark) { view.bounds = view.bounds.union(box) }
      view.group.children = (view.group.children ?? []) + [mark]
    }
  }
}
