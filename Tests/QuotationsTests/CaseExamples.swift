// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A short article, one paragraph a line, and the cases in it: *name* or *name = alias, alias*.
///
/// All people, places and bodies are invented.
struct CaseExample: Sendable, CustomTestStringConvertible {
  let text: String
  let cases: [String]

  init(_ text: String, _ cases: String...) {
    self.text = text
    self.cases = cases
  }

  var testDescription: String { String(text.prefix(60)) }
}

extension CaseExample {
  /// One victim, named in the ways that reports have.
  static let victims: [CaseExample] = [
    CaseExample(
      "Nobody has said sorry for the horrific death of battered toddler Ellis Crane, his aunt said.",
      "Ellis Crane"),
    CaseExample("The murder of Jodie Marsden shocked the town.", "Jodie Marsden"),
    CaseExample(
      """
      An inquest into the death of Alan Fisk opened. Insp Ian Marsden is not related to the family in the Jodie Marsden \
      case. It had nothing to do with the murder of Amy Pell.
      """, "Alan Fisk"),
    CaseExample(
      "Police link him to the murder of Amy Pell. They do not connect it with the press.", "Amy Pell"),
    CaseExample("Two men were charged with the murder of Callum Fenn on Tuesday.", "Callum Fenn"),
    CaseExample("He was convicted of murdering Priya Oakes at Fulmere Crown Court.", "Priya Oakes"),
    CaseExample("A lorry driver accused of killing student Owen Tarrant denied the charge.", "Owen Tarrant"),
    CaseExample("She was found guilty of the manslaughter of her husband, Derek Holloway.", "Derek Holloway"),
    CaseExample("Police reopened the disappearance of schoolgirl Nia Prosser.", "Nia Prosser"),
    CaseExample("An inquest into the death of Martin Eddowes opened at Wexmoor.", "Martin Eddowes"),
    CaseExample("The Martin Eddowes inquest heard that he had been seen by two doctors.", "Martin Eddowes"),
    CaseExample(
      """
      A serious case review into the death of three-month-old Alfie Penrose was published.
      """, "Alfie Penrose"),
    CaseExample(
      """
      The inquest into the death of toddler Mia Strand heard of her injuries.
      Mia was taken to hospital. Mia's mother was asleep.
      """,
      "Mia Strand = Mia"),
    CaseExample(
      "Joan Larkhill, 81, who died at Thornmere Hospital, had been neglected, an inquest heard.",
      "Joan Larkhill"),
    CaseExample(
      "Tom Pascoe, 19, was stabbed to death outside a club. Detectives arrested two men.", "Tom Pascoe"),
    CaseExample("Lena Adair was found dead at her home. A murder inquiry has begun.", "Lena Adair"),
    CaseExample("Harriet Vane-Moss's murder is still unsolved.", "Harriet Vane-Moss"),
    CaseExample(
      "Ministers ordered an inquiry into the death of Ryan Osgood.\nOsgood, 15, died in custody.",
      "Ryan Osgood = Osgood"),
    CaseExample("The killing of PC Alan Birtwhistle was remembered yesterday.", "Alan Birtwhistle"),
    CaseExample("The jury in the trial for the murder of Dr Sunita Rao was sent home.", "Sunita Rao"),
    CaseExample(
      "He admitted causing the death of pensioner Edna Whitcombe by dangerous driving.", "Edna Whitcombe"),
    CaseExample("Missing schoolboy Jack Tolland was last seen on Friday.", "Jack Tolland"),
    CaseExample(
      "Social workers missed chances in the case of Corey Blane, an inquiry has found.", "Corey Blane"),
    CaseExample("The Corey Blane case led to changes in safeguarding across the county.", "Corey Blane"),
    CaseExample(
      "The report follows the conviction of a man for the killing of unarmed motorist Dwayne Petrie.",
      "Dwayne Petrie"),
    CaseExample("Ida Quill, a retired teacher who was strangled in her home, was known to all.", "Ida Quill"),
    CaseExample(
      "Police said the abuse of Lily Farrow began when she was two.\nLily died of her injuries.",
      "Lily Farrow = Lily"),
    CaseExample(
      "Élodie Brûlé was murdered in 1998.\nThe inquest into the death of Élodie Brûlé was short.",
      "Élodie Brûlé"),
    CaseExample(
      "The murder of Siobhan O'Dowd was never solved.\nO’Dowd’s father still asks why.",
      "Siobhan O'Dowd = O’Dowd"),
    CaseExample(
      "A memorial to murder victim Glen Astbury was unveiled.\nGlen Astbury was stabbed in 2003.",
      "Glen Astbury"),
    CaseExample(
      "The review of the case of Mr Dudley Finch, who was killed by a patient, is late.", "Dudley Finch"),
    CaseExample("Her son, Kit Mallory, was killed by a man the trust had released.", "Kit Mallory"),
    CaseExample("A man has been jailed for killing his partner Tessa Wold.", "Tessa Wold"),
    CaseExample(
      """
      The coroner recorded a verdict of unlawful killing on Vera Lunt.
      The death of Vera Lunt was avoidable.
      """,
      "Vera Lunt"),
  ]

