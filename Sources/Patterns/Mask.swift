public enum Mask { public static func masked(_ bytes: [UInt8]) -> [UInt8] { bytes } }
