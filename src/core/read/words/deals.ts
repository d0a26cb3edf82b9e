/** Words that tell of companies changing hands. */
import { wordSet } from './word-set.ts';

/** What a word makes its parties: who buys, who sells, who joins, who offers, who holds a part. */
export type DealWord = 'buy' | 'sell' | 'merge' | 'buying' | 'sale' | 'merger' | 'offer' | 'stake';

function words(kind: DealWord, list: string): (readonly [string, DealWord])[] {
  return list.split(' ').map((word) => [word, kind] as const);
}

/** `buy`, `sell` and `merge` are verbs, the rest nouns. */
export const DEAL_WORDS: ReadonlyMap<string, DealWord> = new Map([
  ...words(
    'buy',
    'acquire acquires acquired acquiring buy buys buying bought purchase purchases purchased purchasing pay pays paid paying take takes taking took taken',
  ),
  ...words(
    'sell',
    'sell sells selling sold spin spins spun spinning divest divests divested divesting transfer transfers transferred transferring',
  ),
  ...words('merge', 'merge merges merged merging combine combining'),
  ...words('buying', 'acquisition takeover buyout acquisitions takeovers buyouts'),
  ...words('sale', 'sale spinoff divestiture divestment disposal disposition divestitures'),
  ...words('merger', 'merger'),
  ...words('offer', 'bid offer offering proposal bids offers proposals'),
  ...words('stake', 'stake control share pct percent interest holding holdings stock shares investment'),
]);

/** Parts of a company that are always one: "interest" and "control" are not. */
export const HOLDINGS: ReadonlySet<string> = wordSet('stake shares stock holding holdings');

/** Verbs that are a past participle too, so that "be" or "by" beside them turns the parties round. */
export const PARTICIPLES: ReadonlySet<string> = wordSet(
  'acquired bought purchased sold divested transferred merged',
);

/** Verbs that tell who says so; what follows them is the news. */
export const SAYING: ReadonlySet<string> = wordSet(
  'said says say told announced announces disclosed reported confirmed added saying declared stated indicating indicated',
);

/** What is bought when a part of a company is: words on the way to its name. */
export const MEASURES: ReadonlySet<string> = wordSet(
  'the a an all any some each its their his her this that these of in or about approximately around nearly almost over more than up to least at most substantially ' +
    'remaining outstanding issued unissued common preferred ordinary voting capital stock share shares stake stakes interest interests holding holdings equity ownership ' +
    'control majority minority controlling working net whole entire rest balance half pct percent percentage per cent mln million bln billion number portion part ' +
    'equivalent investment investments position securities rights assets and operations jointly total additional other cumulative convertible debentures block series class new ' +
    'certain fully wholly privately closely independently diluted does do not own owns owned it he she they now publicly held existing liabilities assumption dlrs dollars worth treasury not already owned previously announced initial public',
);

/** Adjectives before a company that tell neither its trade nor its place. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = wordSet(
  'wholly owned wholly-owned majority-owned privately privately-held privately-owned publicly publicly-held held private public closely former new newly formed remaining ' +
    'small large larger largest leading major independent diversified family-owned state-owned ailing troubled struggling big giant rival fellow small-cap own other ' +
    'now indirect another second third fourth fifth sixth previously announced proposed unprofitable profitable affiliated based regional specialty one of the nation',
);

/** Nouns that head a description of a company or a part of one. */
export const COMPANY_NOUNS: ReadonlySet<string> = wordSet(
  'company companies business businesses concern firm firms subsidiary subsidiaries unit units division divisions affiliate operation operations group arm start-up startup',
);

/** Nouns for one who does or makes what stands before or behind: "a maker of valves", "a financial printer". */
export const MAKERS: ReadonlySet<string> = wordSet(
  'maker manufacturer producer supplier provider distributor operator retailer wholesaler developer marketer designer owner seller importer exporter publisher printer ' +
    'specialist consultant consultancy agency brokerage utility thrift trader shipper lessor broadcaster processor refiner brewer carrier airline bank insurer lender broker builder contractor chain franchiser franchisor packager grower conglomerate holding manager ' +
    'makers manufacturers producers suppliers providers distributors operators retailers',
);

/** Verbs whose object is a company's trade. */
export const TRADE_VERBS: ReadonlySet<string> = wordSet(
  'services repairs rents trades transports refines prints mines grows packages franchises insures finances conducts performs assembles fabricates manages installs ' +
    'makes manufactures produces provides operates sells markets distributes develops supplies publishes designs owns processes leases offers builds runs imports exports ' +
    'manufacturing making producing specializing specialising specializes specialises',
);
