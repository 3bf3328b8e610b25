public import Records

/// Everything a run is told to do, validated. `Settings()` is what an empty file gives.
public struct Settings: Hashable, Sendable {
  public var source = Source()
  public var report = Report()
  /// The standard catalogue, with the user's changes applied and the user's own measures after it.
  public var measures: [Measure] = StandardMeasures.all

  public init() {}

  /// The database that is read.
  public struct Source: Hashable, Sendable {
    /// What reads it, by the scheme of its address.
    public var engine: Engine { .sqlite }
    /// A file path; relative paths start at the working directory. Nil until one is given.
    public var path: String?
    /// The zone of stored times that carry no offset.
    public var storedTimezone = Zone.utc
    /// Seconds to wait for a locked database before giving up, 0 to 3600.
    public var wait = 30
    /// Other names for the standard tables and their columns, by the standard table name.
    public var tables: [String: Table] = [:]

    public init() {}

    public enum Engine: Sendable { case sqlite }

    public struct Table: Hashable, Sendable {
      public var name: String
      /// Standard column name → the database's.
      public var columns: [String: String]
      public init(name: String, columns: [String: String] = [:]) {
        self.name = name
        self.columns = columns
      }
    }
  }

  /// How the report is named, dated and put away.
  public struct Report: Hashable, Sendable {
    /// The service's name in titles.
    public var name = "Application"
    public var timezone = Zone.utc
    public var language = Language.en
    /// The folder reports are published under.
    public var out = "reports"
    /// Days a report is to be kept, 1 to 36,500.
    public var keep = 400
    /// Seconds after a period's end before it counts as closed, 0 to 86,400.
    public var settle = 600
    /// Address of one error report, with `{id}` for its id; nil for no links.
    public var errorLink: String?
    /// Address of the whole report, with `{period}` and, if wanted, `{kind}` in it; nil for none.
    public var reportLink: String?
    /// The folder of the user's own templates; relative paths start at the settings file. Nil for the shipped ones.
    public var templates: String?
    /// Hide addresses, numbers of cards, accounts and telephones, and secrets in names and texts from the database.
    public var mask = true

    public init() {}
  }

  public enum Language: String, Sendable, CaseIterable { case en, ru }
}
