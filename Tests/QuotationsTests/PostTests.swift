// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Where papers put the post of a speaker, and the body it is held for. All people and places are invented.
@Suite struct PostTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let role: String?
    let organisation: String?
    var testDescription: String { text }

    init(_ text: String, _ role: String?, _ organisation: String? = nil) {
      (self.text, self.role, self.organisation) = (text, role, organisation)
    }
  }

  /// Verbs that are nouns before a noun.
  static let attributive = [
    Example("“It is late,” Marlford Police press officer Una Keld said.", "press officer", "Marlford Police"),
    Example("“It is late,” said Larkham Refuge support worker Una Keld.", "support worker", "Larkham Refuge"),
    Example("“It is late,” said Corrow House care assistant Una Keld.", "care assistant", "Corrow House"),
    Example("“It is late,” said Corrow House training manager Una Keld.", "training manager", "Corrow House"),
    Example("“It is late,” said Corrow House case officer Una Keld.", "case officer", "Corrow House"),
    Example("“It is late,” said RSLB report author Una Keld.", "report author", "RSLB"),
    Example(
      "“It is late,” said Pell campaign spokeswoman Una Keld. Ivor Pell was away.", "campaign spokeswoman",
      "Pell"),
    Example("“It is late,” said White House press secretary Una Keld.", "press secretary", "White House"),
    Example("“It is late,” said Corrow House co-presenter Una Keld.", "co-presenter", "Corrow House"),
    Example("“It is late,” said Una Keld, ex-chairman of Larkham Council.", "ex-chairman", "Larkham Council"),
    Example("“It is late,” said Scottish Government minister Una Keld.", "minister", "Scottish Government"),
    // Nobody knows the noun: the name before it is still nobody who speaks.
    Example("“It is late,” Pell constituent Una Keld said.", nil),
  ]

  @Test(arguments: attributive) func verbsAreNounsBeforeNouns(_ example: Example) {
    let speakers = extraction(of: example.text).speakers
    #expect(speakers.map(\.name) == ["Una Keld"])
    #expect(speakers.first?.role == example.role)
    #expect(speakers.first?.organisation == example.organisation)
  }

  /// Names dropped to the second paragraph.
  static let dropped = [
    Example(
      "The managing director of a firm was fined.\n\nUna Keld, 51, of Corrow Care, sighed. “It is late,” she said.",
      "managing director", "Corrow Care"),
    Example(
      "The owner of Marl Grange suspended its manager.\n\nUna Keld, 51, had been away. “It is late,” she said.",
      "manager"),
    Example(
      "A head teacher at Larkham High School was cleared.\n\nUna Keld, 51, wept. “It is late,” she said.",
      "head teacher", "Larkham High School"),
    Example("A girl was killed by a lorry driver.\n\nUna Keld, 51, saw it. “It was late,” she said.", nil),
    Example("A grandmother was fined.\n\nUna Keld, 51, wept. “It was late,” she said.", nil),
    Example("The manager of a home was fined.\n\nUna Keld lives next door. “It is late,” she said.", nil),
  ]

  @Test(arguments: dropped) func leadDescribesWhoIsNamedNext(_ example: Example) {
    let speaker = extraction(of: example.text).speakers.first { $0.name == "Una Keld" }
    #expect(speaker != nil)
    #expect(speaker?.role == example.role)
    #expect(speaker?.organisation == example.organisation)
  }

  /// Names behind where a post is held.
  static let behindPlaces = [
    Example(
      "“It is late,” said the coroner for Larkham and East Marl Una Keld.", "coroner", "Larkham and East Marl"
    ),
    Example(
      "Assistant chief constable for Larkham Una Keld said: “It is late.”", "assistant chief constable",
      "Larkham"),
    Example(
      "Director of children's services at Larkham Council Una Keld said: “It is late.”",
      "director of children's services", "Larkham Council"),
    Example(
      "Chief nurse at Larkham and Marl NHS Foundation Trust Una Keld said: “It is late.”", "chief nurse",
      "Larkham and Marl NHS Foundation Trust"),
    Example(
      "Police and crime commissioner for Larkham and Marl Una Keld said: “It is late.”",
      "police and crime commissioner", "Larkham and Marl"),
    Example(
      "Larkham and Marl Council leader Una Keld said: “It is late.”", "leader", "Larkham and Marl Council"),
  ]

  @Test(arguments: behindPlaces) func aNameFollowsWhereThePostIsHeld(_ example: Example) {
    let speakers = extraction(of: example.text).speakers
    #expect(speakers.map(\.name) == ["Una Keld"])
    #expect(speakers.first?.role == example.role)
    #expect(speakers.first?.organisation == example.organisation)
  }

  @Test func aSpokesmanIsNotTheCandidateHeSpeaksFor() {
    let speakers = extraction(of: "A spokesman for Liberal mayoral candidate Una Keld said: “It is late.”")
      .speakers
    #expect(speakers.contains { $0.role == "spokesman" && $0.name != "Una Keld" })
  }

  /// Posts about several things, held once, and told of in the next sentence.
  static let worded = [
    Example(
      "Cabinet member for children, schools and families, Cllr Una Keld, said: “It is late.”",
      "cabinet member for children, schools and families"),
    Example(
      "Una Keld, director of adults, health and housing at Larkham Council, said: “It is late.”",
      "director of adults, health and housing", "Larkham Council"),
    Example("Una Keld, head of parks, a keen walker, said: “It is late.”", "head of parks"),
    Example("“It is late,” said former Larkham Council leader Una Keld.", "former leader", "Larkham Council"),
    Example(
      "“It is late,” said acting Larkham Hospital manager Una Keld.", "acting manager", "Larkham Hospital"),
    Example("Una Keld sat down. She was a staff nurse of 23. “It is late,” she said.", "staff nurse"),
    Example("Una Keld sat down. She was not a nurse. “It is late,” she said.", nil),
    Example(
      "The child left Larkham primary school in May. Its head teacher, Una Keld, said: “It is late.”",
      "head teacher",
      "Larkham primary school"),
    Example(
      "HM coroner for east and west Larkham Una Keld said: “It is late.”",
      "HM coroner for east and west Larkham"),
    Example("“It is late,” said Ivor's great-grandmother Una Keld.", nil),
  ]

  @Test(arguments: worded) func postsAreReadAsTheyAreWorded(_ example: Example) {
    let speakers = extraction(of: example.text).speakers
    #expect(speakers.map(\.name) == ["Una Keld"])
    #expect(speakers.first?.role == example.role)
    #expect(speakers.first?.organisation == example.organisation)
  }

  /// Parties, alone and with where they are.
  static let parties = [
    Example("“It is late,” said Welsh Conservative leader Una Keld.", "Welsh Conservative leader"),
    Example(
      "“It is late,” said Larkham Conservative councillor Una Keld.", "Larkham Conservative councillor"),
    Example("“It is late,” said Scottish Liberal Democrat MSP Una Keld.", "Scottish Liberal Democrat MSP"),
    Example(
      "Larkham Liberal Democrat chairman Una Keld said: “It is late.”", "Larkham Liberal Democrat chairman"),
    Example("Likely Conservative candidate Una Keld said: “It is late.”", "Likely Conservative candidate"),
    Example("Conservative candidate Una Keld said: “It is late.”", "Conservative candidate"),
  ]

  @Test(arguments: parties) func aPartyBelongsToThePost(_ example: Example) {
    let speakers = extraction(of: example.text).speakers
    #expect(speakers.map(\.name) == ["Una Keld"])
    #expect(speakers.first?.role == example.role)
  }

  @Test func whatStandsForSomebodyTellsThePost() {
    let text = "But Una Fell, of the Larkham Trust, welcomed it. “It is late,” the chief executive said."
    let speaker = extraction(of: text).speakers.first
    #expect(speaker?.name == "Una Fell")
    #expect(speaker?.role == "chief executive")
    #expect(speaker?.organisation == "Larkham Trust")
  }

  static let british = [
    Example("Police and crime commissioner Ivor Pell said: “We will act.”", "police and crime commissioner"),
    Example(
      "Ivor Pell, Police and Crime Commissioner for Larkham, said: “We will act.”",
      "Police and Crime Commissioner", "Larkham"),
    Example("Larkham council leader Ivor Pell said: “We will act.”", "leader", "Larkham council"),
    Example("Ward manager Sister Una Fell said: “We will act.”", "ward manager"),
    Example("Taxi driver Ivor Pell said: “We will act.”", "taxi driver"),
    Example("Shadow health secretary Ivor Pell said: “We will act.”", "shadow health secretary"),
    Example("Unite national officer Ivor Pell said: “We will act.”", "national officer", "Unite"),
    Example("In a ruling last month adjudicator Ivor Pell said: “We will act.”", "adjudicator"),
    Example("St Hilda's chief nurse Una Fell said: “We will act.”", "chief nurse", "St Hilda's"),
    Example("The BMA's Dr Una Fell said: “We will act.”", nil, "BMA"),
    Example("Ivor Pell, for the Crown, said: “He lied.”", nil, "Crown"),
    Example("Larkham Fire Service chief Ivor Pell said: “We will act.”", "chief", "Larkham Fire Service"),
    Example("Counsel for the owners, Ivor Pell QC, said: “We will act.”", "counsel", "owners"),
    Example("Trade union leader Ivor Pell said: “We will act.”", "trade union leader"),
    Example("Defence advocate Ivor Pell said: “We will act.”", "defence advocate"),
    Example("Police Federation chairman Ivor Pell said: “We will act.”", "chairman", "Police Federation"),
    Example(
      "Health and Safety Executive inspector Ivor Pell said: “We will act.”", "inspector",
      "Health and Safety Executive"),
    Example("The Minister for Justice, Ivor Pell, said: “We will act.”", "Minister for Justice"),
    Example("The quarry's owner, Ivor Pell, said: “We will act.”", "owner"),
    Example(
      "Miss Lane's head teacher at Larkham Academy, Ivor Pell, said: “We will act.”", "head teacher",
      "Larkham Academy"),
    Example(
      "The chairman of the parish council, Ivor Pell, said: “We will act.”", "chairman", "parish council"),
    Example("Inspector Ivor Pell, of Police Larkham, said: “We will act.”", "inspector", "Police Larkham"),
    Example(
      "Sgt Ivor Pell, of Larkham Police's serious collision unit, said: “We will act.”", "Sgt",
      "Larkham Police's serious collision unit"),
    Example("Ivor Pell, for the NMC, said: “We will act.”", nil, "NMC"),
    Example("Ivor Pell QC, for the family, said: “We will act.”", nil),
  ]

  /// What an office is about, in small letters before the name; people of one calling, joined in a body.
  static let offices = [
    Example("Head of parks Ivor Pell said: “We will act.”", "head of parks"),
    Example("The council’s head of roads Ivor Pell said: “We will act.”", "head of roads", "council"),
    Example("Professor of social work Ivor Pell said: “We will act.”", "professor of social work"),
    Example("The director of public health Dr Una Fell said: “We will act.”", "director of public health"),
    Example("Deputy head of housing Ivor Pell said: “We will act.”", "deputy head of housing"),
    Example("Cabinet member for children Cllr Una Fell said: “We will act.”", "cabinet member for children"),
    Example("Cabinet member for roads Ivor Pell said: “We will act.”", "cabinet member for roads"),
    Example(
      "The portfolio holder for schools Ivor Pell said: “We will act.”", "portfolio holder for schools"),
    Example(
      "Portfolio holder for children and families Councillor Ivor Pell said: “We will act.”",
      "portfolio holder for children and families"),
    Example(
      "The cabinet member for roads Councillor Ivor Pell said: “We will act.”", "cabinet member for roads"),
    Example(
      "Marlham's children's services director Ivor Pell said: “We will act.”",
      "children's services director", "Marlham"),
    Example(
      "The council's children's services director Ivor Pell said: “We will act.”",
      "children's services director", "council"),
    Example("The leader of the Tory opposition Ivor Pell said: “We will act.”", "leader", "Tory opposition"),
    Example(
      "“We will act,” said Ivor Pell the independent chair of the Harbour Board in Larkham. “It is late.”",
      "independent chair", "Harbour Board"),
    Example("Solicitor Ivor Pell, representing the women, said: “We will act.”", "solicitor"),
    Example(
      "Evidence was given by consultant paediatrician, Dr Ivor Pell, who said: “We will act.”",
      "consultant paediatrician"),
    Example(
      "Ivor Pell, President of ADCS and Hazel Bodman, Vice President of ADASS, said: “We will act.”",
      "President", "ADCS"),
    Example("Founder and chief executive Ivor Pell said: “We will act.”", "founder and chief executive"),
    Example("At the meeting, council leader, Ivor Pell, said: “We will act.”", "council leader"),
    Example(
      "The director of children's services Dr Ivor Pell said: “We will act.”",
      "director of children's services"),
    Example(
      "Larkham Council's cabinet member for adult social care, Ivor Pell, said: “We will act.”",
      "cabinet member for adult social care", "Larkham Council"),
    Example(
      "The Department for Education's lead member for children Ivor Pell said: “We will act.”",
      "lead member for children", "Department for Education"),
    Example(
      "Ivor Pell, the Department for Education's chief nurse, said: “We will act.”", "chief nurse",
      "Department for Education"),
    Example(
      "University of Larkham lead member for children Ivor Pell said: “We will act.”",
      "lead member for children", "University of Larkham"),
    Example(
      "Local Government Association chief executive Ivor Pell said: “We will act.”", "chief executive",
      "Local Government Association"),
    Example(
      "Senior lecturer in social work Ivor Pell said: “We will act.”", "senior lecturer in social work"),
    Example("The safeguarding lead, Ivor Pell, said: “We will act.”", "safeguarding lead"),
    Example("Ivor Pell, vice-president of Ofsted, said: “We will act.”", "vice-president", "Ofsted"),
    Example(
      "Larkham Police's director general, Ivor Pell, said: “We will act.”", "director general",
      "Larkham Police"),
    Example("Forensic pathologist Ivor Pell said: “We will act.”", "forensic pathologist"),
    Example("Chief inspector for Wales Ivor Pell said: “We will act.”", "chief inspector", "Wales"),
    Example(
      "Director of Public Prosecutions Ivor Pell said: “We will act.”", "director of Public Prosecutions"),
    Example("The then chief nurse, Ivor Pell, said: “We will act.”", "chief nurse"),
    Example(
      "Ivor Pell, Local Government and Social Care Ombudsman, said: “We will act.”",
      "Local Government and Social Care Ombudsman"),
    Example("Ivor Pell, from Marl & Wade, said: “We will act.”", nil, "Marl & Wade"),
    Example("Arts minister Ivor Pell said: “We will act.”", "Arts minister"),
    Example("First Minister Ivor Pell said: “We will act.”", "First Minister"),
    Example(
      "Crown Prosecution Service senior crown prosecutor Ivor Pell said: “We will act.”",
      "senior crown prosecutor", "Crown Prosecution Service"),
    Example("Teaching assistant Ivor Pell said: “We will act.”", "teaching assistant"),
    Example("Attorney General Ivor Pell said: “We will act.”", "Attorney General"),
    Example("Trial judge Mr Justice Ivor Pell said: “We will act.”", "trial judge"),
    Example("Lord Chief Justice Lord Ivor Pell said: “We will act.”", "Lord Chief Justice"),
    Example(
      "Society of Harbour Chief Executives director, Ivor Pell, said: “We will act.”", "director",
      "Society of Harbour Chief Executives"),
    Example(
      "Association of Lifeboat Officers president Ivor Pell said: “We will act.”", "president",
      "Association of Lifeboat Officers"),
    Example(
      "Marl Association of Deputy Teachers general secretary, Ivor Pell, said: “We will act.”",
      "general secretary", "Marl Association of Deputy Teachers"),
    Example(
      "Ivor Pell, president of the Guild of Nurses of Children’s Wards, said: “We will act.”", "president",
      "Guild of Nurses of Children’s Wards"),
  ]

  static let plain = [
    Example(
      "The headteacher, Ivor Pell, left in May.\n“I am sorry,” wrote Mr Pell, who is now head of a school in Westmere.",
      "headteacher"),

    Example(
      "Dr Ivor Pell, director of public health for East Wessel, said: “We will act on all of it.”",
      "director of public health", "East Wessel"),
    Example(
      "Larkham Council leader Ivor Pell said: “We will act on all of it.”", "leader",
      "Larkham Council"),
    Example(
      "Chairman Ivor Pell said: “We will act on all of it.”", "chairman"),
    Example(
      "Ivor Pell, chair of Larkham safeguarding board and director of Larkham schools, said: “We will act.”",
      "chair", "Larkham safeguarding board"),
    Example(
      "Ivor Pell, director of the county council’s young people’s service, said: “We will act on it.”",
      "director", "county council’s young people’s service"),
    Example(
      "“We will act on all of it,” said Ivor Pell, chief executive of Larkham NHS Trust.",
      "chief executive", "Larkham NHS Trust"),
    Example(
      "Lessons must be learned, says the director of public health for East Wessel.\n"
        + "But no rule was broken, added Dr Ivor Pell.\nDr Pell said: “We will act on all of it.”",
      "director of public health", "East Wessel"),
    Example(
      "Nobody believed in Ivor Pell, but the shadow home secretary said little.\n\n“I am staying,” said Ivor Pell.",
      nil),
    Example(
      "His solicitor, Ivor Pell of Pell Marsh, said: “We will act on all of it.”", "solicitor"),
    Example(
      "The boy’s uncle, Ivor Pell, said: “We will never forget him.”", nil),
    Example(
      "Ivor Pell, director of children’s services in Larkham, said: “We will act.”",
      "director of children’s services", "Larkham"),
    Example(
      "Ivor Pell, the county’s director of children’s services, said: “We will act.”",
      "director of children’s services", "county"),
    Example(
      "Ivor Pell, then director of children’s services, said: “We will act.”",
      "director of children’s services"),
    Example(
      "Ivor Pell, chief executive of the charity Candleford, said: “We will act.”",
      "chief executive", "Candleford"),
    Example(
      "Ivor Pell, assistant director of Larkham Council when Una died, said: “We will act.”",
      "assistant director", "Larkham Council"),
    Example(
      "Health minister Ivor Pell said: “We will act.”", "Health minister"),
    Example(
      "Ivor Pell QC, counsel to the inquiry, said: “We will act.”", "counsel to the inquiry"),
    Example(
      "Ivor Pell, of the Larkham Care Union, said: “We will act.”", nil,
      "Larkham Care Union"),
  ]

  static let beside = [
    Example(
      "The Director of Children’s Services, Mrs Una Fell, said: “We will act.”",
      "Director of Children’s Services"),
    Example(
      "Una Fell, Director of Adult Social Care at Larkham Council, said: “We will act.”",
      "Director of Adult Social Care", "Larkham Council"),
    Example("Custody sergeant Una Fell said: “We will act.”", "custody sergeant"),
    Example("Youth worker Una Fell said: “We will act.”", "youth worker"),
    Example("The trust’s head of nursing, Una Fell, said: “We will act.”", "head of nursing", "trust"),
    Example(
      "Dr Una Fell, a consultant geriatrician at the Larkham Infirmary, said: “We will act.”",
      "consultant geriatrician", "Larkham Infirmary"),
    Example(
      "Una Fell, the next chief executive of Larkham Council, said: “We will act.”", "chief executive",
      "Larkham Council"),
    Example("“We will act,” said Una Fell, the first minister.", "first minister"),
    Example(
      "Una Fell, the newly appointed chair of Larkham College, said: “We will act.”", "chair",
      "Larkham College"),
    Example("The nurse who rang first in March, Una Fell, said: “We will act.”", "nurse"),
    Example("Larkham MP Una Fell said: “We will act.”", "MP", "Larkham"),
    Example("Council leader Coun Una Fell (Lab) said: “We will act.”", "leader", "Council"),
    Example("Opposition group leader Una Fell said: “We will act.”", "opposition group leader"),
    Example("Chief Executive, Dr Una Fell, said: “We will act.”", "Chief Executive"),
    Example(
      "Una Fell, currently head of policy at Larkham College, said: “We will act.”", "head of policy",
      "Larkham College"),
    Example(
      "Dr Una Fell, a registrar in A&E at the Larkham General, said: “We will act.”", "registrar in A&E",
      "Larkham General"),
    Example("A council spokeswoman, Una Fell, said: “We will act.”", "spokeswoman", "council"),
  ]

  static let clauses = [
    Example(
      "Una Fell, who has been the trust’s medical director since May, said: “We will act.”",
      "medical director", "trust"),
    Example(
      "Una Fell, who succeeded Ann Lee as director of Larkham Museum, said: “We will act.”", "director",
      "Larkham Museum"),
    Example(
      "Una Fell, who became head of housing for Larkham in 2012, said: “We will act.”", "head of housing",
      "Larkham"),
    Example(
      "Una Fell was appointed chair of the Larkham Board on Monday. “We will act,” Ms Fell said.", "chair",
      "Larkham Board"),
    Example(
      "Una Fell is to leave Larkham to become the first warden of Marl College. “We will act,” Ms Fell said.",
      "warden", "Marl College"),
    Example("Una Fell, 55, was head of Marl School. “We will act,” Ms Fell said.", "head", "Marl School"),
    Example("Una Fell was not the manager. “We will act,” Ms Fell said.", nil),
    Example(
      "Una Fell, whose son died there and who now runs the charity Second Wind, said: “We will act.”", nil,
      "Second Wind"),
    Example("Una Fell, who lives next door, said: “We will act.”", nil),
    Example(
      "Outside court Detective Inspector Una Fell, who led the inquiry for Larkham Police, said: “We will act.”",
      "Detective Inspector", "Larkham Police"),
    Example("Una Fell, who works for Larkham Council, said: “We will act.”", nil, "Larkham Council"),
    Example("Una Fell, who ran for Larkham Council, said: “We will act.”", nil),
    Example(
      "Una Fell, who was chairman of the trust at the time, said: “We will act.”", "chairman", "trust"),
    Example("Ian Marsh resigned. His successor, Una Fell, said: “We will act.”", nil),
  ]

  static let bodies = [
    Example("Una Fell, Larkham Care Union: “We will act on it.”", nil, "Larkham Care Union"),
    Example("Una Fell, 51, of Wharf Homes, said: “We will act.”", nil, "Wharf Homes"),
    Example("Una Fell, 51, of Marl Street, said: “We will act.”", nil),
    Example(
      "Larkham Council pays for ten places. Its chief executive, Una Fell, said: “We will act.”",
      "chief executive", "Larkham Council"),
    Example(
      "The Wharf Union met ministers in Larkham. “We will act,” said Una Fell, its regional officer.",
      "regional officer", "Wharf Union"),
    Example("Una Fell, whose mother died there, said: “We will act.”", nil),
    Example("Assistant coroner for Larkham Una Fell said: “We will act.”", "assistant coroner", "Larkham"),
    Example("“We will act,” said coroner for West Larkham Una Fell.", "coroner", "West Larkham"),
    Example("Chair of the Larkham Board Una Fell said: “We will act.”", "chair", "Larkham Board"),
    Example(
      "“We will act,” said chief executive of Larkham Council Una Fell.", "chief executive", "Larkham Council"
    ),
    Example(
      "The Secretary of State for Education, Una Fell, said: “We will act.”",
      "Secretary of State for Education"),
    Example(
      "The deputy leader of Larkham Council and cabinet member for children, Una Fell, said: “We will act.”",
      "deputy leader", "Larkham Council"),
    Example(
      "Larkham Council’s deputy chief executive and director of adult services, Una Fell, said: “We will act.”",
      "deputy chief executive and director of adult services", "Larkham Council"),
    Example("Una Fell, of the children’s charity Safe Harbour, said: “We will act.”", nil, "Safe Harbour"),
    Example("Una Fell, of law firm Pell Marl, said: “We will act.”", nil, "Pell Marl"),
    Example(
      "Una Fell, head of the domestic abuse charity Safe Harbour, said: “We will act.”", "head",
      "Safe Harbour"),
    Example("Health visitor Una Fell told the inquest: “We will act.”", "health visitor"),
    Example("The visitor, Una Fell, told the inquest: “We will act.”", nil),
    Example("Larkham Council’s Una Fell said: “We will act.”", nil, "Larkham Council"),
    Example("Fianna Fáil TD Una Fell said: “We will act.”", "TD", "Fianna Fáil"),
    Example("The Tánaiste, Una Fell, said: “We will act.”", "Tánaiste"),
    Example("In an interview with the Guardian, Una Fell said: “We will act.”", nil),
    Example("Una Fell, for the council, told the inquest: “We will act.”", nil, "council"),
    Example("Una Fell, on behalf of the trust, told the inquest: “We will act.”", nil, "trust"),
    Example("Una Fell, speaking for the Wharf Union, said: “We will act.”", nil, "Wharf Union"),
    Example("Una Fell, representing the family, said: “We will act.”", nil),
  ]

  static let titles = [
    Example("Una Fell, Chief Executive, said: “We will act.”", "Chief Executive"),
    Example("“We will act,” said Una Fell, Chief Constable.", "Chief Constable"),
    Example("Una Fell, Director of Adult Services, said: “We will act.”", "Director of Adult Services"),
    Example("Una Fell, CEO of Wharf Homes, said: “We will act.”", "CEO", "Wharf Homes"),
    Example("Una Fell, CEO at the trust, said: “We will act.”", "CEO", "trust"),
    Example("Wharf Homes CEO Una Fell said: “We will act.”", "CEO", "Wharf Homes"),
    Example("The council’s CEO, Una Fell, said: “We will act.”", "CEO", "council"),
    Example("Una Fell, chief exec of Wharf Homes, said: “We will act.”", "chief exec", "Wharf Homes"),
    Example(
      "Cllr Una Fell (Con), leader of Larkham Council, said: “We will act.”", "leader", "Larkham Council"),
    Example(
      "Una Fell (Ind, Marl Green), chair of the planning committee, said: “We will act.”", "chair",
      "planning committee"),
    Example("Una Fell (Labour) said: “We will act.”", nil),
    Example("Una Fell MP said: “We will act.”", "MP"),
    Example("Una Fell TD said: “We will act.”", "TD"),
    Example("Una Fell MS said: “We will act.”", "MS"),
    Example("Una Fell MLA, the health minister, said: “We will act.”", "health minister"),
    Example("Una Fell OBE said: “We will act.”", nil),
    Example("Una Fell KC said: “We will act.”", nil),
    Example("Mrs Justice Una Fell said: “We will act.”", "Mrs Justice"),
    Example("Her Honour Judge Una Fell said: “We will act.”", "Judge"),
    Example("Area coroner Una Fell said: “We will act.”", "area coroner"),
    Example("Assistant coroner Una Fell said: “We will act.”", "assistant coroner"),
    Example("Una Fell, Chair of Governors, said: “We will act.”", "Chair of Governors"),
    Example("Chair of governors Una Fell said: “We will act.”", "chair of governors"),
    Example("Det Sgt Una Fell, from Wexshire Police, said: “We will act.”", "Det Sgt", "Wexshire Police"),
    Example("Chief Supt Una Fell said: “We will act.”", "Chief Supt"),
    Example("PC 4417 Una Fell said: “We will act.”", "PC"),
    Example("Una Fell from the RNLI said: “We will act.”", nil, "RNLI"),
    Example("Una Fell, 43, from Marl Green, said: “We will act.”", nil),
    Example("Una Fell, from Pony Rescue UK, said: “We will act.”", nil, "Pony Rescue UK"),
    Example(
      "Una Fell, founder and CEO of Wharf Homes, said: “We will act.”", "founder and CEO", "Wharf Homes"),
    Example("Una Fell, a mother and carer, said: “We will act.”", nil),
    Example("HM Senior Coroner Una Fell said: “We will act.”", "HM Senior Coroner"),
    Example("Station manager Una Fell said: “We will act.”", "station manager"),
    Example("Una Fell, from the UK, said: “We will act.”", nil),
  ]

  @Test(arguments: plain + british + offices + beside + clauses + bodies + titles)
  func postIsPartedIntoRoleAndOrganisation(
    _ example: Example
  ) {
    let found = extraction(of: example.text).speakers.first { ["Una Fell", "Ivor Pell"].contains($0.name) }
    #expect(found?.kind == .person)
    #expect(found?.role == example.role)
    #expect(found?.organisation == example.organisation)
  }

  struct Unnamed: Sendable, CustomTestStringConvertible {
    let words: String
    let name: String
    let role: String?
    let organisation: String?
    var testDescription: String { words }

    init(_ words: String, _ name: String, _ role: String?, _ organisation: String? = nil) {
      (self.words, self.name, self.role, self.organisation) = (words, name, role, organisation)
    }
  }

  static let unnamed = [
    Unnamed("A spokesman for the trust", "spokesman for the trust", "spokesman", "trust"),
    Unnamed(
      "A spokeswoman for the charity Second Wind", "spokeswoman for the charity Second Wind", "spokeswoman",
      "Second Wind"),
    Unnamed("A council spokesman", "council spokesman", "spokesman", "council"),
    Unnamed(
      "A Larkham Council spokesperson", "Larkham Council spokesperson", "spokesperson", "Larkham Council"),
    Unnamed("A union official", "union official", "union official"),
    Unnamed("A former member of staff", "former member of staff", "former member of staff"),
    Unnamed("A custody sergeant", "custody sergeant", "custody sergeant"),
    Unnamed("A neighbour", "neighbour", nil),
    Unnamed("Her mother", "mother", nil),
    Unnamed("One former patient", "former patient", nil),
  ]

  @Test(arguments: unnamed) func unnamedSpeakersHaveTheirPost(_ example: Unnamed) {
    let found = extraction(of: "\(example.words) said: “We never saw what the others saw.”").speakers
    #expect(
      found == [
        Speaker(name: example.name, kind: .unnamed, role: example.role, organisation: example.organisation)
      ])
  }
}
