/** Well-known organisations and the words that such names are made of. From general knowledge, lower case. */

export const ORGANISATIONS: ReadonlySet<string> = new Set(
  '3M,7-Eleven,Abbott,AbbVie,ABC,Accenture,Activision,Adidas,Adobe,Airbnb,Airbus,Al Jazeera,Alibaba,Allianz,Alphabet,Amazon,AMD,American Airlines,Anthropic,AOL,Apple,Aramco,ArcelorMittal,Arm,Associated Press,AstraZeneca,AT&T,Axios,BAE,Baidu,Bank of America,Barclays,BBC,Berkshire Hathaway,Binance,BioNTech,BlackBerry,BlackRock,Blackstone,Bloomberg,BMW,BNP Paribas,Boeing,BP,Broadcom,BT,Burger King,BuzzFeed,BYD,Capital One,Cargill,Carrefour,Caterpillar,CBS,Chevron,CIA,Cisco,Citi,Citigroup,CNBC,CNN,Coca-Cola,Coinbase,Comcast,ConocoPhillips,Costco,Credit Suisse,CVS,Daimler,DC Comics,Dell,Deloitte,Delta,Deutsche Bank,Diageo,Disney,Dropbox,DuPont,eBay,EDF,Electronic Arts,Eli Lilly,Enron,Epic Games,Ericsson,ESPN,EU,European Union,Exxon,ExxonMobil,Exxon Mobil,Facebook,FBI,FDA,FCC,FTC,Fed,Federal Reserve,FedEx,Ferrari,Fiat,FIFA,Financial Times,Ford,Forbes,Fox,Fox News,Foxconn,FTX,Gazprom,General Electric,General Motors,General Mills,General Dynamics,Major League Baseball,Major League Soccer,Getty Images,GitHub,Glencore,GlaxoSmithKline,GM,Goldman Sachs,Google,Greenpeace,GSK,Guardian,H&M,Hamas,Harvard,Heineken,Hezbollah,Hitachi,Home Depot,Honda,Honeywell,HP,HSBC,Huawei,Hyundai,IBM,IKEA,IMF,Infosys,ING,Instagram,Intel,Interpol,IRS,ISIS,Islamic State,ITV,JetBlue,Johnson & Johnson,JPMorgan,JPMorgan Chase,Kellogg,KFC,Kia,KKR,KPMG,Kraft,Kremlin,Lego,Lehman Brothers,Lenovo,LG,LinkedIn,Lloyds,Lockheed Martin,LVMH,Lyft,Maersk,Marriott,Mastercard,Mattel,Mazda,McDonald’s,McKinsey,Medtronic,Merck,Meta,MGM,Microsoft,MI5,MI6,Mistral,MIT,Mitsubishi,Moderna,Monsanto,Morgan Stanley,MSNBC,Myspace,NAACP,NASA,Nasdaq,NATO,NBA,NBC,NCAA,Neste,Nestle,Nestlé,Netflix,NFL,NHL,NHS,Nike,Nintendo,Nissan,Nokia,Northrop Grumman,Novartis,Novo Nordisk,NPR,NSA,Nvidia,NYPD,OPEC,OpenAI,Oracle,Oxfam,Palantir,Panasonic,Paramount,PayPal,PBS,Pentagon,Pepsi,PepsiCo,Perplexity,Peugeot,Pfizer,Philips,Pinterest,Pixar,Politico,Porsche,Procter & Gamble,Qualcomm,Raytheon,Reddit,Renault,Reuters,Rio Tinto,Roche,Rolls-Royce,Rosneft,Ryanair,Salesforce,Samsung,Sanofi,SAP,SEC,Shell,Siemens,Sinopec,Sky,Slack,Snap,Snapchat,SoftBank,Sony,SpaceX,Spotify,Sprint,Starbucks,State Department,Stellantis,Stripe,Subaru,Subway,Supreme Court,T-Mobile,Taliban,Target,Tata,Tencent,Tesco,Tesla,Thomson Reuters,TikTok,Time Warner,TotalEnergies,Toyota,Toshiba,Treasury,TSMC,TSA,Twitter,Uber,UBS,UEFA,UN,UNESCO,UNHCR,UNICEF,Unilever,United Airlines,United Nations,UPS,U.S. Steel,US Steel,USPS,Verizon,Viacom,Visa,Vodafone,Volkswagen,Volvo,Wal-Mart,Walgreens,Wall Street Journal,Walmart,Warner Bros,Washington Post,Waymo,Wells Fargo,WeWork,WhatsApp,White House,House,WHO,Wikipedia,WTO,WWE,xAI,Xerox,Xiaomi,Yahoo,YouTube,Zillow,Zoom,Amnesty International,Human Rights Watch,Red Cross,Congress,Senate,Parliament,Knesset,Bundestag,Duma,Politburo,Labour,GOP,CDC,DOJ,DHS,EPA,ICE,NTSB,FAA,FEMA,NRA,ACLU,AFP,PA,AP,New York Times,New York Post,Wall St Journal,USA Today,Daily Mail,Daily Telegraph,Sunday Times,Yale,Stanford,Princeton,Oxford University,Cambridge University,Al Qaeda,al-Qaeda,Boko Haram,Houthis,Hutus,Proud Boys,Antifa,Black Lives Matter,Live Nation,Ticketmaster,Roscosmos,Rosatom,Gulfstream,Southwest,British Airways,Lufthansa,Air France,Qantas,Emirates,Qatar Airways,Manchester United,Manchester City,Real Madrid,Arsenal,Chelsea FC,Liverpool FC,Juventus,Yankees,Dodgers,Lakers,Patriots'
    .toLowerCase()
    .split(','),
);

