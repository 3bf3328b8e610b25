public struct StubError: Error { public let message: String }
extension Settings {
  public static func parse(_ b: [UInt8], file: String, environment: [String: String]) throws(StubError) -> Settings {
    Settings()
  }
  public static func example(_ g: [(key: String, value: String)]) -> String { "" }
}
extension Settings.Source { public static func path(of u: String) throws(StubError) -> String { u } }
