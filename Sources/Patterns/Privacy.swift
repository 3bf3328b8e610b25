public enum Privacy { public static func masked(_ t: String) -> String { t } }
