// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Quotations

/// Bodies whose names end in no noun for bodies, and witnesses who are letters. What they say is invented.
@Suite struct BodyNameTests {
  @Test(arguments: [
    "Marl Vale Water", "Wharf Lane Homes", "Larkham Energy", "Pell Solicitors", "Great Wessel Railway",
    "North West Wessel Ambulance Service", "Southern Trains", "NHS Larkham", "Sport England",
    "Police Scotland",
    "Public Health Wales", "Social Work England", "Pony Rescue UK", "Shelter Cymru", "Scottish Power",
    "British Gas", "Network Rail", "Citizens Advice", "Larkham Citizens Advice", "Save the Children",
    "Friends of the Earth", "Transport for London", "Action for Larkham", "Women’s Aid", "Barnardo’s",
    "Ofcom",
    "Devon and Cornwall Police", "Wexshire and Marlshire Constabulary", "Larkham Fire and Rescue Service",
    "Norfolk and Isle of Wight Constabulary", "Campaign for Better Wards",
    "Homes England", "Scottish Fire and Rescue Service", "Health and Safety Executive", "Marl and Sons",
    "Association of Lifeboat Officers", "Marl Society of Chief Executives", "Guild of Head Teachers",
    "Local Democracy Reporting Service", "Youth Justice Board", "Child Safeguarding Practice Review Panel",
    "Youth Endowment Fund", "Children’s Endowment Fund", "Women’s Resource Centre", "Student Loans Company",
    "Residents' Action Group", "Care Leavers' Association", "National Youth Advocacy Service",
    "Marl Family Justice Observatory", "Police Federation of England and Wales", "Number 10",
  ])
  func bodyHasItsWholeNameAndIsNoPerson(_ name: String) {
    for text in ["\(name) said it was “wholly aware” of the smell.", "“We are aware of it,” said \(name)."] {
      let found = extraction(of: text).speakers
      #expect(found.map(\.name) == [name])
      #expect(found.map(\.kind) == [.organisation])
    }
  }

  @Test(arguments: [
    "Grace Waters", "Roger Homes", "Olive Rail", "Victoria Law", "Ann England", "Paul Scotland", "Eva Power",
    "Peter Water", "Ben Care", "Scott Unison", "Rufus Gas", "Jo Mind",
  ])
  func personWithSuchASurnameStaysOne(_ name: String) {
    let found = extraction(of: "\(name) said she was “wholly aware” of the smell.").speakers
    #expect(found.map(\.name) == [name])
    #expect(found.map(\.kind) == [.person])
  }

  @Test(arguments: [
    "Wexshire Police", "Marl Vale Police", "Police Scotland", "Devon and Cornwall Police",
    "Transport for London",
    "Labour", "Crown Prosecution Service", "Citizens Advice", "Marl Vale Water", "Probation Service",
    "City of London Police", "Department for Work and Pensions",
  ])
  func spokesmanSpeaksForTheWholeBody(_ body: String) {
    let found = extraction(of: "A \(body) spokesman said: “We are aware of it.”").speakers
    #expect(
      found == [Speaker(name: "\(body) spokesman", kind: .unnamed, role: "spokesman", organisation: body)])
  }

  @Test(arguments: [
    "Legal Ombudsman", "Prisons and Probation Ombudsman", "Local Government and Social Care Ombudsman",
    "Information Commissioner", "Police and Crime Commissioner", "Work and Pensions Secretary",
    "Chief Medical Officer", "First Minister",
  ])
  func officeIsNobodysName(_ office: String) {
    let found = extraction(of: "The \(office) said it was “wholly aware” of the smell.").speakers
    #expect(found.map(\.name) == [office])
    #expect(found.map(\.kind) == [.unnamed])
  }

  @Test func oneOfficeIsNotAnother() {
    let text =
      "The Culture Secretary, Ann Roe, said it was “bad”. The Work and Pensions Secretary said it was “good”. "
      + "Ms Roe said it was “both”."
    let names = ["Ann Roe", "Work and Pensions Secretary", "Ann Roe"]
    let found = extraction(of: text)
    #expect(found.quotations.filter { $0.kind == .mixed }.map { found.speakers[$0.speaker!].name } == names)
  }

  @Test func formerOfficerKeepsHisWords() {
    let found = extraction(of: "A former Larkham Council officer said: “We are aware of it.”").speakers
    #expect(found.map(\.name) == ["former Larkham Council officer"])
  }

  @Test func namedSpokesmanOfAForceIsThePerson() {
    let found = extraction(of: "Wexshire Police spokesman Ivor Pell said: “We are aware of it.”").speakers
    #expect(
      found == [
        Speaker(name: "Ivor Pell", kind: .person, role: "spokesman", organisation: "Wexshire Police")
      ])
  }

  @Test func spokesmanForABodyWithForInItsName() {
    let found = extraction(of: "A spokesman for Transport for Wales said: “We are aware of it.”").speakers
    #expect(found.map(\.role) == ["spokesman"])
    #expect(found.map(\.organisation) == ["Transport for Wales"])
  }

  struct Coded: Sendable, CustomTestStringConvertible {
    let text: String
    let names: [String]
    var testDescription: String { text }

    init(_ text: String, _ names: String...) { (self.text, self.names) = (text, names) }
  }

  static let coded = [
    Coded(
      "Nurse A said: “I rang them.” Witness A said: “Nobody came.” Dr A said: “I was away.”", "Nurse A",
      "Witness A", "Dr A"),
    Coded("“I rang them,” said Soldier F. “Nobody came,” Soldier F added.", "Soldier F"),
    Coded("“I rang them,” said Police Officer B.", "Police Officer B"),
    Coded("“I rang them,” said Nurse B. She wept.", "Nurse B"),
    Coded("Witness 12 said: “I rang them.” Juror 7 said: “He did.”", "Witness 12", "Juror 7"),
    Coded("Child M told officers: “I rang them.”", "Child M"),
    Coded("Under questioning the witness B said: “I rang them.”", "witness B"),
    Coded("Mr N said: “I rang them.” Ms N said: “Nobody came.”", "Mr N", "Ms N"),
    Coded("Doctor H. Marl said: “I rang them.”", "H. Marl"),
    Coded("Witness Ivor Pell said: “I rang them.”", "Ivor Pell"),
    Coded("PC 4417 Una Fell said: “I rang them.”", "Una Fell"),
  ]

  @Test(arguments: coded) func letterIsANameOnlyWithItsNoun(_ example: Coded) {
    let found = extraction(of: example.text).speakers
    #expect(found.map(\.name) == example.names)
    #expect(found.allSatisfy { $0.kind == .person })
  }

  @Test(arguments: [
    "“I rang them,” said @marllad on Twitter.", "Facebook user Benno88 wrote: “I rang them.”",
    "“I rang them,” one mother wrote on Facebook.",
  ])
  func platformSaysNothing(_ text: String) {
    #expect(!extraction(of: text).speakers.contains { ["Twitter", "Facebook"].contains($0.name) })
  }
}
