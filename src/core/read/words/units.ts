/**
 * Units of measure, and the things that a sum is paid for. The metric ones are built from their prefixes:
 * https://www.bipm.org/en/publications/si-brochure
 */
import { wordSet } from './word-set.ts';

const TIME = 'second minute hour day night week fortnight month year decade century';
const WORDS =
  'mile yard foot inch furlong fathom knot league micron parsec light-year lightyear ' +
  'tonne ton pound ounce stone carat grain dram hundredweight quintal gallon pint quart barrel bushel teaspoon tablespoon ' +
  'acre hectare degree radian horsepower point calorie kilocalorie megapixel pixel decibel atmosphere gauss rem curie roentgen lux btu therm ' +
  'hertz kelvin celsius fahrenheit carat mach bit byte micro millibar cylinder bedroom storey storeys';

/** Metric prefixes and units as words: "kilometre", "megawatt-hour" (the hyphen begins a token of its own). */
const PREFIX_WORDS = ',nano,micro,milli,centi,deci,kilo,mega,giga,tera,peta'.split(',');
const METRIC_WORDS =
  'metre meter gram gramme litre liter watt volt amp ampere hertz joule newton pascal ohm farad mole lumen sievert becquerel second byte bit ton tonne electronvolt';

/** Their letters. */
const PREFIXES = ',n,u,μ,µ,m,c,d,k,K,M,G,T,P'.split(',');
const METRIC = 'm g l L W Wh Hz V A J N Pa F H Ω S s b B bps eV lm lx mol Sv Bq t bar VA Ah cal';
/** What a prefix and a unit spell by accident: "5 pm", "3 Mb" is none of these, "10 PS" is horsepower. */
const NO_UNITS: ReadonlySet<string> = wordSet(
  'cs ds ct dt das MS TH TS TA PA MA PH MH PN TN MN KN dB TF KL KM ML PL Tm Pm Pl Tt Pt',
);

const LETTERS =
  'G HZ cal hPa cl ft in mi nmi yd yds lb lbs lbf oz st kt kn sqm sqft mph kmh kph kmph rpm hp HP bhp PS C F K dB dBm dBi psi ksi mmHg inHg Torr ppm ppb ppt cc ' +
  'hr hrs min mins sec secs yr yrs mpg mpge MPGe bcm bcf tcf mcf Mcf Bcf bbl bbls bpd boe boepd dpi ppi fps bpm bps pp ppts px MP Mpx GP gpm cfm Nm lbft ha gal tsp tbsp IU CFU au AU ly pc AU kcal Kcal mcg gsm dwt teu TEU ' +
  'Kbps kbps Mbps Gbps Tbps Mbit Gbit kbit KB MB GB TB ' +
  'ppg rpg apg spg bpg m.p.h m.p.h. k.p.h k.p.h. sq.ft kWp MWp GWp kWh KWh BTU Btu MMBtu';

/** Words of time: "over five years" may mean during them. */
export const TIME_UNITS: ReadonlySet<string> = new Set(TIME.split(' ').flatMap(bothNumbers));

/** Units in words, singular and plural. */
export const UNITS: ReadonlySet<string> = new Set([
  ...TIME_UNITS,
  ...WORDS.split(' ').flatMap(bothNumbers),
  ...METRIC_WORDS.split(' ').flatMap((unit) => PREFIX_WORDS.flatMap((prefix) => bothNumbers(prefix + unit))),
  ...'feet inches centuries kilo kilos'.split(' '),
]);

/** Units in letters; case tells "5G" from "5g". */
export const UNIT_LETTERS: ReadonlySet<string> = new Set([
  ...METRIC.split(' ')
    .flatMap((unit) => PREFIXES.map((prefix) => prefix + unit))
    .filter((letters) => !NO_UNITS.has(letters)),
  ...LETTERS.split(' '),
]);

/** Letters that are a unit only when no space stands before them: "5G", "-10C", "6W"; "5 in Rome" is none. */
export const GLUED_LETTERS: ReadonlySet<string> = wordSet('in t st L A G S b B bar am as pm us au AU pc');

/** Before a unit of length: "square feet", "cubic metres", "nautical miles". */
export const UNIT_PREFIXES: ReadonlySet<string> = wordSet(
  'square cubic sq cu nautical light metric fluid troy basis percentage pct',
);

/** "A share", "per barrel": what stands behind "a" when a sum is meant for each. */
export const EACH: ReadonlySet<string> = wordSet(
  'year month week day night hour minute second quarter season share unit barrel tonne ton ounce gallon litre liter pound kilo kilogram person head piece pop bottle mile kilometre kilometer acre hectare game vote ticket seat student pupil household employee worker family vehicle car',
);

function bothNumbers(word: string): string[] {
  if (word === 'century') return [word, 'centuries'];
  return [word, word.endsWith('ch') || word.endsWith('x') ? `${word}es` : `${word}s`];
}
