/** Classes whose members are few or well known: which names are countries, teams, holidays. From general knowledge, small letters. */
import { CITIES, COUNTRIES, PLACES, STATES } from '../read/words/gazetteer.ts';
import { ORGANISATIONS } from '../read/words/organisations.ts';
import type { AskedKind } from './asked-things.ts';
import { stem } from './stem.ts';

const list = (names: string): string[] => names.split(',');

const COUNTRY = [
  ...COUNTRIES,
  ...list(
    'us,united states,u.s.,usa,america,uk,u.k.,united kingdom,the bahamas,the netherlands,the philippines',
  ),
];

const NFL = list(
  'cardinals,falcons,ravens,bills,panthers,bears,bengals,browns,cowboys,broncos,lions,packers,texans,colts,jaguars,chiefs,raiders,chargers,rams,dolphins,vikings,patriots,saints,giants,jets,eagles,steelers,49ers,seahawks,buccaneers,titans,commanders',
);
const NBA = list(
  'hawks,celtics,nets,hornets,bulls,cavaliers,mavericks,nuggets,pistons,warriors,rockets,pacers,clippers,lakers,grizzlies,heat,bucks,timberwolves,pelicans,knicks,thunder,magic,76ers,suns,trail blazers,kings,spurs,raptors,jazz,wizards',
);
const MLB = list(
  "diamondbacks,athletics,braves,orioles,red sox,cubs,white sox,reds,guardians,rockies,tigers,astros,royals,angels,dodgers,marlins,brewers,twins,mets,yankees,phillies,pirates,padres,giants,mariners,cardinals,rays,rangers,blue jays,nationals,a's",
);
const NHL = list(
  'ducks,coyotes,bruins,sabres,flames,hurricanes,blackhawks,avalanche,blue jackets,stars,red wings,oilers,panthers,kings,wild,canadiens,predators,devils,islanders,rangers,senators,flyers,penguins,sharks,kraken,blues,lightning,maple leafs,canucks,golden knights,capitals,jets',
);
const TEAMS = [...NFL, ...NBA, ...MLB, ...NHL];

const ANIMALS = list(
  'dog,cat,horse,cow,pig,sheep,goat,chicken,turkey,duck,goose,bird,eagle,owl,hawk,parrot,penguin,flamingo,ostrich,whale,dolphin,shark,orca,seal,sea lion,walrus,otter,octopus,squid,jellyfish,crab,lobster,fish,tuna,salmon,snake,python,boa,lizard,iguana,alligator,crocodile,turtle,tortoise,frog,toad,elephant,lion,tiger,leopard,cheetah,jaguar,bear,polar bear,panda,wolf,fox,coyote,deer,moose,elk,bison,giraffe,zebra,hippo,rhino,rhinoceros,monkey,gorilla,chimpanzee,ape,orangutan,kangaroo,koala,camel,llama,rabbit,hare,squirrel,rat,mouse,hamster,bat,beaver,raccoon,skunk,mosquito,fly,bee,wasp,hornet,ant,spider,tarantula,scorpion,butterfly,moth,beetle,cicada,snail,worm,dinosaur',
);
const DISEASES = list(
  'covid-19,covid,coronavirus,flu,influenza,measles,mumps,polio,monkeypox,mpox,smallpox,ebola,malaria,dengue,zika,hiv,norovirus,rsv,hepatitis,cholera,tuberculosis,rabies,e. coli,salmonella,listeria,legionnaires’ disease,bird flu,avian flu,west nile,chickenpox,marburg,cancer,diabetes,alzheimer’s',
);
const HOLIDAYS = list(
  'christmas,easter,thanksgiving,halloween,hanukkah,kwanzaa,diwali,ramadan,eid,passover,labor day,memorial day,independence day,juneteenth,veterans day,presidents day,columbus day,indigenous peoples’ day,martin luther king jr. day,mlk day,new year’s day,lunar new year,día de los muertos,day of the dead,st. patrick’s day,valentine’s day,mother’s day,father’s day,earth day,groundhog day,yom kippur,rosh hashanah,boxing day,cinco de mayo,mardi gras',
);
const PLANETS = list('mercury,venus,earth,mars,jupiter,saturn,uranus,neptune,pluto');
const CONTINENTS = list('africa,asia,europe,north america,south america,australia,antarctica');
const SPORTS = list(
  'football,soccer,baseball,basketball,hockey,ice hockey,tennis,golf,boxing,swimming,gymnastics,cycling,rugby,cricket,volleyball,softball,skiing,snowboarding,surfing,skateboarding,wrestling,rowing,sailing,chess,pickleball,lacrosse,badminton,archery,fencing,judo,karate,motor racing,horse racing,athletics',
);

/** By the stem of the noun that is asked for. */
const CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  nation: new Set(COUNTRY),
  stat: new Set(STATES),
  city: new Set(CITIES),
  town: new Set(CITIES),
  team: new Set(TEAMS),
  franchis: new Set(TEAMS),
  nfl: new Set(NFL),
  nba: new Set(NBA),
  mlb: new Set(MLB),
  nhl: new Set(NHL),
  animal: new Set(ANIMALS),
  pet: new Set(ANIMALS),
  specy: new Set(ANIMALS),
  reptil: new Set(ANIMALS),
  bird: new Set(ANIMALS),
  diseas: new Set(DISEASES),
  viru: new Set(DISEASES),
  virus: new Set(DISEASES),
  holiday: new Set(HOLIDAYS),
  planet: new Set(PLANETS),
  continent: new Set(CONTINENTS),
  sport: new Set(SPORTS),
};

const PLACE_NAMES: ReadonlySet<string> = new Set([...PLACES, ...COUNTRY]);
const TEAM_NAMES: ReadonlySet<string> = new Set(TEAMS);

/** 1 for a member of the class that is asked for, -1 for what is none, 0 where the class is open. */
export function membership(kind: AskedKind, heads: readonly string[], text: string): number {
  const lower = text.toLowerCase().replaceAll("'", '’');
  const words = lower.split(' ');
  const ends = [lower, words.slice(-2).join(' '), words.at(-1) ?? ''];
  const isIn = (set: ReadonlySet<string>): boolean =>
    ends.some((end) => set.has(end) || (end.endsWith('s') && set.has(end.slice(0, -1))));
  const known = heads.map((head) => CLASSES[head]).filter((one) => one !== undefined);
  if (known.length > 0) return known.every(isIn) ? 1 : known.some(isIn) ? 0 : -1;
  // "Department of Transport", "Utopia International Airport"
  const isCalledSo = heads.some((head) => words.length > 1 && words.map(stem).includes(head));
  if (isCalledSo && (kind === 'organisation' || kind === 'place') && /^\p{Lu}/u.test(text)) return 1;
  if (kind === 'person')
    return PLACE_NAMES.has(lower) || ORGANISATIONS.has(lower) || (words.length > 1 && isIn(TEAM_NAMES))
      ? -1
      : 0;
  if (kind === 'place') return PLACE_NAMES.has(lower) ? 1 : 0;
  return kind === 'organisation' && PLACE_NAMES.has(lower) ? -1 : 0;
}
