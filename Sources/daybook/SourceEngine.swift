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
}

/// A source and what was found to read it by.
struct OpenSource {
  let source: any ReportSource
  /// Those that were given, with what presets say.
  let settings: Settings
  let presets: [Preset]
}
