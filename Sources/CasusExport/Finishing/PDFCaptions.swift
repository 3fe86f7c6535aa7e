/// Puts each caption that stands before a figure into that figure: it is drawn on its own, and belongs to it.
func adoptCaptions(in root: PDFObject, _ file: borrowing PDFFile) {
  guard let children = root["/K"] else { return }
  guard children.isArray else { return adoptCaptions(in: children, file) }
  let items = children.items
  var adopted: [Int] = []
  for (index, child) in items.enumerated() where child["/S"] != nil {
    if child["/S"]?.name == "/Caption", index + 1 < items.count, items[index + 1]["/S"]?.name == "/Figure" {
      let figure = items[index + 1]
      let content = file.parse("[]")
      content.append(child)
      for part in figure["/K"].map({ $0.isArray ? $0.items : [$0] }) ?? [] { content.append(part) }
      figure.set("/K", content)
      child.set("/P", figure)
      adopted.append(index)
    } else {
      adoptCaptions(in: child, file)
    }
  }
  for index in adopted.reversed() { children.removeItem(index) }
}
