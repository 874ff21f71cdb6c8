// SPDX-License-Identifier: GPL-3.0-or-later

extension GivenNames {
  /// Whether two given names, by their word keys, are forms of one: *Bill* and *William*.
  static func areForms(_ first: UInt64, _ second: UInt64) -> Bool {
    guard let groups = groupsByKey[first], let others = groupsByKey[second] else { return false }
    return groups.contains { others.contains($0) }
  }

  private static let groups = [
    "bill william will billy willie", "mike michael mick micky", "tim timothy", "bob robert rob bobby robbie",
    "joe joseph joey", "jim james jimmy jamie", "tom thomas tommy", "dan daniel danny", "dave david davey",
    "steve stephen steven stevie", "chuck charles charlie", "ted edward ed eddie ned teddy",
    "matt matthew mathew",
    "chris christopher", "chris christine christina", "rudy rudolph", "bernie bernard", "ben benjamin",
    "sam samuel",
    "sam samantha", "jeff jeffrey geoff geoffrey", "ken kenneth kenny", "don donald", "ron ronald ronnie",
    "liz elizabeth beth betty lizzie eliza", "kate katherine kathy catherine cathy kathryn katie katy kath",
    "sue susan susie suzanne", "nick nicholas nicky", "tony anthony antony", "greg gregory", "andy andrew",
    "al albert alan",
    "alf alfred", "rick richard dick ricky rich", "jen jennifer jenny", "alex alexander", "alex alexandra",
    "larry lawrence laurence", "pat patrick paddy", "pat patricia patsy", "phil philip phillip", "pete peter",
    "ray raymond", "reg reginald", "vic victor", "vicky victoria vicki", "val valerie", "mandy amanda",
    "jackie jacqueline jacqui",
    "maggie margaret peggy meg", "debbie deborah deb debra", "angie angela", "barb barbara", "cindy cynthia",
    "gerry gerald gerard jerry", "harry henry harold hank", "jack john johnny", "jon jonathan", "josh joshua",
    "len leonard", "les leslie", "nate nathan nathaniel", "stan stanley", "stu stuart stewart",
    "terry terence terrance",
    "zach zachary zack zac", "fred frederick freddie alfred", "frank francis", "gabe gabriel",
    "theo theodore",
    "vince vincent", "walt walter", "abe abraham", "art arthur", "bart bartholomew", "doug douglas",
    "dom dominic",
    "max maxwell", "mel melvin", "mel melanie", "mo mohammed mohamed muhammad mohammad", "norm norman",
    "ollie oliver",
    "becky rebecca", "jess jessica", "jo joanne joanna josephine", "kim kimberly", "lou louis", "lou louise",
    "nell eleanor ellie helen",
    "pam pamela", "penny penelope", "sandy sandra", "steph stephanie", "tess teresa theresa terri",
    "trish patricia",
    "wendy gwendolyn", "gill gillian jill", "bev beverley beverly", "pippa philippa", "viv vivien vivian",
    "cam cameron",
    "cal calvin callum", "ali alistair alastair", "gus angus augustus", "newt newton", "mitch mitchell",
    "reince reinhold",
  ]

  private static let groupsByKey: [UInt64: [Int]] = {
    var table: [UInt64: [Int]] = [:]
    for (number, group) in groups.enumerated() {
      for name in group.split(separator: " ") { table[WordHash.key(name), default: []].append(number) }
    }
    return table
  }()
}
