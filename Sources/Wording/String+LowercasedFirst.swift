extension String {
  /// As inside a sentence: `p95 response time` of `P95 response time`, but `CPU use` as it is.
  var lowercasedFirst: String {
    dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
  }
}
