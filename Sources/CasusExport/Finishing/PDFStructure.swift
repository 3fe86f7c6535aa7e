import CasusScene

/// What the structure tree of Cairo's PDF lacks: alternative texts, the scopes of headers, and artifacts, which are no
/// part of it.
struct PDFStructure {
  private var alternatives: ArraySlice<String>
  private var scopes: ArraySlice<Tag.HeaderScope>
  private var noteCount = 0
  /// Object numbers of the pages whose content has artifacts to be renamed.
  private(set) var pagesWithArtifacts: Set<Int32> = []
  private var artifacts: [(page: PDFObject, mark: Int)] = []

  init(_ document: PagedDocument) {
    var alternatives: [String] = []
    var scopes: [Tag.HeaderScope] = []
    for page in document.pages { collect(page.frames, &alternatives, &scopes) }
    self.alternatives = alternatives[...]
    self.scopes = scopes[...]
  }

  /// Completes the tree.
  mutating func finish(_ file: borrowing PDFFile) {
    guard let root = file.root["/StructTreeRoot"] else { return }
    visitChildren(of: root, file)
    forgetArtifacts(root, file)
  }

  /// Elements come in the order in which they were drawn, which is the order of the frames.
  private mutating func visit(_ element: PDFObject, _ file: borrowing PDFFile) {
    switch element["/S"]?.name {
    case "/Figure":
      if let alternative = alternatives.popFirst() { element.set("/Alt", file.text(alternative)) }
    case "/TH":
      if let scope = scopes.popFirst() {
        element.set("/A", file.parse("<< /O /Table /Scope /\(scope.rawValue) >>"))
      }
    case "/Note":
      noteCount += 1
      element.set("/ID", file.text("note-\(noteCount)"))
    default: break
    }
    visitChildren(of: element, file)
  }

  private mutating func visitChildren(of parent: PDFObject, _ file: borrowing PDFFile) {
    guard let children = parent["/K"] else { return }
    guard children.isArray else {
      if children["/S"]?.name == "/Private" {
        note(children)
        parent.remove("/K")
      } else if children["/S"] != nil {
        visit(children, file)
      }
      return
    }
    var removed: [Int] = []
    for (index, child) in children.items.enumerated() where child["/S"] != nil {
      if child["/S"]?.name == "/Private" {
        note(child)
        removed.append(index)
      } else {
        visit(child, file)
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

  /// Takes the artifacts out of the lists by which a reader finds the element of a mark.
  private func forgetArtifacts(_ root: PDFObject, _ file: borrowing PDFFile) {
    guard !artifacts.isEmpty, let numbers = root["/ParentTree"]?["/Nums"] else { return }
    let entries = numbers.items
    var lists: [Int: PDFObject] = [:]
    for index in stride(from: 0, to: entries.count - 1, by: 2) {
      if let key = entries[index].integer { lists[key] = entries[index + 1] }
    }
    for artifact in artifacts {
      guard let key = artifact.page["/StructParents"]?.integer, let list = lists[key], artifact.mark < list.count else {
        continue
      }
      list.setItem(artifact.mark, file.null())
    }
  }
}

/// Collects what figures and headers say, in the order in which the canvas makes elements of them.
private func collect(_ frames: [Frame], _ alternatives: inout [String], _ scopes: inout [Tag.HeaderScope]) {
  for frame in frames {
    switch frame {
    case .path, .text, .image, .tag(.artifact, _): break
    case .group(let group):
      if group.opacity > 0 { collect(group.children, &alternatives, &scopes) }
    case .link(_, let frames): collect(frames, &alternatives, &scopes)
    case .tag(let tag, let frames):
      if case .figure(let alternative) = tag { alternatives.append(alternative) }
      if case .tableHeader(let scope) = tag { scopes.append(scope) }
      collect(frames, &alternatives, &scopes)
    }
  }
}
