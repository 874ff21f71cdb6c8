// SPDX-License-Identifier: GPL-3.0-or-later

/// Given names by the gender they are mostly borne by. Names common to both are in neither list's gender.
enum GivenNames {
  static let lists: [WordList] = [
    WordList(
      [.maleName], .none,
      """
      aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan alastair albert aldo alec alejandro alexander alf alfred tad hank chip
      ali alistair allan allen alvin amir anders andre andreas andrew andy angus anil anthony antonio antonin archie
      arjun armando arnold arthur asad ashok aubrey austin barack barney barry bart basil ben benedict benjamin
      bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan
      byron calum calvin cameron carl carlos cecil cedric chad charles charlie chester chip chris christian
      christopher chuck clarence clark claude clayton clement clifford clint clive colin conor connor corey
      cory craig curtis cyril cyrus dale damian damon dan daniel danny darrell darren darryl dave david dean denis
      dennis derek derrick desmond dick diego dinesh dmitry dominic don donald doug douglas duane dudley duncan dustin
      dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elliot elliott elton emmanuel enrique eric
      ernest ernie errol esteban ethan eugene evan ewan fabian felix ferdinand fergus fernando fidel floyd francis
      francisco franco frank franklin fred freddie frederick gabriel gareth gary gavin gene geoff geoffrey george
      gerald gerard gerry gilbert giles glen glenn gordon graeme graham grant greg gregory guillermo gus guy hamid
      hank hans harold harrison harry harvey hassan hector henry herbert herman horace howard hubert hugh hugo hussein
      iain ian ibrahim igor imran irving isaac ismail ivan ivor jack jacob jacques jake jamal james jared jason javier
      jay jeb jed jeff jeffrey jeh jeremiah jeremy jermaine jerome jerry jesse jesus jim jimmy joachim joe joel johan
      john johnny jon jonas jonathan jorge jose joseph josh joshua juan julian julio julius justin kamal karim
      karl keith ken kenneth kenny kevin khalid kieran kurt kyle lance larry lawrence laurence lee leo leon leonard
      leroy leslie lester levi lewis liam lloyd louis luca lucas luis luke luther magnus malcolm manuel marc marcel
      marco marcos marcus mario mark marshall martin marvin mathew matt matthew maurice max maxwell mehmet melvin
      michael miguel mick mike mikhail miles mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray
      nathan nathaniel neal ned neil nelson neville newt nicholas nick nicolas nigel noah noel norman oleg oliver omar
      oscar osama otto owen pablo patrick paul pedro percy perry pete peter phil philip phillip pierre quentin rafael
      raheem rahul raj rajesh ralph ramesh ramon rand randall randy rashid raul ravi ray raymond reggie reginald reince
      rene reuben rex rhys ricardo richard rick ricky rob robert roberto robin rod roderick rodney rodrigo roger roland
      roman ron ronald ronnie rory ross roy ruben rudolph rudy rufus rupert russ russell ryan salman salvador
      samir samuel santiago saul scott sean sebastian sergei sergio seth shane shaun sheldon sherman sidney silvio
      simon spencer stan stanley stefan stephen steve steven stewart stuart syed tariq ted terence terrance terry thad
      theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan tyler tyrone
      arvind femi rhodri tomás seán séamus eoghan ciarán pádraig murdo hamish huw iestyn gethin emeka tunde
      umar vernon victor vince vincent viktor vladimir wallace walter warren wayne wendell wesley wilbur wilfred will
      william willie winston wolf woody xavier yasser yusuf zac zachary zack zak zane antony bashar benito bjorn
      brody caleb callum cesar clyde cody colm declan deepak dirk dylan eamon eamonn eoin farhan finn garth graydon
      grover hal haroon harvinder iqbal jaime jarrod jonny josef kanye karl-heinz kent kim-jong kofi krishna
      lamar lars lindsay-hogg lyndon manny mansoor marty merrick milo monty morris mustafa naveed nikolai olaf orlando
      otis paddy piers quincy ramzan roderick rowan ruaridh sajid sanjay saeed shahid shawn sid sunil suresh sven
      tam tarek tavis tucker usman vijay wyatt yuri zahid
      aamir abdullahi adeel ahsan ajay akbar alasdair aled alun amit anand aneurin aqib arif arwel ashraf asif atif
      azhar babatunde balbir barrie bertie bilal bryn brynmor chidi cillian conall damien darragh delroy denzil dermot
      dewi digby dilip dilwyn donal dougie eifion elfyn elwyn emlyn emrys erskine euan faisal farooq finlay fintan
      fraser gerallt gerwyn glyn glyndwr godfrey grahame gregor griff gurpreet gwilym gwyn habib hamza hari harjit
      haydn hefin hywel ibrar idris ieuan ifan ifor ijaz imtiaz ioan iolo ishaq iwan jagdeep jahangir jasper jaswinder
      javed jonah junaid kashif keir keiran kelvin kiernan kuldeep kwame kwesi lachlan leighton len lewys lionel
      llewellyn llyr mahesh majid manoj merfyn mervyn meurig mohan mohsin mostyn mubarak mukesh mushtaq nadeem naeem
      naresh nasir niall nitin olu osian owain padraig pankaj paresh pradeep prakash qasim rakesh ranulph reg rizwan
      roddy rohit ronan royston ruairi saleem sandeep sarfraz satish seamus selwyn shakeel silas sohail sukhdev tahir
      tecwyn tristram vikram vinod waqar waseem wilf wyn yasin yestyn zafar
      """),
    WordList(
      [.femaleName], .none,
      """
      orla sinéad róisín gráinne meera kamla sunita lakshmi cerys bronwyn rhiannon eilidh morag shona catrin sian siân
      abigail ada adele adriana agatha agnes aileen aisha alana alexandra alexis alice alicia alison allison alma amanda
      amber amelia amina amy ana anastasia andrea angela angelica angelina angelique angie anita ann anna annabel anne
      annette annie antonia april aretha ariana ashley astrid audrey ava barbara beatrice becky belinda bernadette
      beth bethany betsy betty beverley beverly bianca blanche brenda bridget brigitte britney brooke caitlin camilla candace
      cara carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celeste celia
      charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clare claudia coleen colleen
      connie constance cordelia corinne courtney crystal cynthia daisy dana daniela danielle daphne dawn deborah
      debbie debra deirdre delia denise diana diane dianne dolly dolores donna dora doreen doris dorothy edith eileen elaine
      eleanor elena elisabeth eliza elizabeth ella ellen elsa elsie emily emma erica erika erin esme esther ethel eva
      eve evelyn faith farah fatima felicity fern fiona flora florence frances francesca freda gabriela gabrielle gail
      gaynor gemma genevieve ghazala georgia georgina geraldine germaine gertrude gillian gina ginger gladys glenda gloria grace greta
      gretchen guadalupe gwen gwendolyn hannah harriet hattie hazel heather heidi helen helena henrietta hilary hilda
      hillary holly hope huma ida imogen ingrid irene iris isabel isabella isobel ivanka ivy jackie jacqueline jacqui jade jan
      jana jane janet janice janine jasmine jayne jean jeanette jeanne jemima jenna jennifer jenny jessica jill
      jo joan joanna joanne jocelyn jodie josephine josie joy joyce juanita judith judy julia juliana julie juliet
      june justine kara karen kate katherine kathleen kathryn kathy katie katrina katy kay kayleigh kellie kellyanne
      kerry khadija kimberly kirsten kirsty kristen kristin kylie lara laura lauren leah leila lena leona lesley
      lillian lily linda lindsay lisa liz liza lois lola loretta lori lorna lorraine louisa louise lucia lucille lucinda lucy
      lydia lynda lynette lynn lynne mabel madeleine madeline madonna maggie malala mandy marcia margaret margarita
      maria marian marianne marie marilyn marion marjorie marlene marsha martha mary maureen mavis maxine maya megan
      meghan melania melanie melezia melinda melissa meredith mia michaela michele michelle millicent mildred mindy miranda
      miriam mollie molly mona monica muriel myra myrtle nadia nadine nan nancy naomi natalia natalie natasha
      nellie nicola nicole nina nora noreen norma odette olga olive olivia opal pamela pat patience patricia patsy patti paula
      pauline pearl peggy penelope penny petra philippa phoebe phyllis polly priscilla priya prudence rachel ramona
      rebecca regina renee rhoda rhonda rita roberta rosa rosalind rosalyn rose rosemary rosie roxanne ruby ruth
      sabrina sadie sally samantha sandra sara sarah sasha selena selina serena shannon sharon sheena sheila shelley
      sherry shirley sian silvia simone sinead siobhan sofia sonia sophia sophie stacey stacy stella stephanie sue
      susan susanna susannah susie suzanne suzy sybil sylvia tabitha tamara tammy tania tanya tara tatiana teresa tess
      tessa thelma theresa tiffany tina tracey tracy trudy ursula valentina valerie vanessa vera verity veronica
      vicki vicky victoria viola violet virginia vivian vivien wanda wendy whitney wilma winifred yasmin yolanda
      yvette yvonne zadie zara zoe amal anjali ayesha bessie bettina caoimhe catriona dee dilys eilidh elspeth fatou
      gwyneth ilhan jacinda jayda kamala keisha lakshmi latoya leanne mairead malia mhairi moira morag myriam
      neera nicolette nigella noor olwen parveen rania rukhsana saffron samira shabana shazia shanice shami sunita
      tulip usha yasmine zainab zeinab niamh aoife roisin ciara
      abena adaeze aimee arlene avril beryl bethan bonnie bronwen carmel cherie chioma colette cora deepa delyth edna
      ellie eunice farzana fay folake freya gayle glenys hayley indira isla janette jemma  katharine kavita
      keira kerry-ann kimberley leena lilian lizzie lucie lyn lynsey manjit marina martina meena meryl millie minnie
      morwenna moya nasreen nazia neha ngozi nia nisha paige pam pippa pooja poppy priti rachael rekha rhian rhona
      robyn roslyn rowena saima samina sangita saskia sheryl shilpa sushma tamsin trisha una vivienne yasmeen zena
      """),
    WordList(
      [.maleName, .femaleName], .none,
      """
      alex ali ariel avery bailey bobbie cameron carey casey chris courtney dana drew eddie ellis frankie hayden jamie
      jan jo jody jordan kelly kerry kim lane leigh lee leslie lindsey logan lou lynn marion morgan nicky pat quinn
      reese riley robin rowan sam sandy shannon sidney stevie sydney taylor terry tracy val viv ashley billie blair
      charlie francis gale jackie jean jess kit lesley max mel nat toni
      ceri jessie kiran kris laurie
      """),
  ]
}
