/// What Django leaves for its tables, and what the tables beside them are, as SQLite itself lists
/// it (PRAGMA table_info, index_info, foreign_key_list, by Python's sqlite3 over a real application's schema).
enum DjangoSchema {
  static let listing = """
    auth_user.id INTEGER NOT NULL PRIMARY KEY
    auth_user.password varchar(128) NOT NULL
    auth_user.last_login datetime
    auth_user.is_superuser bool NOT NULL
    auth_user.username varchar(150) NOT NULL
    auth_user.last_name varchar(150) NOT NULL
    auth_user.email varchar(254) NOT NULL
    auth_user.is_staff bool NOT NULL
    auth_user.is_active bool NOT NULL
    auth_user.date_joined datetime NOT NULL
    auth_user.first_name varchar(150) NOT NULL
    pilot_error_reports.id char(32) NOT NULL PRIMARY KEY
    pilot_error_reports.title varchar(200) NOT NULL
    pilot_error_reports.description TEXT NOT NULL
    pilot_error_reports.steps_to_reproduce TEXT NOT NULL
    pilot_error_reports.expected_behavior TEXT NOT NULL
    pilot_error_reports.actual_behavior TEXT NOT NULL
    pilot_error_reports.category varchar(20) NOT NULL
    pilot_error_reports.severity varchar(10) NOT NULL
    pilot_error_reports.module varchar(100) NOT NULL
    pilot_error_reports.url varchar(200) NOT NULL
    pilot_error_reports.user_agent TEXT NOT NULL
    pilot_error_reports.browser varchar(100) NOT NULL
    pilot_error_reports.operating_system varchar(100) NOT NULL
    pilot_error_reports.user_email varchar(254) NOT NULL
    pilot_error_reports.status varchar(15) NOT NULL
    pilot_error_reports.created_at datetime NOT NULL
    pilot_error_reports.updated_at datetime NOT NULL
    pilot_error_reports.resolved_at datetime
    pilot_error_reports.assigned_to_id INTEGER
    pilot_error_reports.user_id INTEGER
    error_comments.id char(32) NOT NULL PRIMARY KEY
    error_comments.content TEXT NOT NULL
    error_comments.is_technical_note bool NOT NULL
    error_comments.created_at datetime NOT NULL
    error_comments.updated_at datetime NOT NULL
    error_comments.author_id INTEGER NOT NULL
    error_comments.error_report_id char(32) NOT NULL
    system_metrics.id char(32) NOT NULL PRIMARY KEY
    system_metrics.metric_type varchar(50) NOT NULL
    system_metrics.value REAL NOT NULL
    system_metrics.unit varchar(20) NOT NULL
    system_metrics.timestamp datetime NOT NULL
    system_metrics.metadata TEXT NOT NULL
    deployments.id TEXT PRIMARY KEY
    deployments.version varchar(100) NOT NULL
    deployments.deployed_at datetime NOT NULL
    deployments.environment varchar(50)
    deployments.author varchar(100)
    deployments.notes TEXT
    deployments.rolled_back_at datetime
    incidents.id TEXT PRIMARY KEY
    incidents.title varchar(200) NOT NULL
    incidents.severity varchar(10) NOT NULL
    incidents.status varchar(15) NOT NULL
    incidents.description TEXT
    incidents.affected_services TEXT
    incidents.started_at datetime NOT NULL
    incidents.detected_at datetime
    incidents.acknowledged_at datetime
    incidents.mitigated_at datetime
    incidents.resolved_at datetime
    incidents.root_cause TEXT
    incidents.resolution TEXT
    incidents.assigned_to varchar(100)
    health_checks.id TEXT PRIMARY KEY
    health_checks.check_name varchar(100) NOT NULL
    health_checks.status varchar(10) NOT NULL
    health_checks.checked_at datetime NOT NULL
    health_checks.response_time REAL
    health_checks.details TEXT
    user_scenarios.id TEXT PRIMARY KEY
    user_scenarios.scenario varchar(100) NOT NULL
    user_scenarios.status varchar(10) NOT NULL
    user_scenarios.executed_at datetime NOT NULL
    user_scenarios.steps TEXT
    user_scenarios.error TEXT
    user_feedback.id TEXT PRIMARY KEY
    user_feedback.created_at datetime NOT NULL
    user_feedback.rating INTEGER
    user_feedback.category varchar(50)
    user_feedback.comment TEXT
    user_feedback.user_id INTEGER
    INDEX pilot_error_reports_assigned_to_id_80ea3d3f ON pilot_error_reports (assigned_to_id)
    INDEX pilot_error_reports_user_id_dee6d147 ON pilot_error_reports (user_id)
    REFERENCE pilot_error_reports.assigned_to_id auth_user.id
    REFERENCE pilot_error_reports.user_id auth_user.id
    INDEX error_comments_author_id_49cb4de4 ON error_comments (author_id)
    INDEX error_comments_error_report_id_796da660 ON error_comments (error_report_id)
    REFERENCE error_comments.author_id auth_user.id
    REFERENCE error_comments.error_report_id pilot_error_reports.id
    INDEX system_metr_metric__ef2754_idx ON system_metrics (metric_type, timestamp)
    """
}
