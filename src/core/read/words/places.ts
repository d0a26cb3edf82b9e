/** Places that news names without saying what they are, in lower case; several words stand with a space between. */

const list = (names: string): string[] => names.split(',').map((name) => name.trim());

/** Countries and parts of the world, with their adjectives: https://en.wikipedia.org/wiki/List_of_adjectival_and_demonymic_forms_for_countries_and_nations */
const COUNTRIES = list(
  'u.s.,us,u.s.a.,usa,united states,america,u.k.,uk,united kingdom,britain,great britain,england,scotland,wales,northern ireland,ireland,canada,mexico,brazil,argentina,chile,peru,colombia,venezuela,ecuador,bolivia,uruguay,paraguay,' +
    'panama,costa rica,guatemala,honduras,nicaragua,el salvador,cuba,jamaica,haiti,bahamas,bermuda,puerto rico,france,germany,west germany,east germany,italy,spain,portugal,netherlands,holland,belgium,luxembourg,switzerland,austria,' +
    'sweden,norway,denmark,finland,iceland,greece,turkey,poland,hungary,czech republic,slovakia,romania,bulgaria,serbia,croatia,slovenia,ukraine,russia,soviet union,estonia,latvia,lithuania,israel,egypt,saudi arabia,kuwait,qatar,bahrain,oman,' +
    'united arab emirates,uae,iran,iraq,jordan,lebanon,syria,morocco,algeria,tunisia,libya,nigeria,ghana,kenya,ethiopia,tanzania,uganda,zambia,zimbabwe,south africa,namibia,angola,botswana,china,hong kong,taiwan,japan,south korea,north korea,korea,' +
    'india,pakistan,bangladesh,sri lanka,nepal,thailand,malaysia,singapore,indonesia,philippines,vietnam,cambodia,australia,new zealand,papua new guinea,fiji,europe,asia,africa,latin america,north america,south america,middle east,north sea',
);
const ADJECTIVES = list(
  'hawaiian,texan,californian,american,british,english,scottish,welsh,irish,canadian,mexican,brazilian,argentine,argentinian,chilean,peruvian,colombian,venezuelan,french,german,west german,italian,spanish,portuguese,dutch,belgian,swiss,austrian,swedish,norwegian,danish,finnish,' +
    'greek,turkish,polish,hungarian,czech,romanian,bulgarian,ukrainian,russian,soviet,israeli,egyptian,saudi,kuwaiti,iranian,iraqi,nigerian,kenyan,south african,zambian,chinese,taiwanese,japanese,korean,south korean,indian,pakistani,thai,malaysian,' +
    'singaporean,indonesian,filipino,vietnamese,australian,european,asian,african,bahamian,nordic,scandinavian',
);
const STATES = list(
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,' +
    'new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico,' +
    'ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,new south wales,queensland,victoria,tasmania,western australia,bavaria,catalonia,southern california,northern california',
);
/** As they stand behind a city, without their point. */
const SHORT_STATES = list(
  'ala,ariz,ark,cal,calif,colo,conn,del,d.c.,fla,ga,ill,ind,kan,ky,la,mass,md,mich,minn,miss,mo,mont,neb,nev,n.c.,n.d.,n.h.,n.j.,n.m.,n.y.,okla,ore,pa,penn,r.i.,s.c.,s.d.,tenn,tex,ut,va,vt,w.va.,wash,wis,wyo,ont,que,b.c.,alta,' +
    'ak,al,ar,az,ca,co,ct,de,fl,hi,ia,id,il,in,ks,ma,me,mi,mn,ms,mt,nc,nd,ne,nh,nj,nm,nv,ny,oh,ok,or,ri,sc,sd,tn,tx,wa,wi,wv,wy',
);
const CITIES = list(
  'new york,new york city,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,san jose,austin,jacksonville,fort worth,columbus,charlotte,san francisco,indianapolis,seattle,denver,boston,el paso,detroit,nashville,portland,memphis,' +
    'oklahoma city,las vegas,louisville,baltimore,milwaukee,albuquerque,tucson,fresno,sacramento,kansas city,atlanta,omaha,miami,oakland,minneapolis,tulsa,tampa,new orleans,cleveland,honolulu,anaheim,cincinnati,pittsburgh,st louis,orlando,buffalo,' +
    'newark,akron,albany,hartford,salt lake city,richmond,des moines,silicon valley,wall street,beverly hills,palo alto,santa clara,toronto,montreal,vancouver,ottawa,calgary,edmonton,winnipeg,quebec city,halifax,london,manchester,birmingham,liverpool,' +
    'leeds,glasgow,edinburgh,belfast,cardiff,bristol,dublin,cork,paris,lyon,marseille,berlin,hamburg,munich,frankfurt,cologne,stuttgart,dusseldorf,duesseldorf,zurich,geneva,basel,vienna,brussels,antwerp,amsterdam,rotterdam,the hague,eindhoven,' +
    'luxembourg,madrid,barcelona,lisbon,rome,milan,turin,naples,genoa,athens,istanbul,ankara,stockholm,gothenburg,oslo,copenhagen,helsinki,warsaw,prague,budapest,bucharest,sofia,moscow,kyiv,tel aviv,jerusalem,cairo,dubai,abu dhabi,riyadh,doha,' +
    'johannesburg,cape town,nairobi,lagos,mumbai,bombay,delhi,new delhi,bangalore,bengaluru,chennai,kolkata,karachi,dhaka,singapore,kuala lumpur,bangkok,jakarta,manila,hanoi,beijing,peking,shanghai,shenzhen,guangzhou,tokyo,osaka,nagoya,seoul,taipei,' +
    'sydney,melbourne,brisbane,perth,adelaide,auckland,wellington,tacoma,spokane,boise,salem,eugene,reno,bakersfield,san mateo,san bernardino,pasadena,long beach,santa monica,sunnyvale,mesa,scottsdale,tempe,colorado springs,boulder,wichita,topeka,lincoln,sioux falls,fargo,duluth,st paul,st. paul,madison,green bay,' +
    'peoria,springfield,rockford,gary,fort wayne,south bend,grand rapids,lansing,ann arbor,flint,toledo,dayton,youngstown,canton,erie,allentown,harrisburg,scranton,rochester,syracuse,stamford,greenwich,bridgeport,new haven,providence,worcester,manchester,portsmouth,' +
    'trenton,camden,wilmington,norfolk,roanoke,raleigh,greensboro,winston-salem,greenville,columbia,charleston,savannah,augusta,macon,tallahassee,gainesville,fort lauderdale,palm beach,west palm beach,boca raton,sarasota,st petersburg,st. petersburg,montgomery,mobile,' +
    'knoxville,chattanooga,lexington,shreveport,baton rouge,little rock,jackson,lubbock,amarillo,corpus christi,galveston,anchorage,st. louis,regina,saskatoon,hamilton,windsor,northeast,southeast,northwest,southwest,gulf of mexico,gulf coast,west coast,east coast,' +
    'scandinavia,caribbean,far east,pacific northwest,mexico city,sao paulo,rio de janeiro,buenos aires,santiago,lima,bogota,caracas,midwest,new england',
);

/** What may stand behind a city and a comma. */
export const REGIONS: ReadonlySet<string> = new Set([...STATES, ...SHORT_STATES, ...COUNTRIES]);
export const NATIONALITIES: ReadonlySet<string> = new Set(ADJECTIVES);
export const PLACES: ReadonlySet<string> = new Set([...STATES, ...COUNTRIES, ...CITIES]);
