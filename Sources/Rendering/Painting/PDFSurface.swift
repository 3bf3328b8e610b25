import CCairo
import CPango

/// A PDF being written into memory, and the drawing context over its current page.
@safe
struct PDFSurface: ~Copyable {
  /// Of A4, in points of 1/72 inch.
  static let width = 595.276
  static let height = 841.89

  private final class Sink { var bytes: [UInt8] = [] }

  private let surface: OpaquePointer
  private let sink: Sink
  private var pageCount = 0
  let cairo: OpaquePointer

  init() throws(PaintingError) {
    sink = Sink()
    // The sink is kept alive by this value, which outlives the surface.
    let closure = unsafe Unmanaged.passUnretained(sink).toOpaque()
    unsafe surface = cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = unsafe Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
        unsafe sink.bytes += UnsafeBufferPointer(start: data, count: Int(length))
        return CAIRO_STATUS_SUCCESS
      }, closure, Self.width, Self.height)!
    unsafe cairo = cairo_create(surface)!
    let status = unsafe cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS else { throw .cairo(Self.words(status)) }
  }

  deinit {
    unsafe cairo_destroy(cairo)
    unsafe cairo_surface_destroy(surface)
  }

  func describe(_ description: PDFDescription) {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, description.title), (CAIRO_PDF_METADATA_AUTHOR, description.author),
      (CAIRO_PDF_METADATA_CREATE_DATE, description.created), (CAIRO_PDF_METADATA_MOD_DATE, description.created),
    ]
    for (entry, text) in entries { unsafe cairo_pdf_surface_set_metadata(surface, entry, text) }
  }

  /// Begins a page that a picture of this width fills; drawing follows.
  mutating func begin(width: Double, bookmark: String) {
    unsafe cairo_identity_matrix(cairo)
    unsafe cairo_scale(cairo, Self.width / width, Self.width / width)
    unsafe cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    guard !bookmark.isEmpty else { return }
    pageCount += 1
    // CAIRO_PDF_OUTLINE_ROOT is 0.
    unsafe cairo_pdf_surface_add_outline(
      surface, 0, bookmark, "page=\(pageCount) pos=[0 0]", cairo_pdf_outline_flags_t(0))
  }

  func endPage() { unsafe cairo_show_page(cairo) }

  /// Ends the file; nothing may be drawn afterwards.
  func finish() throws(PaintingError) -> [UInt8] {
    unsafe cairo_surface_finish(surface)
    for status in unsafe [cairo_status(cairo), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .cairo(Self.words(status))
    }
    return sink.bytes
  }

  private static func words(_ status: cairo_status_t) -> String {
    unsafe String(cString: cairo_status_to_string(status))
  }
}