/** Words that end the name of an organisation, and of nothing else. */
export const ORGANISATION_ENDS: ReadonlySet<string> = new Set(
  (
    'inc corp corporation ltd limited llc llp plc co company ag sa se nv gmbh group holdings holding platforms industries technologies technology systems solutions software labs laboratories laboratory partners capital ventures bank bancorp financial insurance insights securities investments asset management advisors associates consulting motors motor airlines airways air energy oil gas petroleum resources mining metals steel chemical chemicals pharmaceuticals pharma therapeutics biosciences biotech health healthcare foods beverages brands stores electronics semiconductor semiconductors telecom communications networks network media pictures studios entertainment records games gaming publishing press news times post journal tribune herald gazette chronicle telegraph guardian globe magazine broadcasting radio television ' +
    'university college school academy institute institution foundation trust fund society association federation league union confederation alliance coalition council committee commission agency authority bureau board department ministry administration office service services court tribunal parliament congress senate assembly party police army navy force forces guard corps hospital clinic church ministries museum library centre center club team fc united organization organisation project network ai robotics aerospace aviation railway railways logistics express mart factory works enterprises international exchange nasdaq observatory division brigade brothers bros campaign caucus staff watch house treasury reserve'
  ).split(' '),
);

/** What is no organisation, person or place: events, laws, prizes, products. */
export const OTHER_ENDS: ReadonlySet<string> = new Set(
  'day cup finals playoffs trophy tonight bowl games olympics act bill amendment award awards war prize festival championship championships week summit treaty agreement plan program programme protocol open series tour initiative deal accord accords movement revolution constitution code rule law oscars grammys emmys season month year era age crisis convention election report index virus variant storm hurricane highway'.split(
    ' ',
  ),
);

export const PRODUCTS: ReadonlySet<string> = new Set(
  'iphone,ipad,ipod,macbook,chatgpt,gpt,gpt-4,gpt-3,gemini,llama,copilot,claude,siri,alexa,android,windows,xbox,playstation,kindle,facebook messenger,gmail,covid,covid-19,coronavirus,bitcoin,ethereum,dogecoin,wi-fi,bluetooth,internet,bible,quran,koran,brexit,god,medicare,medicaid,obamacare,dna,gdp,ev,evs,suv,suvs,mri,hiv,aids,lgbt,lgbtq,cia-led,pc,pcs,dvd,gps,sms,url,ipo,ipos,etf,esg,llm,llms,nft,nfts,state of the union,hall of fame,walk of fame,vip,phd,phds,mba,dow,s&p,ftse,nikkei,qanon,maga,dei'.split(
    ',',
  ),
);

/** A name of this kind goes on behind "of": "Bank of America", "Department of the Interior". */
export const OF_HEADS: ReadonlySet<string> = new Set(
  'bank department university ministry institute bureau house board court church federation council city republic kingdom isle gulf office secretary tower academy college school museum center centre centers centres association society league union commission confederation conference chamber party port cape bay sea strait organization organisation library duke duchess prince archbishop bishop state lord statue game call guardians knights daughters sons district province diocese minister'.split(
    ' ',
  ),
);

/** First halves of names with "and" in them: "Food and Drug Administration". */
export const AND_HEADS: ReadonlySet<string> = new Set(
  'food securities oceanic customs immigration health housing control science trade aeronautics children arts business education energy fish cyber centers marks bosnia trinidad ernst standards'.split(
    ' ',
  ),
);
