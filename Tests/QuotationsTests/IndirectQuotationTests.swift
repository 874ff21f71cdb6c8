// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

@Suite struct IndirectQuotationTests {
  static let reports = [
    "Una Fell said ⟦Una Fell|there was a lot of contact with the family⟧.",
    "⟦Una Fell|The car was red⟧, Una Fell added.",
    "⟦report|Nobody was hurt⟧, according to the report.",
    "⟦vendors’ association|Sales fell by more than half⟧, according to figures that the vendors’ association gave the board.",
    "Una Fell said on Friday ⟦Una Fell|the school was not in a crisis⟧.",
  ]

  static let thatClauses = [
    "Una Fell said that the plan had failed.", "Una Fell told the inquest that the plan had failed.",
  ]

  @Test(arguments: thatClauses) func thatClauseIsReported(_ text: String) {
    let found = MarkedText(text).found(kinds: [.indirect])
    #expect(found.map(\.speaker) == ["Una Fell"])
    #expect(found.first?.text.first?.hasSuffix("the plan had failed") == true)
  }

  /// What is done with words, and what is found, kept or refused, is no report.
  static let things = [
    "The coroner recorded a verdict of misadventure.", "Una Fell praised officers for their work.",
    "The club refused to comment on the figures.", "Una Fell reported the leak to police.",
    "Her son found her in the kitchen.", "The council welcomed his departure.",
    "The family welcomed a fine for the company that made the gate.", "Una Fell posted the remark on Sunday.",
    "A teacher accused of throwing a boy against a locker was cleared.", "Una Fell denies this.",
    "The minister rejected calls for an inquiry.", "Una Fell expressed her sympathy to the family.",
    "Una Fell refused to say whether anyone had been sacked.", "Una Fell said nothing.",
    "Asked if he would come to the concert, Una Fell laughed.",

    "Commenting on the closure of the school and what it means, Una Fell said: “It is late.”",
    "Notes to editors: the scheme was approved in April.",
    "The boy’s mother, according to the review, was “hard to engage”.",
    "“It was not good enough” was how one officer summed it up.",
    "An inquest last November concluded that Una Fell took her own life.",
    "The mayor added her voice to the campaign.", "He read a letter from a nurse, referred to as Nurse D.",
    "“How many are there?” he asked permanent secretary Dame Una Pell.",
    "Una Fell apologised to Mrs X and her son.",
    "Staff shortages were partly to blame for it.",
    "Dr Fell showed me round on a Tuesday.", "Una Fell read them all.",
    "Una Fell opened the door to me in gloves.",
    "Una Fell asked a third time.",
    "Una Fell said the death of a boy, who was three, had not been due to “sloth”.",
    "Patients rang bells that nobody answered.", "Una Fell praised the staff that she had met.",
    "What helps is a plan that lets nurses go on asking questions; being less hurried than others in May helps.",
    "The board praised staff for asking more; being less hurried helps, they were told in May.",
    "Una Fell said quietly into the telephone.", "Una Fell spoke and said after the hearing.",
    "She will speak in May with Ian Marsh, who wrote the first review.",
    "This was the change that the charity warned about in its first report.",
    "In a speech last July, Una Fell said: “It is late.”", "Una Fell said so in May.",
    "Una Fell said this week at a meeting in Marlford.", "Una Fell said on the steps of the court.",
  ]

  @Test(arguments: things) func thingsAreNoReports(_ text: String) {
    #expect(MarkedText(text).found(kinds: [.indirect]) == [])
  }

  /// What the same verbs report.
  static let clauses = [
    "The coroner reported ⟦coroner|the brakes had failed⟧.",
    "Mr Marsh said ⟦Marsh|the pool would stay open⟧ but Cllr Fell said ⟦Fell|there was no money for it⟧.",
    "The paper reported ⟦paper|prices had soared in May⟧.",
    "Una Fell claimed ⟦Una Fell|the trust had closed⟧.",
    "The inspectors found ⟦inspectors|the cells were cold⟧.",
    "The family of a boy who was hurt by his uncle say ⟦family of a boy|he was let down by the school⟧.",
    "The mother of a boy who was hurt by his uncle says ⟦mother of a boy|he was let down by the school⟧.",
    "Member of Marlford panel says ⟦Member of Marlford panel|the ward must close⟧.",
    "Leader of Larkham Council group says ⟦Leader of Larkham Council group|the ward must close⟧.",
    "A woman who was attacked by Ian Marsh said ⟦woman|she was let down⟧.",
    "The parents welcomed the apology but said ⟦parents|there were still questions⟧.",
    "Una Fell slammed the plans and told the meeting on Thursday (9 February) ⟦Una Fell|the blame lay with the board⟧.",
    "Una Fell said ⟦Una Fell|the decline had begun in May⟧ – and demanded ⟦Una Fell|to know what had been done⟧.",
  ]

