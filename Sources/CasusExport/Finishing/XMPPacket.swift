import CasusCanvas
import CasusScene

/// What a catalogue would say about the document, in the form archives read, and the standards it keeps: PDF/A-3 with
/// its structure (ISO 19005-3, level A) and PDF/UA-1 (ISO 14289-1).
///
/// What stands in the document's own information is said here in the same words; an archive takes a difference for a
/// fault.
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
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">

    """)
  element("pdfaid:part", "3")
  element("pdfaid:conformance", "A")
  element("pdfuaid:part", "1")
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
  add("</rdf:Description>\n")
  add(accessibilitySchema)
  add("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n")
  return packet
}

/// PDF/A knows nothing of PDF/UA: a property that it does not know has to be described.
private let accessibilitySchema = """
  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
  <pdfaProperty:name>part</pdfaProperty:name>
  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
  <pdfaProperty:category>internal</pdfaProperty:category>
  <pdfaProperty:description>The part of ISO 14289 that the document keeps</pdfaProperty:description>
  </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>

  """
