/// The tables Daybook knows and the columns it reads of each, which `source.tables` may rename.
public enum StandardTables {
  public static let columns: [String: [String]] = [
    "system_metrics": ["metric_type", "value", "unit", "timestamp", "metadata"],
    "pilot_error_reports": [
      "id", "title", "category", "severity", "module", "status", "created_at", "updated_at", "resolved_at",
    ],
    "error_comments": ["is_technical_note", "created_at"],
    "auth_user": ["date_joined"],
    "deployments": ["version", "deployed_at", "environment", "author", "rolled_back_at"],
    "incidents": [
      "id", "title", "severity", "status", "started_at", "detected_at", "acknowledged_at", "resolved_at", "root_cause",
    ],
    "health_checks": ["check_name", "status", "checked_at", "response_time"],
    "user_scenarios": ["scenario", "status", "executed_at"],
    "user_feedback": ["created_at", "rating", "category", "comment"],
  ]
}
