/// The house (docs/architecture.md): which room may import which, and which room alone a C library.
enum HouseTable {
  /// Rooms a room may import, besides the platform's own modules.
  static let rooms: [String: Set<String>] = [
    "Records": [], "Statistics": [], "Numerals": [], "Bytes": [], "Patterns": [], "Settings": ["Records"],
    "Summaries": ["Records", "Statistics", "Patterns"], "SQLite": [],
    "Databases": ["Records", "Settings", "Summaries", "SQLite"],
    "Analysis": ["Records", "Settings", "Statistics", "Summaries"], "Wording": ["Records", "Numerals"],
    "Charting": ["Numerals"],
    "Archive": [],
    "Document": ["Records", "Numerals", "Analysis", "Wording", "Charting", "Archive"],
    "FrontPageLayout": ["Document", "Charting"],
    "Templates": [], "Rendering": ["Records", "Document", "FrontPageLayout", "Charting", "Archive", "Templates"],
    "Files": [], "State": ["Records", "Files"],
    "Publishing": ["Records", "Archive", "Document", "Rendering", "Files", "State"], "Demo": ["Records", "SQLite"],
    "daybook": [
      "Records", "Settings", "Summaries", "Databases", "Analysis", "Wording", "Document", "Rendering", "Publishing",
      "State", "Demo", "SQLite",
    ],
  ]

  /// Free to all rooms but those that stand above it.
  static let free: Set<String> = ["Bytes"]

  /// The one room that imports each C library.
  static let libraries: [String: Set<String>] = [
    "CSQLite": ["SQLite"], "CYAML": ["Settings"], "CGLib": ["Bytes"], "CDeflate": ["Bytes"], "CCairo": ["Rendering"],
    "CPango": ["Rendering"], "CLinux": ["Files"], "CProcess": ["daybook"], "CReadAhead": ["SQLite"],
  ]

  /// Those of them that are Daybook's own C, with what each builds on; the others are module maps of system libraries.
  static let ownC: [String: Set<String>] = ["CReadAhead": ["CSQLite"]]

  static let platform: Set<String> = ["Foundation", "Glibc", "Synchronization"]

  /// Rooms that read no clock, environment, zone, locale or random source of the machine.
  static let pure: Set<String> = Set(rooms.keys).subtracting(["daybook"])

  /// Rooms that touch files, besides the executable.
  static let fileRooms: Set<String> = ["SQLite", "Databases", "Demo", "Files", "State", "Publishing"]

  /// Names that say nothing about what is inside.
  static let emptyNames: Set<String> = [
    "Core", "Common", "Utils", "Utilities", "Util", "Helpers", "Helper", "Shared", "Misc",
  ]
}
