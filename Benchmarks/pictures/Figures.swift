/// The figures that both sides draw, as Benchmarks/pictures.py writes them.
struct Figures: Decodable {
  struct Day: Decodable {
    let date: String
    let count: Double
    let mean: Double
    let p95: Double
  }

  struct Histogram: Decodable {
    let width: Double
    let counts: [Double]
  }

  struct Path: Decodable {
    let path: String
    let sum: Double
  }

  struct Category: Decodable {
    let category: String
    let count: Double
  }

  struct Errors: Decodable {
    let byCategory: [Category]
    let daily: [DayCount]
  }

  struct DayCount: Decodable {
    let date: String
    let count: Double
  }

  let history: [Day]
  let histogram: Histogram
  let topPaths: [Path]
  let errors: Errors
}
