extension Migration {
  /// What a report told to be better or worse than usual: until it has lasted, such a period does not tell what is usual.
  static let verdicts = Migration(
    name: "verdicts",
    statements: """
      CREATE TABLE verdict (
        epoch INTEGER NOT NULL REFERENCES epoch (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        -- The figure, and "improved" or "regressed".
        id TEXT NOT NULL,
        verdict TEXT NOT NULL,
        PRIMARY KEY (epoch, kind, name, id)
      ) WITHOUT ROWID;
      """)
}