  /// Letters and initials that stand for a name, and names that come out later.
  static let pseudonyms: [CaseExample] = [
    CaseExample(
      """
      Four nurses had seen Baby T that week.
      The toddler, who can now be named as Robin, was two.
      Robin's mother wept.
      """,
      "Baby T = Robin"),
    CaseExample(
      """
      Baby V was one. The boy's stepfather, who can now be named as Carl Tench, was out.
      Baby V had injuries.
      """,
      "Baby V"),
    CaseExample(
      "Nobody came for Child H.\nThe girl, since named as Orla Finn, was six. Orla was shy.",
      "Orla Finn = Child H, Orla"),
    CaseExample("Evan Rudd died a year ago. Until May he was known only as Child F.", "Evan Rudd = Child F"),
    CaseExample("The case of Child J has shamed the council.", "Child J"),
    CaseExample(
      "Adult B, who had learning difficulties, lived alone.\nAdult B's neighbours called the police.",
      "Adult B"),
    CaseExample("A review of the care of Girl X found failings. Girl X was eleven.", "Girl X"),
    CaseExample("Family W were known to four agencies.", "Family W"),
    CaseExample(
      """
      The review into the case of the child, known as KD, ended in May.
      The case of KD showed that services must talk.
      """,
      "KD"),
    CaseExample(
      """
      Nurses had worried over the case of nine-year-old MV, whose injuries grew.
      MV went home all the same.
      """,
      "MV"),
    CaseExample(
      """
      Neil Grayling drove drunk with his young son Toby in the van.
      Grayling was convicted of manslaughter at Fulmere.
      An inquiry looked at the case of a boy, known in court as TG.
      """,
      "TG = Toby"),
    CaseExample(
      """
      Leon Askew, previously known only as Child M, was three.
      Child M had been seen by nine doctors. The Child M inquiry sat for a year.
      """,
      "Leon Askew = Child M"),
    CaseExample("BABY R INQUIRY TO OPEN\nThe inquiry into the death of Baby R opens on Monday.", "Baby R"),
    CaseExample(
      "The report on Child A1 and Child A2 was withheld.\nChild A1 was six.\nChild A1 had moved.", "Child A1",
      "Child A2"),
    CaseExample(
      "The killing of Baby Ruby led to a serious case review. Baby Ruby was eight months old.", "Baby Ruby"),
    CaseExample("\"We failed Baby S,\" she said. “Baby S’s life could have been saved.”", "Baby S"),
    CaseExample("Officials said Family Q's children were never seen alone.", "Family Q"),
    CaseExample(
      """
      The death of baby Cora was unexplained. Cora's grandmother called it neglect.
      Baby Cora lived in Wexmoor.
      """,
      "Cora"),
    CaseExample(
      "A hearing into the death of two-year-old \"Nell\" found neglect. \"Nell\" is not her name.", "Nell"),
    CaseExample(
      """
      Soldier C gave evidence. Witness D did not. The case of Soldier C was heard at an inquest.
      """, "Soldier C"),
    CaseExample(
      """
      Child K, whose real name was Dylan Marsh, was murdered. Dylan was nine.
      """, "Dylan Marsh = Child K, Dylan"),
  ]

  /// Fuller reports, in which the name and the killing stand apart.
  static let reports: [CaseExample] = [
    CaseExample(
      """
      Keith Dando, 51, killed Ray Sefton, 60, in a row over a fence.
      Mr Sefton was found by his brother.
      A jury found Dando guilty of Mr Sefton's murder.
      Dando was sentenced to life.
      """,
      "Ray Sefton = Sefton"),
    CaseExample(
      """
      A family has spoken of its loss after a stabbing in Wexmoor.
      Ian Cope was jailed for life for murdering 40-year-old Albert 'Bert' Hale in May.
      """,
      "Albert 'Bert' Hale"),
    CaseExample(
      """
      A man choked in the back of a police van, an inquest was told.
      Desmond Ayre, 29, had been arrested for shouting.
      Coroner Ruth Pell said Mr Ayre had begged for water.
      """,
      "Desmond Ayre = Ayre"),
    CaseExample(
      """
      A father who shook his son has been convicted of manslaughter.
      Nathan Poole was rushed to hospital at ten weeks. Nathan died the next day.
      His father shook Nathan, the court heard, and was responsible for Nathan's death.
      """,
      "Nathan Poole = Nathan"),
    CaseExample(
      "The body of Freya Lomas was found in woods. Detectives are treating it as suspicious.", "Freya Lomas"),
    CaseExample("Police have named the killer of Simon Tighe, who was shot in 1999.", "Simon Tighe"),
    CaseExample(
      "The murders of Amy Dale, Jo Hart and Sue Lane were linked, detectives said.", "Amy Dale", "Jo Hart",
      "Sue Lane"),
    CaseExample("After the murder of Amy Dale, Jo Hart spoke of her friend.", "Amy Dale"),
    CaseExample("He was arrested for the manslaughter of Leeford man Craig Tully.", "Craig Tully"),
    CaseExample("The Dean Mallin verdict was a surprise. Dean Mallin was shot by police.", "Dean Mallin"),
    CaseExample(
      "The victim has been identified as 14-year-old Evan Rudge. A murder inquiry began.", "Evan Rudge"),
    CaseExample(
      """
      A nurse denies murdering Edith Crabb, 84, and Stan Noakes, 79. Mrs Crabb died in May.
      """, "Edith Crabb = Crabb",
      "Stan Noakes"),
    CaseExample(
      """
      A council has been condemned over the death of a toddler.
      Two-year-old Gemma Hirst died last May, in Fulmere.
      Her mother Dee Hirst was jailed for manslaughter. Gemma had starved.
      """,
      "Gemma Hirst = Gemma"),
    CaseExample(
      """
      Two officers face a hearing over the death of a man in a cell.
      Winston Blight, 41, was found on the floor at Harrow Hill.
      An inquest jury had spoken of unlawful killing. The sister of Mr Blight wept.
      """,
      "Winston Blight = Blight"),
    CaseExample("Colin Marr, 34, a roofer, was found dead in a cell. An inquest will open.", "Colin Marr"),
    CaseExample("Helen Brice took her own life after abuse, the coroner said.", "Helen Brice"),
    CaseExample("A jury found the cause of death of Lee Harker, 34, was neglect.", "Lee Harker"),
  ]
}
