/** How far a deal has come, by the words that say so. Only what has happened counts: "is expected to close" is no closing. */
import type { DealStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { DEAL_VERBS, OFF_WORDS } from '../words/deal-stages.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { GETTING, isBidToGet, isGetting, isPlanToGet } from './deal-getting.ts';
import { buysAt, challengedAt, offerAt } from './deal-offers.ts';
import {
  ARTICLES,
  areDealTalks,
  BID,
  headOf,
  helped,
  isBehindName,
  isDeal,
  isSum,
  MOST_WORDS,
  NO_BIDS,
  TALKS,
} from './deal-phrase.ts';
import { dealAt as at, remarkAt } from './deal-remarks.ts';
import { type StatusMention, standsAt, wordAt } from './mention.ts';

const BEEN = wordSet('been was were is are');

export function dealStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  return (
    approvedAt(tokens, index) ??
    talksAt(tokens, index) ??
    interestAt(tokens, index) ??
    verbAt(tokens, index) ??
    buysAt(tokens, index) ??
    challengedAt(tokens, index) ??
    offerAt(tokens, index) ??
    nounAt(tokens, index) ??
    remarkAt(tokens, index)
  );
}

const OWNERS = wordSet('shareholders stockholders unitholders');
const MOST_TO_VOTE = 10;

/** "Acme shareholders approved the deal", "voted on Friday to approve the $2 billion sale". */
function approvedAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!OWNERS.has(wordAt(tokens, index))) return undefined;
  for (let verb = index + 1; verb < index + MOST_TO_VOTE; verb += 1) {
    const word = wordAt(tokens, verb);
    if (word === '' || /^(?:will|would|could|may|might|must|should|not|if|[.;:])$/.test(word))
      return undefined;
    const isBare = word === 'approve' || word === 'back';
    const isVoted = wordAt(tokens, verb - 1) === 'to' && hasVoted(tokens, index, verb);
    if (isBare ? verb !== index + 1 && !isVoted : !/^(?:approve[ds]|back(?:ed|s))$/.test(word)) continue;
    const head = headOf(tokens, verb + 1, (next) => isDeal(tokens, next) || BID.has(wordAt(tokens, next)));
    return head === undefined ? undefined : at(index, head + 1, 'approved');
  }
  return undefined;
}

function hasVoted(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ lower }) => lower === 'voted');
}

const CLOSE = wordSet('advanced late final');
const EARLY = wordSet('early preliminary active exclusive');

/** "In talks", "in advanced talks", "close to a deal", "held talks", "negotiating". */
function talksAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  if (TALKS.has(word)) return areDealTalks(tokens, index) ? inTalks(tokens, index) : undefined;
  const second = wordAt(tokens, index + 1);
  // "At the negotiating table", "a negotiating tool"
  if (word === 'negotiating')
    return NEGOTIATING_THINGS.has(second) ? undefined : at(index, index + 1, 'talks');
  if (HOLDING.has(word)) return heldAt(tokens, index);
  const near = word === 'close' && second === 'to' ? 2 : NEARING.test(word) ? 1 : 0;
  if (near === 0) return undefined;
  // "Close to buying Zenith"
  if (near === 2 && GETTING.has(wordAt(tokens, index + 2))) return at(index, index + 3, 'advanced talks');
  const first = index + near;
  // Headlines leave the article out: "nears $2bn deal".
  if (!ARTICLES.has(wordAt(tokens, first)) && !isSum(tokens[first]) && !isDeal(tokens, first))
    return undefined;
  const head = headOf(tokens, first, (next) => isDeal(tokens, next));
  return head === undefined ? undefined : at(index, head + 1, 'advanced talks');
}

/** "Held merger talks" */
function heldAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const head = headOf(tokens, index + 1, (next) => areDealTalks(tokens, next));
  return head === undefined || head > index + 3 ? undefined : at(index, head + 1, 'talks');
}

const NEGOTIATING_THINGS = wordSet('tool position power chip tactic tactics skill skills strategy style');
const NEARING = /^(?:nearing|nears|near|finali[sz]ing)$/;
const HOLDING = wordSet(
  'holding held holds opened opens entered enters begun began begins started starts confirmed confirms resumed resumes restarted restarts reopened reopens',
);

function inTalks(tokens: readonly Token[], index: number): StatusMention | undefined {
  const before = wordAt(tokens, index - 1);
  if (before === 'in') return at(helped(tokens, index - 1), index + 1, 'talks');
  const from = before === 'stage' ? index - 4 : index - 2;
  if (wordAt(tokens, from) !== 'in') return undefined;
  if (EARLY.has(before)) return at(helped(tokens, from), index + 1, 'talks');
  return CLOSE.has(wordAt(tokens, from + 1)) ? at(from, index + 1, 'advanced talks') : undefined;
}

