// SPDX-License-Identifier: GPL-3.0-or-later

extension Evaluation {
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
    static let courtesies = set("mr mrs ms miss mx dr sir dame lord lady")
    static let suffixes = set("jr sr ii iii iv phd md esq mp qc kc obe mbe cbe")
    static let small = set("the a an of and for in on at to &")
    static let pronouns = set(
      """
      he she it they we i you who which that this these those him her them us me himself herself themselves \
      one some others many both all another everyone somebody someone nobody anyone his hers theirs
      """)
    static let masculine = set("he him his himself")
    static let feminine = set("she her hers herself")

    enum Gender { case masculine, feminine }

    /// What the first telling pronoun, title or given name among words in lower case says; nil when none does.
    static func gender(of words: some Sequence<String>) -> Gender? {
      for word in words {
        if masculine.contains(word) || masculineNames.contains(word) { return .masculine }
        if feminine.contains(word) || feminineNames.contains(word) { return .feminine }
      }
      return nil
    }
    /// Given names and titles that leave no doubt whether *he* or *she* is meant.
    static let masculineNames = set(
      """
      mr sir lord king prince adam alan albert alexander andrew anthony arthur barack ben benjamin bernard bernie bill \
      bob brian bruce carl charles chris christopher craig daniel david dennis donald douglas edward eric frank fred \
      gary george gerald glenn graham greg gregory harold harry henry howard ian jack jacob james jason jeff jeffrey \
      jeremy jerry jim joe john jon jonathan joseph josh joshua justin keith kenneth kevin larry lawrence louis luke \
      marco marcus mark martin matthew michael mike mitch nathan neil nicholas nigel patrick paul peter philip ralph \
      raymond reginald richard rick robert roger ronald rudy russell ryan scott sean simon stephen steve steven stuart \
      ted terence thomas tim timothy todd tom vincent walter william
      """)
    static let feminineNames = set(
      """
      mrs ms miss dame lady queen princess abigail alice alison amanda amy andrea angela ann anna anne barbara beth \
      beverly brenda carly carol caroline catherine charlotte cheryl christina christine claire cynthia dawn deborah \
      debbie denise diana diane donna dorothy elizabeth ellen emily emma frances gail gloria hannah heather heidi helen \
      hillary ivanka jane janet janice jennifer jessica jill joan joanna joyce judith judy julia julie karen kate \
      katherine kathleen kathy kimberly laura lauren linda lisa liz louise lynn margaret maria marie martha mary megan \
      melania melissa michelle monica nancy natalie nicole nora olivia pamela patricia paula phyllis rachel rebecca rose \
      ruth sally samantha sandra sara sarah sharon sheila shirley sonia sophie stephanie susan teresa theresa tracy \
      valerie vanessa vera veronica victoria virginia wendy
      """)
    /// Capitalised words that end a description without being a name: *a poll released Thursday*.
    static let dates = set(
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april june july august \
      september october november december
      """)
    /// What names a body rather than a person when it stands in a capitalised name.
    static let bodies = set(
      """
      association agency authority bank board bureau campaign center centre church club college commission \
      committee company conference federation congress corp corporation council court department dispatch foundation fund \
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
      "al albert alan alfred", "alex alexander alexandra", "andy andrew", "ben benjamin",
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
      "sam sammy samuel samantha", "sandy sandra", "stan stanley", "steve stephen steven",
      "sue susan suzanne", "tim timothy",
      "tom tommy thomas", "tony anthony", "val valerie", "vic victor victoria", "walt walter",
    ].map(set)
  }
}
