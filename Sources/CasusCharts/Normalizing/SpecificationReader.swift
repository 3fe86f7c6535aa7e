import CasusAnalysis
import CasusData
import CasusScene
import CasusSource
import CasusYAML

/// Makes a specification plain: inherits data and encodings, expands composites, repeats and overlays, works out
/// inline transforms.
struct SpecificationReader {
  var setting: ChartSetting
  /// Rows so far, by how they were made, so that layers over one data source compute it once.
  var unitCount = 0
  var diagnostics: [Diagnostic] = []
  /// The alternative text a composite wrote for what it drew.
  var expandedDescription: String?
  /// The rows composites were given, and the names of the tables they derived to draw them.
  var compositeTables: [Table] = []
  var derivedTables: Set<String> = []

  /// What a view takes over from the views around it.
  struct Inheritance {
    var data: ChartData?
    var encoding: Node?
    /// How places of the globe are put on the sheet.
    var projection: Node?
    /// Fields that divide the rows into facets: every inline aggregate groups by them too.
    var facetFields: [String] = []
    var depth = 0
    /// Whether a composite wrote what is read, whose sides are as they must be.
    var isExpanded = false
    /// Whether a summary such as a box plot wrote what is read: its layer of outliers may well be empty.
    var isSummary = false
  }

  /// Channels of facets have fields of their own; `repeat` is expanded before anything else is read.
  mutating func read(_ node: Node, _ inherited: Inheritance = Inheritance()) -> View? {
    checkProjection(node["projection"])
    guard node.entries != nil else {
      diagnostics.append(.notAChart(node.kindName, at: node.place))
      return nil
    }
    guard inherited.depth <= 20 else {
      diagnostics.append(.tooDeep(at: node.place))
      return nil
    }
    Vocabulary.check(node, Vocabulary.view, of: "a view", reporting: &diagnostics)
    if node["repeat"] != nil, let expanded = expandRepeat(node) { return read(expanded, inherited.deeper()) }
    var here = inherited.deeper()
    here.project(node["projection"])
    readParameters(node["params"])
    if let data = node["data"], !data.isNull {
      guard var rows = setting.readData(data, reporting: &diagnostics) else { return nil }
      readInstants(&rows, for: node)
      here.data = rows
    } else if node["data"]?.isNull == true {
      here.data = nil
    }
    if let steps = node["transform"]?.list, !steps.isEmpty {
      here.data = transformed(here.data, by: steps, at: node.place)
    }
    let frame = ViewFrame(
      title: node["title"], width: node["width"], height: node["height"], view: node["view"], padding: node["padding"],
      annotations: node["annotations"], place: node.place)
    for name in ["hconcat", "vconcat", "concat", "layer"] {
      if let views = node[name], views.list?.isEmpty != false {
        reportOnce(.emptyComposition(name, at: views.place))
        return nil
      }
    }
    if let children = (node["hconcat"] ?? node["vconcat"] ?? node["concat"])?.list {
      return readConcat(node, children, frame, here)
    }
    if node["facet"] != nil, node["spec"] != nil { return readFacet(node, frame, here) }
    if let encoding = node["encoding"], node["mark"] != nil || node["layer"] != nil {
      let own = composite(of: node)?.ownFacets ?? []
      let dividing = ChannelName.facets.filter { encoding[$0.rawValue] != nil && !own.contains($0.rawValue) }
      if !dividing.isEmpty { return readFacetChannels(dividing, node, encoding, inherited) }
    }
    if node["mark"] != nil || node["layer"] != nil {
      if !here.isExpanded { checkSides(of: node) }
      if let composite = expandedComposite(node, here) {
        guard let composite = composite.spec else { return nil }
        var plain = here
        plain.encoding = nil
        plain.isExpanded = true
        return read(composite, plain)
      }
      guard let tree = readTree(node, here) else { return nil }
      return .plot(PlotView(frame: frame, tree: tree))
    }
    diagnostics.append(.noMark(at: node.place))
    return nil
  }

  /// Layers and units, nested as written.
  private mutating func readTree(_ node: Node, _ inherited: Inheritance) -> LayerTree? {
    if let layers = node["layer"]?.list {
      if layers.isEmpty { reportOnce(.emptyComposition("layer", at: node["layer"]?.place ?? node.place)) }
      var here = inherited
      here.encoding = mergedEncoding(node["encoding"], over: inherited.encoding)
      here.project(node["projection"])
      here.depth += 1
      guard here.depth <= 20 else {
        diagnostics.append(.tooDeep(at: node.place))
        return nil
      }
      let children = layers.compactMap { layer -> LayerTree? in
        Vocabulary.check(layer, Vocabulary.view, of: "a layer", reporting: &diagnostics)
        var own = here
        own.project(layer["projection"])
        checkProjection(layer["projection"])
        if let data = layer["data"], !data.isNull {
          guard var rows = setting.readData(data, reporting: &diagnostics) else { return nil }
          readInstants(&rows, for: layer)
          own.data = rows
        } else if layer["data"]?.isNull == true {
          own.data = nil
        }
        readParameters(layer["params"])
        if let steps = layer["transform"]?.list, !steps.isEmpty {
          own.data = transformed(own.data, by: steps, at: layer.place)
        }
        if let composite = expandedComposite(layer, own) {
          guard let composite = composite.spec else { return nil }
          var plain = own
          plain.encoding = nil
          if let data = composite["data"], let rows = setting.readData(data, reporting: &diagnostics) {
            plain.data = rows
          }
          if let steps = composite["transform"]?.list {
            plain.data = transformed(plain.data, by: steps, at: layer.place)
          }
          return readTree(composite, plain)
        }
        return readTree(layer, own)
      }
      return children.isEmpty ? nil : .group(children, resolve: node["resolve"])
    }
    guard let mark = node["mark"] else {
      diagnostics.append(.noMark(at: node.place))
      return nil
    }
    let encoding = mergedEncoding(node["encoding"], over: inherited.encoding)
    if let overlay = markOverlay(mark, encoding: encoding, config: setting.config, place: node.place) {
      var here = inherited
      here.encoding = nil
      let children = overlay.compactMap { readTree($0, here) }
      return children.isEmpty ? nil : .group(children, resolve: nil)
    }
    if let summary = SummaryMark(mark, encoding: encoding, place: node.place) {
      var here = inherited.deeper()
      here.encoding = nil
      here.isSummary = true
      if here.data?.table.rowCount == 0 { reportOnce(.nothingToDraw(at: node.place)) }
      let layered = summary.layered(isVega: setting.isVega)
      if let steps = layered["transform"]?.list { here.data = transformed(here.data, by: steps, at: node.place) }
      return readTree(layered.without(["transform"]), here)
    }
    guard let unit = readUnit(mark, encoding: encoding, inherited, place: node.place) else { return nil }
    return .unit(unit)
  }

