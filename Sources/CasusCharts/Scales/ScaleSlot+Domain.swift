import CasusSource

extension ScaleSlot {
  /// Works out the domain from all members and what they say of it.
  func resolveDomain(_ setting: ChartSetting, reporting diagnostics: inout [Diagnostic]) {
    chooseType(reporting: &diagnostics)
    if isContinuousNumber || ["quantize", "quantile", "threshold", "bin-ordinal"].contains(type) {
      numbers = continuousDomain(setting, reporting: &diagnostics)
    } else {
      domain = discreteDomain(setting, reporting: &diagnostics)
    }
    if channel.isPositional { resolvePadding(setting) }
  }

  /// Whether written values count as instants.
  var isTemporal: Bool { type == "time" || type == "utc" || definitions.contains { $0.type == .temporal } }
}
