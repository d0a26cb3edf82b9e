/** What a sum of money is of. */
import type { AmountRole } from '../../model/roles.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { moneyCue } from './money-cues.ts';
import { clauseHas, cuesBefore, findWord, leadOf, PHRASE_ENDS, type Place, wordAt } from './place.ts';
import { isOfOneShare } from './unit-price.ts';

const PER = wordSet('a an per each every');
const TIMES = wordSet('year month week quarter day hour night annum');
const SHARES = wordSet('share unit');
/** "Earned $2.15 a share" is no price of one. */
const EARNED = wordSet(
  'earn earns earned earning earnings profit profits income loss losses eps dividend dividends',
);
const EARNED_OR_PAID: ReadonlySet<string> = new Set([
  ...EARNED,
  ...wordSet(
    'pay pays paid paying offer offers offered bid bids price acquire acquires buy buys bought shares stock',
  ),
]);
const STOCK = wordSet('share shares stock unit units');
const GOODS = wordSet(
  'barrel gallon ounce tonne ton tons pound litre liter kilo kilogram kg kilowatt-hour bushel head passenger ticket piece copy bottle dose pack box seat',
);
const KINDS = wordSet('common ordinary metric troy');
const LESS = wordSet('less more lower higher below above short');
const PARTS = wordSet('half third quarter fifth tenth part share percent %');
const MOVED = wordSet(
  'rose fell gained jumped dropped climbed slid surged plunged increased declined rises falls gains jumps drops climbs slides surges plunges increases declines',
);
const ADDS = wordSet('add adds added adding');
const STEPS = wordSet(
  'save saves saved saving add adds added adding cut cuts up down extra rose fell jumped dropped climbed',
);
const MARKS = wordSet('- –');
/** Farther back than this no word governs the figure. */
const REACH = 14;
/** A word that begins another statement: what stands before it governs nothing behind it. */
const TURNS = wordSet('after while because when who whose although though before since where if unless ;');

/** Undefined when nothing in the clause tells. */
export function moneyRole(place: Place): AmountRole | undefined {
  const role = roleAround(place);
  if ((role === undefined || role === 'other') && (isAllShares(place) || isPaidForShare(place)))
    return 'price';
  if (role === 'price' && isTopped(place)) return 'other';
  // "Its bid of $20.50" is for each share.
  return role === 'price' && isOfOneShare(place) ? 'share price' : role;
}

const TOPS = wordSet(
  'top tops topped topping beat beats beating outbid outbids outbidding trump trumps trumped trumping',
);
const MOST_TO_TOPS = 8;

/**
 * "Topping an offer of [$5 million] by Zenith" is what another would have paid; "topped it with a bid of" is a price, and so
 * is what "could top $5 million".
 */
function isTopped(place: Place): boolean {
  let isOffer = false;
  for (let at = place.figure.from - 1; at >= place.figure.from - MOST_TO_TOPS; at -= 1) {
    if (TOPS.has(wordAt(place, at))) return isOffer;
    if (/^(?:with|by|to|[,;])$/.test(wordAt(place, at))) return false;
    isOffer ||= /^(?:offer|bid|proposal)$/.test(wordAt(place, at));
  }
  return false;
}

const BOUGHT = wordSet('acquire acquires acquired buy buys bought private takeover acquisition buyout');
const MOST_BACK = 6;

/** "Bought for $22 per share in cash, or about $2.9 billion": all of them together. */
function isAllShares(place: Place): boolean {
  const lead = leadOf(place);
  if (wordAt(place, lead) !== 'or' || !clauseHas(place, BOUGHT)) return false;
  const before = place.tokens.slice(Math.max(0, lead - MOST_BACK), lead);
  return before.some(({ lower }, at) => SHARES.has(lower) && PER.has(before[at - 1]?.lower ?? ''));
}

const TRADES = wordSet(
  'acquire acquires acquired buy buys bought sell sells sold purchase purchases purchased',
);
const MOST_TO_TRADE = 12;

const OWNED = wordSet('company firm group business bank maker chain startup unit shares stake');
const MOST_OWNED = 4;

/** "Of Zenith", "of its shares in", "of the company"; what else a share is sold of is goods. */
function isOwned({ shape, lower }: Token): boolean {
  return OWNED.has(lower) || !(shape === 'lower' || shape === 'mark' || shape === 'number');
}

/** "Bought 49% of Zenith for $5 million": the share has taken the verb, and the sum is what it costs. */
function isPaidForShare(place: Place): boolean {
  const { tokens, clause } = place;
  const lead = leadOf(place);
  const trade = findWord(place, lead - 1, -1, MOST_TO_TRADE, TRADES);
  if (wordAt(place, lead) !== 'for' || trade === undefined || trade < clause.from) return false;
  const of = tokens.findIndex(
    ({ lower }, at) => at > trade && lower === 'of' && /^(?:%|percent|pct)$/.test(wordAt(place, at - 1)),
  );
  return of >= 0 && of < lead && tokens.slice(of + 1, of + MOST_OWNED).some(isOwned);
}

