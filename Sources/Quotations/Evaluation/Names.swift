// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
  /// A name as it is compared: its words in lower case, without titles, possessives and what follows a surname.
  struct Name: Hashable, Sendable {
    var words: [String]

    init(_ text: some StringProtocol) {
      var words = text.split(whereSeparator: \.isWhitespace).map { Self.plain($0) }.filter { !$0.isEmpty }
      while words.count > 1, Words.titles.contains(words[0]) { words.removeFirst() }
      while words.count > 1, Words.suffixes.contains(words[words.count - 1]) { words.removeLast() }
      self.words = words
    }

    init(words: [String]) { self.words = words }

    var surname: String? { words.last }

    /// A word in lower case without the punctuation around it and a possessive ending.
    static func plain(_ word: some StringProtocol) -> String {
      var word = word.lowercased()[...]
      let edge: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
      word = word.drop(while: edge)
      while let last = word.last, edge(last) { word.removeLast() }
      for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) { word.removeLast(2) }
      return String(word)
    }

    /// Whether two names of people may name the same one: the same words, or the same surname and first names that
    /// do not contradict each other.
    func mayBe(_ other: Name) -> Bool {
      guard let surname, let theirs = other.surname else { return false }
      if words == other.words { return true }
      guard surname == theirs else { return false }
      let mine = words.dropLast()
      let others = other.words.dropLast()
      guard let first = mine.first, let second = others.first else { return true }
      return Self.mayBeSame(first, second) || mine.dropFirst().contains { Self.mayBeSame($0, second) }
        || others.dropFirst().contains { Self.mayBeSame($0, first) }
    }

    /// Whether two names of organisations may name the same one: all the words of the shorter are in the longer.
    func mayBeBody(_ other: Name) -> Bool {
      let mine = Set(words).subtracting(Words.small)
      let others = Set(other.words).subtracting(Words.small)
      guard !mine.isEmpty, !others.isEmpty else { return false }
      return mine.isSubset(of: others) || others.isSubset(of: mine)
    }

    /// Equal first names, an initial, or a short form.
    static func mayBeSame(_ a: String, _ b: String) -> Bool {
      if a == b { return true }
      if a.count == 1 || b.count == 1 || a.contains(".") || b.contains(".") { return a.first == b.first }
      return Words.shortForms.contains { $0.contains(a) && $0.contains(b) }
    }
  }

  /// Words that the reading of sources knows.
  enum Words {
    static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

    /// What may stand before a name and is no part of it.
    static let titles = set(
      """
      mr mrs ms miss mx dr doctor prof professor sir dame lord lady baroness sen senator rep representative gov \
      governor president vice deputy assistant acting former then-president secretary general gen col colonel lt \
      lieutenant capt captain sgt sergeant maj major cpl judge justice magistrate chair chairman chairwoman chief \
      rev reverend father brother sister bishop archbishop rabbi pastor imam pope attorney lawyer solicitor \
      congressman congresswoman mayor minister prime chancellor speaker king queen prince princess ambassador \
      director manager officer commissioner superintendent inspector constable detective sheriff marshal admiral \
      adm councillor cllr alderman supervisor treasurer clerk coroner coach captain republican democrat democratic \
      libertarian conservative labour nominee candidate spokesman spokeswoman spokesperson editor author analyst \
      professor majority minority leader whip press campaign house senate state city county police st hon the \
      rival strategist adviser advisor aide economist journalist reporter actor actress singer host ceo
      """)
    static let suffixes = set("jr sr ii iii iv phd md esq mp qc kc obe mbe cbe")
    static let small = set("the a an of and for in on at to &")
    static let pronouns = set(
      """
      he she it they we i you who which that this these those him her them us me himself herself themselves \
      one some others many both all another everyone somebody someone nobody anyone his hers theirs
      """)
    static let masculine = set("he him his himself")
    static let feminine = set("she her hers herself")
    /// What names a body rather than a person when it stands in a capitalised name.
    static let bodies = set(
      """
      association agency authority bank board bureau campaign center centre church club college commission \
      committee company conference congress corp corporation council court department dispatch foundation fund \
      group herald house hospital inc institute institution journal league magazine ministry museum nations news \
      observer office organisation organization panel party post press radio report school senate service society \
      star states street sun survey telegraph television times tribune trust union university week network \
      international national americans democrats republicans administration force guard task project coalition \
      watch daily online chronicle gazette mail guardian
      """)
    /// Where a description of somebody begins after the name.
    static let turns = set(
      "of for at from in on with who whom which that whose to as by during and or but near under about speaking"
    )
    /// What stands between the capitalised words of one name.
    static let joints = set("of for and the at de van von der den bin al del da di du la le ter")
    static let articles = set(
      "the a an this that these those another one some any each every no our my his her their its")
    /// What a name that speaks as the source of an attribution was mistaken for: the annotators' slips.
    static let cues = set("said says say told added wrote asked")
    static let shortForms: [Set<String>] = [
      "al albert alan alfred", "alex alexander alexandra", "andy andrew", "barry barack", "ben benjamin",
      "bernie bernard", "beth liz lizzie betty elizabeth", "bill billy will william", "bob bobby rob robert",
      "chris christopher christine", "chuck charlie charles", "dan danny daniel", "dave david",
      "deb debbie deborah",
      "dick rick ricky richard", "don donnie donald", "doug douglas", "ed eddie ted edward", "fred frederick",
      "gerry jerry gerald jerome", "greg gregory", "hank harry henry", "jack john johnny",
      "jeff jeffrey geoff",
      "jen jenny jennifer", "jim jimmy james", "joe joseph", "jon jonathan", "josh joshua",
      "kate kathy katie katherine catherine", "ken kenny kenneth", "larry lawrence laurence", "leo leonard",
      "maggie peggy margaret", "matt matthew", "mike mick michael", "nick nicholas", "pat patrick patricia",
      "pete peter", "phil philip phillip", "ray raymond", "ron ronald", "rudy rudolph", "russ russell",
      "sam sammy samuel samantha", "stan stanley", "steve stephen steven", "sue susan suzanne", "tim timothy",
      "tom tommy thomas", "tony anthony", "val valerie", "vic victor victoria", "walt walter",
    ].map(set)
  }
}
