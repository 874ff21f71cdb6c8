// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Sentences in which more than one person speaks, or one tells what another said. All people and places are invented.
@Suite struct ClauseSpeakerTests {
  static let pairs = [
    """
    ⟦Moira Stent|“This is vandalism,”⟧ said Labour leader Cllr Moira Stent, but Cllr Giles Pargeter, cabinet member for \
    leisure, said ⟦Giles Pargeter|“no one is closing anything”⟧.
    """,
    """
    The minister, Harriet Moss, said she would ⟦Harriet Moss|“study the report with care”⟧, while her shadow, Des Tobin, \
    said: ⟦Des Tobin|“She should act.”⟧
    """,
    """
    But one senior backbencher said Rupert Vane was ⟦senior backbencher|‘toast’⟧ and another joked that he would \
    ⟦|‘get stung’⟧.
    """,
  ]

  static let tellings = [
    "A neighbour heard Ian Pell shout: ⟦Ian Pell|“Get out of the house, all of you.”⟧",
    "Ian Pell fell in May. A neighbour heard him shout ⟦Ian Pell|“get out of here”⟧ several times.",
    "Una Fell played a recording in which Ian Pell can be heard saying: ⟦Ian Pell|“It was the stairs.”⟧",
    "The film shows Ian Pell telling her: ⟦Ian Pell|“You can wait until the morning.”⟧",
    "It was late. Ian Pell’s last words to his mother were: ⟦Ian Pell|“I will see you in the morning.”⟧",
    "Una Fell said a social worker told her ⟦social worker|“we cannot go on tittle-tattle”⟧.",
    "Una Fell said that when she rang the surgery the nurse told her ⟦nurse|“there is nothing until Thursday”⟧.",
    "Colin Marsh said he was told by Supt Ian Pell to ⟦Ian Pell|“let the hare sit”⟧.",
    "Una Fell said the trust replied: ⟦trust|“We are aware of it and we will act.”⟧",
    "Una Fell said her mother told her she was ⟦mother|“put in the chair”⟧ after breakfast.",
    "Una Fell was told by council leader Ian Marsh: ⟦Ian Marsh|“The home will close.”⟧",
    "The home was shut. The review identified ⟦review|“serious and repeated failings”⟧ at the home.",
    "The home was shut. Inspectors raised concerns about ⟦Inspectors|“serious and repeated failings”⟧ there.",
    "An inquiry led by Una Fell noted ⟦inquiry|“serious and repeated failings”⟧ at the home.",
    "⟦boy|“Daddy hit me,”⟧ the boy told his teacher, the inquest heard.",
    "According to court documents, Una Fell was ⟦court documents|“out of control”⟧.",
    "The inquest heard from Una Fell that the boy was ⟦Una Fell|“pale and quiet”⟧.",
    "The home shut. Larkham Council’s response: ⟦Larkham Council|“We are sorry.”⟧",
    "Una and Ian Marsh said: ⟦Una and Ian Marsh|“We are sorry.”⟧",
    "Charity Safe Harbour said: ⟦Safe Harbour|“We are sorry.”⟧",
    "Social Worker 2 told the review: ⟦Social Worker 2|“We are sorry.”⟧",
    "The home was rated ⟦Ofsted|“inadequate”⟧ by Ofsted.",
    "Una Fell left. The Larkham Echo quoted Ian Marsh as saying it was ⟦Ian Marsh|“late and worse”⟧.",
    "Una Fell left. A note records Ian Marsh as having told staff: ⟦Ian Marsh|“It was late.”⟧",
    "Una Fell left. The minutes record her as saying ⟦Una Fell|“it was late, and worse”⟧.",
    "Una Fell was quoted in the Larkham Echo as saying it was ⟦Una Fell|“late and worse”⟧.",
    "Una Fell wept as Ian Marsh QC, prosecuting, described a home where staff slept ⟦Ian Marsh|‘in the chairs’⟧.",
  ]

