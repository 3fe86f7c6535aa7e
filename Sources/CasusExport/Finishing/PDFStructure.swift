import CasusScene

/// What the structure tree of Cairo's PDF lacks: alternative texts, the scopes of headers, and artifacts, which are no
/// part of it.
struct PDFStructure {
  private var alternatives: ArraySlice<String>
  private var cells: [String: ArraySlice<TableCell>]
  private var joiner: PartJoiner
  private var drawn: DrawnAttributes
  private var depths = HeadingDepths()
  private var noteCount = 0
  /// Elements with a name of their own.
  private var identified: [(id: String, element: PDFObject)] = []
  /// Object numbers of the pages whose content has artifacts to be renamed.
  private(set) var pagesWithArtifacts: Set<Int32> = []
  private var artifacts: [(page: PDFObject, mark: Int)] = []

  init(_ document: PagedDocument) {
    var meanings = Meanings()
    for page in document.pages { meanings.collect(page.frames) }
    alternatives = meanings.alternatives[...]
    cells = meanings.cells.mapValues { $0[...] }
    joiner = PartJoiner(meanings.parts)
    drawn = DrawnAttributes(document)
  }

  /// Completes the tree.
  mutating func finish(_ file: borrowing PDFFile) {
    guard let root = file.root["/StructTreeRoot"] else { return }
    visitChildren(of: root, file)
    updateParents(root, file)
    listNames(root, file)
    adoptCaptions(in: root, file)
  }

  /// Elements come in the order in which they were drawn, which is the order of the frames.
  private mutating func visit(_ element: PDFObject, _ file: borrowing PDFFile) {
    switch element["/S"]?.name {
    case "/Figure":
      if let alternative = alternatives.popFirst() { element.set("/Alt", file.text(alternative)) }
      if let box = drawn.boxes.popFirst() {
        let corners = box.map { "\($0)" }.joined(separator: " ")
        element.set("/A", file.parse("<< /O /Layout /Placement /Block /BBox [\(corners)] >>"))
      }
    case "/L":
      if let numbering = drawn.numberings.popFirst() {
        element.set("/A", file.parse("<< /O /List /ListNumbering /\(numbering) >>"))
      }
    case "/H1": depths = HeadingDepths()
    // No level is left out, whatever an author wrote: readers move from level to level.
    case "/H2", "/H3", "/H4", "/H5", "/H6":
      let level = element["/S"]?.name?.last?.wholeNumberValue ?? 2
      element.set("/S", file.parse("/H\(depths.depth(ofLevel: level))"))
    case "/TH", "/TD":
      let cell = cells[element["/S"]?.name ?? ""]?.popFirst()
      describe(element, cell, file)
    case "/Note":
      noteCount += 1
      name(element, "note-\(noteCount)", file)
    default: break
    }
    visitChildren(of: element, file)
  }

  /// What a cell is the head of, how far it reaches, and which heads speak for it.
  private mutating func describe(_ element: PDFObject, _ cell: TableCell?, _ file: borrowing PDFFile) {
    guard let cell else { return }
    var attributes = cell.scope.map { " /Scope /\($0.rawValue)" } ?? ""
    if cell.reach.columns > 1 { attributes += " /ColSpan \(cell.reach.columns)" }
    if cell.reach.rows > 1 { attributes += " /RowSpan \(cell.reach.rows)" }
    // The names are ours: letters and digits.
    if !cell.reach.headers.isEmpty {
      attributes += " /Headers [\(cell.reach.headers.map { "(\($0))" }.joined(separator: " "))]"
    }
    if !attributes.isEmpty { element.set("/A", file.parse("<< /O /Table\(attributes) >>")) }
    if let id = cell.reach.id { name(element, id, file) }
  }

  private mutating func name(_ element: PDFObject, _ id: String, _ file: borrowing PDFFile) {
    element.set("/ID", file.text(id))
    identified.append((id, element))
  }

  /// The list by which a reader finds an element that others name.
  private func listNames(_ root: PDFObject, _ file: borrowing PDFFile) {
    guard !identified.isEmpty, root["/IDTree"] == nil else { return }
    let names = file.parse("[]")
    for (id, element) in identified.sorted(by: { $0.id < $1.id }) {
      names.append(file.text(id))
      names.append(element)
    }
    let tree = file.parse("<< >>")
    tree.set("/Names", names)
    root.set("/IDTree", tree)
  }

