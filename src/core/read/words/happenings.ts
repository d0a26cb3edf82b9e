/** Words at which a step of a search, of a product or of an incident can begin. */
import { wordSet } from './word-set.ts';

export const SEARCH_WORDS: readonly string[] =
  'missing found located rescued body remains search searches'.split(' ');

export const ELECTION_WORDS: readonly string[] =
  'won wins elected re-elected reelected winner defeated defeats beat beats conceded concedes leads led leading lead ahead overtook overtakes unseated unseats'.split(
    ' ',
  );

/** Things that companies sell and call back, by the last word of their name. */
export const PRODUCT_NOUNS: ReadonlySet<string> = wordSet(
  'phone phones lamp lamps charger chargers drink drinks bottle bottles smartphone smartphones tablet tablets laptop laptops computer computers console consoles headset headsets device devices watch ' +
    'smartwatch chip chips car cars suv suvs truck trucks pickup pickups sedan minivan minivans vehicle vehicles motorcycle motorcycles scooter scooters ' +
    'bike bikes app browser chatbot game model models drug drugs vaccine vaccines toy toys stroller strollers crib cribs helmet helmets heater heaters ' +
    'product products formula meat beef chicken lettuce cheese cereal snacks crackers salad salads onions eggs flour pumps inhalers tires tyres airbags batteries',
);

export const PRODUCT_VERBS: readonly string[] = (
  'recalled recalls recalling recall unveiled unveils introduced introduces announced announces launched launches released releases discontinued discontinues ' +
  'deliveries sales delay postpone push delayed delays delaying postponed postpones postponing pushed pushes pushing sale shelves stores market available selling shipping'
).split(' ');

/** Things that strike a company or a service and are over one day. */
export const INCIDENT_NOUNS: ReadonlySet<string> = wordSet(
  'outage outages strike strikes walkout cyberattack cyberattacks attack breach breaches blackout fire blaze wildfire spill leak',
);

export const INCIDENT_WORDS: readonly string[] =
  'outage strike walkout cyberattack breach blackout fire blaze wildfire spill leak hacked restored offline online walked contained suffered hit down'.split(
    ' ',
  );
