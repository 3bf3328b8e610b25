import Records

/// A finding as a list of findings shows it.
package struct ToldFinding: Encodable, Sendable {
  /// In words.
  package var severity: String
  package var tone: Tone
  package var text: String
  package var evidence: [EvidenceLine]
}

extension Document {
  /// The most severe first; what did not clearly move against the usual in one sentence at the end.
  package var toldFindings: [ToldFinding] {
    let listed = findings.filter { text in
      if case .unusual(let change) = text.finding.fact { change.verdict.isMoved } else { true }
    }
    return listed.map {
      ToldFinding(severity: $0.severity, tone: $0.finding.tone, text: $0.text, evidence: $0.evidence)
    } + [unmoved].compactMap(\.self)
  }
}

extension Finding {
  fileprivate var tone: Tone {
    if verdict == .improved { return .good }
    return switch severity {
    case .critical, .high: .bad
    case .medium, .low: .warning
    case .info: .neutral
    }
  }
}