  private mutating func visitChildren(of parent: PDFObject, _ file: borrowing PDFFile) {
    guard let children = parent["/K"] else { return }
    guard children.isArray else {
      if children["/S"]?.name == "/Private" {
        note(children)
        parent.remove("/K")
      } else if let type = children["/S"]?.name {
        let part = joiner.part(ofNext: type)
        visit(children, file)
        if let part, joiner.join(children, part, file) { parent.remove("/K") }
      }
      return
    }
    var removed: [Int] = []
    for (index, child) in children.items.enumerated() {
      guard let type = child["/S"]?.name else { continue }
      if type == "/Private" {
        note(child)
        removed.append(index)
      } else {
        let part = joiner.part(ofNext: type)
        visit(child, file)
        if let part, joiner.join(child, part, file) { removed.append(index) }
      }
    }
    for index in removed.reversed() { children.removeItem(index) }
  }

  /// Remembers what an artifact marked.
  private mutating func note(_ artifact: PDFObject) {
    guard let content = artifact["/K"] else { return }
    for mark in content.isArray ? content.items : [content] {
      let page = mark["/Pg"] ?? artifact["/Pg"]
      guard let page, let number = mark.integer ?? mark["/MCID"]?.integer else { continue }
      pagesWithArtifacts.insert(page.id)
      artifacts.append((page, number))
    }
  }

  /// Takes the artifacts out of the lists by which a reader finds the element of a mark, and leads the marks of joined
  /// elements to the one they are now in.
  private func updateParents(_ root: PDFObject, _ file: borrowing PDFFile) {
    guard !artifacts.isEmpty || !joiner.moved.isEmpty, let numbers = root["/ParentTree"]?["/Nums"] else { return }
    let entries = numbers.items
    var lists: [Int: PDFObject] = [:]
    for index in stride(from: 0, to: entries.count - 1, by: 2) {
      if let key = entries[index].integer { lists[key] = entries[index + 1] }
    }
    func set(_ mark: Int, on page: PDFObject, _ value: PDFObject) {
      guard let key = page["/StructParents"]?.integer, let list = lists[key], mark < list.count else { return }
      list.setItem(mark, value)
    }
    for artifact in artifacts { set(artifact.mark, on: artifact.page, file.null()) }
    for moved in joiner.moved { set(moved.mark, on: moved.page, moved.element) }
  }
}

/// A cell as the frames describe it.
private struct TableCell {
  var scope: Tag.HeaderScope?
  var reach: Tag.CellReach
}

/// What frames say beyond the elements that Cairo makes of them, in the order in which it makes them.
private struct Meanings {
  var alternatives: [String] = []
  /// By the element's name.
  var cells: [String: [TableCell]] = [:]
  /// The number of each element's part, by the element's name; nil for one that is whole.
  var parts: [String: [Int?]] = [:]

  mutating func collect(_ frames: [Frame], part: Int? = nil) {
    for frame in frames {
      switch frame {
      case .path, .dots, .text, .image, .tag(.artifact, _): break
      case .group(let group): if group.opacity > 0 { collect(group.children) }
      case .link(_, let frames): collect(frames)
      case .tag(.part(let number), let frames): collect(frames, part: number)
      case .tag(let tag, let frames):
        switch tag {
        case .figure(let alternative): alternatives.append(alternative)
        case .tableHeader(let scope, let reach): cells["/TH", default: []].append(TableCell(scope: scope, reach: reach))
        case .tableCell(let reach): cells["/TD", default: []].append(TableCell(reach: reach))
        default: break
        }
        if let name = tag.joinableName { parts[name, default: []].append(part) }
        collect(frames)
      }
    }
  }
}

extension Tag {
  /// The name of an element that may go on over pages.
  fileprivate var joinableName: String? {
    switch self {
    case .paragraph: "/P"
    case .list: "/L"
    case .listItem: "/LI"
    case .listBody: "/LBody"
    case .blockQuote: "/BlockQuote"
    case .table: "/Table"
    case .tableRow: "/TR"
    case .tableHeader: "/TH"
    case .tableCell: "/TD"
    case .note: "/Note"
    default: nil
    }
  }
}
