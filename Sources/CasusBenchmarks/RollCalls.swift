/// Roll calls like those of an assembly of all states: who voted how in which year, the same for every run.
///
/// 193 states, NA among them, which is Namibia; about a fifth of the votes is missing.
struct RollCalls {
  private var dice = Dice(seed: 2021)
  private static let years = 1946...2019

  /// The votes as CSV, of `count` rows.
  mutating func csv(rows count: Int) -> String {
    let states = Self.states
    let perCall = Double(states.count) * 0.78
    let callsPerYear = max(1, Int((Double(count) / perCall / Double(Self.years.count)).rounded(.up)))
    var text = "rcid,country,year,vote\n"
    text.reserveCapacity(count * 18)
    var rows = 0
    var call = 0
    while rows < count {
      let year = Self.years.lowerBound + min(Self.years.count - 1, call / callsPerYear)
      call += 1
      for state in states where rows < count {
        let chance = dice.next(100)
        guard chance >= 22 else { continue }
        let vote = chance < 84 ? "yes" : chance < 94 ? "abstain" : "no"
        text += "\(call),\(state),\(year),\(vote)\n"
        rows += 1
      }
    }
    return text
  }

  /// A descriptor with everything that can be checked.
  static let descriptor = """
    {"name": "assembly", "resources": [{"name": "votes", "path": "votes.csv", "schema": {
      "primaryKey": ["rcid", "country"], "fields": [
      {"name": "rcid", "type": "integer", "constraints": {"required": true, "minimum": 1}},
      {"name": "country", "type": "string", "constraints": {"required": true, "pattern": "[A-Z]{2}"}},
      {"name": "year", "type": "year", "constraints": {"required": true, "minimum": 1946}},
      {"name": "vote", "type": "string", "constraints": {"required": true, "enum": ["yes", "abstain", "no"]}}]}}]}
    """

  /// ISO 3166-1 alpha-2 codes of the members of the United Nations.
  private static let states = """
    AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG
    CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN
    ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA
    MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG
    SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
