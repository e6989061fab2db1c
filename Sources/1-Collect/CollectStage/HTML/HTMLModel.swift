/// Trees that were grown beforehand; each adds to the score of a block.
///
/// All is done in whole numbers, so that every machine comes to the same result.
struct HTMLModel {
  private struct Node {
    /// The feature that is asked, or -1 for a leaf.
    var feature: Int16
    var threshold: UInt8
    /// The node for a greater value; the one for others comes next.
    var greater: Int32
    /// What a leaf adds, in thousandths of a logit.
    var value: Int32
  }

  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// Decodes trees, each node four signs of six bits, a node before its branches.
  ///
  /// The first bit tells a leaf, whose last sixteen bits are its value; else the last eight are the
  /// threshold and those before the feature. A table ends where a node does; its last tree may go
  /// on in the next.
  init(_ tables: StaticString...) {
    var codes: [Int] = []
    for table in tables {
      table.withUTF8Buffer { bytes in
        var code = 0
        for (index, byte) in bytes.enumerated() {
          code = code << 6 | Self.sixBits(byte)
          if index % 4 == 3 {
            codes.append(code)
            code = 0
          }
        }
      }
    }
    var waiting: [Int] = []
    var isRoot = true
    for code in codes {
      if isRoot {
        roots.append(nodes.count)
        isRoot = false
      }
      if code >> 23 == 0 {
        waiting.append(nodes.count)
        nodes.append(
          Node(
            feature: Int16(code >> 8),
            threshold: UInt8(code & 0xFF),
            greater: 0,
            value: 0
          )
        )
      } else {
        let value = Int32(code & 0xFFFF) - 32_768
        nodes.append(Node(feature: -1, threshold: 0, greater: 0, value: value))
        if let last = waiting.popLast() {
          nodes[last].greater = Int32(nodes.count)
        } else {
          isRoot = true
        }
        // What waits is the node whose second branch comes next; none is left at the last leaf.
      }
    }
  }

  private static func sixBits(_ byte: UInt8) -> Int {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2B: 62
    default: 63
    }
  }

  /// The score of a row, in thousandths of a logit.
  func score(_ row: UnsafePointer<UInt8>) -> Int {
    nodes.withUnsafeBufferPointer { nodes in
      var sum = 0
      for root in roots {
        var index = root
        while nodes[index].feature >= 0 {
          let node = nodes[index]
          index = row[Int(node.feature)] <= node.threshold ? index + 1 : Int(node.greater)
        }
        sum += Int(nodes[index].value)
      }
      return sum
    }
  }
}
