package import Records

/// Facts, for every place that tells them.
extension English {
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
    let hours = "\(gaps.hours) of \(EnglishNumbers.counted(gaps.of, "hour", "hours"))"
    return Telling(
      english: "No \(rows(gaps.source)) for \(hours): the figures may be incomplete.", clause: "no data for \(hours)",
      brief: "no data for \(gaps.hours) h")
  }

  private func telling(_ silent: SilentMetricType) -> Telling {
    Telling(
      english:
        "No rows of \(silent.type) arrived in \(silent.hours) of \(EnglishNumbers.counted(silent.of, "hour", "hours")), "
        + "while other metrics did.", clause: "no rows of \(silent.type)")
  }

  private func telling(_ silent: SilentTable) -> Telling {
    Telling(
      english: "No rows arrived in the table \(silent.table), though each of the four weeks before had at least 14.",
      clause: "no rows of \(silent.table)")
  }

  private func telling(_ stopped: StoppedRows) -> Telling {
    let source = (stopped.isTable ? "in the table " : "of ") + stopped.name
    return Telling(
      english: "No rows \(source) \(EnglishDates.stretch(stopped.since)).",
      clause: "still no rows of \(stopped.name)")
  }

  private func telling(_ rows: UnusableRows) -> Telling {
    let verb = rows.rejected == 1 ? "holds" : "hold"
    return Telling(
      english:
        "\(plain(rows.rejected)) of \(EnglishNumbers.counted(rows.of, "row", "rows")) of \(table(rows.source)) \(verb) a "
        + "value that cannot be used.", clause: "unusable values in rows of \(table(rows.source))")
  }

  private func telling(_ words: UnknownWords) -> Telling {
    let column = words.column == .severity ? "severities" : "statuses"
    return Telling(english: unknown(words), clause: "unknown \(column) in \(words.table.id)")
  }

  private func telling(_ unread: UnreadSection) -> Telling {
    let name = "“\(section(unread.section))”"
    return Telling(
      english: "\(name) could not be read: \(unstopped(unread.reason)).",
      clause: "\(name) could not be read")
  }
}
