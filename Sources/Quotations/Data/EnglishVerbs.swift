// SPDX-License-Identifier: GPL-3.0-or-later

/// Verbs by what they tell of speech.
enum EnglishVerbs {
  static let lists: [WordList] = [
    WordList(
      [.sayVerb], .verb,
      """
      add explain insist reply continue respond warn stress admit conclude
      """),
    WordList([.sayVerb, .finite], .none, "said says told tells wrote writes"),
    WordList([.sayVerb, .bareForm], .none, "say tell write"),
    WordList([.sayVerb, .gerund], .none, "saying telling writing"),
    WordList(
      [.hearerVerb], .verb,
      """
      ask warn remind assure inform advise urge notify order beg implore lecture caution counsel instruct
      """),
    WordList([.hearerVerb], .none, "told tells tell telling"),
    WordList(
      [.speechVerb], .verb,
      """
      accept argue claim note announce deny acknowledge declare state suggest ask answer report describe contend assert
      complain promise vow urge point recall concede maintain testify comment confirm allege accuse predict remark
      mention repeat reiterate agree reveal disclose tweet retweet post blog observe boast emphasize emphasise
      emphasize underline underscore recount relate protest plead joke quip shout exclaim whisper mutter murmur
      caution counsel remind assure inform advise express demand request propose recommend call cite quote dub label
      brand term characterize characterise denounce condemn criticize criticise praise attack blast slam
      lambast lambaste decry deride mock dismiss reject rebuke rebut refute refuse counter retort rejoin
      proclaim pronounce pledge swear threaten offer lament bemoan elaborate expand specify clarify interject
      interrupt volunteer venture opine declaim pray preach lecture rant rave thunder bellow bark growl
      snarl hiss sneer scoff tease taunt chide scold admonish berate castigate chastise
      applaud hail laud extol thank congratulate apologise apologize confess confide inquire enquire query
      question wonder muse reflect recite read sing chant yell scream cry sob laugh chuckle grin smile
      sigh shrug nod groan moan gasp greet introduce summarise summarize sum signal tell-all declare rule
      find indicate show warn estimate forecast conclude determine stipulate
      hear narrate dictate detail outline spell document text message email phone
      telegraph cable fire shoot snap crack gush enthuse marvel crow
      brag gloat hint imply insinuate intimate allude refer guess reckon figure
      """),
    WordList(
      [.speechVerb, .finite], .none,
      """
      spoke speaks wrote writes swore swears found finds heard hears shot shoots read reads sang sings put puts
      went goes thundered began begins led leads rang recorded
      """),
    WordList([.speechVerb, .bareForm], .none, "speak put go begin"),
    WordList([.speechVerb, .namingVerb, .finite], .none, "labelled"),
    WordList([.speechVerb, .namingVerb, .gerund], .none, "labelling"),
    WordList([.speechVerb, .gerund], .none, "speaking putting going beginning finding"),
    WordList(
      [.loudVerb], .verb,
      """
      appeal plead pile chime weigh rage fume storm roar howl bawl blurt stammer stutter mumble croak drawl purr
      coo gabble jabber prattle ramble trumpet herald blame cheer heckle hector jeer jibe needle poke
      ridicule lampoon parody echo restate paraphrase credit characterise paint cast liken compare
      react conjecture speculate surmise theorise theorize hypothesise caveat qualify correct concur
      dispute contest object demur disagree deadpan wisecrack jest kid crow
      urge exhort entreat beseech summon invoke tout peddle push press plug pitch hammer hit rip pan
      savage skewer torch trash tear pummel excoriate skewer assail vilify
      defend justify excuse endorse back favour favor welcome support oppose commend
      celebrate salute toast eulogize eulogise remember reminisce mourn regret
      advocate champion call-out demand cite
      """),
    WordList(
      [.thoughtVerb], .verb,
      """
      believe hope fear worry expect assume doubt suspect consider regard realise realize understand want wish
      decide imagine suppose predict anticipate learn remember forget like love hate fear view
      see notice wonder trust prefer dream intend plan
      """),
    WordList(
      [.thoughtVerb, .finite], .none,
      "thought thinks felt feels knew knows saw sees understood understands forgot"),
    WordList([.thoughtVerb, .bareForm], .none, "think feel know see understand forget"),
    WordList([.thoughtVerb, .gerund], .none, "thinking feeling knowing seeing understanding"),
    WordList(
      [.takingVerb], .verb,
      """
      accept record praise welcome refuse report deny introduce post pledge endorse continue push offer fire maintain
      criticise criticize support back defend oppose reject question express attack blame dismiss condemn denounce
      decry deride mock slam blast applaud commend hail laud salute thank congratulate favour favor champion tout
      celebrate mourn regret echo advocate assail rebuke castigate chastise ridicule
      """),
    WordList([.takingVerb], .none, "found finds find finding went goes put puts cast casts casting"),
    WordList(
      [.namingVerb], .verb,
      "call describe dub label brand term name characterize characterise denounce decry deride condemn"),
    WordList(
      [.auxiliary, .finite], .none,
      """
      is are was were am has have had do does did will would shall should can could may might must ought
      isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
      cannot he'd she'd they'd we'd i'd he'll she'll they'll we'll i'll they've we've i've they're we're you're i'm
      """),
    WordList([.auxiliary], .none, "be been being having doing get got gets getting"),
    WordList(
      [.negation], .none,
      """
      not never n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't
      couldn't shouldn't cannot no neither nor
      """),
    WordList(
      [.plainVerb], .verb,
      """
      need use try start help turn play move live happen provide include continue set change lead follow stop
      create open walk win remain appear serve die send build stay reach kill pass raise pull return carry
      develop support receive require lose pay meet run work look seem visit attend join leave
      launch publish release issue vote fail face charge arrest convict jail sentence sack resign retire appoint elect
      marry injure wound hurt attack strike hit crash burn collapse fall rise grow increase reduce drop cut
      close end finish complete cause result affect concern involve contain cover cost earn spend buy sell
      own produce make take give come arrive travel drive ride fly land enter climb cross
      watch listen listen talk meet gather discuss debate consult campaign speak address host hold
      allow let permit prevent ban block protect save rescue treat care work teach train study
      search investigate examine check test review inspect assess identify discover trace
      break damage destroy steal rob threaten abuse neglect rape murder stab shoot
      stand sit lie wait sleep wake eat drink wear dress cook clean wash
      begin bring keep hold write provide prove throw catch choose draw fight hide
      """),
    WordList(
      [.plainVerb, .finite], .none,
      """
      made took gave came went got became left met ran lost won paid sent built kept brought bought sold led
      fell rose grew cut stood sat lay stuck spent taught caught threw drew fought hid broke stole struck wore
      ate drank drove rode flew began chose froze proved shown seen known taken given gone done written
      spoken fallen risen grown
      """),
    WordList([.according], .none, "according per"),
  ]
}
