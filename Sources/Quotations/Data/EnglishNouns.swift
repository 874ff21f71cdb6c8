// SPDX-License-Identifier: GPL-3.0-or-later

/// Nouns for those who can speak: people, bodies, documents; titles; nouns of speech.
enum EnglishNouns {
  static let lists: [WordList] = [
    WordList(
      [.title], .none,
      """
      mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron sen senator rep representative gov governor
      president gen general col colonel lt lieutenant capt captain sgt sergeant maj major cllr coun councillor judge
      justice rev reverend father sister brother bishop archbishop pope king queen prince princess ambassador
      congressman congresswoman mayor pc dc ds di dci dsi det insp supt superintendent inspector constable detective
      commander admiral adm cpl corporal rabbi imam canon earl duke duchess viscount messrs hon alderman
      revd hhj brigadier monsignor mgr ald cardinal
      rt con ch pcso acc dcc wpc supt sheriff secretary attorney chancellor coroner recorder pastor coach chief dep deputy vice prime minister speaker
      """),
    WordList([.maleTitle], .none, "mr sir lord father brother king prince congressman baron earl duke"),
    WordList(
      [.femaleTitle], .none, "mrs ms miss dame lady baroness sister queen princess congresswoman duchess"),
    WordList(
      [.personNoun], .noun,
      """
      ceo coo exec vice-president vice-chair vice-chairman vice-chairwoman vice-principal co-chair co-founder co-director
      provider agent ally follower sibling ex-wife ex-husband ex-partner ex-girlfriend ex-boyfriend
      fiancée fiancé half-brother half-sister stepdaughter great-grandmother great-grandfather great-aunt great-uncle
      spokesman spokeswoman spokesperson spokesmen leader chairman chairwoman chairperson chair president director
      manager officer minister secretary chief executive head boss mayor councillor senator governor congressman
      congresswoman lawmaker legislator candidate nominee politician official aide adviser advisor strategist
      consultant analyst expert professor teacher headteacher principal lecturer student pupil researcher scientist
      doctor surgeon paediatrician pediatrician psychologist psychiatrist nurse midwife consultant gp physician
      lawyer solicitor barrister attorney prosecutor judge coroner magistrate juror detective sergeant inspector
      constable superintendent commissioner policeman policewoman cop investigator inspector ombudsman auditor
      reporter journalist editor columnist correspondent presenter host anchor author writer blogger critic
      historian economist commentator broadcaster producer photographer moderator announcer questioner pollster
      mother father mum dad parent grandmother grandfather grandparent stepfather stepmother son daughter brother
      sister uncle aunt cousin nephew niece husband wife widow widower partner boyfriend girlfriend fiance fiancee
      friend neighbour neighbor colleague relative carer guardian lodger tenant landlord resident local villager
      worker employee employer staffer owner founder businessman businesswoman billionaire developer entrepreneur
      farmer shopkeeper driver pilot soldier veteran sailor marine firefighter paramedic
      campaigner activist protester demonstrator supporter opponent volunteer voter member delegate
      representative negotiator diplomat ambassador envoy bishop archbishop vicar priest pastor reverend
      cleric imam rabbi pope king queen prince princess duke
      man woman boy girl child teenager youth baby toddler person adult gentleman lady guy
      victim witness survivor defendant suspect killer attacker murderer rapist prisoner inmate offender patient
      actor actress singer musician comedian artist filmmaker director star celebrity model dancer athlete player
      coach captain striker goalkeeper footballer trainer referee fan
      source insider whistleblower informant observer onlooker bystander passer-by speaker caller
      counsel registrar treasurer trustee governor chancellor vice-chancellor dean provost
      premier rival challenger opponent incumbent democrat republican conservative liberal progressive
      socialist islamist extremist terrorist gunman hacker
      engineer architect builder planner surveyor technician clerk accountant banker broker trader investor
      donor fundraiser surrogate operative organizer organiser spokesman coordinator co-ordinator practitioner
      counsellor therapist specialist geriatrician pathologist radiologist oncologist cardiologist neurologist
      toxicologist anaesthetist physiotherapist pharmacist obstetrician gynaecologist dietitian microbiologist
      criminologist sociologist biologist chemist statistician warden matron teller bursar curator archivist
      chaplain caretaker receptionist housekeeper dispatcher handler carer predecessor successor assistant deputy associate partner mp msp mep mla td am peer taoiseach tánaiste
      immigrant migrant refugee citizen native american briton taxpayer customer shopper passenger motorist cyclist
      gran nan grandad granddad grandma grandpa brute thug yob fiend monster pal mate cop hubby lad lass
      youngster schoolboy schoolgirl paedophile sibling ex-wife ex-husband ex-partner ex-girlfriend ex-boyfriend
      fiancée fiancé half-brother half-sister stepdaughter great-grandmother great-grandfather great-aunt
      great-uncle fraudster conman tycoon pundit boffin
      mum-of-one mum-of-two mum-of-three mum-of-four mum-of-five dad-of-one dad-of-two dad-of-three dad-of-four
      dad-of-five mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one
      father-of-two father-of-three father-of-four father-of-five grandmother-of-two grandmother-of-three
      grandfather-of-two grandfather-of-three gran-of-two gran-of-three
      pensioner millionaire daughter-in-law mother-in-law father-in-law
      """),
    // Trades and callings that are no common surnames.
    WordList([.personNoun], .none, "master"),
    // *Users say* is said of few, and what stands before it is most often a verb.
    WordList([.personNoun, .kin], .none, "user"),
    WordList(
      [.personNoun], .noun,
      """
      headmaster headmistress postmaster postmistress stationmaster boatman lifeboatman coxswain fisherman fishmonger
      greengrocer hairdresser barmaid bartender waiter waitress chef cleaner plumber electrician bricklayer roofer
      plasterer decorator mechanic welder miner docker concierge bouncer gatekeeper groundsman gamekeeper zookeeper
      vet veterinarian dentist optician podiatrist audiologist dermatologist haematologist virologist epidemiologist
      immunologist nutritionist osteopath chiropractor radiographer phlebotomist undertaker gravedigger verger organist
      bellringer archdeacon curate nun monk missionary tutor instructor academic philosopher theologian linguist
      geographer geologist astronomer astronaut physicist mathematician botanist zoologist ecologist conservationist
      environmentalist ornithologist naturalist meteorologist forecaster seismologist archaeologist anthropologist
      librarian sculptor poet playwright novelist dramatist screenwriter composer violinist pianist guitarist drummer
      rapper choreographer jockey bookmaker boxer wrestler gymnast swimmer golfer cricketer mountaineer umpire linesman
      lifeguard coastguard fireman seaman airman jailer gaoler caseworker childminder nanny babysitter bailiff
      frontbencher backbencher lobbyist bureaucrat assessor auctioneer contractor haulier trucker courier postman
      cashier apprentice trainee intern recruiter bookkeeper actuary adjudicator arbitrator mediator biographer
      translator interpreter bookseller newsagent stallholder publican landlady innkeeper hotelier restaurateur caterer
      farmhand farmworker crofter smallholder seamstress dressmaker jeweller locksmith eyewitness collector
      advocate proprietor licensee landowner leaseholder householder conductor skipper crewman usher ranger
      classmate flatmate housemate schoolmate workmate teammate eldest youngest holder shareholder
      co-founder co-chair co-author
      visitor commuter reveller holidaymaker homeowner churchgoer worshipper parishioner punter diner traveller
      complainant claimant applicant leaver stepdad stepmum godmother godfather schoolfriend pedestrian
      """),
    WordList(
      [.personNoun, .plural], .none,
      """
      people police men women children spokesmen policemen firemen businessmen congressmen councilmen parents
      clergy staff folks crew
      """),
    WordList(
      [.kin], .noun,
      """
      mother father mum dad parent grandmother grandfather grandparent stepfather stepmother son daughter brother sister
      uncle aunt cousin nephew niece husband wife widow widower boyfriend girlfriend fiance fiancee man woman boy girl
      child teenager youth baby toddler person adult lady guy gentleman friend mother-in-law daughter-in-law
      father-in-law son-in-law brother-in-law sister-in-law half-brother half-sister stepdaughter stepson stepbrother
      stepsister great-grandmother great-grandfather great-aunt great-uncle great-grandparent grandson granddaughter
      sibling ex-wife ex-husband ex-partner ex-girlfriend ex-boyfriend fiancée fiancé
      neighbour neighbor colleague relative lodger tenant resident local villager supporter opponent rival
      gran nan grandad granddad grandma grandpa brute thug yob fiend monster pal mate cop hubby lad lass
      youngster schoolboy schoolgirl paedophile fraudster
      mum-of-one mum-of-two mum-of-three mum-of-four mum-of-five dad-of-one dad-of-two dad-of-three dad-of-four
      dad-of-five mother-of-one mother-of-two mother-of-three mother-of-four mother-of-five father-of-one
      father-of-two father-of-three father-of-four father-of-five grandmother-of-two grandmother-of-three
      grandfather-of-two grandfather-of-three gran-of-two gran-of-three
      classmate flatmate housemate schoolmate workmate teammate eldest youngest
      victim witness survivor defendant suspect killer attacker murderer rapist prisoner inmate offender patient
      source insider observer onlooker bystander passer-by caller native briton taxpayer customer shopper passenger
      motorist cyclist pensioner millionaire immigrant migrant refugee citizen
      visitor commuter reveller holidaymaker homeowner churchgoer worshipper parishioner punter diner traveller
      complainant claimant applicant leaver stepdad stepmum godmother godfather schoolfriend pedestrian
      """),
    WordList(
      [.personNoun, .female], .none,
      """
      gran nan grandma lass mum-of-one mum-of-two mum-of-three mum-of-four mum-of-five mother-of-one mother-of-two
      mother-of-three mother-of-four mother-of-five grandmother-of-two grandmother-of-three gran-of-two gran-of-three
      mother mum grandmother stepmother daughter sister aunt niece wife widow girlfriend fiancee spokeswoman
      chairwoman woman girl lady actress businesswoman policewoman congresswoman queen princess headmistress
      schoolgirl duchess heroine nun midwife mother-in-law daughter-in-law sister-in-law
      """),
    WordList(
      [.personNoun, .male], .none,
      """
      grandad granddad grandpa hubby lad dad-of-one dad-of-two dad-of-three dad-of-four dad-of-five father-of-one
      father-of-two father-of-three father-of-four father-of-five grandfather-of-two grandfather-of-three
      father dad grandfather stepfather son brother uncle nephew husband widower boyfriend spokesman
      chairman man boy gentleman businessman policeman congressman king prince headmaster fireman schoolboy guy
      duke priest father-in-law son-in-law brother-in-law gunman
      """),
    WordList(
      [.roleModifier], .none,
      """
      former ex then acting independent honorary designated deputy vice chief senior junior assistant interim executive managing founding lead head
      principal associate ex- shadow prime foreign home general longtime veteran retired current incoming outgoing
      late fellow co-founder co-chair presidential vice-presidential gubernatorial congressional
      """),
    WordList(
      [.bodyNoun], .noun,
      """
      council trust board authority committee commission department ministry government service agency party union
      association society charity foundation institute institution university college school academy hospital
      court tribunal parliament assembly congress senate house cabinet administration campaign bank company firm
      corporation group organisation organization network federation alliance coalition bureau office division team
      club church company newspaper paper magazine journal times post tribune herald mail guardian telegraph
      observer mirror sun express gazette chronicle mercury star standard news website site broadcaster channel
      station bbc itv cnn nbc cbs abc fox npr reuters ap afp nspcc rspca nhs cps ofsted unison unicef nato eu un
      fbi cia irs doj epa nsa gop dnc rnc pac aclu nra nypd lapd pentagon kremlin treasury panel jury bench
      constabulary force forum body watchdog regulator inquiry inspectorate executive partnership consortium
      thinktank think-tank press media gov inc ltd plc llc llp llp corp co unit squad brigade army navy
      centre center hall surgery clinic hospice nursery downing whitehall westminster
      business industry store hotel restaurant airline retailer manufacturer
      advertiser argus examiner enquirer inquirer
      fund hub library museum theatre taskforce helpline observatory playgroup
      """),
    WordList([.bodyNoun], .none, "police media"),
    WordList([.personNoun, .plural], .none, "family families"),
    WordList(
      [.documentNoun], .noun,
      """
      report review study survey poll inquiry investigation audit letter memo document statement article book story
      paper finding ruling judgment judgement verdict indictment complaint lawsuit filing affidavit email e-mail
      editorial column post blog ad advert advertisement release leaflet notice sign sentence summary guidance
      website analysis assessment transcript headline caption log record message tweet card note paragraph law bill constitution
      motion amendment resolution petition proceedings
      """),
    WordList(
      [.speechNoun], .noun,
      """
      statement comment remark word speech tweet interview letter claim allegation assertion argument quote question
      answer reply response announcement warning description message post email conversation phrase slogan motto line
      suggestion admission confession complaint criticism accusation promise vow call appeal pledge joke quip
      testimony evidence interview rant refrain chant mantra declaration observation conclusion verdict view opinion
      belief explanation report note caption headline advice
      """),
    WordList([.commonWord], .none, "remarks words comments findings"),
  ]
}
