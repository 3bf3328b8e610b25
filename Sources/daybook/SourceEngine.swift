import Databases
import Settings
import Summaries

/// Picks the engine that reads the source, by the scheme of its address.
enum SourceEngine {
  static func open(_ settings: Settings) throws(SourceError) -> any ReportSource {
    switch settings.source.engine {
    case .sqlite: try SQLiteSource(settings)
    }
  }
}