  /// Where what is reported begins: behind hearers, particles, and what stands between commas.
  static let starts = [
    "Una Fell said ⟦Una Fell|that’s not what the council had agreed⟧.",
    "Una Fell said ⟦Una Fell|that was a lie told by the council⟧.",
    "Una Fell told the inquest that, ⟦Una Fell|in the end, nobody came⟧.",
    "Una Fell left. The Echo quoted Ian Marsh as saying ⟦Ian Marsh|the ward was late⟧.",
    "Una Fell was told by council leader Ian Marsh that ⟦Ian Marsh|the home would close⟧.",
    "Una Fell was warned by police that ⟦police|she would be arrested⟧.",
    "Una Fell was told that the home would close.",
    "Una Fell pointed out that ⟦Una Fell|the ward was closed⟧.",
    "Una Fell warned the trust ⟦Una Fell|not to close the ward⟧.",
    "Una Fell warned ⟦Una Fell|the ward was unsafe⟧.",
    "The judge asked the jury ⟦judge|to consider the evidence with care⟧.",
    "Una Fell urged the rest of the council ⟦Una Fell|to act at once⟧.",
    "Una Fell told staff at the hospital ⟦Una Fell|how she had found the boy⟧.",
    "Una Fell told Channel 4 that ⟦Una Fell|somebody had moved the sign⟧.",
    "Una Fell told her mother ⟦Una Fell|she was ill⟧.",
    "Una Fell told social workers that ⟦Una Fell|the boy was ill⟧.",
    "Una Fell told cheering supporters that ⟦Una Fell|the ward would stay⟧.",
    "Staff were advised by Larkham Council’s lawyers that ⟦Larkham Council’s lawyers|the boy could stay⟧.",
    "Una Fell warned – as she had done in 2009 – that ⟦Una Fell|the ward was unsafe⟧.",
    "Ian Marsh told the court ⟦Ian Marsh|he had given the boy pills to calm him, or ease the pain⟧.",
    "The charity called on ⟦charity|ministers to change the law⟧.",
    "Una Fell said, in a letter seen by the Echo, that ⟦Una Fell|the ward was safe⟧.",
    "Una Fell said on the radio, where she is often heard, that ⟦Una Fell|the ward was safe⟧.",
    "Una Fell denied ⟦Una Fell|hurting the boy⟧.",
    "The inspectors blamed the staff. Una Fell accused ⟦Una Fell|them of ignoring the warnings⟧.",
    "Una Fell accepted that ⟦Una Fell|she had not seen the scan⟧.",
    "The union's organiser, Ian Marsh, said ⟦Ian Marsh|members feared for their jobs⟧.",
    "A source said ⟦source|the director had offered to resign⟧.",
    "Ian Marsh claimed ⟦Ian Marsh|he was ill, that he had told his manager, and that nobody had listened⟧.",
    "The coroner recorded a verdict, saying ⟦coroner|there had been missed chances⟧.",
    "Una Fell, defending, said ⟦Una Fell|her client was deeply sorry⟧.",
    "Ian Marsh has written to the health secretary asking ⟦Ian Marsh|for an inquiry⟧.",
    "Una Fell said ⟦Una Fell|at least eight in ten workers felt unsafe⟧.",
    "Una Fell said ⟦Una Fell|up to 30 homes would close⟧.",
    "Una Fell said ⟦Una Fell|between 40 and 50 children had waited⟧.",
    "Una Fell said ⟦Una Fell|under the plan, the home would be sold⟧.",
    "Una Fell said ⟦Una Fell|in England, one child in five is poor⟧.",
    "According to the report, ⟦report|in 2012 the boy was taken to hospital⟧.",
    "Una Fell said ⟦Una Fell|there’s no money for it⟧.",
    "Una Fell said on Tuesday night that ⟦Una Fell|the ward was safe⟧.",
    "Una Fell said Tuesday morning ⟦Una Fell|the ward was safe⟧.",
    "The Marlford Echo reports that ⟦Marlford Echo|the home withheld letters⟧.",
    "Una Fell told the inquest ⟦Una Fell|staff were tired⟧.",
    "According to the council leader, Una Fell, ⟦Una Fell|what had happened was a tragedy⟧.",
    "According to Una Fell, 42, from Marlford, ⟦Una Fell|it would not be safe⟧.",
    "On Monday inspectors said ⟦inspectors|it would not be safe⟧.",
    "Last night police said ⟦police|nobody was hurt⟧.",
    "In court police said that ⟦police|nobody was hurt⟧.",
    "Una Fell went on to say that ⟦Una Fell|it would not be safe⟧.",
    "Una Fell confirmed ⟦Una Fell|the boy, who was three, had been seen⟧.",
    "The charity also points out that ⟦charity|the law does not ask for it⟧.",
    "She was criticised after Una Fell, the coroner, wrote. Ian Marsh was praised for saying that ⟦Ian Marsh|the boy had lied⟧.",
  ]

