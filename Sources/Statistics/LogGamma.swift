import Foundation

/// ln Γ(x) for x > 0.
func logGamma(_ x: Double) -> Double { lgamma(x).0 }
