/// Rules of a record of an alliance.
extension ExplanationCatalog {
  static let record: [Explanation] = [
    Explanation(
      "CAS0150", "a locator is not in its source",
      """
      A row names a paragraph or a note that its source does not have, or a locator or an extent that cannot be read.
      """,
      why: "Who looks the row up finds nothing.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "sources": """
          id,published,paragraphs
          essay,2021-09-16,15
          """,
          "statements": """
          id,speaker,date,source,locator
          s1,ARM,2021-06,essay,p16
          """,
        ]),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "sources": """
          id,published,paragraphs
          essay,2021-09-16,15
          """,
          "statements": """
          id,speaker,date,source,locator
          s1,ARM,2021-06,essay,p4
          """,
        ])),
    Explanation(
      "CAS0151", "a conflict set is not decided",
      """
      Where sources disagree, the rows form a conflict set: two or more, exactly one of them preferred, with a reason.
      """,
      why: "A figure must rest on one reading, and the reader must learn why on this one.",
      wrong: .record(
        [
          "incidents": """
          id,date,conflict,preferred,reason
          i1,2021-05-12,start,true,the essay
          i2,2021-05-14,start,true,the record
          """
        ]),
      right: .record(
        [
          "incidents": """
          id,date,conflict,preferred,reason
          i1,2021-05-12,start,true,the essay
          i2,2021-05-14,start,false,
          """
        ])),
    Explanation(
      "CAS0152", "spells overlap, or end before they start",
      """
      Two spells of one actor in one organisation and role certainly overlap, or a spell ends before it starts.
      """,
      why: "Its years would count twice, or less than nothing.",
      wrong: .record(
        [
          "memberships": """
          id,actor,organisation,role,from,to
          m1,UZB,ORG,member,1994,1999
          m2,UZB,ORG,member,1998,2012
          """
        ]),
      right: .record(
        [
          "memberships": """
          id,actor,organisation,role,from,to
          m1,UZB,ORG,member,1994,1999
          m2,UZB,ORG,member,2006,2012
          """
        ])),
    Explanation(
      "CAS0153", "a request comes from an outsider",
      """
      Who asked was no member of the organisation on that day, and the row does not say so; or it says so of a member.
      """,
      why: "Whether a duty to help existed hangs on it.",
      wrong: .record(
        [
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          m2,UZB,ORG,member,1994,1999
          """,
          "requests": """
          id,asked-by,addressee,outsider,date
          r1,UZB,ORG,,2021-05-14
          """,
        ]),
      right: .record(
        [
          "memberships": """
          id,actor,organisation,role,from,to
          m1,ARM,ORG,member,1994,
          m2,UZB,ORG,member,1994,1999
          """,
          "requests": """
          id,asked-by,addressee,outsider,date
          r1,UZB,ORG,true,2021-05-14
          """,
        ])),
    Explanation(
      "CAS0154", "an answer comes before what it answers",
      "An answer is dated before its request, or a request before the incident it is about.",
      why: "The wait would be negative.",
      wrong: .record(
        [
          "requests": """
          id,asked-by,addressee,date
          r1,ARM,ORG,2021-05-14
          """,
          "responses": """
          id,request,actor,date
          n1,r1,ORG,2021-05-13
          """,
        ]),
      right: .record(
        [
          "requests": """
          id,asked-by,addressee,date
          r1,ARM,ORG,2021-05-14
          """,
          "responses": """
          id,request,actor,date
          n1,r1,ORG,2021-05-26
          """,
        ])),
    Explanation(
      "CAS0155", "a group has no member on that day",
      "A row names a group of actors that had no member on its date.",
      why: "Nobody would have said or done it.",
      wrong: .record(
        [
          "actors": """
          id,kind
          KAZ,state
          turkic,group
          """,
          "groups": """
          id,group,actor,from,to
          g1,turkic,KAZ,2009,
          """,
          "statements": """
          id,speaker,date
          s1,turkic,2008
          """,
        ]),
      right: .record(
        [
          "actors": """
          id,kind
          KAZ,state
          turkic,group
          """,
          "groups": """
          id,group,actor,from,to
          g1,turkic,KAZ,2009,
          """,
          "statements": """
          id,speaker,date
          s1,turkic,2021-06
          """,
        ])),
    Explanation(
      "CAS0156", "a row is known before it happened",
      "The date from which a row was known lies before the date of what it tells.",
      why: "An as-of view would show what nobody could know.",
      wrong: .record(
        [
          "incidents": """
          id,date,known
          i1,2021-05-14,2021-05-13
          """
        ]),
      right: .record(
        [
          "incidents": """
          id,date,known
          i1,2021-05-14,2021-05-14
          """
        ])),
    Explanation(
      "CAS0157", "a case is watched until before its start",
      "'observed-until' or 'withdrawn' of a request lies before the day on which the case begins.",
      why: "An open case would have been open for less than nothing.",
      wrong: .record(
        [
          "requests": """
          id,asked-by,addressee,date,observed-until
          r1,ARM,ORG,2021-05-14,2021-05-01
          """
        ]),
      right: .record(
        [
          "requests": """
          id,asked-by,addressee,date,observed-until
          r1,ARM,ORG,2021-05-14,2021-09-01
          """
        ])),
    Explanation(
      "CAS0158", "something happens after its source was published",
      "A row is dated after the publication of the source that tells of it.",
      why: "A source cannot tell of what comes later: date or source is wrong.",
      wrong: .record(
        [
          "actors": """
          id
          ARM
          """,
          "sources": """
          id,published,paragraphs
          essay,2021-09-16,15
          """,
          "statements": """
          id,speaker,date,source
          s1,ARM,2022-01,essay
          """,
        ]),
      right: .record(
        [
          "actors": """
          id
          ARM
          """,
          "sources": """
          id,published,paragraphs
          essay,2021-09-16,15
          """,
          "statements": """
          id,speaker,date,source
          s1,ARM,2021-06,essay
          """,
        ])),
  ]
}
