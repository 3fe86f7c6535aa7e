package import CasusSource
import CasusYAML

/// Loads a dataset: a name for `Data/NAME/datapackage.json`, or the path of a folder, a descriptor or one CSV file.
///
/// All faults of all tables are reported in one run; what can be read is kept. Nil where there is nothing to read. Large
/// files are read in parts of `partBytes`, side by side.
package func loadDataset(
  _ name: String, from world: any World, partBytes: Int = 1 << 21, reporting diagnostics: inout [Diagnostic]
) -> Dataset? {
  let path = name.hasSuffix("/") ? String(name.dropLast()) : name
  if path.hasSuffix(".csv") || path.hasSuffix(".tsv") {
    return loadBareTable(path, from: world, partBytes, reporting: &diagnostics)
  }
  if path.hasSuffix(".json") { return loadPackage(path, from: world, partBytes, reporting: &diagnostics) }
  for folder in ["Data/" + path, path] where world.exists(folder + "/datapackage.json") {
    return loadPackage(folder + "/datapackage.json", from: world, partBytes, reporting: &diagnostics)
  }
  let known = world.list("Data").filter { world.exists("Data/\($0)/datapackage.json") }
  diagnostics.append(.noDataset(name, known: known))
  return nil
}

/// A CSV file without a descriptor is a dataset of one table, named after the file; its types are inferred.
private func loadBareTable(
  _ path: String, from world: any World, _ partBytes: Int, reporting diagnostics: inout [Diagnostic]
) -> Dataset? {
  let file = path.split(separator: "/").last.map(String.init) ?? path
  let name = String(file.dropLast(4))
  guard let bytes = read(path, from: world, for: nil, reporting: &diagnostics) else { return nil }
  let dialect = CSVDialect(delimiter: path.hasSuffix(".tsv") ? 0x09 : UInt8(ascii: ","))
  let table = readCSVTable(
    bytes, file: path, name: name, dialect: dialect, partBytes: partBytes, reporting: &diagnostics)
  guard let table else { return nil }
  return Dataset(
    name: name, path: path, tables: [table], schemas: [TableSchema()],
    inputs: [InputHash(path: path, bytes: bytes)])
}

private func loadPackage(
  _ path: String, from world: any World, _ partBytes: Int, reporting diagnostics: inout [Diagnostic]
) -> Dataset? {
  guard let bytes = read(path, from: world, for: nil, reporting: &diagnostics),
    let root = readJSON(bytes, file: path, reporting: &diagnostics)
  else { return nil }
  var reader = DescriptorReader(root, file: path, world: world)
  let descriptors = reader.tables()
  let roles = reader.roles(among: descriptors.map(\.name))
  let rules = reader.rules(for: descriptors)
  diagnostics += reader.diagnostics
  var inputs = [InputHash(path: path, bytes: bytes)] + reader.inputs
  var reads: [ReadTable] = []
  var schemas: [(TableSchema, TableDescriptor)] = []
  for descriptor in descriptors {
    guard let bytes = read(descriptor.path, from: world, for: descriptor, reporting: &diagnostics) else { continue }
    inputs.append(InputHash(path: descriptor.path, bytes: bytes))
    guard
      let table = readTable(
        bytes, file: descriptor.path, name: descriptor.name, schema: descriptor, dialect: descriptor.dialect,
        partBytes: partBytes, reporting: &diagnostics)
    else { continue }
    reads.append(table)
    schemas.append((descriptor.schema, descriptor))
  }
  checkKeys(of: &reads, by: schemas.map(\.1), all: descriptors, reporting: &diagnostics)
  for read in reads { diagnostics += read.diagnostics() }
  let folder = path.split(separator: "/").dropLast().last.map(String.init) ?? "data"
  var dataset = Dataset(
    name: reader.text("name") ?? folder, title: reader.text("title"), path: path, tables: reads.map(\.table),
    schemas: schemas.map(\.0), inputs: inputs.sorted { $0.path < $1.path }, roles: roles)
  dataset.description = reader.text("description")
  dataset.version = reader.text("version")
  dataset.rules = rules
  diagnostics += ruleFaults(in: dataset)
  return dataset
}

private func read(
  _ path: String, from world: any World, for descriptor: TableDescriptor?, reporting diagnostics: inout [Diagnostic]
) -> [UInt8]? {
  do throws(Diagnostic) {
    return try world.read(path)
  } catch {
    var diagnostic = error
    if let descriptor {
      // The descriptor is what names the file, so that is where the reader is sent.
      diagnostic.place = descriptor.place
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let name = path.split(separator: "/").last.map(String.init) ?? path
      diagnostic.hint = diagnostic.hint ?? didYouMean(name, among: world.list(folder).filter { $0 != name })
    }
    diagnostics.append(diagnostic)
    return nil
  }
}

private func checkKeys(
  of reads: inout [ReadTable], by descriptors: [TableDescriptor], all: [TableDescriptor],
  reporting diagnostics: inout [Diagnostic]
) {
  let tables = reads.map(\.table)
  for index in reads.indices {
    let descriptor = descriptors[index]
    let key = descriptor.schema.primaryKey
    let isCheckedByField =
      key.count == 1 && descriptor.fields.contains { $0.field.name == key[0] && $0.isUnique && $0.isRequired }
    if !key.isEmpty, !isCheckedByField { checkUniqueKey(key, isPrimary: true, in: &reads[index]) }
    for fields in descriptor.uniqueKeys { checkUniqueKey(fields, isPrimary: false, in: &reads[index]) }
    for (foreign, place) in zip(descriptor.schema.foreignKeys, descriptor.foreignKeyPlaces) {
      guard let declared = all.first(where: { $0.name == foreign.table }) else {
        diagnostics.append(.unknownName("table", foreign.table, known: all.map(\.name), at: place))
        continue
      }
      let known = declared.fields.map(\.field.name)
      if let unknown = foreign.referenced.first(where: { !known.contains($0) }) {
        diagnostics.append(.unknownName("field", unknown, known: known, at: place))
        continue
      }
      guard let target = tables.first(where: { $0.name == foreign.table }) else { continue }
      checkForeignKey(foreign, of: &reads[index], in: target)
    }
  }
}
