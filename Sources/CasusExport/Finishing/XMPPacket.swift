import CasusCanvas
import CasusScene

/// What a catalogue would say about the document, in the form archives read.
func xmpPacket(_ metadata: PagedDocument.Metadata, producer: String) -> [UInt8] {
  var packet: [UInt8] = []
  func add(_ text: String) { packet += text.utf8 }
  func element(_ name: String, _ text: String) {
    add("<\(name)>")
    appendXML(text, into: &packet)
    add("</\(name)>\n")
  }
  func list(_ name: String, _ kind: String, _ items: [String], _ attributes: String = "") {
    guard !items.isEmpty else { return }
    add("<\(name)><rdf:\(kind)>")
    for item in items {
      add("<rdf:li\(attributes)>")
      appendXML(item, into: &packet)
      add("</rdf:li>")
    }
    add("</rdf:\(kind)></\(name)>\n")
  }
  let date = "\(metadata.day)T00:00:00Z"
  add(
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">

    """)
  element("dc:format", "application/pdf")
  list("dc:title", "Alt", [metadata.title], #" xml:lang="x-default""#)
  list("dc:creator", "Seq", metadata.author.map { [$0] } ?? [])
  list("dc:description", "Alt", metadata.subtitle.map { [$0] } ?? [], #" xml:lang="x-default""#)
  list("dc:language", "Bag", [metadata.language])
  list("dc:subject", "Bag", metadata.keywords)
  element("xmp:CreateDate", date)
  element("xmp:ModifyDate", date)
  element("xmp:MetadataDate", date)
  element("xmp:CreatorTool", "casus")
  element("pdf:Producer", producer)
  if !metadata.keywords.isEmpty { element("pdf:Keywords", metadata.keywords.joined(separator: ", ")) }
  add("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n")
  return packet
}