  /// Where it ends: before the main clause, and before another speaker's.
  static let ends = [
    "Una Fell said ⟦Una Fell|if the plan fails, the ward will close⟧.",
    "Una Fell said that ⟦Una Fell|when the police came, nobody was in⟧.",
    "Una Fell said ⟦Una Fell|the boy was ill⟧ and Ian Marsh said ⟦Ian Marsh|nobody had told him⟧.",
    "Una Fell said ⟦Una Fell|the boy was ill⟧, and she told the inquest that ⟦Una Fell|she was sorry⟧.",
    "⟦former planning officer|The board had a voice in large projects⟧, said a former planning officer who lives in Marlford.",
    "⟦Ian Marsh|The board had a voice in large projects⟧, said a former officer of the council, Ian Marsh, who is now retired.",
    "The ward (⟦Una Fell|it was late⟧, Una Fell said) was shut.",
    "The ward was shut. (Una Fell denied that ⟦Una Fell|it was unsafe⟧.)",
    "⟦Una Fell|Nobody had told her⟧, Una Fell said.",
    "⟦Una Fell|Nobody was hurt⟧, according to the council leader, Una Fell.",
    "⟦Ian Marsh|Inspectors will visit every home⟧, the leader of the council, Ian Marsh, said.",
    "⟦Ian Marsh|That is not good enough⟧, said Ian Marsh, an analyst at the trust, who was asked for it.",
    "⟦Ian Marsh|He was unable to find a single nurse⟧, Ian Marsh said, on condition of anonymity.",
    "⟦University of Larkham|The boy had been seen twice⟧, the University of Larkham reported.",
    "While Una Fell said that ⟦Una Fell|doctors may have no ties⟧, she looked uneasy.",
    "Although Una Fell said ⟦Una Fell|the ward was safe⟧, inspectors disagreed.",
    "After saying ⟦Una Fell|the ward was safe⟧, Una Fell closed it.",
    "The council insisted that ⟦council|lessons had been learned⟧, although campaigners say ⟦campaigners|little has changed⟧.",
  ]

  /// Those who are only counted speak, and not whoever is named before them or in what they say.
  static let counts = [
    "Nearly half said ⟦Nearly half|they wanted more visits⟧.", "A third said ⟦A third|it was not⟧.",
    "Sixty-six per cent said ⟦Sixty-six per cent|it made no difference⟧.",
    "Two in three said ⟦Two in three|Una Fell would be the best leader⟧.",
    "Among the nurses of Una Fell’s trust, 61 per cent said ⟦61 per cent|they trusted her⟧.",
    "More than 60 per cent said ⟦More than 60 per cent|they felt unsafe⟧.",
    "Most of them said ⟦Most of them|they had been happy there⟧.",
    "Almost half of respondents said ⟦Almost half of respondents|they felt unsafe⟧.",
    "A 2009 report by Una Fell found that ⟦report|the ward was unsafe⟧.",
  ]

  @Test(arguments: reports + clauses + starts + ends + counts) func isReportedAsMarked(_ marked: String) {
    let text = MarkedText(marked)
    #expect(text.found(kinds: [.indirect]) == text.expected)
  }

  @Test func whatIsReportedInAReportEndsWithIt() {
    let found = MarkedText("Police urged people to stay at home, the Marlford Echo reported.").found(kinds: [
      .indirect
    ])
    #expect(found.map(\.speaker) == ["Marlford Echo", "Police"])
    #expect(found.last?.text == ["to stay at home"])
  }

  static let others = [
    "On Mon, 3 Mar 2014 at 10:00, Una Fell wrote:",
    "The kinsfolk of a boy who was hurt by his uncle say he was let down by the school.",
    "Una Fell thinks that the plan has failed.", "Did Una Fell say that the plan had failed?",
    "We said that enough was enough.",
    "Some of the parents who spoke had brought photographs.",
    "Details revealed during the harrowing court case mean that we all share that mixture of anger and shame.",
    "The comment came after the Larkham Echo reported, on Monday, how the council left a boy with his uncle.",
    "The boy would be alive if one of the agencies had asked to see his bedroom.",
  ]

  @Test(arguments: others) func thoughtsDatesQuestionsAndTheWriterAreNone(_ text: String) {
    #expect(MarkedText(text).found(kinds: [.indirect]) == [])
  }
}
