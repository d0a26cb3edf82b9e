/** What each word says of a sum of money near it, with the second look that some words need. */
import type { AmountRole } from '../../model/roles.ts';
import { OTHER_DEALS } from '../words/deal-stages.ts';
import { TAG } from '../words/index.ts';
import { MONEY_CUES } from '../words/roles.ts';
import { wordSet } from '../words/word-set.ts';
import { clauseHas, findWord, leadOf, PHRASE_ENDS, type Place, wordAt } from './place.ts';
import { isOfGoods, isOfOneShare, isSmall, startingPrice, unitPrice } from './unit-price.ts';
import { valued, wholeValue, worth } from './worth.ts';

/** The role that the word at `index` gives, if it gives one here. */
export function moneyCue(place: Place, index: number): AmountRole | undefined {
  const cue = MONEY_CUES.get(wordAt(place, index));
  if (!cue) return undefined;
  const special = SPECIALS[cue];
  return special ? special(place, index) : (cue as AmountRole);
}

type Rule = (place: Place, index: number) => AmountRole | undefined;

const SPECIALS: Partial<Record<string, Rule>> = {
  cap: (place, index) => (wordAt(place, index - 1) === 'market' ? wholeValue(place, index) : undefined),
  charge: chargeOf,
  unit: unitPrice,
  start: startingPrice,
  // "On sale at $849"
  sale: (place, index) => (wordAt(place, index - 1) === 'on' ? unitPrice(place, index) : 'price'),
  // "The phone will cost $799", "costs $20 a month"
  cost: (place, index) => (isSmall(place) && isOfGoods(place, index) ? 'unit price' : 'cost'),
  value: valued,
  worth,
  forecast,
  income: (place, index) =>
    /^(?:net|operating)$/.test(wordAt(place, index - 1)) ? futureOf(place, 'profit') : 'other',
  earnings: (place, index) =>
    wordAt(place, index + 1) === 'per' || isOfOneShare(place) ? 'other' : futureOf(place, 'profit'),
  profit: (place) => (isOfOneShare(place) ? 'other' : futureOf(place, 'profit')),
  revenue: (place, index) => (wordAt(place, index + 1) === 'tax' ? 'other' : futureOf(place, 'revenue')),
  raise: (place, index) => (isObject(place, index) ? 'funding' : undefined),
  pay: (place, index) => {
    // "The pay", "hourly pay" is what somebody earns.
    const isNoun =
      wordAt(place, index) === 'pay' &&
      /^(?:the|a|his|her|their|its|hourly|base|average|annual|take-home|'s|’s)$/.test(
        wordAt(place, index - 1),
      );
    if (isNoun) return 'salary';
    if (isOrdered(place, index) && clauseHas(place, WRONGS)) return 'damages';
    return isPriceOfSomething(place, index) ? 'price' : 'payment';
  },
  // "Spent $5 million to buy Zenith", "splashed out $5 million on Zenith"
  spend: (place) => (isToBuy(place, place.figure.to) ? 'price' : 'spending'),
  splash: (place, index) => (isOutlay(place, index) ? 'price' : 'spending'),
  // "Snaps up Zenith for $5 million"
  snap: (place, index) =>
    wordAt(place, index + 1) === 'up' && wordAt(place, leadOf(place)) === 'for' ? 'price' : undefined,
  // "Buying back $5 million of shares"
  price: (place, index) => (isOfThingsBack(place, index) ? 'other' : 'price'),
  put: (place) => (INTO_ONLY.has(wordAt(place, place.figure.to)) ? 'price' : undefined),
  offer: (place, index) => (isBid(place, index) ? 'price' : 'other'),
  invest: (place, index) =>
    isAside(place, index) || isIntoThings(place, Math.max(place.figure.to, index + 1)) ? 'spending' : 'price',
  financing: (place, index) => (index >= place.figure.to ? 'funding' : 'price'),
  budget: (place, index) =>
    // "The Budget Office"
    place.tokens[index]?.shape === 'title' && place.tokens[index + 1]?.shape === 'title'
      ? undefined
      : 'budget',
  // "Sold $5 million in goods" is what was taken in, not what a deal cost.
  sell: (place) =>
    wordAt(place, place.figure.to) === 'in' ? 'other' : isSmall(place) ? 'unit price' : 'price',
  // "To deal with"; "$5 deals" are bargains.
  deal: (place, index) =>
    /^(?:to|great|good|will)$/.test(wordAt(place, index - 1))
      ? undefined
      : isBargain(place, index) || OTHER_DEALS.has(wordAt(place, index - 1))
        ? 'other'
        : 'price',
  bond: (place) => (findWord(place, place.clause.to - 1, -1, 60, JAIL) === undefined ? 'debt' : 'bail'),
  tax: (place, index) =>
    /^(?:cuts?|credits?|breaks?|refunds?|benefits?|thresholds?|deductions?|incentives?|returns?|brackets?|on)$/.test(
      wordAt(place, index + 1),
    )
      ? 'other'
      : 'tax',
  settle: (place, index) =>
    /^(?:at|up|down|higher|lower)$/.test(wordAt(place, index + 1)) ? 'other' : 'settlement',
  // "Sued to block the $5 million sale" seeks none of it.
  'damages sought': (place, index) =>
    wordAt(place, index + 1) === 'to' && PREVENTS.has(wordAt(place, index + 2))
      ? undefined
      : findWord(place, index - 1, -1, 12, SETTLES) === undefined
        ? 'damages sought'
        : 'settlement',
  damages: (place) =>
    findWord(place, place.figure.from - 1, -1, 20, SEEKS) !== undefined
      ? 'damages sought'
      : findWord(place, place.figure.from - 1, -1, 6, CAUSES) === undefined
        ? 'damages'
        : 'damage',
  office: (place, index) => (wordAt(place, index - 1) === 'box' ? 'box office' : undefined),
};

