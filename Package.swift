// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .strictMemorySafety(), .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let strictC: [CSetting] = [
  .unsafeFlags([
    "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Wstrict-prototypes", "-Wcast-qual", "-Werror",
  ])
]

/// The targets of the hot loop: exclusivity is proven by the debug build's tests, and checked there at run time.
let fast: [SwiftSetting] =
  strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// A target (docs/architecture.md) and what it may import.
func module(
  _ name: String, imports: [Target.Dependency] = [], path: String? = nil, resources: [Resource]? = nil,
  settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: imports, path: path, resources: resources, swiftSettings: settings,
    linkerSettings: [.linkedLibrary("m")])
}

func tests(of name: String, using: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + using, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "daybook",
  products: [.executable(name: "daybook", targets: ["daybook"])],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CProcess"),

    .target(name: "CReadAhead", dependencies: ["CSQLite"], cSettings: strictC),

    module("Records"),
    module("Statistics", imports: ["Bytes"]),
    module("Numerals", imports: ["Bytes"]),
    module("Bytes", imports: ["CGLib", "CDeflate"]),
    module("Patterns", imports: ["Bytes"]),
    module(
      "Presets", path: "presets",
      resources: [
        .embedInCode("airflow.yaml"),
        .embedInCode("beszel.yaml"),
        .embedInCode("dead-letter-queue.yaml"),
        .embedInCode("django-celery-results.yaml"),
        .embedInCode("django-request.yaml"),
        .embedInCode("django-shop.yaml"),
        .embedInCode("django-silk.yaml"),
        .embedInCode("event-store.yaml"),
        .embedInCode("flask-monitoringdashboard.yaml"),
        .embedInCode("gatus.yaml"),
        .embedInCode("healthchecks.yaml"),
        .embedInCode("n8n.yaml"),
        .embedInCode("solid-errors.yaml"),
        .embedInCode("solid-queue.yaml"),
        .embedInCode("speedtest-tracker.yaml"),
        .embedInCode("uptime-kuma-1.yaml"),
        .embedInCode("uptime-kuma-2.yaml"),
        .embedInCode("uptime-kuma-2-0.yaml"),
      ]),
    module("Settings", imports: ["Records", "Presets", "CYAML"]),
    module("Summaries", imports: ["Records", "Statistics", "Patterns"], settings: fast),
    module("SQLite", imports: ["CSQLite", "CReadAhead"], settings: fast),
    module("Databases", imports: ["Records", "Settings", "Summaries", "SQLite"], settings: fast),
    module("Analysis", imports: ["Records", "Settings", "Statistics", "Summaries"]),
    module("Wording", imports: ["Records", "Numerals"]),
    module("Archive", imports: ["Records"]),
    module("Charting", imports: ["Numerals"]),
    module("Document", imports: ["Records", "Numerals", "Analysis", "Wording", "Charting", "Archive"]),
    module("FrontPageLayout", imports: ["Document", "Charting"]),
    module(
      "Templates", path: "templates",
      resources: [
        .embedInCode("report.md.mustache"), .embedInCode("report.txt.mustache"),
        .embedInCode("report.html.mustache"), .embedInCode("index.html.mustache"), .embedInCode("page.css"),
        .embedInCode("mail.txt.mustache"), .embedInCode("mail.html.mustache"),
      ]),
    module(
      "Rendering",
      imports: [
        "Records", "Bytes", "Document", "FrontPageLayout", "Charting", "Archive", "Templates", "CCairo", "CPango",
      ]),
    module("Files", imports: ["CLinux"]),
    module("State", imports: ["Records", "Files"]),
    module("Publishing", imports: ["Records", "Bytes", "Archive", "Document", "Rendering", "Files", "State"]),
    module("Ledger", imports: ["Records", "Summaries", "SQLite", "State"]),
    module("Demo", imports: ["Records", "SQLite"]),
    .executableTarget(
      name: "daybook",
      dependencies: [
        "Records", "Settings", "Summaries", "Databases", "Analysis", "Wording", "Document", "Rendering", "Publishing",
        "State", "Ledger", "Demo", "SQLite", "Archive", "CProcess",
      ],
      swiftSettings: strict, linkerSettings: [.linkedLibrary("m")], plugins: ["Commit"]),
    .plugin(name: "Commit", capability: .buildTool()),

    // Draws the pictures that make bench compares; no product, not installed.
    .executableTarget(
      name: "pictures", dependencies: ["Charting", "Document", "FrontPageLayout", "Numerals", "Rendering"],
      path: "Benchmarks/pictures", swiftSettings: strict),

    // Studies the verdicts of Statistics for make study; no product, not installed.
    .executableTarget(
      name: "study", dependencies: ["Statistics"], path: "Benchmarks/study", swiftSettings: strict,
      linkerSettings: [.linkedLibrary("m")]),

    // What the tests of several targets use; no target may import it.
    .target(
      name: "TestSupport", dependencies: ["Records", "Statistics", "Summaries", "Charting"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Records", using: ["TestSupport"]),
    tests(of: "Statistics"),
    tests(of: "Numerals"),
    tests(of: "Bytes"),
    tests(of: "Patterns"),
    tests(of: "Settings", using: ["Records", "TestSupport"]),
    tests(of: "Summaries", using: ["Records", "Statistics", "Patterns", "TestSupport"]),
    tests(of: "SQLite"),
    tests(of: "Databases", using: ["Records", "Settings", "Summaries", "SQLite", "TestSupport"]),
    tests(of: "Analysis", using: ["Records", "Settings", "Statistics", "Summaries", "TestSupport"]),
    tests(of: "Wording", using: ["Records", "TestSupport"]),
    tests(of: "Archive", using: ["Records"]),
    tests(of: "Charting", using: ["Numerals", "TestSupport"]),
    tests(
      of: "Document",
      using: ["Records", "Numerals", "Analysis", "Wording", "Charting", "Archive", "Rendering", "TestSupport"]),
    tests(of: "FrontPageLayout", using: ["Charting", "Document", "TestSupport"]),
    tests(
      of: "Rendering",
      using: [
        "Records", "Numerals", "Analysis", "Wording", "Document", "Charting", "Templates", "Bytes", "TestSupport",
      ]),
    tests(of: "State", using: ["Records", "TestSupport"]),
    tests(
      of: "Publishing",
      using: ["Records", "Settings", "Archive", "Document", "Rendering", "Files", "State", "TestSupport"]),
    tests(of: "Ledger", using: ["Records", "Summaries", "SQLite", "State", "TestSupport"]),
    tests(of: "Demo", using: ["Records", "SQLite"]),
    tests(
      of: "daybook",
      using: [
        "Records", "Settings", "Demo", "SQLite", "Analysis", "Archive", "Charting", "Document", "Rendering", "Wording",
        "TestSupport",
      ]),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
