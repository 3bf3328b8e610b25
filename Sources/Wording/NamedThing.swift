public import Records

extension NamedThing {
  /// Of a figure whose dimension is a name; nil for any other.
  public init?(figure name: String) {
    switch name {
    case "reports.by_category", "feedback.by_category": self = .category
    case "reports.by_module": self = .module
    case "reports.by_severity", "incidents.by_severity": self = .severity
    case "reports.by_status": self = .status
    case "health.by_check": self = .check
    case "scenarios.by_scenario": self = .scenario
    case "requests.by_path": self = .path
    default: return nil
    }
  }

  /// Of the figure that tells how many names are not shown one by one: `reports.by_category.other_names`.
  init?(namesOf name: String) {
    guard name.hasSuffix(".other_names") else { return nil }
    self.init(figure: String(name.dropLast(12)))
  }
}
