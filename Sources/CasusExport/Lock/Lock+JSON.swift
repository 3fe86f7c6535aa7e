import CasusSource

extension Lock {
  /// The file's text: sorted, one line for each number, row and file, so that a diff of it can be read.
  package var json: String {
    var members: [(name: String, value: String)] = [
      ("lock", String(Lock.version)), ("briefing", jsonText(briefing)), ("date", date.map(jsonText) ?? "null"),
      ("settings", settings.json), ("versions", jsonObject(versions.map { ($0.name, jsonText($0.version)) })),
    ]
    members += [
      ("inputs", lines(inputs.map(\.json))), ("fonts", lines(fonts.map(\.json))),
      ("charts", lines(charts.map(\.json))), ("published", lines(published.map(\.json))),
      ("sets", lines(sets.map(\.json))), ("tables", lines(tables.map(\.json))), ("rows", lines(rows.map(\.json))),
    ]
    return "{\n" + members.map { "  \(jsonText($0.name)): \($0.value)" }.joined(separator: ",\n") + "\n}\n"
  }

  private func lines(_ items: [String]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map { "    \($0)" }.joined(separator: ",\n") + "\n  ]"
  }
}

extension Lock.Settings {
  fileprivate var json: String {
    jsonObject([
      ("from", jsonText(from)), ("asOf", jsonText(asOf)), ("statesAsOf", String(statesAsOf)), ("view", jsonText(view)),
      ("theme", jsonText(theme)),
      ("parameters", jsonObject(parameters.map { ($0.name, jsonText($0.value)) })),
    ])
  }
}

extension Lock.File {
  fileprivate var json: String { jsonObject([("path", jsonText(path)), ("sha256", jsonText(sha256))]) }
}

extension Lock.Chart {
  fileprivate var json: String {
    jsonObject([
      ("name", jsonText(name)), ("title", jsonText(title)), ("alt", jsonText(alt)), ("scene", jsonText(sketch.hash)),
      ("marks", String(sketch.count)),
      ("sketch", jsonText(sketch.marks.map { $0.what + $0.place }.joined())),
      ("texts", jsonArray(sketch.texts.map(jsonText))),
    ])
  }
}

extension Lock.Table {
  fileprivate var json: String {
    jsonObject([
      ("table", jsonText(name)), ("used", String(used)), ("hash", jsonText(hash)),
      ("columns", jsonArray(columns.map(jsonText))),
    ])
  }
}

extension Lock.Row {
  fileprivate var json: String {
    jsonObject([("row", jsonText(name)), ("hash", jsonText(hash)), ("cells", jsonText(cells))])
  }
}

extension Lock.RowSet {
  fileprivate var json: String {
    jsonObject([("set", jsonText(hash)), ("count", String(count)), ("rows", jsonArray(rows.map(jsonText)))])
  }
}

extension Lock.Interval {
  fileprivate var json: String { jsonArray([low, high].map { $0.map(jsonNumber) ?? "null" }) }
}

extension Lock.Published {
  /// One line of the lock.
  var json: String {
    var members: [(name: String, value: String)] = [("id", jsonText(id))]
    if occurrence > 1 { members.append(("occurrence", String(occurrence))) }
    members += [
      ("printed", jsonText(printed)), ("value", value.json), ("kind", jsonText(kind)), ("decimals", String(decimals)),
    ]
    if let unit { members.append(("unit", jsonText(unit))) }
    if let interval { members.append(("interval", interval.json)) }
    if let sensitivity {
      members.append(
        (
          "sensitivity",
          jsonObject([
            ("range", sensitivity.range?.json ?? "null"), ("undefined", String(sensitivity.undefined)),
            ("sets", jsonArray(sensitivity.sets.map(jsonText))),
          ])
        ))
    }
    if let n { members.append(("n", String(n))) }
    if missing > 0 { members.append(("missing", String(missing))) }
    if let reason { members.append(("reason", jsonText(reason))) }
    members.append(("rule", jsonText(rule)))
    members.append(
      rows.count > Lock.inlineLimit
        ? ("rows", jsonObject([("set", jsonText(rows.hash)), ("count", String(rows.count))]))
        : ("rows", jsonArray(rows.rows.map(jsonText))))
    members.append(("sources", jsonArray(sources.map(jsonText))))
    return jsonObject(members)
  }
}
