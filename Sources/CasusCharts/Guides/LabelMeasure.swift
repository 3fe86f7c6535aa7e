import CasusScene
import CasusSource

/// Measures text as it will be drawn.
struct LabelMeasure {
  let setting: ChartSetting

  func style(_ size: Double, weight: Int? = nil, italic: Bool = false, family: String? = nil) -> TextStyle {
    TextStyle(
      family ?? setting.style.font, size, weight: weight ?? 400, italic: italic,
      features: setting.isVega ? "" : "")
  }

  func width(_ text: String, size: Double, weight: Int? = nil) -> Double {
    text.isEmpty ? 0 : setting.typesetter.width(of: text, style(size, weight: weight))
  }

  /// The text, or its beginning with an ellipsis where it is wider than the limit.
  func limited(_ text: String, size: Double, weight: Int? = nil, limit: Double?) -> String {
    guard let limit, limit > 0, width(text, size: size, weight: weight) > limit else { return text }
    var low = 0
    var high = text.count
    // Widths grow with length: halve until the longest beginning that fits.
    while low < high {
      let middle = (low + high + 1) / 2
      let candidate = String(text.prefix(middle)) + "…"
      if width(candidate, size: size, weight: weight) <= limit { low = middle } else { high = middle - 1 }
    }
    return String(text.prefix(low)) + "…"
  }
}
