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
      columns = max(1, min(facet.columns ?? (setting.isVega ? columnValues.count : 3), columnValues.count))
    }
    let cellCount = rowValues.count * columnValues.count
    guard cellCount > 0, cellCount <= 2000 else {
      if cellCount > 2000 { diagnostics.append(.tooManyItems(cellCount, limit: 2000, at: facet.frame.place)) }
      return RenderedView(group: SceneItem(), size: Size(0, 0), bounds: Rect(0, 0, 0, 0))
    }
    let gap = facet.spacing ?? (setting.style.spacing, setting.style.spacing)
    let isWrapped = facet.wrap != nil
    let rowCount = isWrapped ? (columnValues.count + columns - 1) / columns : rowValues.count
    let resolve = facet.resolve
    let ownX = resolve?["scale"]?["x"]?.text == "independent"
    let ownY = resolve?["scale"]?["y"]?.text == "independent"
    let freeX = ownX || resolve?["axis"]?["x"]?.text == "independent"
    let freeY = ownY || resolve?["axis"]?["y"]?.text == "independent"
    let share = available.map { ($0 - gap.x * Double(columns - 1)) / Double(columns) }

    var views: [RenderedView] = []
    for (rowIndex, rowValue) in rowValues.enumerated() {
      for (columnIndex, columnValue) in columnValues.enumerated() {
        let gridRow = isWrapped ? columnIndex / columns : rowIndex
        let gridColumn = isWrapped ? columnIndex % columns : columnIndex
        var cell = Cell(rows: [:])
        for unit in units {
          cell.rows[unit.index] = rows(
            of: unit, [(facet.row, rowValue), (isWrapped ? facet.wrap : facet.column, columnValue)])
        }
        let isLastInColumn = isWrapped ? columnIndex + columns >= columnValues.count : gridRow == rowCount - 1
        cell.showsXAxis = freeX || isLastInColumn
        cell.showsYAxis = freeY || gridColumn == 0
        var view: RenderedView
        if ownX || ownY {
          view = renderAlone(facet.child, cell, independent: [ownX ? ChannelName.x : nil, ownY ? .y : nil].compactMap { $0 },
            available: share)
        } else {
          view = render(facet.child, available: share.map { $0 - (gridColumn == 0 ? 0 : 0) }, cell: cell)
        }
        addTitle(facet.child.frame.title, to: &view)
        addHeaders(
          &view, column: isWrapped ? (facet.wrap, columnValue) : gridRow == 0 ? (facet.column, columnValue) : nil,
          row: gridColumn == 0 && !isWrapped ? (facet.row, rowValue) : nil)
        views.append(view)
      }
    }
    var result = arrange(views, columns: columns, gap: gap)
    addHeaderTitles(&result, facet)
    return result
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
    for unit in units where definition.field.flatMap({ unit.table.index(of: $0) }) != nil {
      unit.channels[definition.channel] = definition
      carriers.append((unit, definition.channel))
    }
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

  private mutating func addHeaders(
    _ view: inout RenderedView, column: (ChannelDefinition?, Value)?, row: (ChannelDefinition?, Value)?
  ) {
    let measure = SceneBounds(setting: setting)
    func header(_ definition: ChannelDefinition, _ value: Value, isRow: Bool) -> SceneMark? {
      let properties = Properties([
        definition.node["header"], setting.config[isRow ? "headerRow" : "headerColumn"], setting.config["header"],
      ])
      if properties.boolean("labels") == false || definition.node["header"]?.isNull == true { return nil }
      var text = value == .null ? "null" : ValuePrinting(definition, field: nil, setting: setting).text(of: value)
      if let format = properties.text("format") {
        text = ValuePrinting(format: format, isTime: definition.type == .temporal || definition.timeUnit != nil,
          isVega: setting.isVega).text(of: value)
      }
      if properties["labelExpr"] != nil {
        text = setting.relabelled([Tick(value: value, label: text)], by: properties, reporting: &diagnostics)
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
        item.x = orient == "right" ? max(view.size.width, view.bounds.maxX) + padding : min(0, view.bounds.x) - padding
        item.y = view.size.height / 2
        item.angle = angle.map { $0 < 0 ? $0 + 360 : $0 } ?? 270
        item.align = properties.text("labelAlign") ?? (angle == 0 ? (orient == "right" ? "left" : "right") : "center")
        item.baseline = properties.text("labelBaseline") ?? (angle == 0 ? "middle" : "bottom")
      } else {
        let isStart = !setting.isVega || properties.text("labelAnchor") == "start"
        item.x = isStart ? 0 : view.size.width / 2
        item.y = orient == "bottom" ? max(view.size.height, view.bounds.maxY) + padding : min(0, view.bounds.y) - padding
        item.align = properties.text("labelAlign") ?? (isStart ? "left" : "center")
        item.baseline = orient == "bottom" ? "top" : "bottom"
        item.angle = angle
      }
      let text2 = SceneMark(.text, role: "title-text", items: [item])
      var group = SceneItem()
      group.children = [text2]
      return SceneMark(.group, role: isRow ? "row-header" : "column-header", items: [group])
    }
    var headers: [SceneMark] = []
    if let (definition, value) = column, let definition, let mark = header(definition, value, isRow: false) {
      headers.append(mark)
    }
    if let (definition, value) = row, let definition, let mark = header(definition, value, isRow: true) {
      headers.append(mark)
    }
    for mark in headers {
      if let box = measure.box(of: mark) { view.bounds = view.bounds.union(box) }
      view.group.children = (view.group.children ?? []) + [mark]
    }
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
