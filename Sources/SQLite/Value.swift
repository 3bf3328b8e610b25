/// A value to bind to a `?`.
public enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// The storage class of a value as read.
public enum ValueKind: Sendable { case integer, real, text, blob, null }