const INTEREST = wordSet('eyes eyeing considering considers weighing weighs exploring mulls mulling plans');
const MAY = wordSet('might may could');
/** "Eyes a stake", "is considering buying", "plans to acquire", "might invest". */
function interestAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  const second = wordAt(tokens, index + 1);
  if (MAY.has(word))
    return /^(?:invest|buy|acquire)$/.test(second) ? at(index, index + 2, 'exploring') : undefined;
  if (!INTEREST.has(word) || wordAt(tokens, index - 1) === 'no') return undefined;
  const verb = second === 'to' ? index + 2 : index + 1;
  if (isGetting(tokens, verb)) return at(index, index + 1, 'exploring');
  if (second === 'to') return undefined;
  const head = headOf(
    tokens,
    index + 1,
    (next) => isDeal(tokens, next) || BID.has(wordAt(tokens, next)) || wordAt(tokens, next) === 'stake',
  );
  return head === undefined ? undefined : at(index, index + 1, 'exploring');
}

/** "Reached a deal", "signed the $5 million agreement", "scrapped its bid". */
function verbAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const step = DEAL_VERBS.get(verb);
  if (!step) return undefined;
  // "Acme and Zenith agree a deal", but not "to sign", "will sign".
  if (BARE.has(verb) && !isBehindName(tokens[index - 1])) return undefined;
  return step === 'agreed' ? agreedAt(tokens, index) : objectOf(tokens, index, step);
}

const BARE = wordSet('agree sign announce call end scrap abandon');

function agreedAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const from = helped(tokens, index);
  if (/^agree/.test(verb)) {
    if (standsAt(tokens, index + 1, 'on terms')) return at(from, index + 3, 'agreed');
    // "Agreed last week to buy"
    let to = index + 1;
    while (to < index + 4 && isWhen(tokens[to])) to += 1;
    const second = wordAt(tokens, to + 1);
    const isBuying = /^(?:buy|acquire|purchase|invest|merge|combine|take)$/.test(second);
    const isSelling = second === 'sell' && tokens[to + 2]?.shape === 'title';
    if (wordAt(tokens, to) === 'to' && (isBuying || isSelling || isPaid(tokens, to + 1)))
      return at(from, to + 2, 'agreed');
    if (standsAt(tokens, index + 1, 'to be') && /^(?:bought|acquired|taken)$/.test(wordAt(tokens, index + 3)))
      return at(from, index + 4, 'agreed');
    if (standsAt(tokens, index + 1, 'to sell itself')) return at(from, index + 4, 'agreed');
  }
  const isAccepted = /^accept/.test(verb);
  const link = wordAt(tokens, index + 1);
  const first = link === 'on' || (link === 'to' && /^agree/.test(verb)) ? index + 2 : index + 1;
  const determiner = wordAt(tokens, first);
  // "A deal", in headlines "$2bn deal"; "accepted its offer", "Acme’s offer".
  const isTheirs = isAccepted && (/^(?:the|its)$/.test(determiner) || tokens[first]?.shape === 'title');
  if (!ARTICLES.has(determiner) && !isSum(tokens[first]) && !isTheirs) return undefined;
  const head = headOf(tokens, first, (next) =>
    isAccepted ? BID.has(wordAt(tokens, next)) : isDeal(tokens, next),
  );
  return head === undefined ? undefined : at(from, head + 1, 'agreed');
}

/** "On Monday", "last week" */
function isWhen(token: Token | undefined): boolean {
  if (!token) return false;
  return /^(?:on|last|this)$/.test(token.lower) || (token.tags & (TAG.date | TAG.neverName)) !== 0;
}

/** "Agreed to pay $5 million for Zenith", but not "agreed to pay a fine for". */
function isPaid(tokens: readonly Token[], index: number): boolean {
  if (wordAt(tokens, index) !== 'pay') return false;
  const to = tokens.findIndex(({ lower }, at) => at > index && lower === 'for');
  return to > 0 && to <= index + MOST_WORDS && isSum(tokens[index + 1]) && tokens[to + 1]?.shape === 'title';
}

/** Words that belong to the verb: "called [off]", "pulled [out of]". */
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['called', 'off'],
  ['call', 'off'],
  ['calls', 'off'],
  ['walked', 'away from'],
  ['walks', 'away from'],
  ['pulled', 'out of'],
  ['pulls', 'out of'],
  ['waved', 'through'],
  ['waves', 'through'],
  ['entered', 'into'],
]);
const GRANTS = wordSet('won wins received secured secures got gets');

