/// Something that ends on a day: a certificate, a domain, a licence.
package struct Expiry: NamesCarrying, Hashable, Encodable, Sendable {
  /// `(none)` where none is recorded.
  package let name: String
  /// As stored; empty where none is recorded.
  package let kind: String
  package let at: Instant

  package init(name: String, kind: String, at: Instant) {
    self.name = name
    self.kind = kind
    self.at = at
  }

  /// Days within which it asks for attention, and within which it is urgent.
  package static let soon = 30.0
  package static let urgent = 3.0

  /// From that instant on, negative when it is over.
  package func days(from instant: Instant) -> Double { at.seconds(since: instant) / 86_400 }

  package func renamed(_ shown: (String) -> String) -> Expiry {
    Expiry(name: shown(name), kind: shown(kind), at: at)
  }
}
