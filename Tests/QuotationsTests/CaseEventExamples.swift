// SPDX-License-Identifier: GPL-3.0-or-later

extension CaseExample {
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
      """
      Survivors of the Castle Moor disaster met yesterday.
      The Castle Moor disaster inquest heard of injuries to a hundred people.
      """,
      "Castle Moor disaster"),
    CaseExample(
      """
      Gary Stott was a school governor for nine years.
      Stott, 41, set fire to the hall after a row over keys.
      At Fulmere Crown Court the jury took an hour.
      Stott was jailed for arson; the judge spoke of neglect.
      """,
      "Gary Stott = Stott"),
    CaseExample(
      "Sir Alan Teft has reported. The Teft inquiry heard forty people.\nRelatives welcomed the Teft inquiry.",
      "Teft inquiry"),
    CaseExample(
      "Robin Pask QC opened the inquiry. The Pask inquiry heard of murder and neglect. Mr Pask is ill.",
      "Pask inquiry"),
    CaseExample(
      "Families want the truth of the scandal at Fulmere House.\nThe Fulmere House inquiry opens in May.",
      "Fulmere House inquiry = Fulmere House scandal"),
    CaseExample(
      "There will be an inquiry into deaths and neglect at Ashgrove Nursery, ministers said.",
      "Ashgrove Nursery inquiry"),
  ]

  /// Several cases in one article, the most mentioned first.
  static let several: [CaseExample] = [
    CaseExample(
      """
      Nobody went to see Baby L for a month.
      The neighbours of Baby L rang twice.
      It is the Sarah Kemble case over again, inquiry and all.
      """,
      "Baby L", "Sarah Kemble"),
    CaseExample(
      """
      The inquest into the death of Amos Reed opened.
      Reed was shot. Reed's widow spoke.
      It recalls the murder of Paul Yarwood in 1991.
      """,
      "Amos Reed = Reed", "Paul Yarwood"),
    CaseExample(
      """
      Luke Amery was found guilty of causing the death of Baby N.
      Baby N was one. Amery wept.
      Amery was jailed for three years after the abuse.
      """,
      "Baby N"),
    CaseExample(
      """
      Shane Crane was jailed for the murder of his son, Ellis Crane.
      Crane wept. Ellis was found with injuries.
      """,
      "Ellis Crane = Ellis"),
  ]

  /// Articles without a case.
  static let none: [CaseExample] = [
    "In case of fire, break the glass.",
    "The case for reform is strong, said Alan Partridge-Hughes.",
    "He bought a case of wine from a shop in York.",
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
    "Death of a Salesman opens at the Wold Theatre.",
    "Murder on the Wold Line is on at eight.",
    "Agatha Stone's murder mysteries sell well.",
    "The council named Jane Doyle as chief executive.",
    "The band, known as LG, sells phones.",
    "He has a suitcase. Case closed.",
    "He was praised for beating Kevin Shaw in the final.",
    "The board was attacked by Karen Nash over fees.",
    "Trains killed the trade in Marsh Green.",
    "She died laughing, wrote Paul Deane.",
    "Cabinet minister Neil Croft died in 1962, aged 80.",
    "Her case against higher fees won over Martin Bragg.",
    "The Harrow Hill attacks on the budget went on.",
    "A report into the future of Marsh Green was published.",
    "The children of Anna Bell were at school. Anna Bell teaches.",
    "Family B&B, sleeps six. Baby I love you.",
    "The trust said the care of Patient Transport Services was sound.",
    "Clinical Negligence Inquests\nAn inquest is not a trial, and a coroner finds no neglect.",
    "What an inquest is for\nAsk Amber Lodge Partners. Call Amber Lodge Partners today.",
    "Actress Sue Lyall, who died last year, left the club five pounds. It was hot out there, said Pell.",
    "Johnson v Harcourt is a leading case in contract.",
    "Police chief Andrew Lomas said crime fell.",
    "",
  ].map { CaseExample($0) }
}
