import CLibXML2

/// Parses XML into a sink: no network, no document type from elsewhere, no entity expanded.
func parseXML(_ bytes: UnsafeBufferPointer<UInt8>, into sink: inout EventSink) {
  guard let base = bytes.baseAddress,
    let context = base.withMemoryRebound(
      to: CChar.self,
      capacity: bytes.count,
      { xmlCreateMemoryParserCtxt($0, Int32(bytes.count)) }
    )
  else { return sink.stop(.empty) }
  var handler = xmlHandler()
  // The library's own limits are lower than ours in depth; ours are checked in the sink.
  let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
  xmlCtxtUseOptions(context, Int32(options))
  context.pointee.loadsubset = 0
  context.pointee.replaceEntities = 0
  sink.context = context
  let own = context.pointee.sax
  withUnsafeMutablePointer(to: &handler) { handler in
    withUnsafeMutablePointer(to: &sink) { sink in
      context.pointee.sax = handler
      context.pointee.userData = UnsafeMutableRawPointer(sink)
      xmlParseDocument(context)
    }
  }
  context.pointee.sax = own
  sink.context = nil
  if let document = context.pointee.myDoc { xmlFreeDoc(document) }
  xmlFreeParserCtxt(context)
}

private func xmlHandler() -> xmlSAXHandler {
  var handler = xmlSAXHandler()
  handler.initialized = UInt32(XML_SAX2_MAGIC)
  handler.startElementNs = { pointer, name, prefix, namespace, _, _, count, defaulted, attributes in
    guard let sink = EventSink.behind(pointer), let name else { return }
    let byte = sink.pointee.passStartTag()
    guard sink.pointee.mayStart(at: byte) else { return }
    let first = sink.pointee.draft.attributes.count
    // Attributes that only a declaration adds come last, and do not stand in the file.
    addAttributes(attributes, count: Int(count - defaulted), to: &sink.pointee.draft)
    let number = sink.pointee.draft.names.number(of: name, prefix: prefix, namespace: namespace)
    sink.pointee.draft.start(name: number, at: byte, attributesFrom: first)
  }
  handler.endElementNs = { pointer, _, _, _ in
    guard let sink = EventSink.behind(pointer) else { return }
    sink.pointee.passEndTag()
    sink.pointee.end()
  }
  handler.characters = { pointer, words, count in
    guard let sink = EventSink.behind(pointer), sink.pointee.error == nil else { return }
    sink.pointee.takeXML(UnsafeBufferPointer(start: words, count: Int(count)))
  }
  handler.ignorableWhitespace = handler.characters
  handler.entityDecl = { pointer, name, _, _, _, _ in
    EventSink.behind(pointer)?.pointee.declaredEntities.insert(
      String(decoding: bytes(name), as: UTF8.self)
    )
  }
  handler.getEntity = { pointer, name in
    // Within the declarations the parser asks for what it has just declared.
    guard let sink = EventSink.behind(pointer),
      sink.pointee.context?.pointee.inSubset == 0
    else { return nil }
    if sink.pointee.declaredEntities.contains(String(decoding: bytes(name), as: UTF8.self)) {
      sink.pointee.stop(.declaredEntity(sink.pointee.place))
    }
    return nil
  }
  handler.reference = { pointer, name in
    guard let sink = EventSink.behind(pointer), sink.pointee.error == nil else { return }
    sink.pointee.takeReference(named: name)
  }
  handler.serror = { pointer, report in
    guard let sink = EventSink.behind(pointer), let report, sink.pointee.error == nil,
      report.pointee.level == XML_ERR_FATAL
    else { return }
    sink.pointee.stop(.malformed(flaw(report.pointee.code), sink.pointee.place))
  }
  return handler
}

/// Adds attributes, five pointers each: name, prefix, namespace, and both ends of the value.
private func addAttributes(
  _ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  count: Int,
  to draft: inout TranscriptDraft
) {
  guard let pointer, count > 0 else { return }
  for index in 0..<count {
    let fields = pointer + index * 5
    guard let letters = fields[0] else { continue }
    let name = draft.names.number(of: letters, prefix: fields[1])
    guard let start = fields[3], let end = fields[4], end > start else {
      draft.attribute(name: name, value: UnsafeBufferPointer(start: nil, count: 0))
      continue
    }
    let value = UnsafeBufferPointer(start: start, count: end - start)
    if ByteSearch.first(UInt8(ascii: "&"), in: value, from: 0) != nil {
      withAmpersands(value).withUnsafeBufferPointer { draft.attribute(name: name, value: $0) }
    } else {
      draft.attribute(name: name, value: value)
    }
  }
}

/// A value in which the parser left each ampersand as a reference, though it decoded all others.
private func withAmpersands(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let reference = Array("&#38;".utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    decoded.append(bytes[index])
    index += bytes[index...].starts(with: reference) ? reference.count : 1
  }
  return decoded
}

private func flaw(_ code: Int32) -> MarkupError.Flaw {
  switch UInt32(bitPattern: code) {
  case XML_ERR_DOCUMENT_EMPTY.rawValue: .noRoot
  case XML_ERR_DOCUMENT_END.rawValue: .contentAfterRoot
  case XML_ERR_TAG_NAME_MISMATCH.rawValue: .mismatchedTags
  case XML_ERR_TAG_NOT_FINISHED.rawValue: .unclosedElement
  case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: .repeatedAttribute
  case XML_ERR_UNDECLARED_ENTITY.rawValue: .undeclaredEntity
  case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue: .forbiddenCharacter
  default: .other(Int(code))
  }
}
