/// Whether two numbers agree to a relative (near 0 absolute) tolerance.
func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-11) -> Bool {
  a == b || abs(a - b) <= tolerance * max(abs(a), abs(b)) || abs(a - b) < 1e-300
}
