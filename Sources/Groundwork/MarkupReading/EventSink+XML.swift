import CLibXML2

/// Parses XML into a sink: no network, no document type from elsewhere, no entity expanded.
func parseXML(_ bytes: UnsafeBufferPointer<UInt8>, into sink: EventSink) {
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
    context.pointee.sax = handler
    context.pointee.userData = Unmanaged.passUnretained(sink).toOpaque()
    xmlParseDocument(context)
  }
  context.pointee.sax = own
  sink.context = nil
  if let document = context.pointee.myDoc { xmlFreeDoc(document) }
  xmlFreeParserCtxt(context)
  withExtendedLifetime(sink) {}
}

private func xmlHandler() -> xmlSAXHandler {
  var handler = xmlSAXHandler()
  handler.initialized = UInt32(XML_SAX2_MAGIC)
  handler.startElementNs = { pointer, name, prefix, namespace, _, _, count, defaulted, attributes in
    guard let sink = EventSink.behind(pointer) else { return }
    let byte = sink.walk.passStartTag(in: sink)
    sink.start(
      name: qualified(name, prefix),
      localName: text(name),
      namespace: namespace.map { text($0) },
      // Attributes that only a declaration adds come last, and do not stand in the file.
      attributes: xmlAttributes(attributes, count: Int(count - defaulted)),
      at: byte
    )
  }
  handler.endElementNs = { pointer, _, _, _ in
    guard let sink = EventSink.behind(pointer) else { return }
    sink.walk.passEndTag(in: sink)
    sink.end()
  }
  handler.characters = { pointer, words, count in
    guard let sink = EventSink.behind(pointer), sink.error == nil else { return }
    sink.walk.take(UnsafeBufferPointer(start: words, count: Int(count)), in: sink)
  }
  handler.ignorableWhitespace = handler.characters
  handler.entityDecl = { pointer, name, _, _, _, _ in
    EventSink.behind(pointer)?.declaredEntities.insert(text(name))
  }
  handler.getEntity = { pointer, name in
    // Within the declarations the parser asks for what it has just declared.
    guard let sink = EventSink.behind(pointer), sink.context?.pointee.inSubset == 0 else {
      return nil
    }
    if sink.declaredEntities.contains(text(name)) {
      sink.stop(.declaredEntity(LineCount.place(of: sink.position, in: sink.raw)))
    }
    return nil
  }
  handler.reference = { pointer, name in
    guard let sink = EventSink.behind(pointer), sink.error == nil else { return }
    sink.walk.takeReference(named: name, in: sink)
  }
  handler.serror = { pointer, report in
    guard let sink = EventSink.behind(pointer), let report, sink.error == nil,
      report.pointee.level == XML_ERR_FATAL
    else { return }
    let place = LineCount.place(of: sink.position, in: sink.raw)
    sink.stop(.malformed(flaw(report.pointee.code), place))
  }
  return handler
}

private func qualified(_ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?) -> String {
  prefix.map { "\(text($0)):\(text(name))" } ?? text(name)
}

/// The attributes, five pointers each: name, prefix, namespace, and both ends of the value.
private func xmlAttributes(
  _ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  count: Int
) -> [MarkupAttribute] {
  guard let pointer, count > 0 else { return [] }
  return (0..<count).map { index in
    let fields = pointer + index * 5
    var value = ""
    if let start = fields[3], let end = fields[4] {
      value = String(
        decoding: UnsafeBufferPointer(start: start, count: end - start),
        as: UTF8.self
      )
    }
    return MarkupAttribute(name: qualified(fields[0], fields[1]), value: withAmpersands(value))
  }
}

/// A value in which the parser left each ampersand as a reference, though it decoded all others.
private func withAmpersands(_ value: String) -> String {
  let reference = Array("&#38;".utf8)
  let bytes = Array(value.utf8)
  guard bytes.contains(UInt8(ascii: "&")) else { return value }
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    decoded.append(bytes[index])
    index += bytes[index...].starts(with: reference) ? reference.count : 1
  }
  return String(decoding: decoded, as: UTF8.self)
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