/** "A restructuring charge of $5 million"; "charges $5 a month" sells something. */
function chargeOf(place: Place, index: number): AmountRole | undefined {
  const isNoun =
    wordAt(place, index + 1) === 'of' ||
    /^(?:restructuring|impairment|pretax|pre-tax|one-time|severance|accounting)$/.test(
      wordAt(place, index - 1),
    ) ||
    index >= place.figure.to;
  return isNoun ? 'cost' : undefined;
}

const CAUSES = wordSet('cause causes caused causing');
const INTO_ONLY = wordSet('into in');
const JAIL = wordSet(
  'jail jailed held custody set detained inmate bail judge released court charged charges murder arrested suspect accused secured teen free posted conditions',
);
const SETTLES = wordSet('settle settles settled settling settlement');
const SEEKS = wordSet(
  'seek seeks seeking sought sue sues sued suing demand demands demanding demanded asks asking claiming lawsuit',
);
const FUTURE = wordSet(
  'expect expects expected expecting forecast forecasts project projects projected projection projections could would will guidance sees outlook aims targets target',
);

/** "Sales could double to $2 billion": a figure that is still to come. */
function futureOf(place: Place, role: 'revenue' | 'profit'): AmountRole {
  const isFuture = findWord(place, place.figure.from - 1, -1, 30, FUTURE) !== undefined;
  return isFuture ? `${role} forecast` : role;
}

/** What is forecast may be named in the clause before. */
const FORECAST_REACH = 20;

/** "Guidance of $5 billion" is a forecast of what was named before; alone it does not say of what. */
function forecast(place: Place, index: number): AmountRole | undefined {
  for (let at = index + 3; at >= Math.max(0, index - FORECAST_REACH); at -= 1) {
    const cue = MONEY_CUES.get(place.tokens[at]?.lower ?? '');
    if (cue === 'revenue') return 'revenue forecast';
    if (cue === 'profit' || cue === 'earnings') return 'profit forecast';
  }
  return undefined;
}

/** "Raised $5 million", "raised a record $5 million"; "raised its forecast to $5 million" is about the forecast. */
function isObject(place: Place, index: number): boolean {
  return leadOf(place) === index;
}

/**
 * "Will also invest $5 million in Zenith" comes on top of a price, but for a stake it is one; "private investment" buys no
 * company.
 */
function isAside(place: Place, index: number): boolean {
  const before = wordAt(place, index - 1);
  if (before === 'also') return !clauseHas(place, PART_BOUGHT);
  return /^(?:private|public|foreign|capital|inward)$/.test(before);
}

const PART_BOUGHT = wordSet('stake stakes shares equity round');

const INVESTED = wordSet(
  'unit company startup start-up firm business group maker bank rival lab venture it them',
);

/** "$65 billion in data centres" buys things; "in Zenith", "in the start-up Zenith" buys into a company. */
function isIntoThings(place: Place, behind: number): boolean {
  let index = behind;
  // "$5 million over three years in roads"
  if (wordAt(place, index) === 'over') index = findWord(place, index, 1, 5, INTO_ONLY) ?? index;
  // "To invest $5 million in improving it"
  if (INTO_ONLY.has(wordAt(place, index)) && wordAt(place, index + 1).endsWith('ing')) return true;
  if (wordAt(place, index) === 'for') return true;
  // "To invest $5 million to build homes"
  if (wordAt(place, index) === 'to')
    return !/^(?:buy|acquire|take|get|own|become)$/.test(wordAt(place, index + 1));
  if (!INTO_ONLY.has(wordAt(place, index))) return false;
  const isPlace = wordAt(place, index + 1) === 'the' && place.tokens[index + 2]?.shape !== 'lower';
  let head = '';
  let isName = false;
  for (index += 1; index < place.clause.to && index < behind + 9; index += 1) {
    const token = place.tokens[index];
    if (!token || token.shape === 'mark' || (head && PHRASE_ENDS.has(token.lower))) break;
    head = token.lower;
    isName = token.shape !== 'lower';
  }
  return head !== '' && (isPlace || (!isName && !INVESTED.has(head)));
}

