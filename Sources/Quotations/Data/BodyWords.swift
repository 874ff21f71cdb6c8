// SPDX-License-Identifier: GPL-3.0-or-later

/// Words by which the name of a body is known when it ends in no common noun for bodies.
enum BodyWords {
  /// Last words that are hardly ever surnames: *Thames Water, Larkham Homes*.
  static let ends = WordSet(
    """
    rail rails water gas energy homes housing support advice aid mail heritage enterprise care buses watch rights
    action electric samaritans
    """)
  /// Last words that no person bears, whatever stands before them: *Grant Solicitors*.
  static let sureEnds = WordSet(
    """
    railway railways trains airways electricity healthcare solicitors holdings telecom telecoms highways pharmacy
    constabulary ambulance supermarkets breweries
    """)
  /// First words of bodies that serve a country: *Sport England*.
  static let nationals = WordSet(
    """
    police sport visit age public historic natural creative highways transport nhs shelter mind home health education
    skills housing disability crisis carers universities companies environment social work food healthwatch citizens
    business farming forestry community victim fire electoral diabetes cancer alzheimer's arts film care network rail homes rape
    """)
  /// Joined people, before *of*: *Association of Chief Police Officers*.
  static let associations = WordSet(
    "association society federation union institute institution college confederation guild fellowship alliance"
  )
  /// Countries as they end the name of such a body.
  static let countries = WordSet("england scotland wales britain ireland uk gb cymru ni")
  /// Before *of* inside a name: *City of London Police*.
  static let realms = WordSet("isle city")
  /// After *and* in the names of firms: *Marl and Sons*.
  static let heirs = WordSet("sons daughters")
  /// Countries that end no person's name.
  static let sureCountries = WordSet("uk gb cymru")
  /// Nations that stand before no bare surname: *British Gas*.
  static let nations = WordSet("british scottish welsh english")
  /// Of whom bodies bear the name: *Women's Aid*.
  static let namesakes = WordSet("women children people parkinson alzheimer")
  /// Names that end in *'s* and are no possessives.
  static let ownNames = WordSet("barnardo's sainsbury's sotheby's")
  /// What bodies are for: *Transport for London*.
  static let causes = WordSet("transport action justice care schools homes friends hope together voices")
  /// Counties and regions, beside those that end in *-shire*, whose names bodies join by *and*.
  static let areas = WordSet(
    """
    avon somerset dorset durham cleveland humberside merseyside gwent powys dyfed wight mercia northumbria lothian
    tayside fife borders highlands galloway dumfries bute argyll rutland cheshire worcester hereford tyne wear
    """)

  /// National bodies of one word that has another meaning or none.
  static let names = WordSet(
    """
    acas ofcom ofgem ofwat ofqual defra cafcass healthwatch crimestoppers samaritans mencap nacro shelter crisis scope
    relate refuge liberty inquest mind monitor unison unite usdaw aslef tesco asda morrisons aldi lidl stagecoach
    arriva scotrail npower lloyds barclays natwest santander twitter facebook instagram youtube tiktok whatsapp google
    barnardo's sainsbury's interpol europol whitehall holyrood stormont
    """)
  /// National bodies of several words whose form tells nothing.
  static let phrases = [
    "network rail", "citizens advice", "victim support", "royal mail", "downing street", "buckingham palace",
    "plaid cymru", "sinn féin", "amnesty international", "border force", "taylor wimpey", "crest nicholson",
    "severn trent", "marie curie", "virgin media", "first bus", "trading standards", "companies house",
    "living streets", "article 39", "research in practice", "number 10", "number 11", "save the children",
    "friends of the earth", "counter terrorism policing",
    "clarence house", "kensington palace", "scotland yard",
  ]

  /// Services on which people write, who are meant by *on Twitter*.
  static let platforms = WordSet(
    "twitter facebook instagram youtube tiktok whatsapp snapchat linkedin reddit mumsnet bluesky telegram messenger"
  )
}