  static let statements = [
    "Larkham Trust issued the following statement: ⟦Larkham Trust|“We are sorry.”⟧",
    "The council issued this statement: ⟦council|“We have read the review with care and will act on it.”⟧",
  ]

  static let described = [
    "The author of the review, Barnaby Ince, writes: ⟦Barnaby Ince|“I have found no such point.”⟧",
    "Her neighbour of 30 years, Winston Dale, told the meeting he was ⟦Winston Dale|“too old to be moved”⟧.",
    "Counsel for the owners, Fraser Lennox QC, said: ⟦Fraser Lennox|“He ought to have worn it.”⟧",
    "Patients were told by letter that they would be ⟦|“reallocated to another surgery”⟧.",
    "Her partner, Jill, said: ⟦Jill|“Nobody rang her.”⟧",
    "⟦Bethan|“We have lived under this for a year,”⟧ said Mr Pritchard's wife, Bethan.",
    "First Steps said it was ⟦First Steps|“late”⟧.",
    "Two Rivers Housing said it was ⟦Two Rivers Housing|“late”⟧.",
    "Two Larkham officers said it was ⟦Larkham officers|“late”⟧.",
    "His parents, Una and Ian Keld, said it was ⟦Una and Ian Keld|“late”⟧.",
    "Parents Una and Ian Keld said it was ⟦Una and Ian Keld|“late”⟧.",
    "Her union, the GMB, said she would ⟦GMB|“vigorously contest”⟧ the claims.",
    "⟦Marcus Tolley|“We have put that right,”⟧ said the council's director of children's services Marcus Tolley.",
    "⟦Alan Quist|“This is a sad day,”⟧ said the Bishop of Larkham, the Rt Rev Alan Quist.",
    "⟦|“It is a disgrace,”⟧ said one.",
    "Defence advocate Simon Tull said his client was ⟦Simon Tull|“broken by what he had done”⟧.",
    "Eyewitness Kamla Bai said the blast ⟦Kamla Bai|“shook the whole street”⟧.",
  ]

