import Records

extension ToldStop {
  /// What to type to say that it is meant so; without a name that a shell would take for something else.
  static func command(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: ":"):
        true
      case UInt8(ascii: "-"): !name.hasPrefix("-")
      default: false
      }
    }
    return "daybook acknowledge " + (isPlain && !name.isEmpty ? name : "NAME")
  }
}