function objectOf(tokens: readonly Token[], index: number, step: DealStep): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const particle = PARTICLES.get(verb);
  if (particle && !standsAt(tokens, index + 1, particle)) return undefined;
  let first = index + 1 + (particle?.split(' ').length ?? 0);
  if (GRANTS.has(verb)) {
    const grant = headOf(tokens, first, (next) => /^(?:approval|clearance)$/.test(wordAt(tokens, next)));
    if (grant === undefined || !/^(?:for|of)$/.test(wordAt(tokens, grant + 1))) return undefined;
    first = grant + 2;
  }
  if (step === 'signed' && !/^(?:an?|the)$/.test(wordAt(tokens, first)) && !isSum(tokens[first]))
    return undefined;
  const isOff = step === 'blocked' || step === 'terminated';
  const head = headOf(
    tokens,
    first,
    (next) =>
      isDeal(tokens, next) ||
      (isOff && isBidToGet(tokens, next)) ||
      (step === 'terminated' && (areDealTalks(tokens, next) || isPlanToGet(tokens, next))),
  );
  return head === undefined ? undefined : at(helped(tokens, index), head + 1, step);
}

const PASSIVES: ReadonlyMap<string, DealStep> = new Map([
  ['agreed', 'agreed'],
  ['reached', 'agreed'],
  ['announced', 'agreed'],
  ['signed', 'signed'],
  ['cleared', 'cleared'],
  ['approved', 'cleared'],
  ['closed', 'closed'],
  ['completed', 'closed'],
  ['blocked', 'blocked'],
  ['prohibited', 'blocked'],
  ['vetoed', 'blocked'],
]);
const MOST_BETWEEN = 8;

/** "The deal was approved", "the talks have collapsed". */
function nounAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const noun = wordAt(tokens, index);
  // "Its bid has collapsed" ends it; a bid that is "approved" is no deal yet.
  const isTalks = areDealTalks(tokens, index) || (BID.has(noun) && !NO_BIDS.has(wordAt(tokens, index - 1)));
  if (!isTalks && !isDeal(tokens, index)) return undefined;
  for (let next = index + 1; next <= index + MOST_BETWEEN; next += 1) {
    const word = wordAt(tokens, next);
    if (word === '' || /^(?:[,.;]|nearly|almost|never)$/.test(word)) return undefined;
    const particle = OFF_WORDS.get(word);
    if (particle !== undefined && (particle === '' || wordAt(tokens, next + 1) === particle))
      return at(index, next + (particle === '' ? 1 : 2), 'terminated');
    if (isTalks) continue;
    const isByOwners =
      wordAt(tokens, next + 1) === 'by' &&
      [2, 3, 4].some((ahead) => OWNERS.has(wordAt(tokens, next + ahead)));
    const step = word === 'approved' && isByOwners ? 'approved' : PASSIVES.get(word);
    if (step && isHelped(tokens, index, next, step)) return at(index, next + 1, step);
  }
  return undefined;
}

const NAMING = wordSet('of for between with by');

/** "The deal [of last week has been] closed": nothing but helpers stands between, or "of" and its name. */
function isHelped(tokens: readonly Token[], noun: number, verb: number, step: DealStep): boolean {
  const helper = wordAt(tokens, verb - 1);
  if (step === 'closed' && /^(?:to|off)$/.test(wordAt(tokens, verb + 1))) return false;
  // "The takeover of Zenith closed on Tuesday"
  if (wordAt(tokens, verb) === 'closed' && (verb === noun + 1 || isBehindName(tokens[verb - 1])))
    return verb === noun + 1 || isNamed(tokens, noun);
  const isClosing = step === 'closed' && /^(?:has|now)$/.test(helper);
  if (!BEEN.has(helper) && !isClosing) return false;
  const isPerfect = helper === 'been' || helper === 'now';
  if (isPerfect && !/^(?:has|have|is)$/.test(wordAt(tokens, verb - 2))) return false;
  const first = verb - (isPerfect ? 2 : 1);
  return first === noun + 1 || wordAt(tokens, noun + 1) === 'of' || isNamed(tokens, noun);
}

/** "The deal [between Acme and Zenith]", "the bid [for Zenith]". */
function isNamed(tokens: readonly Token[], noun: number): boolean {
  const name = tokens[noun + 2];
  return NAMING.has(wordAt(tokens, noun + 1)) && name !== undefined && name.shape !== 'lower';
}
