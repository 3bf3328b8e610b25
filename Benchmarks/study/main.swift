import Foundation

// Never installed: how often the verdicts of Statistics are false, and how often they find what is there
// (docs/methods.md#study). 1 where a verdict is false more often than is tolerated and chance does not explain it.
let usage = "usage: study [--nab FOLDER] [SEED ...]"
var seeds: [UInt64] = []
var folder: String?
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
  if word == "--nab", let path = words.popFirst() {
    folder = path
  } else if let seed = UInt64(word) {
    seeds.append(seed)
  } else {
    print(usage)
    exit(2)
  }
}
if seeds.isEmpty { seeds = [201, 202, 203, 204, 205] }
print("Seeds: " + seeds.map(String.init).joined(separator: " "))

let studies: [([UInt64]) -> StudyTable] = [
  TrendStudy.table, LevelStudy.table, ShareStudy.table, HourStudy.table, DayStudy.table,
]
var tooMany = 0
for study in studies {
  let table = study(seeds)
  table.print()
  tooMany += table.lines.count { $0.isTooMany }
}
if let folder { BenchmarkStudy(try BenchmarkSeries.all(in: URL(filePath: folder))).print() }
if tooMany > 0 { print("\n\(tooMany) false more often than tolerated") }
exit(tooMany > 0 ? 1 : 0)
