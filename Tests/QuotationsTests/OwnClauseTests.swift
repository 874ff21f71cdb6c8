// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Sentences in which the words of one stand in the clause of another. All people and places are invented.
@Suite struct OwnClauseTests {
  static let passives = [
    "The closure was described as ⟦Ivor Laidlaw|“a hammer blow for the valley”⟧ by Ivor Laidlaw.",
    "Her conduct was branded ⟦magistrate|“reckless in the extreme”⟧ by the magistrate.",
    "The scheme has been labelled ⟦pensioners|“a tax on the old”⟧ by pensioners.",
    "Mr Tranter was called ⟦judge|“a cunning and greedy man”⟧ by the judge.",
    "Mrs Quill was described as ⟦Owen Quill|“the heart of our family”⟧ by her son, Owen Quill.",
    "The bill was dismissed by Lord Hatherley as ⟦Hatherley|“a dog's dinner”⟧.",
    "The driver, Leon Fisk, was described by police as ⟦police|“a danger on the road”⟧.",
    "Fisk, described by prosecutors as ⟦prosecutors|“a predator”⟧, showed no emotion.",
    "Described as ⟦Owen Quill|“fearless”⟧ by her brother Owen Quill, she had served for ten years.",
    "The ward was found to be ⟦inspectors|“unsafe at night”⟧ by inspectors.",
    "Police were accused of ⟦Norah Speight|“dragging their feet”⟧ by Norah Speight.",
    """
    The response has been condemned as ⟦Harbour Watch|“an insult to the bereaved”⟧ by the charity Harbour Watch.
    """,
    "Cobb, described as ⟦|“a coward and a cheat”⟧, was led away.",
    """
    The report, which called the yard ⟦report|“plainly unsafe”⟧, was dismissed as ⟦Ivor Laidlaw|“out of date”⟧ by \
    Ivor Laidlaw.
    """,
  ]

  static let pairs = [
    "The airline described the delay as ⟦airline|“regrettable”⟧ but passengers branded it ⟦passengers|“chaos”⟧.",
    """
    The minister called the figures ⟦minister|“encouraging”⟧; his Tory shadow Neil Prowse described them as \
    ⟦Neil Prowse|“a smokescreen”⟧.
    """,
    """
    Mr Tranter told jurors the row was ⟦Tranter|“handbags”⟧ but his former wife, Dawn, said it was \
    ⟦Dawn|“terrifying”⟧.
    """,
    """
    Dawn Peel hit back after a councillor accused her of ⟦councillor|“grandstanding”⟧, telling reporters: \
    ⟦Dawn Peel|“I speak for the street.”⟧
    """,
    "Colin Ames said the lift was ⟦Colin Ames|“a death trap”⟧ after the landlord called it ⟦landlord|“sound”⟧.",
    "Ivor Laidlaw resigned after inspectors said the yard was ⟦inspectors|“riddled with asbestos”⟧.",
    "Colin Ames said the queue was ⟦Colin Ames|“endless”⟧ but graffiti on the wall said it was ⟦|“a hoot”⟧.",
    """
    Dawn Peel, whose daughter Lily told her ⟦Lily|“I can't breathe”⟧ that night, said: \
    ⟦Dawn Peel|“I hear it every day.”⟧
    """,
    """
    Liv Hartnell, whose father told her ⟦father|“look after your mum”⟧ as he left, said: \
    ⟦Liv Hartnell|“Those were his last words.”⟧
    """,
    "Colin Ames described the road as ⟦Colin Ames#1|“narrow”⟧ and ⟦Colin Ames#1|“badly lit”⟧.",
    "Colin Ames said the road was ⟦Colin Ames#1|“narrow”⟧ and that drivers were ⟦Colin Ames#1|“far too fast”⟧.",
    "Gemma Rudd said the ride was ⟦Gemma Rudd#1|“safe”⟧ but admitted it was ⟦Gemma Rudd#1|“noisy”⟧.",
  ]

  static let claims = [
    """
    Asked about Mr Brake's claim that the firm had been ⟦Brake|“asleep at the wheel”⟧, a spokeswoman said: \
    ⟦spokeswoman|“We do not accept that.”⟧
    """,
    """
    Responding to claims that the club was ⟦|“institutionally deaf”⟧, Des Hoy said: ⟦Des Hoy|“We listen.”⟧
    """,
    """
    Dawn Peel rejected Mr Brake's description of the club as ⟦Brake|“a bear pit”⟧, insisting it was \
    ⟦Dawn Peel|“a family place”⟧.
    """,
    "Police dismissed Mr Brake's version that it had been ⟦Brake|“a game”⟧.",
    "Dawn Peel condemned Mr Brake's remarks as ⟦Dawn Peel|“beneath contempt”⟧.",
  ]

  static let nested = [
    "Dawn Peel said a paramedic had told her: ⟦paramedic|“There is nothing more we can do.”⟧",
    "Gemma Rudd said her manager, Colin Ames, had told her: ⟦Colin Ames|“Keep your mouth shut.”⟧",
    "Olive Garland said that a teacher had warned her: ⟦teacher|“He will not last the term.”⟧",
    "Mr Brake said the mayor of Larkham had told him the road would be ⟦mayor of Larkham|“ready by June”⟧.",
    "Mr Brake said his wife had begged him: ⟦wife|“Don't go out.”⟧",
    "Dawn Peel said the hospital had told her it was ⟦hospital|“only a sprain”⟧.",
    "Dawn Peel said she had told the doctor: ⟦Dawn Peel|“He is not himself.”⟧",
    "Mr Brake said he told the doctor he was ⟦Brake|“not himself”⟧.",
  ]

  /// Whoever stands in between says nothing.
  static let outer = [
    "Des Hoy said the council had called a meeting to ⟦Des Hoy|“clear the air”⟧.",
    "Des Hoy said residents told of floods were right to be ⟦Des Hoy|“furious”⟧.",
    "The council said residents who complained about noise had been ⟦council|“fully consulted”⟧.",
    "Des Hoy said that after the guard told him to leave he felt ⟦Des Hoy|“humiliated”⟧.",
    "Des Hoy said the guard, who told police he was asleep, had been ⟦Des Hoy|“negligent”⟧.",
    "Gemma Rudd said when doctors told her the news she was ⟦Gemma Rudd|“numb”⟧.",
    "Des Hoy said claims that he had lied were ⟦Des Hoy|“false”⟧.",
    "Des Hoy said the remarks by Gemma Rudd were ⟦Des Hoy|“beneath her”⟧.",
    "Dr Tuck, whose mother was a nurse, said the dose was ⟦Tuck|“ten times too high”⟧.",
    "Ivor Laidlaw, chairman and founder of the firm, called the ruling ⟦Ivor Laidlaw|“perverse”⟧.",
  ]

  @Test(arguments: passives + pairs + claims + nested + outer) func speakerIsThatOfTheClause(_ marked: String)
  {
    let text = MarkedText(marked)
    #expect(text.found() == text.expected)
  }
}
