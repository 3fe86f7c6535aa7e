import CasusScene

/// Makes one element of the parts that Cairo wrote for each page: a table that goes on is one table.
struct PartJoiner {
  /// The number of each element's part, by the element's name, in the order of the elements.
  private var parts: [String: ArraySlice<Int?>]
  /// The first part of each number.
  private var first: [Int: PDFObject] = [:]
  /// Marks in the content of pages that now belong to another element.
  private(set) var moved: [(page: PDFObject, mark: Int, element: PDFObject)] = []

  init(_ parts: [String: [Int?]]) { self.parts = parts.mapValues { $0[...] } }

  /// The part that the next element of a name is; nil for one that is whole.
  mutating func part(ofNext name: String) -> Int? { parts[name]?.popFirst() ?? nil }

  /// Moves the content of a part to the first one of its number; true where that leaves the part behind empty.
  mutating func join(_ element: PDFObject, _ part: Int, _ file: borrowing PDFFile) -> Bool {
    guard let target = first[part] else {
      first[part] = element
      return false
    }
    guard let content = element["/K"] else { return true }
    let page = element["/Pg"]
    if let own = target["/K"] {
      if !own.isArray {
        let list = file.parse("[]")
        list.append(own)
        target.set("/K", list)
      }
    } else {
      target.set("/K", file.parse("[]"))
    }
    guard let list = target["/K"] else { return false }
    for child in content.isArray ? content.items : [content] {
      list.append(adopted(child, by: target, on: page, file))
    }
    return true
  }

  /// A child as its new parent holds it: a mark names its page, since it is not the parent's.
  private mutating func adopted(
    _ child: PDFObject, by parent: PDFObject, on page: PDFObject?, _ file: borrowing PDFFile
  ) -> PDFObject {
    if child["/S"] != nil {
      child.set("/P", parent)
      return child
    }
    guard let page = child["/Pg"] ?? page else { return child }
    if let mark = child.integer {
      moved.append((page, mark, parent))
      let reference = file.parse("<< /Type /MCR /MCID \(mark) >>")
      reference.set("/Pg", page)
      return reference
    }
    if let mark = child["/MCID"]?.integer { moved.append((page, mark, parent)) }
    if child["/Pg"] == nil { child.set("/Pg", page) }
    return child
  }
}