/** "Paid $5 million for Zenith", "in cash", "to acquire it"; other sums are simply paid. */
function isPriceOfSomething(place: Place, index: number): boolean {
  // "Was paid $5 million for her work"; "is paying $5 million for Zenith" buys.
  const isPassive = /^(?:was|were|is|are|been|be|being)$/.test(wordAt(place, index - 1));
  if (isPassive && wordAt(place, index) === 'paid') return false;
  if (clauseHas(place, TAKEN_OVER) && !clauseHas(place, PLEAS)) return true;
  const [first, second] = [wordAt(place, place.figure.to), wordAt(place, place.figure.to + 1)];
  // "Paid $5 million, including debt, for Zenith"; "for misleading them" is a penalty.
  const thing = findWord(place, index + 1, 1, place.figure.to + 4 - index, FOR);
  if (thing !== undefined) return isThing(place, thing + 1);
  if (first === 'in') return /^(?:cash|stock|shares)$/.test(second);
  return isToBuy(place, place.figure.to);
}

const ORDERS = wordSet('ordered orders order told tells directed directs');
const WRONGS = wordSet(
  'claim claims lies libel slander defamation hoax negligence abuse victims victim family families plaintiffs plaintiff lawsuit suit verdict',
);

/** "Must pay $5 million over false claims", "ordered Orvex to pay the victims $5 million". */
function isOrdered(place: Place, index: number): boolean {
  if (wordAt(place, index - 1) === 'must') return true;
  return wordAt(place, index - 1) === 'to' && findWord(place, index - 2, -1, 4, ORDERS) !== undefined;
}

/** "To buy", "on buying". */
function isToBuy(place: Place, index: number): boolean {
  const link = wordAt(place, index);
  const isBuy = BUYING.test(wordAt(place, index + 1)) && !isOfThingsBack(place, index + 1);
  return (link === 'to' || link === 'on') && isBuy;
}

const MOST_TO_OWNED = 3;

/** "Buying back shares", "drones"; Zenith, or a unit, bought back has a price. */
function isOfThingsBack(place: Place, verb: number): boolean {
  if (wordAt(place, verb + 1) !== 'back') return false;
  for (let at = verb + 2; at < verb + 2 + MOST_TO_OWNED; at += 1) {
    const token = place.tokens[at];
    if (!token || token.shape === 'mark' || token.lower === 'from') return true;
    if (/^(?:title|upper|mixed)$/.test(token.shape) || INVESTED.has(token.lower)) return false;
  }
  return true;
}

const PREVENTS = wordSet('block stop halt prevent overturn force undo delay');

const BUYING = /^(?:buy|acquire|purchase|take|buying|acquiring|purchasing)$/;

/** "Splashed out $5 million on Zenith", "forked out $5 million for it"; "on new boots" is spending. */
function isOutlay(place: Place, index: number): boolean {
  if (wordAt(place, index + 1) !== 'out' || index > place.figure.from) return false;
  const behind = place.figure.to;
  if (isToBuy(place, behind)) return true;
  const next = place.tokens[behind + 1];
  return /^(?:on|for)$/.test(wordAt(place, behind)) && next !== undefined && next.shape !== 'lower';
}

/** "For Zenith", "for the company"; "for misleading them" and "for information" buy nothing. */
function isThing(place: Place, index: number): boolean {
  const token = place.tokens[index];
  return (
    token !== undefined &&
    (token.shape !== 'lower' || /^(?:an?|the|its|his|her|their|all|each|it|half)$/.test(token.lower))
  );
}

const FOR = wordSet('for');
const TAKEN_OVER = wordSet('deal acquisition takeover merger acquire');
const PLEAS = wordSet('plea prosecutors guilty investigation');

/** "An offer of $5 million", "offered $5 million for Zenith"; "offers $5 million to residents" gives it away. */
function isBid(place: Place, index: number): boolean {
  const isNoun = /^(?:an?|the|its|their|his|her|'s|’s|takeover|tender|cash|buyout)$/.test(
    wordAt(place, index - 1),
  );
  // "Its $5 billion offer"
  const isSized = ((place.tokens[index - 1]?.tags ?? 0) & TAG.scale) !== 0;
  return (
    isNoun ||
    isSized ||
    index >= place.figure.to ||
    wordAt(place, place.figure.to) === 'for' ||
    wordAt(place, place.figure.to + 1) === 'buy'
  );
}

function isBargain(place: Place, index: number): boolean {
  return index >= place.figure.to && wordAt(place, index) === 'deals';
}
