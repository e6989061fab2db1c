/// Names of files and anchors made of ids that may hold anything.
enum Slug {
  /// The id with letters, digits, `_` and single hyphens as they are and all else as `~hex~`.
  ///
  /// Two ids never share a slug, and `--` never occurs in one, so that it can join two.
  static func of(_ id: String) -> String {
    var out = ""
    var endsInHyphen = true
    var pending = false
    for scalar in id.unicodeScalars {
      if pending {
        out += "-"
        pending = false
      }
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_":
        out.unicodeScalars.append(scalar)
        endsInHyphen = false
      case "-" where !endsInHyphen:
        pending = true
        endsInHyphen = true
      default:
        out += "~\(String(scalar.value, radix: 16))~"
        endsInHyphen = false
      }
    }
    return pending ? out + "~2d~" : out.isEmpty ? "~" : out
  }

  /// The slugs of ids as names of files, also on a disk that ignores case.
  static func fileNames(_ ids: [String]) -> [String: String] {
    var taken: Set<String> = []
    var names: [String: String] = [:]
    for id in ids where names[id] == nil {
      let slug = of(id)
      var name = slug
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(slug)~\(number)"
        number += 1
      }
      names[id] = name
    }
    return names
  }

  /// The anchor of a cell or a link: two slugs joined by two hyphens.
  static func pair(_ first: String, _ second: String) -> String {
    "\(of(first))--\(of(second))"
  }
}