function roleAround(place: Place): AmountRole | undefined {
  return (
    rateOf(place) ??
    partOf(place) ??
    differenceOf(place) ??
    headRole(place) ??
    roleBefore(place) ??
    (isAwardCut(place) ? 'damages' : undefined)
  );
}

const REDUCES = wordSet(
  'reduce reduces reduced cut cuts lower lowers lowered slash slashes slashed trim trims trimmed',
);
const AWARDS = wordSet('award verdict judgment judgement damages');

/** "Cut the award against Orvex to $95 million" */
function isAwardCut(place: Place): boolean {
  const { tokens, figure, clause } = place;
  const to = leadOf(place);
  const verb = tokens.findLastIndex(({ lower }, at) => at < to && REDUCES.has(lower));
  if (wordAt(place, to) !== 'to' || verb < clause.from) return false;
  // "Reduced to $95 million the damages"
  const object = verb === to - 1 ? tokens.slice(figure.to, clause.to) : tokens.slice(verb + 1, to);
  return object.some(({ lower }) => AWARDS.has(lower));
}

/** "$20 a share", "$3.50 a gallon", "$5 million a year": a sum that comes round again is no price. */
function rateOf(place: Place): AmountRole | undefined {
  let index = place.figure.to;
  if (wordAt(place, index) === '+') index += 1;
  if (wordAt(place, index) === 'in' && wordAt(place, index + 1) === 'cash') index += 2;
  const first = wordAt(place, index);
  // "Up by 16 cents a gallon", "saves 10 cents a gallon" are differences.
  const lead = wordAt(place, leadOf(place));
  if (lead === 'by') return undefined;
  const isStep = STEPS.has(lead) || isStepOfMove(place, leadOf(place));
  if (first === 'apiece' || first === 'each') return clauseHas(place, STOCK) ? 'share price' : undefined;
  if (first === 'worth' || first === 'annually' || first === 'yearly' || first === 'monthly') return 'other';
  if (MARKS.has(first)) index += 1;
  if (!PER.has(wordAt(place, index)) && first !== '/') return undefined;
  index += MARKS.has(wordAt(place, index + 1)) || KINDS.has(wordAt(place, index + 1)) ? 2 : 1;
  const unit = wordAt(place, index);
  if (SHARES.has(unit)) return isEarned(place, index) ? 'other' : 'share price';
  if (GOODS.has(unit)) return isStep ? 'change' : 'unit price';
  if (!TIMES.has(unit)) return undefined;
  // "Saves $5 million a year", "a salary of $5 million a year", "priced at $20 a month".
  const role = roleBefore(place);
  return role && YEARLY.has(role) ? role : 'other';
}

/** "Earned [$2.15] a share", "[$2] a share in dividends"; "will buy loss-making Zenith for [$20] a share" is a price. */
function isEarned(place: Place, unit: number): boolean {
  const isDetail = /^(?:in|net|quarterly|annual|special)$/.test(wordAt(place, unit + 1));
  if (EARNED.has(wordAt(place, isDetail ? unit + 2 : unit + 1))) return true;
  const lead = leadOf(place);
  const last = findWord(place, lead, -1, MOST_TO_TRADE, EARNED_OR_PAID);
  return wordAt(place, lead) !== 'for' && last !== undefined && EARNED.has(wordAt(place, last));
}

/** What may come round again and keep its name. */
const YEARLY: ReadonlySet<AmountRole> = new Set<AmountRole>(['savings', 'salary', 'unit price']);

const MEANS = wordSet('cash stock shares equity');
const PLUS = wordSet('and plus');

/** "$4 billion in cash and $2 billion in stock": each is a part of what is paid. */
function partOf(place: Place): AmountRole | undefined {
  const { tokens, figure } = place;
  const behind = figure.to;
  if (wordAt(place, behind) !== 'in' || !MEANS.has(wordAt(place, behind + 1))) return undefined;
  const next = tokens[behind + 3];
  const isFirst = PLUS.has(wordAt(place, behind + 2)) && next && isSum(next);
  const isSecond = PLUS.has(wordAt(place, figure.from - 1)) && MEANS.has(wordAt(place, figure.from - 2));
  return isFirst || isSecond ? 'payment' : undefined;
}

function isSum({ shape, text }: Token): boolean {
  return shape === 'number' || '$£€'.includes(text);
}

