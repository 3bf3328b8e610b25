public import Records

/// What the words of pictures take from the sentences, so that both say the same.
extension Russian {
  /// `четверг, 19 ноября 2026 г.`; `9–15 ноября 2026 г.`
  @Sendable public static func span(_ first: Day, _ last: Day) -> String {
    first == last ? RussianDates.longDay(first) : RussianDates.span(first, last)
  }

  /// `12 новых сообщений`
  public static func newReports(_ count: Int) -> String {
    RussianNumbers.counted(count, "новое сообщение", "новых сообщения", "новых сообщений")
  }

  /// With no-break spaces where words hold together.
  public static func bound(_ text: String) -> String { RussianTypography.bound(text) }

  /// `Доля ошибок выросла`; nil for a figure that has no name of its own.
  public func movement(of figure: FigureID, up: Bool) -> String? {
    named(figure).map { RussianTypography.bound("\($0.capitalized) \($0.moved(up: up))") }
  }

  /// `Доля ошибок`; nil for a figure that has no name of its own.
  public func opening(of figure: FigureID) -> String? {
    named(figure).map { RussianTypography.bound($0.capitalized) }
  }

  private func named(_ figure: FigureID) -> RussianSubject? {
    let isNamed = figure.dimension == nil ? RussianSubject.known[figure.base] != nil : figure.family == .reports
    return isNamed ? subject(figure) : nil
  }
}
