// SPDX-License-Identifier: GPL-3.0-or-later

/// The word lists that the case patterns speak of, `<killing>` in a pattern being ``CaseWordList/killing``.
///
/// Words are in lower case; one word may stand in several lists. A word's lists are a set of 64 bits.
enum CaseWordList: Int, CaseIterable {
  // What happened.
  case killing, death, ordeal, killed, slain, beaten, died, killer, gerund, harming, charged, jailed, violent
  // What followed.
  case inquest, inquiry, review, probe, hearing, affair, incident, disaster, sort
  // Who it happened to.
  case relation, child, victim, initialled
  // What names are made of, or are not.
  case title, office, chair, chaired, suffix, particle, institution, home, agency, place, direction, calendar,
    function, role
  // Small words of the patterns.
  case aux, passive, adverb, determiner, abbreviation
  // Words near which a death is a case.
  case context, court, police, military, fiction

  var bit: UInt64 { 1 << UInt64(rawValue) }

  /// The words, separated by white space.
  var words: String {
    switch self {
    case .killing:
      """
      murder murders killing killings manslaughter homicide shooting stabbing slaying lynching
      assassination beheading strangling kidnapping kidnap abduction
      """
    case .death: "death deaths suicide suicides drowning"
    case .ordeal:
      """
      disappearance abuse neglect torture rape maltreatment ill-treatment starvation beating poisoning
      """
    case .killed: "killed shot drowned"
    case .slain:
      """
      murdered stabbed strangled suffocated beheaded abducted kidnapped poisoned tortured lynched slain
      starved raped
      """
    case .beaten: "shot beaten kicked stabbed knifed battered bludgeoned"
    case .died: "died drowned hanged"
    case .killer: "killer killers murderer murderers"
    case .gerund:
      """
      murdering killing raping abducting kidnapping torturing strangling smothering suffocating poisoning
      starving
      """
    case .harming: "stabbing shooting beating drowning shaking abusing neglecting assaulting harming injuring"
    case .charged:
      """
      convicted guilty accused charged suspected cleared acquitted jailed imprisoned sentenced admitted
      admitting admits denied denying denies suspicion
      """
    case .jailed: "jailed imprisoned convicted sentenced"
    case .violent:
      """
      tragic violent brutal horrific unexplained suspicious unlawful fatal needless preventable avoidable
      sudden untimely shooting stabbing drowning cot alleged gruesome harrowing appalling savage
      """
    case .inquest: "inquest"
    case .inquiry: "inquiry enquiry inquest inquiries inquests tribunal"
    case .review: "review reviews"
    case .probe: "investigation report reports probe hearing"
    case .hearing: "case trial retrial"
    case .affair: "affair scandal tragedy"
    case .incident: "shooting shootings stabbing stabbings tragedy"
    case .disaster: "disaster massacre bombing bombings explosion riots siege"
    case .sort:
      """
      public independent statutory judge-led government second full formal fresh national serious murder
      abuse sex child sexual neglect corruption rape fraud death manslaughter kidnapping police criminal
      high-profile scandal hit scandal-hit troubled failing notorious tragic harrowing infamous so-called
      ongoing new original official
      """
    case .relation:
      """
      baby babies toddler toddlers boy boys girl girls child children infant newborn son sons daughter
      daughters schoolboy schoolgirl teenager teenagers youngster youth tot brother sister twin twins
      mother father mum dad parents wife husband partner girlfriend boyfriend grandmother grandfather
      grandson granddaughter stepson stepdaughter stepfather stepmother widow niece nephew aunt uncle
      cousin fiance fiancee friend woman man women men pensioner student nurse pupil resident patient
      soldier victim couple
      """
    case .child:
      """
      boy girl baby child toddler infant youngster tot newborn schoolboy schoolgirl victim teenager twin
      """
    case .victim: "baby child adult girl boy family infant"
    case .initialled: "baby child adult girl boy family infant mr mrs ms miss patient soldier woman man"
    case .title:
      """
      mr mrs ms miss mx dr sir lady dame lord prof professor pc wpc dc ds di dci dcs sgt sergeant
      inspector superintendent constable detective private corporal lance captain capt lieutenant major
      colonel officer fr father rev reverend nurse doctor navy seal little master actor actress singer
      author carer driver footballer teacher builder businessman businesswoman councillor cllr coun lawyer
      rapper comedian presenter pensioner prosecutor defendant
      """
    case .office:
      """
      president sen senator rep representative gov governor justice judge secretary mayor chancellor
      premier minister prime vice king queen prince princess pope congressman congresswoman speaker
      ambassador attorney general chairman former
      """
    case .chaired: "chaired led headed conducted chairman chair"
    case .suffix: "jr sr ii iii iv qc kc mp"
    case .chair: "sir lord lady dame baroness justice judge qc kc"
    case .particle: "de da del della der den van von bin ibn al el la le du di dos ter ten"
    case .institution:
      """
      hospital infirmary school college academy university home house prison jail nursery orphanage
      hospice centre center clinic church colliery mine station tower bridge ferry foundation trust pit
      dock hostel ward unit
      """
    case .home: "grange lodge manor villas gables lawns cottages priory"
    case .agency:
      """
      police panel independent inspectorate federation council department committee senate congress
      parliament commission court ofsted fbi cia ig irs nhs nspcc bbc cps gmc hse ipcc fda epa fcc sec fec
      board agency bureau ministry office government association union society party times post news press
      street journal today media university authority service services watch group republican democratic
      republicans democrats gop labour conservative tory liberal federal company inc corp bank
      campaign coalition institute supreme district appeals constitutional
      """
    case .place:
      """
      royal san santa los las united central city county town village road avenue port
      """
    case .direction:
      """
      mid inner greater north south east west northern southern eastern western new fort saint st upper lower
      great mount white
      """
    case .calendar:
      """
      monday tuesday wednesday thursday friday saturday sunday january february march may july
      august september october november december christmas easter
      """
    case .function:
      """
      the a an this that these those his her their its our my your in on at by for of to from with after
      before when while as if and or but nor so yet not no he she it they we you i there here then now
      also since during following under over who whom whose which what where why how is are was were be
      been has have had do does did will would can could should may might must yesterday today tomorrow
      last next both all each every some any one two three four more most many other another such only
      even just still however although though because until unless despite about against between into
      through without within meanwhile later earlier once never yes see read related comments news-round-
      up home says said told asked added
      """
    case .role:
      """
      director leader chief executive spokesman spokeswoman chair chairman head officer social worker
      workers staff solicitor coroner barrister
      """
    case .aux: "is was were are had has have been being be later would"
    case .passive: "is was were are been being be"
    case .adverb:
      """
      later now also then allegedly fatally brutally tragically finally reportedly publicly previously
      since formally jointly wrongly
      """
    case .determiner: "the a an his her their its our my this that"
    case .abbreviation:
      """
      mr mrs ms dr sir prof st sen rep gov jr sr sgt capt lt col gen rev hon fr no v vs supt insp det cllr
      """
    case .context:
      """
      inquest inquests inquiries enquiry coroner manslaughter murder murdered murderer convicted guilty
      jailed inquiry homicide killed killer killing killings stabbed strangled battered pathologist post-
      mortem injuries safeguarding detectives detective abuse abused neglect neglected abduction murdering
      overdose fatally custody suspicious negligence pathologists safeguard starved unlawful unlawfully
      wounds verdict coroners bruises bruised bruising fractures malnourished smothered suffocated
      """
    case .court:
      """
      court magistrates judge jury jurors prosecution prosecutor prosecutors prosecuting defending
      sentencing sentence
      """
    case .police:
      """
      police detectives detective officers arrested arrests arrest abuse victims investigation inquiry
      offences investigators constabulary prosecutors crown charged
      """
    case .fiction:
      """
      mystery mysteries novel novels story stories drama dramas film films series ballad play thriller
      weekend book books
      """
    case .military:
      """
      military troops exercise exercises army invasion bombing airstrikes navy soldiers forces war allied
      """
    }
  }
}
