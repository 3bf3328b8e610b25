import CCairo
import CPango
import Records

/// A path of cairo's as SVG path data: rounded to whole numbers, relative to the point before (SVG 2, §9.3).
enum PathData {
  static func text(_ path: UnsafeMutablePointer<cairo_path_t>) -> String {
    var text = ""
    var (x, y) = (0, 0)
    var (startX, startY) = (0, 0)
    var index = 0
    let count = Int(unsafe path.pointee.num_data)
    func point(_ offset: Int) -> (x: Int, y: Int) {
      let point = unsafe path.pointee.data[index + offset].point
      return (Int(held: point.x.rounded()), Int(held: point.y.rounded()))
    }
    func write(_ command: Character, _ points: [(x: Int, y: Int)]) {
      text.append(command)
      var isFirst = true
      for point in points {
        for number in [point.x &- x, point.y &- y] {
          if !isFirst, number >= 0 { text.append(" ") }
          text += String(number)
          isFirst = false
        }
      }
      if let last = points.last { (x, y) = last }
    }
    while index < count {
      let header = unsafe path.pointee.data[index].header
      switch header.type {
      case CAIRO_PATH_MOVE_TO:
        // A move that nothing follows leaves no ink.
        if index + Int(header.length) < count,
          unsafe path.pointee.data[index + Int(header.length)].header.type != CAIRO_PATH_MOVE_TO
        {
          write("m", [point(1)])
          (startX, startY) = (x, y)
        }
      case CAIRO_PATH_LINE_TO: write("l", [point(1)])
      case CAIRO_PATH_CURVE_TO: write("c", [point(1), point(2), point(3)])
      default:
        text.append("z")
        (x, y) = (startX, startY)
      }
      index += max(1, Int(header.length))
    }
    return text
  }
}
