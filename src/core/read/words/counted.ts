/** Things that news counts, by the role their number may have. What must stand beside them is in roles/quantity.ts. */

/** The kind of thing, by the last word of its name: "commercial customers" are customers. */
export type Counted =
  | 'jobs'
  | 'layoffs'
  | 'people'
  | 'votes'
  | 'seats'
  | 'records'
  | 'flights'
  | 'users'
  | 'goods'
  | 'time'
  | 'counts'
  | 'area'
  | 'speed'
  | 'length'
  | 'depth'
  | 'degrees'
  | 'buildings'
  | 'reports';

const ROWS: readonly (readonly [Counted, string])[] = [
  [
    'jobs',
    'job jobs role roles position positions post posts employee employees worker workers staff staffers',
  ],
  ['layoffs', 'layoff layoffs redundancy redundancies cut cuts'],
  [
    'people',
    'person people residents men women customers households patients passengers suspects protesters demonstrators members',
  ],
  ['votes', 'vote votes'],
  ['seats', 'seat seats'],
  ['records', 'records accounts'],
  ['reports', 'reports'],
  ['flights', 'flight flights train trains sailings'],
  ['users', 'users subscribers'],
  [
    'goods',
    'vehicle vehicles car cars truck trucks suv suvs unit units copy copies phone phones tablets laptops computers smartwatches drones smartphones handsets console consoles device devices product products bottles cans packs packages pounds tires tyres helmets strollers cribs toys lamps heaters batteries chargers bikes scooters pumps inhalers airbags planes aircraft',
  ],
  ['time', 'year years month months day days'],
  ['counts', 'count counts charge charges'],
  ['area', 'acre acres hectare hectares'],
  ['speed', 'mph kph km/h hour'],
  ['length', 'mile miles kilometer kilometers kilometre kilometres km'],
  ['depth', 'inch inches centimeters centimetres millimeters millimetres cm mm'],
  ['degrees', 'degree degrees fahrenheit celsius'],
  ['buildings', 'homes houses buildings structures businesses'],
];

export const COUNTED: ReadonlyMap<string, Counted> = new Map(
  ROWS.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);
