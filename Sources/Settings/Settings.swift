package import Records

/// Everything a run is told to do, validated.
///
/// `Settings()` is what an empty file gives.
package struct Settings: Hashable, Sendable {
  package var source = Source()
  package var report = Report()
  /// The standard catalogue, with the user's changes applied and the user's own measures after it.
  package var measures: [Measure] = StandardMeasures.all
  /// What customers do.
  package var actions = Actions.standard
  /// Rows of the user's own, counted, added up or listed.
  package var panels: [OwnPanel] = []
  /// Days that are unlike others.
  package var calendar: [CalendarEvent] = []

  package init() {}

  /// What reports are named after: the service or, where the settings do not name it, the programs of the presets.
  package var title: String {
    report.name ?? (source.programs.isEmpty ? "Application" : source.programs.joined(separator: ", "))
  }

  /// The database that is read.
  package struct Source: Hashable, Sendable {
    /// What reads it, by the scheme of its address.
    package var engine: Engine { .sqlite }
    /// A file path; relative paths start at the working directory.
    ///
    /// Nil until one is given.
    package var path: String?
    /// The zone of stored times that carry no offset.
    package var storedTimezone = Zone.utc
    /// Seconds to wait for a locked database before giving up, 0 to 3600.
    package var wait = 30
    /// Where the rows of standard tables come from, by the standard table name; what is not named has its own name.
    package var tables: [String: [RowSource]] = [:]

    /// Names of presets that say where the tables come from; nil to find one by the tables of the database, empty for
    /// none.
    package var presets: [String]?

    /// What the presets call the programs that wrote the database.
    package var programs: [String] = []
    /// Which of them writes the rows of a standard table, by its name.
    package var tablePrograms: [String: String] = [:]

    package init() {}

    package enum Engine: Sendable { case sqlite }
  }

  /// How the report is named, dated and put away.
  package struct Report: Hashable, Sendable {
    /// The service's name in titles; nil for that of the program whose database is read.
    package var name: String?
    package var timezone = Zone.utc
    package var language = Language.en
    /// The folder reports are published under.
    package var out = "reports"
    /// Days a report is to be kept, 1 to 36,500.
    package var keep = 400
    /// Seconds after a period's end before it counts as closed, 0 to 86,400.
    package var settle = 600
    /// What `daybook run` writes: reports of these kinds.
    package var kinds = ReportKind.all
    /// Days after its end for which `daybook run` still reports a period that was missed, 1 to 36,500.
    package var catchUp = 35
    /// Address of one error report, with `{id}` for its id; nil for no links.
    package var errorLink: String?
    /// Address of the whole report, with `{period}` and, if wanted, `{kind}` in it; nil for none.
    package var reportLink: String?
    /// The folder of the user's own templates; relative paths start at the settings file.
    ///
    /// Nil for the shipped ones.
    package var templates: String?
    /// Hide addresses, numbers of cards, accounts and telephones, and secrets in names and texts from the database.
    package var mask = true
    /// New error reports of one category of which more are too many, 1 to 1,000,000; nil for any number.
    package var categoryLimit: Int? = 10
    /// Authors of deployments, and those to whom incidents and errors are assigned.
    package var people = PeopleShown.names

    package init() {}
  }

  package enum Language: String, Sendable, CaseIterable { case en, ru }
}
