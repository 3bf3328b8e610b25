/// A value to bind to a `?`.
package enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// The storage class of a value as read.
package enum ValueKind: Sendable { case integer, real, text, blob, null }
