import CasusData
import Testing

@Test(arguments: [
  ("[a-z0-9]+(-[a-z0-9]+)*", "arm-may-2021", true),
  ("[a-z0-9]+(-[a-z0-9]+)*", "arm--may", false),
  ("[A-Z]{3}", "ARM", true),
  ("[A-Z]{3}", "ARMY", false),
  ("[A-Z]{2,3}", "AR", true),
  ("[A-Z]{2,}", "ARMY", true),
  ("p\\d+", "p12", true),
  ("p\\d+", "p", false),
  ("a|bc|", "bc", true),
  ("a|bc|", "", true),
  ("^x.z$", "xyz", true),
  ("[^a-c]", "d", true),
  ("[^a-c]", "b", false),
  ("[]a]", "]", true),
  ("[\\w.-]+", "a_b.c-d", true),
  ("(?:ab)?c", "abc", true),
  ("Հ.*", "Հայաստան", true),
  ("(a*)*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false),
])
func `A pattern fits the whole text or not`(pattern: String, text: String, fits: Bool) {
  #expect(Pattern(pattern)?.matchesWhole(text) == fits)
}

@Test func `A pattern can be looked for inside a text`() {
  #expect(Pattern("ma[yr]")?.matches(in: "arm-may-2021") == true)
  #expect(Pattern("^may")?.matches(in: "arm-may-2021") == false)
  #expect(Pattern("21$")?.matches(in: "arm-may-2021") == true)
  #expect(Pattern("")?.matches(in: "x") == true)
}

@Test(arguments: [
  "(", ")", "[", "[z-a]", "*", "a{", "a{2,1}", "(?=x)", "\\1", "\\", "a{9999}", "((((a{500}){500}){500}){500})",
  "(((){1000}){1000}){1000}", String(repeating: "(", count: 5000),
])
func `What is malformed, unsupported or endless is refused`(pattern: String) {
  #expect(Pattern(pattern) == nil)
}
