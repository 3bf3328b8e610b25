import CCairo
import CPango

/// Pixels in memory, 32 bits each (0x00RRGGBB), and the drawing context over them.
@safe
struct Surface: ~Copyable {
  /// Cairo takes no more pixels.
  static let greatestSide = 32_767

  let width: Int
  let height: Int
  private let pixels: UnsafeMutablePointer<UInt32>
  private let surface: OpaquePointer
  let cairo: OpaquePointer

  /// What is on it is unknown until it is painted: it is not cleared.
  init(width: Int, height: Int) throws(PaintingError) {
    self.width = width
    self.height = height
    let sides = 0...Self.greatestSide
    unsafe pixels = .allocate(capacity: sides.contains(width) && sides.contains(height) ? width * height : 0)
    // Cairo never answers NULL, but an object that says what is wrong: no memory, or more pixels than it takes.
    let bytes = unsafe UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self)
    let (w, h) = (Int32(clamping: width), Int32(clamping: height))
    unsafe surface = cairo_image_surface_create_for_data(bytes, CAIRO_FORMAT_RGB24, w, h, Int32(clamping: 4 * width))!
    unsafe cairo = cairo_create(surface)!
    let status = unsafe cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(Surface.words(status)) }
  }

  deinit {
    unsafe cairo_destroy(cairo)
    unsafe cairo_surface_destroy(surface)
    unsafe pixels.deallocate()
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

  func withRow(_ row: Int, _ body: (UnsafeBufferPointer<UInt32>) -> Void) {
    unsafe body(UnsafeBufferPointer(start: pixels + row * width, count: width))
  }

  /// How many pixels have one of the colours; stops counting at `limit`.
  /// - Parameters:
  ///   - columns: may reach beyond the surface.
  ///   - rows: lie within it.
  func count(of colours: [UInt32], columns: Range<Int>, rows: Range<Int>, upTo limit: Int) -> Int {
    var found = 0
    for row in rows where found < limit {
      unsafe withRow(row) { pixels in
        for column in columns.clamped(to: 0..<width) where found < limit {
          let pixel = unsafe pixels[column] & 0xFFFFFF
          if colours.contains(pixel) { found += 1 }
        }
      }
    }
    return found
  }
}
