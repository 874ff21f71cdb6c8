// SPDX-License-Identifier: GPL-3.0-or-later

/// The small words, and the common ones that a sentence may begin with.
enum EnglishFunctionWords {
  static let lists: [WordList] = [
    WordList(
      [.determiner], .none,
      """
      the a an this that these those some any each every both either neither no another other such what which whose
      my your his her its our their all several many few most much more one two three half
      """),
    WordList([.the], .none, "the"),
    WordList([.possessivePronoun], .none, "my your his her its our their"),
    WordList(
      [.preposition], .none,
      """
      of in on at by for with from to into onto upon about against between among amid during before after since until
      through throughout across along around behind beside besides beneath below under over above near off out up down
      within without despite toward towards via like unlike than as except regarding concerning outside inside per
      following including ahead amongst alongside
      """),
    WordList([.of], .none, "of"),
    WordList([.by], .none, "by"),
    WordList([.to], .none, "to"),
    WordList([.conjunction], .none, "and or but nor yet so plus &"),
    WordList([.and], .none, "and or &"),
    WordList(
      [.subordinator], .none,
      """
      that if because while when whenever where whereas although though after before since until unless whether as once
      how why lest
      """),
    WordList([.that], .none, "that"),
    WordList([.relative], .none, "who whom whose which that"),
    WordList([.who], .none, "who whom"),
    WordList([.he], .none, "he him himself he's he'd he'll"),
    WordList([.she], .none, "she her herself she's she'd she'll"),
    WordList([.they], .none, "they them themselves they're they've they'd they'll"),
    WordList([.it], .none, "it itself"),
    WordList([.firstPerson], .none, "i we me us myself ourselves i'm i've i'd i'll we're we've we'd we'll"),
    WordList(
      [.ownVoice], .none,
      """
      i we me us my our mine ours myself ourselves i'm i've i'd i'll we're we've we'd we'll you your you're you've
      """),
    WordList(
      [.otherPronoun], .none,
      """
      you one some many others other another most both all each none several few someone somebody everyone
      everybody anyone anybody nobody these those neither either
      """),
    WordList(
      [.adverb], .none,
      """
      also later then now still just only even ever never always often sometimes again once twice already yet soon
      recently previously earlier meanwhile however instead further furthermore moreover therefore thus hence otherwise
      nevertheless nonetheless perhaps maybe indeed rather quite very too almost nearly here there today yesterday
      tomorrow tonight first second third finally lastly next afterwards subsequently back away together apart aside
      bluntly early once thereby elsewhere not famously simply merely largely mostly partly well far long much
      """),
    WordList(
      [.nounInLy], .none,
      """
      ally anomaly assembly belly bully butterfly costly daily deadly early elderly family fortnightly friendly ghastly
      holy homily hourly jelly kindly likely lively lonely lovely lowly monopoly monthly only orderly quarterly rally
      reply scholarly supply timely ugly unlikely unruly weekly yearly
      """),
    WordList(
      [.numeral], .none,
      """
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
      eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
      first second third fourth fifth
      """),
    WordList(
      [.calendar], .none,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
      september october november december christmas easter mon tue wed thu fri sat sun jan feb mar apr jun jul aug
      sep sept oct nov dec
      """),
    WordList(
      [.commonWord], .none,
      """
      there here yes no well oh so hello hi dear please thanks thank asked asking speaking writing responding
      prosecuting defending sentencing mitigating opening closing summing
      referring according given based set despite following including among regarding while today tonight yesterday
      tomorrow last next new old young good bad great big small high low long short early late first second final
      more most less least much many few little other same such own only just even both half part
      how why what when where who whom whose which whether if unless until though although because since
      people police officers doctors nurses teachers parents children women men boys girls families residents
      critics experts officials ministers campaigners supporters opponents councillors lawmakers voters students
      workers staff members leaders sources friends relatives neighbours neighbors witnesses detectives prosecutors
      social local national public private political economic health education child serious case death lessons
      asked told let it's that's there's here's what's who's let's don't didn't can't won't isn't nobody nothing something
      everything anything somewhere everybody everyone somebody someone anyone
      getting being having going doing making taking giving coming looking working trying using seeing knowing thinking
      north south east west northern southern eastern western central upper lower greater santa san fort mount lake saint
      hard tough thoughtful flawed independent former
      question questions answer background meanwhile earlier later elsewhere asked
      click read watch see listen follow share sign subscribe related more photo image video file picture
      """),
    WordList([.elided], .none, "em cause til tis twas bout round cos ere n s d"),
    WordList(
      [.particle], .none,
      """
      de da di du del della der den van von bin ibn al el la le las los ap ben ten ter af av dos das do mac y st zu
      """),
    WordList(
      [.nameSuffix], .none,
      "jr sr ii iii iv qc kc sc mla mp msp mep obe mbe cbe kbe phd md esq cc jp tds frs dl"),
    WordList(
      [.abbreviation], .none,
      """
      mr mrs ms dr prof st sen rep gov gen lt col sgt capt cpl maj adm rev hon pres sr jr jan feb mar apr jun jul aug
      sep sept oct nov dec no vs inc co corp ltd dept det insp supt messrs mt ft ave blvd u.s u.k u.n d.c e.g i.e
      """),
    WordList(
      [.demonym], .none,
      """
      british english scottish welsh irish american canadian australian french german italian spanish russian chinese
      indian pakistani japanese european african asian mexican israeli iranian iraqi syrian turkish greek polish dutch
      belgian swedish norwegian danish finnish ukrainian brazilian egyptian saudi korean vietnamese afghan nigerian
      kenyan cuban jewish muslim christian catholic protestant anglican republican democratic democrat tory labour
      conservative liberal republicans democrats tories americans britons europeans muslims jews christians catholics
      mexicans russians germans french latino hispanic black white labour's libertarian
      """),
    WordList(
      [.place], .none,
      """
      london england britain uk scotland wales ireland america us usa u.s u.k washington york manchester birmingham
      leeds liverpool bristol sheffield glasgow edinburgh cardiff belfast newcastle leicester nottingham haringey
      lancashire yorkshire kent essex surrey sussex hampshire devon cornwall norfolk suffolk cumbria
      europe africa asia australia canada france germany italy spain russia china india pakistan japan mexico israel
      iran iraq syria turkey greece poland afghanistan libya egypt cuba ukraine korea
      ala ariz calif colo conn fla ky md minn mont neb nev okla pa tenn tex vt va wis wyo
      california texas florida ohio pennsylvania virginia michigan wisconsin iowa illinois nevada
      arizona colorado carolina hampshire jersey massachusetts connecticut vermont maine indiana missouri minnesota
      oregon utah oklahoma louisiana alabama mississippi tennessee kentucky georgia kansas nebraska dakota montana
      wyoming idaho alaska hawaii maryland delaware arkansas rhode chicago boston philadelphia detroit cleveland
      houston dallas miami atlanta denver seattle phoenix vegas orlando charlotte brooklyn manhattan
      paris berlin rome madrid moscow beijing tokyo brussels geneva dublin sydney melbourne toronto
      """),
  ]
}
