package import Records

/// Facts, for every place that tells them.
extension Russian {
  package func telling(_ fact: Fact) -> Telling {
    switch fact {
    case .valueBeyond(let fact): telling(fact)
    case .shareBeyond(let fact): telling(fact)
    case .quantileBeyond(let fact): telling(fact)
    case .readingsBeyond(let fact): telling(fact)
    case .recovered(let fact): telling(fact)
    case .unusual(let fact): telling(fact)
    case .shareChanged(let fact): telling(fact)
    case .countChanged(let fact): telling(fact)
    case .funnelChanged(let fact): telling(fact)
    case .levelRose(let fact): telling(fact)
    case .limitAhead(let fact): telling(fact)
    case .trend(let fact): telling(fact)
    case .unusualHours(let fact): telling(fact)
    case .unusualDays(let fact): telling(fact)
    case .notCompared(let fact): telling(fact)
    case .crowdedCategory(let fact): telling(fact)
    case .criticals(let fact): telling(fact)
    case .incidents(let fact): telling(fact)
    case .checkDown(let fact): telling(fact)
    case .checkOutages(let fact): telling(fact)
    case .checksSilent(let fact): telling(fact)
    case .hostsSilent(let fact): telling(ofHosts: fact)
    case .expiring(let fact): telling(fact)
    case .deployments(let fact): telling(fact)
    case .jobFailures(let fact): telling(fact)
    case .jobFailing(let fact): telling(fact)
    case .jobsMissed(let fact): telling(fact)
    case .errorsReturned(let fact): telling(fact)
    case .deadLetters(let fact): telling(fact)
    case .gaps(let fact): telling(fact)
    case .typeSilent(let fact): telling(fact)
    case .tableSilent(let fact): telling(fact)
    case .rowsStopped(let fact): telling(fact)
    case .rejectedRows(let fact): telling(fact)
    case .unknownWords(let fact): telling(fact)
    case .sectionFailed(let fact): telling(fact)
    }
  }

  private func telling(_ gaps: MissingHours) -> Telling {
    let none =
      switch gaps.source {
      case .metrics: "ни одной метрики"
      case .checks: "ни одной проверки"
      case .reports: "ни одного сообщения об ошибке"
      case .jobs: "ни одного запуска заданий"
      }
    let hours = "\(counted(hours: gaps.hours)) из \(plain(gaps.of))"
    return Telling(
      bound: "За \(hours) не поступило \(none): показатели могут быть неполными.",
      clause: "нет данных за \(hours)")
  }

  private func telling(_ silent: SilentMetricType) -> Telling {
    Telling(
      bound: "За \(counted(hours: silent.hours)) из \(plain(silent.of)) не поступило ни одной записи \(silent.type), "
        + "хотя другие метрики поступали.", clause: "нет записей \(silent.type)")
  }

  private func telling(_ silent: SilentTable) -> Telling {
    Telling(
      bound:
        "В таблице \(silent.table) нет ни одной новой записи, хотя в каждую из четырёх предыдущих недель их было не "
        + "меньше 14.", clause: "нет записей \(silent.table)")
  }

  private func telling(_ stopped: StoppedRows) -> Telling {
    let source = (stopped.isTable ? "в таблице " : "") + stopped.name
    return Telling(
      bound: "Нет записей \(source) \(RussianDates.stretch(stopped.since)).",
      clause: "по-прежнему нет записей \(stopped.name)")
  }

  private func telling(_ rows: UnusableRows) -> Telling {
    Telling(
      bound: "В \(plain(rows.rejected)) из \(RussianNumbers.genitive(rows.of, "записи", "записей")) "
        + "\(table(rows.source)) значение не годится.", clause: "негодные значения в записях \(table(rows.source))")
  }

  private func telling(_ words: UnknownWords) -> Telling {
    let column = words.column == .severity ? "неизвестная важность" : "неизвестный статус"
    return Telling(bound: unknown(words), clause: "\(column) в записях \(words.table.id)")
  }

  private func telling(_ unread: UnreadSection) -> Telling {
    let name = "«\(section(unread.section))»"
    return Telling(
      bound: "Не прочитан раздел \(name). Причина: \(quoted(unread.reason)).",
      clause: "не прочитан раздел \(name)")
  }
}

extension Telling {
  /// With no-break spaces in the sentence where words hold together.
  init(
    bound sentence: String, line: String? = nil, clause: String? = nil, brief: String? = nil, headline: String? = nil
  ) {
    self.init(
      RussianTypography.bound(sentence), line: line.map(RussianTypography.bound), clause: clause, brief: brief,
      headline: headline)
  }
}
