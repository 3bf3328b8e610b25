import Records
import SQLite
import Settings
import Summaries

/// The presets that a database is read by: those of the settings or, where they say nothing of the tables, the first
/// that its tables fit.
struct PresetChoice {
  private(set) var presets: [Preset] = []
  /// Why a preset of the settings cannot be used.
  private(set) var fault: SourceError?

  init(_ settings: Settings, _ connection: Connection) throws(SQLiteError) {
    let source = settings.source
    let names = try TableNames(connection)
    if source.presets == [] { return }
    if let wanted = source.presets {
      guard let all = Self.all(&fault) else { return }
      presets = wanted.compactMap { name in all.first { $0.name == name } }
      return
    }
    let isKnown = SourceTable.all.contains { $0.isSubstantial && !$0.hasCommonName && names.found($0.name) != nil }
    guard source.tables.isEmpty, let all = Self.all(&fault) else { return }
    var tables: [String: Set<String>] = [:]
    for name in names.all { tables[name.lowercased()] = Set(try names.columns(of: name, connection).keys) }
    // What an application's own tables tell, a preset beside them would tell twice: requests that middleware records
    // too, jobs that metrics count. Business tables have no such form of their own.
    presets = all.filter { $0.fits(tables) && (!isKnown || $0.tellsOfBusinessOnly) }
  }

  /// The shipped files are tested: what is wrong with one is Daybook's own fault.
  private static func all(_ fault: inout SourceError?) -> [Preset]? {
    do throws(SettingsErrors) { return try Preset.all() } catch {
      fault = SourceError(
        inSettings: "source.preset", doing: "Reading the presets", problem: error.description,
        remedy: "Set source.preset to none and map the tables under source.tables; this is a fault of Daybook's.")
      return nil
    }
  }
}
