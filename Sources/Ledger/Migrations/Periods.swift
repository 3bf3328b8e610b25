extension Migration {
  /// The first form of the file: what was counted, what was reported, what ran.
  ///
  /// Instants are microseconds since 1970, values are in the units of report.json.
  static let periods = Migration(
    name: "periods",
    statements: """
      PRAGMA application_id = \(Ledger.applicationID);
      CREATE TABLE migration (name TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;

      -- What was counted alike: another zone, source or definition begins another epoch.
      CREATE TABLE epoch (
        id INTEGER PRIMARY KEY,
        definitions TEXT NOT NULL UNIQUE,
        began INTEGER NOT NULL,
        -- The first day from which on all that was in the source is kept; null before the first run is through.
        filled TEXT
      );

      -- What was counted of a whole period. Durations of requests in seconds; null without requests.
      CREATE TABLE period (
        epoch INTEGER NOT NULL REFERENCES epoch (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        counted INTEGER NOT NULL,
        rows INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        duration_sum REAL, duration_min REAL, duration_max REAL, duration_last REAL,
        p50 REAL, p95 REAL, p99 REAL,
        metrics BLOB,
        -- What the smaller tables told; null of periods without a report.
        halves BLOB,
        PRIMARY KEY (epoch, kind, name)
      );
      CREATE INDEX period_by_start ON period (epoch, kind, start);

      -- Figures of a period as its report said them; without value the state says why.
      CREATE TABLE figure (
        epoch INTEGER NOT NULL REFERENCES epoch (id),
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        id TEXT NOT NULL,
        value REAL,
        n INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (epoch, kind, name, id)
      ) WITHOUT ROWID;

      -- Periods that daybook run has done with: reported, or passed over because they lay too far back (without a
      -- revision).
      CREATE TABLE closed (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        revision INTEGER,
        closed INTEGER NOT NULL,
        as_of INTEGER NOT NULL,
        rows INTEGER,
        status TEXT,
        -- Share of the hours with rows, and how many findings of each severity: {"high": 1}.
        coverage REAL,
        findings TEXT,
        fingerprint TEXT,
        PRIMARY KEY (kind, name)
      ) WITHOUT ROWID;
      CREATE INDEX closed_by_end ON closed (kind, end);

      -- Where the source stood at the end of the last run, and how many rows of its tables each day had: what is found
      -- to differ are late rows.
      CREATE TABLE mark (
        epoch INTEGER PRIMARY KEY REFERENCES epoch (id),
        mark TEXT NOT NULL
      );
      CREATE TABLE arrival (
        epoch INTEGER NOT NULL REFERENCES epoch (id),
        source TEXT NOT NULL,
        day TEXT NOT NULL,
        rows INTEGER NOT NULL,
        PRIMARY KEY (epoch, source, day)
      ) WITHOUT ROWID;

      -- One line a run.
      CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        command TEXT NOT NULL,
        version TEXT NOT NULL,
        pid INTEGER NOT NULL,
        began INTEGER NOT NULL,
        ended INTEGER,
        as_of INTEGER NOT NULL,
        code INTEGER,
        rows INTEGER,
        reports TEXT,
        problem TEXT
      );
      """)
}