/** "Raised by $2 billion", "$2 billion less than", "half of $40 billion": not the sum itself. */
function differenceOf(place: Place): AmountRole | undefined {
  const lead = leadOf(place);
  const word = wordAt(place, lead);
  if (word === 'by' || LESS.has(wordAt(place, place.figure.to))) return 'change';
  if (MOVED.has(word) || isStepOfMove(place, lead)) return 'change';
  // "Would add $5 million to sales"
  if (ADDS.has(word)) return 'change';
  const part = word === 'of' ? wordAt(place, lead - 1) : word;
  return PARTS.has(part) && lead >= place.figure.from - 3 ? 'other' : undefined;
}

/** "Rose between [1 cent] and [12 cents]": by so much each. */
function isStepOfMove(place: Place, lead: number): boolean {
  const between =
    wordAt(place, lead) === 'between' ? lead : findWord(place, lead - 1, -1, MOST_BETWEEN, BETWEEN);
  return between !== undefined && MOVED.has(wordAt(place, between - 1));
}

const BETWEEN = wordSet('between');
const MOST_BETWEEN = 5;

/** Little words that lead from a figure to what it is: "$20 billion in funding", "$5 million worth of". */
const INTO = wordSet('in of on to');
const MOST_HEAD_WORDS = 5;
const ONLY_BEHIND: ReadonlyMap<string, AmountRole> = new Map([
  ['package', 'spending'],
  ['bill', 'spending'],
  ['plan', 'spending'],
  ['project', 'cost'],
  ['contract', 'contract'],
  ['notes', 'debt'],
  ['approach', 'price'],
]);

/** "$20 billion in funding", "a $10 billion takeover offer": the noun that the figure stands before. */
function headRole(place: Place): AmountRole | undefined {
  let index = place.figure.to;
  if (wordAt(place, index) === '+') index += 1;
  if (MARKS.has(wordAt(place, index))) index += 1;
  const isLed = INTO.has(wordAt(place, index));
  if (isLed) index += 1;
  // "$5 million to settle the case"; what other verbs begin does not name the sum.
  if (wordAt(place, index - 1) === 'to') return wordAt(place, index) === 'settle' ? 'settlement' : undefined;
  const isAttributive = DETERMINERS.has(wordAt(place, place.figure.from - 1));
  // "The $5 million it expects to spend"
  if (isAttributive && PRONOUNS.has(wordAt(place, index))) return 'other';
  let found: AmountRole | undefined;
  let words = 0;
  for (; words < MOST_HEAD_WORDS; words += 1, index += 1) {
    const token = place.tokens[index];
    if (!token || index >= place.clause.to || isEnd(token)) break;
    if (INTO.has(token.lower) || token.shape === 'number') break;
    if (VERBS.test(token.lower)) {
      // "The $5 million spent on it", but "the $5 million [people spent]"
      return words === 0 ? undefined : 'other';
    }
    // "The $50 billion Bill and Jane Roe Foundation"
    const isNamed = token.lower === 'bill' && token.shape !== 'lower';
    const cue = moneyCue(place, index);
    if (cue && cue !== 'other') found = cue;
    else if (!isNamed) found ??= ONLY_BEHIND.get(token.lower);
  }
  if (found || isLed) return found;
  // "A $5 million house" is a house, whatever was said before.
  return words > 0 && isAttributive ? 'other' : undefined;
}

const ACCOUNTS: ReadonlySet<AmountRole> = new Set<AmountRole>([
  'profit',
  'profit forecast',
  'revenue',
  'revenue forecast',
  'loss',
  'debt',
  'savings',
]);

/** "Profit of $5 million" but "$5 million in free cash flow", whatever stood before. */
function isNamedElse(place: Place, role: AmountRole): boolean {
  const next = place.tokens[place.figure.to + 1];
  const isLed = wordAt(place, place.figure.to) === 'in' && next?.shape === 'lower';
  return isLed && ACCOUNTS.has(role) && !PHRASE_ENDS.has(next.lower) && next.lower !== 'fiscal';
}

function isEnd({ shape, lower }: Token): boolean {
  return (shape === 'mark' && !MARKS.has(lower)) || PHRASE_ENDS.has(lower);
}

const PRONOUNS = wordSet('it they he she we you i');
const DETERMINERS = wordSet("a an the its his her their this that another ’s 's");
/** A verb behind the figure begins another statement: "$5 million to buy", "the $5 million people paid". */
const VERBS =
  /^(?:buy|acquire|invest|pay|paid|purchase|sell|sold|raise|fund|cover|put|save|spend|cut|owed|expected|lost|bought|purchased)$/;

function roleBefore(place: Place): AmountRole | undefined {
  for (const index of cuesBefore(place, REACH, TURNS)) {
    const role = moneyCue(place, index);
    if (role) return isNamedElse(place, role) ? 'other' : role;
  }
  return undefined;
}
