import CasusSource
import CasusYAML

extension ScaleSlot {
  /// Works out the domain from all members and what they say of it.
  func resolveDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) {
    chooseType(reporting: &diagnostics)
    if isContinuousNumber || ["quantize", "quantile", "threshold", "bin-ordinal"].contains(type) {
      numbers = continuousDomain(setting, reporting: &diagnostics)
      checkNumbers(reporting: &diagnostics)
    } else {
      domain = discreteDomain(setting, reporting: &diagnostics)
      if channel.isPositional, domain.count > ChartLimits.bands {
        diagnostics.append(
          .tooManyItems(domain.count, limit: ChartLimits.bands, at: lead?.place ?? Place(file: "")))
      }
    }
    if channel.isPositional { resolvePadding(setting) }
  }

  /// Domains that no scale of the type could place, each of them told once.
  private func checkNumbers(reporting diagnostics: inout [Diagnostic]) {
    guard type != "threshold", let low = numbers.min(), let high = numbers.max() else { return }
    let place = properties["domain"]?.place ?? lead?.place ?? Place(file: "")
    if isBeyondPlaces || !(high - low).isFinite {
      diagnostics.append(.unplaceableDomain(channel.rawValue, at: place))
    } else if type == "log", low <= 0, high >= 0 {
      diagnostics.append(.emptyLogDomain(found: low, at: place))
    }
  }

  /// Whether written values count as instants.
  var isTemporal: Bool { type == "time" || type == "utc" || definitions.contains { $0.type == .temporal } }
}
