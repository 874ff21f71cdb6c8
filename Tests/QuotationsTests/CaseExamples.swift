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
      "Lessons can be learned from the tragic death of battered baby Ellis Crane, says the director.",
      "Ellis Crane"),
    CaseExample("The murder of Jodie Marsden shocked the town.", "Jodie Marsden"),
    CaseExample("Two men were charged with the murder of Callum Fenn on Tuesday.", "Callum Fenn"),
    CaseExample("He was convicted of murdering Priya Oakes at Fulmere Crown Court.", "Priya Oakes"),
    CaseExample("A lorry driver accused of killing student Owen Tarrant denied the charge.", "Owen Tarrant"),
    CaseExample("She was found guilty of the manslaughter of her husband, Derek Holloway.", "Derek Holloway"),
    CaseExample("Police reopened the disappearance of schoolgirl Nia Prosser.", "Nia Prosser"),
    CaseExample("An inquest into the death of Martin Eddowes opened at Wexmoor.", "Martin Eddowes"),
    CaseExample("The Martin Eddowes inquest heard that he had been seen by two doctors.", "Martin Eddowes"),
    CaseExample(
      "A serious case review into the death of three-month-old Alfie Penrose was published.", "Alfie Penrose"),
    CaseExample(
      "The inquest into the death of toddler Mia Strand heard of her injuries.\nMia was taken to hospital. Mia's mother was asleep.",
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
      "The coroner recorded a verdict of unlawful killing on Vera Lunt.\nThe death of Vera Lunt was avoidable.",
      "Vera Lunt"),
  ]

  /// Letters and initials that stand for a name, and names that come out later.
  static let pseudonyms: [CaseExample] = [
    CaseExample(
      "Doctors caring for Baby T lacked urgency.\nThe boy, who has now been named as Robin, was two.\nRobin's mother wept.",
      "Baby T = Robin"),
    CaseExample("The case of Child J has shamed the council.", "Child J"),
    CaseExample(
      "Adult B, who had learning difficulties, lived alone.\nAdult B's neighbours called the police.",
      "Adult B"),
    CaseExample("A review of the care of Girl X found failings. Girl X was eleven.", "Girl X"),
    CaseExample("Family W were known to four agencies.", "Family W"),
    CaseExample(
      "The review into the case of the child, known as KD, ended in May.\nThe case of KD showed that services must talk.",
      "KD"),
    CaseExample(
      "A review looked at the case of ten-week-old MV, who had suspicious injuries.\nIn the case of MV nobody was convicted.",
      "MV"),
    CaseExample(
      "Neil Grayling fed his three-month-old son Toby methadone.\nGrayling was convicted of manslaughter.\nThe review into the case of the child, known as TG, said the death could not have been foreseen.",
      "TG = Toby"),
    CaseExample(
      "Leon Askew, previously known only as Child M, was three.\nChild M had been seen by nine doctors. The Child M inquiry sat for a year.",
      "Child M = Leon Askew"),
    CaseExample("BABY R INQUIRY TO OPEN\nThe inquiry into the death of Baby R opens on Monday.", "Baby R"),
    CaseExample(
      "The report on Child A1 and Child A2 was withheld.\nChild A1 was six.\nChild A1 had moved.", "Child A1",
      "Child A2"),
    CaseExample(
      "The killing of Baby Ruby led to a serious case review. Baby Ruby was eight months old.", "Baby Ruby"),
    CaseExample("\"We failed Baby S,\" she said. “Baby S’s life could have been saved.”", "Baby S"),
  ]

  /// Inquiries, scandals and operations that are named for a place or an institution, and trials.
  static let events: [CaseExample] = [
    CaseExample(
      "The Thornmere Hospital inquiry will hear from nurses.\nThe Thornmere inquiry has cost £3m.",
      "Thornmere Hospital inquiry = Thornmere inquiry"),
    CaseExample(
      "The Mid Wexmoor inquiry has reported. The Mid Wexmoor inquiry took two years.", "Mid Wexmoor inquiry"),
    CaseExample(
      "Ministers announced a public inquiry into Thornmere Hospital after the neglect of patients.",
      "Thornmere Hospital inquiry"),
    CaseExample(
      "Detectives on Operation Larkspur arrested nine men over abuse at the home.", "Operation Larkspur"),
    CaseExample(
      "Survivors of the Castle Moor disaster met yesterday.\nThe Castle Moor disaster inquest heard of injuries to a hundred people.",
      "Castle Moor disaster"),
    CaseExample(
      "Gary Stott was left with his baby daughter despite a warning.\nStott, 21, lost his temper and caused injuries.\nA serious case review will follow, the safeguarding board said.\nStott is serving a four-year sentence for neglect.",
      "Gary Stott = Stott"),
  ]

  /// Several cases in one article, the most mentioned first.
  static let several: [CaseExample] = [
    CaseExample(
      "The death of Baby L has shown failings.\nBaby L was known to the police.\nWe have had inquiries before, notably the Sarah Kemble case.",
      "Baby L", "Sarah Kemble"),
    CaseExample(
      "The inquest into the death of Amos Reed opened.\nReed was shot. Reed's widow spoke.\nIt recalls the murder of Paul Yarwood in 1991.",
      "Amos Reed = Reed", "Paul Yarwood"),
    CaseExample(
      "A lodger, Jason Amery, was convicted of causing the death of Baby N.\nBaby N was one.\nAmery was jailed for three years after the abuse.",
      "Baby N"),
    CaseExample(
      "Shane Crane was jailed for the murder of his son, Ellis Crane.\nCrane wept. Ellis was found with injuries.",
      "Ellis Crane = Ellis"),
  ]

  /// Articles without a case.
  static let none: [CaseExample] = [
    "In case of fire, break the glass.",
    "The case for reform is strong, said Alan Partridge-Hughes.",
    "He bought a case of wine from Waitrose in York.",
    "It was, she said, the death of democracy. Helen Marsh disagreed.",
    "A murder of crows settled on Harrow Hill.",
    "Review of the Year: our writers choose.",
    "She writes for the Sunday Review and the London Review of Books.",
    "Staff serve a trial period of six weeks at Marsh Green.",
    "The Rhodes Review was read in every college.",
    "In the case of Scotland the money was spent.",
    "The Council inquiry desk is open until five.",
    "Call our Customer Inquiry line.",
    "The Supreme Court case will be heard in May.",
    "The director, John Amble, who died in 1998, made forty films.",
    "The death of actor Ralph Emsworth at 93 was announced. He made forty films.",
    "Consider the case of Maria Teal, who drives forty miles to work.",
    "This is a textbook case. Brown said so.",
    "Operation Desert Wind moved troops to the border.",
    "The FBI investigation and the Senate inquiry went on.",
    "Smith's case for lower taxes was well made. Peter Smith spoke for an hour.",
    "The trial of the new vaccine began in Leeds.",
    "It was a love affair. The Leeds affair ended badly.",
    "Give Your Child A Chance This Summer",
    "Girl I know, he sang.",
    "The party was a disaster for Penny Lane.",
    "Family Fun Day at Marsh Green draws crowds",
    "Mr A Jones and Mrs B Smith won the raffle.",
    "The government will review the case on Monday.",
    "She is the killer of a good joke, said Tom Rudd.",
    "He was shot for a magazine cover in Milan.",
    "The Budget review was led by Sir Colin Ames.",
    "A peer review of Thornton's paper found no errors.",
    "Death of a Salesman opens at the Garrick Theatre.",
    "Murder on the Wold Line is on at eight.",
    "Agatha Stone's murder mysteries sell well.",
    "The council named Jane Doyle as chief executive.",
    "The band, known as LG, sells phones.",
    "He has a suitcase. Case closed.",
    "Johnson v Harcourt is a leading case in contract.",
    "Police chief Andrew Lomas said crime fell.",
    "",
  ].map { CaseExample($0) }
}