  /// Nobody in brackets, or between dashes, is the subject of what goes on after them.
  static let asides = [
    """
    She was stopped by the chair of the panel, Cllr Gary Pell (asked to take the chair in place of Cllr Una Fell that \
    night), who said ⟦Gary Pell|“that is not for us to answer”⟧.
    """,
    """
    She was stopped by the chair of the panel, Cllr Gary Pell (brought in to take the chair in place of Cllr Una Fell that \
    night), who said ⟦Gary Pell|“that is not for us to answer”⟧.
    """,
    """
    A review into his death – as well as into that of a boy on the same ward, Child C – found the ward was \
    ⟦review|“in a muddle”⟧.
    """,
    "A friend of footballer Ian Bell said he was ⟦friend of footballer Ian Bell|“done with it”⟧.",
    "The portfolio holder for children and roads said it was ⟦portfolio holder for children and roads|“a game”⟧.",
    "His words were echoed by Una Fell, of Unison, who said: ⟦Una Fell|“It is bad.”⟧",
    "The director of children, families and learning, Una Fell, said it was ⟦Una Fell|“bad”⟧.",
    "The leader of Larkham Council issued a notice that called it ⟦leader of Larkham Council|“a game”⟧.",
    "It came after the ombudsman’s report to the council found ⟦ombudsman’s report|“continued concerns”⟧.",
    "And now children’s services bosses told parents it would ⟦children’s services bosses|“get better”⟧.",
    "The Children’s Commissioner said it was ⟦Children’s Commissioner|“a game”⟧.",
    "Two co-founders of the Larkham Group said it was ⟦co-founders of the Larkham Group|“a game”⟧.",
    "The first inquiry, overseen by Ms Fell, found it was ⟦inquiry|“a game”⟧.",
    "Mrs Fell and Ms Pell's solicitors claim it was ⟦Ms Pell's solicitors|“a game”⟧.",
    "The council met. The motion, which was carried, stated: ⟦motion|“This council accepts all of it.”⟧",
    "The family of Ivor Pell said they were ⟦family of Ivor Pell|“pleased”⟧.",
    "The Pell family said they were ⟦Pell family|“at a loss”⟧.",
    "The man questioned by police said it was ⟦man|“a game”⟧.",
    "The manager of a care home rated inadequate said it was ⟦manager of a care home|“a game”⟧.",
    "An ally of Ivor Pell said it was ⟦ally of Ivor Pell|“a game”⟧.",
    "The family's GP surgery said it was ⟦family's GP surgery|“a game”⟧.",
    "Lawyers representing Mr Fell on Thursday argued it was ⟦Lawyers|“a game”⟧.",
    "Larkham Police’s Deputy Chief Constable said it was ⟦Larkham Police’s Deputy Chief Constable|“a game”⟧.",
    "Her team is now considered ⟦legal source|“certain”⟧ to appeal, a legal source revealed.",
    "The ward was ⟦report|“let down”⟧ by its managers for years, the report said on Monday.",
    "The council, said Cllr Pell, had ⟦Pell|“nothing to hide”⟧.",
    "The council, the review said, was ⟦review#1|“slow”⟧ and ⟦review#1|“too trusting”⟧.",
    "Una Fell, who was on the list, told the Echo, ⟦Una Fell|“Of the three I like the last the best.”⟧",
    "A source close to the inquiry later said it was ⟦source close to the inquiry|“a game”⟧.",
    "A spokesman for the trust last night said it was ⟦spokesman for the trust|“a game”⟧.",
    "A boy was found guilty of murder in a ⟦|“senseless”⟧ attack.",
    "The boy suffered what a doctor termed ⟦doctor|“unimaginable”⟧ pain.",
    "Una Fell was jailed for what the judge called a ⟦judge|“senseless”⟧ attack.",
    "⟦Una Fell|“This is open to all,”⟧ Una Fell said to cries of ⟦|“rubbish”⟧ from the floor.",
    "In a note seen by the Marl Advertiser, one manager tells staff: ⟦manager|“It is a game, be in no doubt.”⟧",
    "Larkham’s police and crime commissioner, Ivor Pell, said it was ⟦Ivor Pell|“a game”⟧.",
    "Specifically, Una Fell said it was ⟦Una Fell|“a game”⟧, as he later wrote.",
    "Today’s report says it was ⟦report|“a game”⟧.",
    "One of the boys, now 15, said he was ⟦One of the boys|“locked in a room for days”⟧.",
    "The Society of Harbour Chief Executives said it was ⟦Society of Harbour Chief Executives|“a game”⟧.",
  ]

  /// An apostrophe alone behind an *s* is a possessive, unless it can close a quotation.
  static let possessives = [
    "Mr Williams' wife, Ann Pell, said: ⟦Ann Pell|“He was kind.”⟧",
    "The boys’ mother said: ⟦boys’ mother|“They were kind.”⟧",
    "Mr Potts’ team leader, David Marl, said it was ⟦David Marl|“bad”⟧.",
    "The Nurses' Association said it was ⟦Nurses' Association|'bad for nurses'⟧ and patients.",
    "Una Fell said: ⟦Una Fell|‘The workers’ rights were lost that day.’⟧",
    "Una Fell told them (⟦Una Fell|'we lost all the works'⟧ was the whole of it) and left.",
  ]

  @Test(arguments: pairs + tellings + statements + described + asides + possessives)
  func speakerIsThatOfTheClause(
    _ marked: String
  ) {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }

  @Test func headlineOfWhatALetterAnswersIsNotSaid() {
    #expect(MarkedText("Your report (“Beds to go in shake-up”, May 3) missed the point.").found() == [])
  }
}
