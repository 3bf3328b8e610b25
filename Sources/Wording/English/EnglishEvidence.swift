/// What the numbers behind a finding are called.
extension English {
  public func evidence(_ name: String) -> String { Self.evidence[name] ?? name }

  public func number(_ value: Double) -> String { EnglishNumbers.style.number(value) }

  static let evidence = [
    "before": "A week before", "after": "Now", "limit": "Limit", "ci_low": "Lower bound (95 %)",
    "ci_high": "Upper bound (95 %)", "n_before": "Cases a week before", "n_after": "Cases now", "p": "p-value",
    "phi": "Over-dispersion", "margin": "Smallest change that counts", "gaps": "Hours without data",
    "share": "Coverage", "rejected": "Rejected rows", "rows": "Rows",
    "beyond": "Rows beyond the limit", "ci999_low": "Lower bound (99.9 %)",
    "chatty": "Requests with many queries", "path_share": "Share on the path",
    "others_share": "Share on all other paths",
    "new": "New", "open": "Still open",
  ]
}
