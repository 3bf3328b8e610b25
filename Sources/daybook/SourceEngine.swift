import Databases
import Settings
import Summaries

/// Picks the engine that reads the source, by the scheme of its address.
enum SourceEngine {
  static func open(_ settings: Settings) throws(SourceError) -> OpenSource {
    switch settings.source.engine {
    case .sqlite:
      let source = try SQLiteSource(settings)
      return OpenSource(source: source, settings: source.settings, presets: source.presets)
    }
  }

  /// What a settings file for the database says: its presets or, where it is of no program that Daybook knows, a guess.
  static func draft(_ settings: Settings) throws(SourceError) -> SettingsDraft {
    switch settings.source.engine {
    case .sqlite:
      let opened: OpenSource
      do throws(SourceError) { opened = try open(settings) } catch {
        guard let guess = try? SQLiteSource.guess(settings) else { throw error }
        return guess
      }
      if !opened.presets.isEmpty { return SettingsDraft(opened.presets) }
      return try opened.source.overview().isEmpty ? SQLiteSource.guess(settings) : SettingsDraft()
    }
  }
}

/// A source and what was found to read it by.
struct OpenSource {
  let source: any ReportSource
  /// Those that were given, with what presets say.
  let settings: Settings
  let presets: [Preset]
}
