// SPDX-License-Identifier: GPL-3.0-or-later

extension CaseExample {
  /// Homes whose name alone stands for the case.
  static let homes: [CaseExample] = [
    CaseExample("The public inquiry into abuse at Marl House children's home opens in May.", "Marl House"),
    CaseExample("An inquiry into Ashgrove Manor found neglect on every floor.", "Ashgrove Manor"),
    CaseExample(
      "The inquiry into the Marl Grange care home has reported. Marl Grange shut in May.", "Marl Grange"),
    CaseExample(
      "The owner of Marl Grange, the Larkham care home that inspectors closed, has gone.", "Marl Grange"),
    CaseExample(
      """
      Marl Grange: residents moved
      Inspectors cancelled the registration of Marl Grange.
      """, "Marl Grange"),
    CaseExample("Two carers were jailed over abuse at Fell Lodge. The judge spoke of neglect.", "Fell Lodge"),
    CaseExample(
      "The firm was fined over the running of Fell Lodge. Joan Pell, 88, died there after neglect.",
      "Fell Lodge"),
    CaseExample("The Fell Lodge report asks for more nurses at night. It speaks of neglect.", "Fell Lodge"),
  ]

  /// Whose inquest it is, when others are named before.
  static let inquests: [CaseExample] = [
    CaseExample(
      """
      A schoolboy drowned in a quarry, an inquest has heard.
      Liam Pole, 47, who was walking his dog, told the hearing that he saw three lads.
      Ben Dale, 17, of Hillside Avenue, surfaced once.
      """, "Ben Dale"),
    CaseExample(
      """
      A widow died on a trolley, an inquest heard yesterday.
      Edna Dale fell in her kitchen. Her neighbour, Alan Pole, 67, found her.
      """, "Edna Dale"),
    CaseExample(
      """
      Two friends died in a crash, an inquest heard.
      Amy Dale, 19, and Tom Pole, 20, were in the back seat.
      """, "Amy Dale", "Tom Pole"),
    CaseExample("Baby Ruby died in Larkham in 2014. Her father was convicted of manslaughter.", "Ruby"),
  ]

  /// *Into her death*, *died in May 2009*, *where she died*.
  static let deaths: [CaseExample] = [
    CaseExample(
      "Amy Dale would be alive if one nurse had asked, the review into her death has found.", "Amy Dale"),
    CaseExample(
      """
      Amy Dale, 19, fell ill on a Sunday.
      An inquest into her death heard that nobody called a doctor.
      """, "Amy Dale"),
    CaseExample(
      """
      Amy Dale fell ill in her cell. Her brother Tom Dale told the inquiry into her tragic death that he rang.
      """, "Amy Dale"),
    CaseExample(
      """
      Amy Dale, whose name could not be printed until the end of the trial, died on 4 May 2009.
      Sean Pole, 30, denies murder.
      """, "Amy Dale"),
    CaseExample(
      "Amy Dale died in Larkham in November 2011. Her father was convicted of manslaughter.", "Amy Dale"),
    CaseExample("Marl House, the home where 15-year-old Amy Dale died in 2009, is to close.", "Amy Dale"),
  ]

  /// Letters, and the names that come out later.
  static let letters: [CaseExample] = [
    CaseExample(
      """
      The boy known for nineteen months only as TW was named yesterday, at his mother's request, as Tobias Reed.
      The inquest heard that Tobias was fifteen.
      """, "Tobias Reed = TW, Tobias"),
    CaseExample(
      "Sean Pole murdered Callum Dale, the boy known until this trial as Child M. Callum was three.",
      "Callum Dale = Child M, Callum"),
    CaseExample("The review of the care of Child K, a girl of four, has begun.", "Child K"),
  ]

  /// British news and comment without a case.
  static let nothing: [CaseExample] = [
    "The report into school dinners at Marl Grange Primary School was warm.",
    "Weddings at Fell Lodge start at £3,000. The owner of Fell Lodge, Ann Pell, was born there.",
    "David Lodge wrote the novel. Mr Lodge lives in Larkham.",
    "The council said a review of its parking rules would report in the spring, Ann Pell said.",
    "He opened a review of his life in politics with a joke. Joan Pell laughed.",
    "The rector, Peter Marl, died in May 1911 and left the church a bell.",
    "The home where Edwin Fell was born is now a shop.",
    "She was named by the club, after a long search, as Manager of the Year.",
    "He is known for his cakes as Baker Bob.",
    "An inquiry desk is open at Crown Court. The review of the play was kind to her.",
  ].map { CaseExample($0) }
}
