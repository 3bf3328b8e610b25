/// The architecture (docs/architecture.md): which target may import which, and which target alone a C library.
enum TargetTable {
  /// Targets a target may import, besides the platform's own modules.
  static let targets: [String: Set<String>] = [
    "Records": [], "Statistics": [], "Numerals": [], "Bytes": [], "Patterns": [], "Presets": [],
    "Settings": ["Records", "Presets"],
    "Summaries": ["Records", "Statistics", "Patterns"], "SQLite": [],
    "Databases": ["Records", "Settings", "Summaries", "SQLite"],
    "Analysis": ["Records", "Settings", "Statistics", "Summaries"], "Wording": ["Records", "Numerals"],
    "Charting": ["Numerals"],
    "Archive": ["Records"],
    "Document": ["Records", "Numerals", "Analysis", "Wording", "Charting", "Archive"],
    "FrontPageLayout": ["Document", "Charting"],
    "Templates": [], "Rendering": ["Records", "Document", "FrontPageLayout", "Charting", "Archive", "Templates"],
    "Files": [], "State": ["Records", "Files"],
    "Publishing": ["Records", "Archive", "Document", "Rendering", "Files", "State"], "Demo": ["Records", "SQLite"],
    "Ledger": ["Records", "Summaries", "SQLite", "State"],
    "daybook": [
      "Records", "Settings", "Summaries", "Databases", "Analysis", "Wording", "Document", "Rendering", "Publishing",
      "State", "Ledger", "Demo", "SQLite", "Archive",
    ],
  ]

  /// Free to all targets but those that stand above it.
  static let free: Set<String> = ["Bytes"]

  /// The one target that imports each C library.
  static let libraries: [String: Set<String>] = [
    "CSQLite": ["SQLite"], "CYAML": ["Settings"], "CGLib": ["Bytes"], "CDeflate": ["Bytes"], "CCairo": ["Rendering"],
    "CPango": ["Rendering"], "CLinux": ["Files"], "CProcess": ["daybook"], "CReadAhead": ["SQLite"],
  ]

  /// Those of them that are Daybook's own C, with what each builds on; the others are module maps of system libraries.
  static let ownC: [String: Set<String>] = ["CReadAhead": ["CSQLite"]]

  static let platform: Set<String> = ["Foundation", "Glibc", "Synchronization"]

  /// Targets that read no clock, environment, zone, locale or random source of the machine.
  static let pure: Set<String> = Set(targets.keys).subtracting(["daybook"])

  /// Targets that touch files, besides the executable.
  static let fileTargets: Set<String> = ["SQLite", "Databases", "Demo", "Files", "State", "Publishing"]

  /// Names that say nothing about what is inside.
  static let emptyNames: Set<String> = [
    "Core", "Common", "Utils", "Utilities", "Util", "Helpers", "Helper", "Shared", "Misc",
  ]
}
