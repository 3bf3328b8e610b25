import Foundation
import Statistics

/// One case of a verdict: how often it is given without a cause, and how often with one.
struct StudyLine {
  let what: String
  /// How often it may be given without a cause, by its definition.
  let nominal: Double
  /// What is tolerated beside the definition's own word (docs/methods.md#study): measured values above it fail the study.
  let tolerated: Double
  let falseAlarms: Proportion
  /// By the headings of its table.
  let found: [Proportion]

  /// Whether chance alone no longer explains that so many are false: Clopper and Pearson's lower bound, 95 %.
  var isTooMany: Bool { falseAlarms.clopperPearson().low > tolerated }
}

/// The lines of one verdict.
struct StudyTable {
  let title: String
  /// Of what is found.
  let headings: [String]
  let lines: [StudyLine]

  func print() {
    Swift.print("\n**\(title)**\n")
    let columns = ["case", "nominal", "tolerated", "false, with bounds"] + headings
    Swift.print("| " + columns.joined(separator: " | ") + " |\n|" + columns.map { _ in " --- |" }.joined())
    for line in lines {
      let bounds = line.falseAlarms.clopperPearson()
      let measured =
        "\(percent(line.falseAlarms.value)) [\(percent(bounds.low)), \(percent(bounds.high))]"
        + " of \(line.falseAlarms.trials)" + (line.isTooMany ? " **too many**" : "")
      let cells =
        [line.what, percent(line.nominal), percent(line.tolerated), measured]
        + line.found.map { String(format: "%.3f", $0.value) }
      Swift.print("| " + cells.joined(separator: " | ") + " |")
    }
  }

  private func percent(_ share: Double) -> String { String(format: "%.1f %%", 100 * share) }
}

/// How often `happens` does, over all seeds: each has a stream of its own for every case.
func frequency(of repetitions: Int, seeds: [UInt64], _ stream: String, _ happens: (inout Chance) -> Bool) -> Proportion
{
  var count = 0
  for seed in seeds {
    var chance = Chance(seed: seed, stream: stream)
    for _ in 0..<repetitions where happens(&chance) { count += 1 }
  }
  return Proportion(count, of: repetitions * seeds.count)
}
