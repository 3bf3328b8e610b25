/// The tables and indexes as Django creates them on SQLite, and those Daybook reads where they exist.
enum DemoSchema {
  /// One statement each; `metricsIndex` is left.
  static let statements = [
    """
    CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, \
    "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, \
    "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool \
    NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL)
    """,
    """
    CREATE TABLE "pilot_error_reports" ("id" char(32) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, \
    "description" text NOT NULL, "steps_to_reproduce" text NOT NULL, "expected_behavior" text NOT NULL, \
    "actual_behavior" text NOT NULL, "category" varchar(20) NOT NULL, "severity" varchar(10) NOT NULL, "module" \
    varchar(100) NOT NULL, "url" varchar(200) NOT NULL, "user_agent" text NOT NULL, "browser" varchar(100) NOT \
    NULL, "operating_system" varchar(100) NOT NULL, "user_email" varchar(254) NOT NULL, "status" varchar(15) NOT \
    NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, "resolved_at" datetime NULL, \
    "assigned_to_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer \
    NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE "error_comments" ("id" char(32) NOT NULL PRIMARY KEY, "content" text NOT NULL, \
    "is_technical_note" bool NOT NULL, "created_at" datetime NOT NULL, "updated_at" datetime NOT NULL, \
    "author_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "error_report_id" \
    char(32) NOT NULL REFERENCES "pilot_error_reports" ("id") DEFERRABLE INITIALLY DEFERRED)
    """,
    """
    CREATE TABLE "system_metrics" ("id" char(32) NOT NULL PRIMARY KEY, "metric_type" varchar(50) NOT NULL, \
    "value" real NOT NULL, "unit" varchar(20) NOT NULL, "timestamp" datetime NOT NULL, "metadata" text NOT NULL \
    CHECK ((JSON_VALID("metadata") OR "metadata" IS NULL)))
    """,
    """
    CREATE INDEX "pilot_error_reports_assigned_to_id_80ea3d3f" ON "pilot_error_reports" ("assigned_to_id")
    """,
    """
    CREATE INDEX "pilot_error_reports_user_id_dee6d147" ON "pilot_error_reports" ("user_id")
    """,
    """
    CREATE INDEX "error_comments_author_id_49cb4de4" ON "error_comments" ("author_id")
    """,
    """
    CREATE INDEX "error_comments_error_report_id_796da660" ON "error_comments" ("error_report_id")
    """,
    """
    CREATE TABLE deployments (id text PRIMARY KEY, version varchar(100) NOT NULL, deployed_at datetime NOT NULL, \
    environment varchar(50), author varchar(100), notes text, rolled_back_at datetime)
    """,
    """
    CREATE TABLE incidents (id text PRIMARY KEY, title varchar(200) NOT NULL, severity varchar(10) NOT NULL, \
    status varchar(15) NOT NULL, description text, affected_services text, started_at datetime NOT NULL, \
    detected_at datetime, acknowledged_at datetime, mitigated_at datetime, resolved_at datetime, root_cause \
    text, resolution text, assigned_to varchar(100))
    """,
    """
    CREATE TABLE health_checks (id text PRIMARY KEY, check_name varchar(100) NOT NULL, status varchar(10) NOT \
    NULL, checked_at datetime NOT NULL, response_time real, details text )
    """,
    """
    CREATE TABLE user_scenarios(id text PRIMARY KEY, scenario varchar(100) NOT NULL, status varchar(10) NOT \
    NULL, executed_at datetime NOT NULL, steps text, error text)
    """,
    """
    CREATE TABLE user_feedback (id text PRIMARY KEY, created_at datetime NOT NULL, rating integer, category \
    varchar(50), comment text, user_id integer)
    """,
  ]

  /// The last of the indexes.
  static let metricsIndex =
    #"CREATE INDEX "system_metr_metric__ef2754_idx" ON "system_metrics" ("metric_type", "timestamp")"#
}
