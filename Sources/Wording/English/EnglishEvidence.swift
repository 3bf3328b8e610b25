package import Records

/// What the numbers behind a finding are called.
extension English {
  package func evidence(_ name: String, _ relation: Comparison.Relation) -> String {
    let before = before(relation, nil)
    return switch name {
    case "before": before
    case "n_before": "Cases " + before.prefix(1).lowercased() + before.dropFirst()
    default: Self.evidence[name] ?? name
    }
  }

  package func number(_ value: Double) -> String { EnglishNumbers.style.number(value) }

  static let evidence = [
    "usual": "Usually", "n_usual": "Cases that tell the usual", "t": "Change in standard errors",
    "periods": "Periods that tell the usual",
    "days": "Days of history", "after": "Now", "limit": "Limit", "ci_low": "Change, at least (95 %)",
    "ci_high": "Change, at most (95 %)", "n_after": "Cases now", "p": "p-value",
    "phi": "Over-dispersion", "margin": "Smallest change that counts", "gaps": "Hours without data",
    "share": "Coverage", "rejected": "Rows left out", "rows": "Rows",
    "beyond": "Rows beyond the limit", "ci999_low": "Share beyond, at least (99.9 %)",
    "chatty": "Requests with many queries", "path_share": "Share on the path",
    "others_share": "Share on all other paths",
    "failed": "Failed runs", "runs": "Runs", "jobs": "Jobs", "new": "New", "open": "Still open", "outages": "Outages",
    "level": "On an ordinary day now", "days_left": "Days until the limit", "slope": "Change by Sen’s slope",
    "points": "Points of the series", "expected": "Expected", "range_low": "Expected, at least",
    "range_high": "Expected, at most",
    "scales": "Distance in scales", "waiting": "Waiting", "exhausted": "Without a retry left",
  ]
}
