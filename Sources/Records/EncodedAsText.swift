/// What stands in a file as it is printed.
package protocol EncodedAsText: Encodable, CustomStringConvertible {}

extension EncodedAsText {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
