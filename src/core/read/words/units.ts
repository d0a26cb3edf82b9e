/** Units of measure, and the things that a sum is paid for. */

const TIME = 'second minute hour day night week fortnight month year decade century millisecond nanosecond';
const MEASURE =
  'metre meter kilometre kilometer centimetre centimeter millimetre millimeter micrometre micrometer nanometre nanometer mile yard inch furlong fathom knot ' +
  'gram gramme kilogram kilo milligram microgram tonne ton gigatonne megatonne kiloton megaton gigaton pound ounce stone carat grain dram litre liter millilitre milliliter gallon pint quart barrel bushel ' +
  'acre hectare degree watt kilowatt megawatt gigawatt terawatt volt amp ampere hertz kilohertz megahertz gigahertz joule calorie kilocalorie byte kilobyte megabyte gigabyte terabyte petabyte ' +
  'megabit gigabit pixel megapixel decibel pascal newton kelvin lightyear megawatt-hour horsepower point';

/** Words of time: "over five years" may mean during them. */
export const TIME_UNITS: ReadonlySet<string> = new Set(TIME.split(' ').flatMap(bothNumbers));

/** Units in words, singular and plural. */
export const UNITS: ReadonlySet<string> = new Set([
  ...TIME_UNITS,
  ...MEASURE.split(' ').flatMap(bothNumbers),
  ...'foot feet inches centuries knots hertz horsepower celsius fahrenheit'.split(' '),
]);

/** Units in letters; case tells "5G" from "5g". */
export const UNIT_LETTERS: ReadonlySet<string> = new Set(
  (
    'km m cm mm nm μm µm ft in mi yd yds kg g mg mcg µg μg lb lbs oz t st kt L l ml mL cl dl gal ha sqm sqft mph kmh kph kmph kn rpm ' +
    'W kW MW GW TW Wh kWh KWh MWh GWh TWh V kV mV A mA mAh Ah Hz HZ kHz MHz GHz J kJ MJ kcal cal Nm hp HP bhp PS KB MB GB TB PB kB Mb Gb Kbps kbps Mbps Gbps MP px dpi ppi fps ' +
    'C F K G dB psi ksi bar kPa MPa hPa Pa mmHg ppm ppb cc hr hrs min mins sec secs s ms yr yrs mpg bpd boe ppg rpg apg spg bpg bps m.p.h m.p.h. k.p.h k.p.h.'
  ).split(' '),
);

/** Letters that are a unit only when no space stands before them: "5G", "-10C", "6W"; "5 in Rome" is none. */
export const GLUED_LETTERS: ReadonlySet<string> = new Set(
  'm in g t st s l L A V J C F K G PS min sec bar'.split(' '),
);

/** Before a unit of length: "square feet", "cubic metres", "nautical miles". */
export const UNIT_PREFIXES: ReadonlySet<string> = new Set(
  'square cubic sq cu nautical light metric fluid troy basis percentage pct'.split(' '),
);

/** "A share", "per barrel": what stands behind "a" when a sum is meant for each. */
export const EACH: ReadonlySet<string> = new Set(
  'year month week day night hour minute second quarter season share unit barrel tonne ton ounce gallon litre liter pound kilo kilogram person head piece pop bottle mile kilometre kilometer acre hectare game vote ticket seat student pupil household employee worker family vehicle car'.split(
    ' ',
  ),
);

function bothNumbers(word: string): string[] {
  return [
    word,
    word === 'century' ? 'centuries' : word.endsWith('ch') || word.endsWith('x') ? `${word}es` : `${word}s`,
  ];
}