  /// A channel of a child replaces what the parent says of it property by property.
  private func mergedEncoding(_ encoding: Node?, over parent: Node?) -> Node? {
    guard let encoding else { return parent }
    guard let parent, let above = encoding.entries else { return encoding }
    var entries = parent.entries ?? []
    for entry in above {
      if let index = entries.firstIndex(where: { $0.key == entry.key }) {
        let replacesField = entry.value["field"] != nil || entry.value["datum"] != nil || entry.value["value"] != nil
        let below = replacesField ? entries[index].value.without(["field", "datum", "value"]) : entries[index].value
        entries[index].value = shallowMerge(entry.value, over: below)
        entries[index].keyPlace = entry.keyPlace
      } else {
        entries.append(entry)
      }
    }
    return Node(.map(entries), at: encoding.place)
  }

  private func shallowMerge(_ node: Node, over other: Node) -> Node {
    guard let entries = node.entries, let below = other.entries else { return node }
    let keys = Set(entries.map(\.key))
    return Node(.map(below.filter { !keys.contains($0.key) } + entries), at: node.place)
  }

  /// How wide a composite may be: as wide as the figure, or where that is open, as the author says or a page has room.
  private func compositeWidth(of node: Node) -> Double {
    setting.isVega ? node["width"]?.number ?? 493.2 : setting.width
  }

  /// The composite a view's mark names, nil where its mark is primitive or it has none.
  func composite(of node: Node) -> (any Composite.Type)? {
    guard let mark = node["mark"], let name = mark.text ?? mark["type"]?.text else { return nil }
    return CompositeCatalog.named(name)
  }

  /// The expansion of a composite mark; nil where the mark is primitive, `spec: nil` after a reported fault.
  private mutating func expandedComposite(_ node: Node, _ inherited: Inheritance) -> (spec: Node?, Void)? {
    guard let composite = composite(of: node) else { return nil }
    var spec = node
    if let encoding = mergedEncoding(node["encoding"], over: inherited.encoding) {
      spec = spec.setting("encoding", to: encoding)
    }
    guard let data = inherited.data else {
      diagnostics.append(.unknownData("", known: [], at: node.place))
      return (nil, ())
    }
    let lacking = (node["encoding"]?.entries ?? []).filter { entry in
      entry.value["field"]?.text.map { data.table.index(of: $0) == nil } ?? false
    }
    for entry in lacking {
      let field = entry.value["field"]
      diagnostics.append(
        .compositeLacksField(
          composite.name, channel: entry.key, field: field?.text ?? "", known: data.table.fieldNames,
          at: field?.place ?? node.place))
    }
    guard lacking.isEmpty else { return (nil, ()) }
    let unit = CompositeUnit(
      spec: spec, table: data.table, theme: setting.theme, width: compositeWidth(of: node),
      typesetter: setting.typesetter,
      asOf: setting.scope.asOf, place: node.place)
    let before = diagnostics.count
    guard let expansion = composite.expand(unit, reporting: &diagnostics) else {
      if diagnostics.count == before { diagnostics.append(.nothingToDraw(at: node.place)) }
      return (nil, ())
    }
    setting.knowsInk = true
    compositeTables.append(unit.table)
    derivedTables.formUnion(expansion.tables.keys)
    if let words = expansion.spec["description"]?.text { expandedDescription = expandedDescription ?? words }
    setting.tables.merge(expansion.tables) { _, new in new }
    var expanded = expansion.spec.without(["$schema"])
    // What the author says of the sheet holds, whatever the composite would have liked.
    for key in ["title", "width", "height", "resolve", "view", "padding"] where node[key] != nil {
      if let value = node[key] { expanded = expanded.setting(key, to: value) }
    }
    if let notes = node["annotations"] {
      expanded = expanded.setting("annotations", to: boundAnnotations(notes, to: data.table))
    }
    return (expanded, ())
  }
}

extension SpecificationReader.Inheritance {
  func deeper() -> Self {
    var copy = self
    copy.depth += 1
    return copy
  }

  /// A view's own projection says property by property what the one around it does not.
  mutating func project(_ node: Node?) {
    guard let node, node.entries != nil else { return }
    projection = node.merged(over: projection)
  }
}
