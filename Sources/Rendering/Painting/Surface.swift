import CCairo
import CPango
import Charting
import Records

/// Pixels in memory, 32 bits each (0x00RRGGBB), and the drawing context over them.
@safe
struct Surface: ~Copyable {
  let width: Int
  let height: Int
  private let surface: OpaquePointer
  let cairo: OpaquePointer

  init(width: Int, height: Int) throws(PaintingError) {
    self.width = width
    self.height = height
    // Cairo never answers NULL, but an object that says what is wrong: no memory, or more than 32,767 pixels.
    unsafe surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(clamping: width), Int32(clamping: height))!
    unsafe cairo = cairo_create(surface)!
    let status = unsafe cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(Surface.words(status)) }
  }

  deinit {
    unsafe cairo_destroy(cairo)
    unsafe cairo_surface_destroy(surface)
  }

  /// Ends drawing; the pixels may be read afterwards.
  func finish() throws(PaintingError) {
    unsafe cairo_surface_flush(surface)
    let status = unsafe cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(Surface.words(status)) }
  }

  private static func words(_ status: cairo_status_t) -> String {
    unsafe String(cString: cairo_status_to_string(status))
  }

  /// One row after another.
  func withRows(_ body: (UnsafeBufferPointer<UInt32>) -> Bool) {
    guard let data = unsafe cairo_image_surface_get_data(surface) else { return }
    let stride = Int(unsafe cairo_image_surface_get_stride(surface))
    for row in 0..<height {
      let start = unsafe UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
      guard unsafe body(UnsafeBufferPointer(start: start, count: width)) else { return }
    }
  }

  /// How many pixels of an area have one of the colours; stops counting at `limit`.
  func count(of colours: [UInt32], in area: Rect, scale: Double, upTo limit: Int) -> Int {
    func range(_ from: Double, _ to: Double, within limit: Int) -> Range<Int> {
      let end = min(limit, max(1, Int(held: to * scale)))
      return min(end, max(0, Int(held: from * scale)))..<end
    }
    let columns = range(area.x, area.right, within: width)
    let rows = range(area.y, area.bottom, within: height)
    var found = 0
    var row = 0
    unsafe withRows { pixels in
      defer { row += 1 }
      guard rows.contains(row) else { return row < rows.upperBound }
      for column in columns {
        let pixel = unsafe pixels[column] & 0xFFFFFF
        if colours.contains(pixel) {
          found += 1
          if found == limit { return false }
        }
      }
      return true
    }
    return found
  }
}
