import Charting
import Foundation
import FrontPageLayout
import Rendering

// Benchmarks only, never installed: draws the figures of a JSON file as PNG pictures into a folder.
let words = CommandLine.arguments
guard words.count == 4, ["one", "six", "digest"].contains(words[3]) else {
  print("usage: pictures FIGURES FOLDER one|six|digest")
  exit(2)
}
let decoder = JSONDecoder()
decoder.keyDecodingStrategy = .convertFromSnakeCase
let figures = try decoder.decode(Figures.self, from: Data(contentsOf: URL(filePath: words[1])))
let charts = SixCharts(data: figures)
let painter = try Painter()
var pictures = (words[3] == "one" ? [charts.all[0]] : charts.all).map { name, chart in
  (name, layout(chart, measuring: painter.textMeasurer))
}
if words[3] == "digest" {
  pictures.append(("digest", layout(ExampleDigest(charts: charts).digest, measuring: painter.textMeasurer)))
}
for (name, picture) in pictures {
  let bytes = try painter.png(of: picture)
  try Data(bytes).write(to: URL(filePath: words[2]).appending(path: name + ".png"))
}
