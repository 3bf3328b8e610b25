/// What the database's own values are called: category, severity and status of an error report. Others stay as stored.
extension English {
  package func category(_ stored: String) -> String { Self.categories[stored] ?? stored }
  package func severity(stored: String) -> String { Self.severities[stored] ?? stored }
  package func status(_ stored: String) -> String { Self.statuses[stored] ?? stored }

  private static let categories = [
    "ui": "User interface", "functionality": "Functionality", "performance": "Performance", "security": "Security",
    "integration": "Integration", "data": "Data", "other": "Other", "(none)": "No category",
  ]
  private static let severities = [
    "critical": "Critical", "high": "High", "medium": "Medium", "low": "Low", "(none)": "No severity",
  ]
  private static let statuses = [
    "new": "New", "investigating": "Investigating", "confirmed": "Confirmed", "in_progress": "In progress",
    "resolved": "Resolved", "wont_fix": "Won’t fix", "(none)": "No status",
  ]
}
