extension Migration {
  /// What fell silent, so that it stays an alarm when nothing else would tell it any more.
  static let stopped = Migration(
    name: "stopped",
    statements: """
      -- Metric types ("metric") and tables ("table") of which a report told that no rows came any more, since their last
      -- row. Resumed: from when on rows came again; acknowledged: when somebody said that it is meant so, with a note.
      CREATE TABLE stopped (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        since INTEGER NOT NULL,
        told TEXT NOT NULL,
        resumed INTEGER,
        acknowledged INTEGER,
        note TEXT,
        PRIMARY KEY (kind, name, since)
      ) WITHOUT ROWID;
      """)
}
