/** Where companies are, as business news writes it: places, their short forms behind a city, and nationalities. */
import { ADJECTIVES, COUNTRIES, PLACES as KNOWN, PROVINCES } from './gazetteer.ts';

const list = (names: string): string[] => names.split(',');

/** Parts of a country, and smaller cities than general news is about. */
const MORE = list(
  'victoria,southern california,northern california,bermuda,west germany,east germany,korea,north sea,st louis,akron,santa clara,quebec city,cork,dusseldorf,duesseldorf,eindhoven,gothenburg,peking,nagoya,salem,san mateo,long beach,sunnyvale,mesa,scottsdale,tempe,colorado springs,topeka,sioux falls,duluth,st paul,green bay,peoria,rockford,fort wayne,south bend,grand rapids,lansing,ann arbor,youngstown,canton,erie,allentown,harrisburg,scranton,greenwich,worcester,camden,roanoke,greensboro,winston-salem,greenville,columbia,augusta,macon,gainesville,west palm beach,boca raton,sarasota,st petersburg,mobile,shreveport,jackson,lubbock,amarillo,galveston,regina,saskatoon,hamilton,windsor,northeast,southeast,northwest,southwest,gulf coast,west coast,east coast,pacific northwest',
);
/** As they stand behind a city, without their point. */
const SHORT_STATES = list(
  'ala,ariz,ark,cal,calif,colo,conn,del,d.c.,fla,ga,ill,ind,kan,ky,la,mass,md,mich,minn,miss,mo,mont,neb,nev,n.c.,n.d.,n.h.,n.j.,n.m.,n.y.,okla,ore,pa,penn,r.i.,s.c.,s.d.,tenn,tex,ut,va,vt,w.va.,wash,wis,wyo,ont,que,b.c.,alta,' +
    'ak,al,ar,az,ca,co,ct,de,fl,hi,ia,id,il,in,ks,ma,me,mi,mn,ms,mt,nc,nd,ne,nh,nj,nm,nv,ny,oh,ok,or,ri,sc,sd,tn,tx,wa,wi,wv,wy',
);

/** What may stand behind a city and a comma. */
export const REGIONS: ReadonlySet<string> = new Set([
  ...COUNTRIES,
  ...PROVINCES,
  ...SHORT_STATES,
  ...list(
    'bermuda,korea,west germany,east germany,north sea,victoria,southern california,northern california',
  ),
]);
export const NATIONALITIES: ReadonlySet<string> = new Set([
  ...ADJECTIVES,
  'west german',
  'south african',
  'south korean',
  'bahamian',
  'nordic',
  'scandinavian',
]);
export const PLACES: ReadonlySet<string> = new Set([...KNOWN, ...MORE]);
