extension Theme {
  /// The house style: grey first, one accent, and the accent means "still open".
  package static let house = Theme(
    name: "house", summary: "The house style: grey first, one accent, and the accent means still open.",
    colors: Colors(
      background: Color(0xFFFFFF), panel: Color(0xF4F2EC), ink: Color(0x171B20), ink2: Color(0x454D57),
      ink3: Color(0x626B76), accent: Color(0xBF3B22), blue: Color(0x174A78), mark: Color(0x7D8690),
      rule: Color(0xC3C9D0), grid: Color(0xE4E7EB), band: Color(0xD7E1EA),
      categorical: [0x174A78, 0xBF3B22, 0xBB8432, 0x0E7764, 0x9D79BD, 0x7D8690].map { Color($0) },
      ordinal: [0xFFFFFF, 0xD3DEE8, 0xA9C0D3, 0x7196B6, 0x45749C, 0x1D4F7C, 0x0B2F52].map { Color($0) },
      stance: [0x174A78, 0xDADFE4, 0xD8785A].map { Color($0) },
      stanceSigns: [0xFFFFFF, 0x454D57, 0x171B20].map { Color($0) }), dark: houseDark.colors,
    textFamily: "Vollkorn", chartFamily: "Inter", displayFamily: "Inter Display", fonts: houseFonts,
    fallbacks: houseFallbacks)

  /// The house style for dark pages.
  package static let houseDark = Theme(
    name: "house-dark", summary: "The house style for dark pages.",
    colors: Colors(
      background: Color(0x15191E), panel: Color(0x1E242A), ink: Color(0xECEEF0), ink2: Color(0xB9C0C8),
      ink3: Color(0x949DA8), accent: Color(0xF26D4F), blue: Color(0x7FB2E5), mark: Color(0x7F8995),
      rule: Color(0x48515B), grid: Color(0x2A3138), band: Color(0x25394D),
      categorical: [0x7FB2E5, 0xF26D4F, 0xE3C468, 0x8FE3D2, 0x9A6BB5, 0x7F8995].map { Color($0) },
      ordinal: [0x15191E, 0x24384B, 0x34536F, 0x497398, 0x6596C3, 0x8FBCE8, 0xCFE4F8].map { Color($0) },
      stance: [0x7FB2E5, 0x39424C, 0xB4492F].map { Color($0) },
      stanceSigns: [0x15191E, 0xB9C0C8, 0xFFFFFF].map { Color($0) }),
    textFamily: "Vollkorn", chartFamily: "Inter", displayFamily: "Inter Display", fonts: houseFonts,
    fallbacks: houseFallbacks)

  /// Vega's own defaults: its charts measured in Liberation Sans, the Debian stand-in for its `sans-serif`.
  package static let vega = Theme(
    name: "vega", summary: "Vega's own defaults, for charts that should look as elsewhere.", colors: house.colors,
    textFamily: "Liberation Sans", chartFamily: "Liberation Sans",
    displayFamily: "Liberation Sans",
    fonts: [
      FontFile(liberation("Regular"), "Liberation Sans", weight: 400, from: "fonts-liberation"),
      FontFile(liberation("Bold"), "Liberation Sans", weight: 700, from: "fonts-liberation"),
      FontFile(liberation("Italic"), "Liberation Sans", weight: 400, italic: true, from: "fonts-liberation"),
      FontFile(liberation("BoldItalic"), "Liberation Sans", weight: 700, italic: true, from: "fonts-liberation"),
    ],
    fallbacks: [])

  /// The themes that need no file.
  package static let builtIn: [Theme] = [house, houseDark, vega]

  private static func liberation(_ cut: String) -> String {
    "/usr/share/fonts/truetype/liberation/LiberationSans-\(cut).ttf"
  }

  private static let houseFonts: [FontFile] =
    [("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700)].map { cut, weight in
      FontFile(
        "/usr/share/fonts/truetype/vollkorn/Vollkorn-\(cut).ttf", "Vollkorn", weight: weight, from: "fonts-vollkorn")
    }
    + [("Italic", 400), ("SemiBoldItalic", 600)].map { cut, weight in
      FontFile(
        "/usr/share/fonts/truetype/vollkorn/Vollkorn-\(cut).ttf", "Vollkorn", weight: weight, italic: true,
        from: "fonts-vollkorn")
    }
    + [("Regular", 400), ("Medium", 500), ("SemiBold", 600), ("Bold", 700)].map { cut, weight in
      FontFile("/usr/share/fonts/opentype/inter/Inter-\(cut).otf", "Inter", weight: weight, from: "fonts-inter")
    }
    + [
      FontFile(
        "/usr/share/fonts/opentype/inter/Inter-Italic.otf", "Inter", weight: 400, italic: true, from: "fonts-inter")
    ]
    + [("Medium", 500), ("SemiBold", 600)].map { cut, weight in
      FontFile(
        "/usr/share/fonts/opentype/inter/InterDisplay-\(cut).otf", "Inter Display", weight: weight, from: "fonts-inter")
    }
    + [("Regular", 400), ("Bold", 700)].flatMap { cut, weight in
      ["Sans", "Serif"].map { kind in
        FontFile(
          "/usr/share/fonts/truetype/noto/Noto\(kind)Armenian-\(cut).ttf", "Noto \(kind) Armenian", weight: weight,
          from: "fonts-noto-core")
      }
    }
    + [("Regular", 400), ("Bold", 700)].flatMap { cut, weight in
      ["Naskh Arabic", "Sans Arabic", "Serif Hebrew", "Sans Hebrew"].map { name in
        FontFile(
          "/usr/share/fonts/truetype/noto/Noto\(name.filter { $0 != " " })-\(cut).ttf", "Noto \(name)", weight: weight,
          from: "fonts-noto-core")
      }
    }

  private static let houseFallbacks = [
    Fallback("Vollkorn", ["Noto Serif Armenian", "Noto Serif Hebrew", "Noto Naskh Arabic"]),
    Fallback("Inter", ["Noto Sans Armenian", "Noto Sans Hebrew", "Noto Sans Arabic"]),
    Fallback("Inter Display", ["Noto Sans Armenian", "Noto Sans Hebrew", "Noto Sans Arabic"]),
  ]
}
