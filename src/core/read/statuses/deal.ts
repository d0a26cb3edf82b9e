/** How far a deal has come, by the words that say so. Only what has happened counts: "is expected to close" is no closing. */
import type { DealRemark, DealStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { DEAL_NOUNS, DEAL_VERBS, OFF_WORDS } from '../words/deal-stages.ts';
import { wordSet } from '../words/word-set.ts';
import { type StatusMention, standsAt, wordAt } from './mention.ts';

const TALKS = wordSet('talks discussions negotiations');
const BID = wordSet('bid offer proposal');
const HAS = wordSet('has have had was were is');
const BEEN = wordSet('been was were is are');

function at(from: number, to: number, step: DealStep | DealRemark): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'deal', step } };
}

export function dealStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  return (
    talksAt(tokens, index) ??
    interestAt(tokens, index) ??
    verbAt(tokens, index) ??
    nounAt(tokens, index) ??
    remarkAt(tokens, index)
  );
}

const OTHER_HEADS = wordSet('office maker making bank firm team talks');

/** Heads its phrase: "investment office" and "deal-making" are other things. */
function isDeal(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  if (word === 'tie') return standsAt(tokens, index + 1, '- up');
  if (!DEAL_NOUNS.has(word)) return false;
  const next = tokens[index + 1];
  return !next || !((next.glued && /^['’-]/.test(next.text)) || OTHER_HEADS.has(next.lower));
}

const STOPS = wordSet('and or but that which with for after by');
const MOST_WORDS = 6;

/** Index of what the phrase at `index` is about: "its $4.2 billion all-cash [deal]", "Acme’s proposed [merger]". */
function headOf(
  tokens: readonly Token[],
  index: number,
  isHead: (index: number) => boolean,
): number | undefined {
  let words = 0;
  for (let next = index; words <= MOST_WORDS; next += 1) {
    const token = tokens[next];
    if (!token) return undefined;
    if (isHead(next)) return next;
    if (STOPS.has(token.lower) || (token.shape === 'mark' && !/^['’$£€&+%-]/.test(token.text)))
      return undefined;
    if (!token.glued) words += 1;
  }
  return undefined;
}

function helped(tokens: readonly Token[], index: number): number {
  return HAS.has(wordAt(tokens, index - 1)) ? index - 1 : index;
}

const CLOSE = wordSet('advanced late final');
const EARLY = wordSet('early preliminary active exclusive');

/** "In talks", "in advanced talks", "close to a deal", "held talks", "negotiating". */
function talksAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  if (TALKS.has(word)) return inTalks(tokens, index);
  const second = wordAt(tokens, index + 1);
  if (word === 'negotiating') return at(index, index + 1, 'talks');
  if (/^(?:holding|held|holds)$/.test(word) && TALKS.has(second)) return at(index, index + 2, 'talks');
  const near = word === 'close' && second === 'to' ? 2 : /^(?:nearing|nears|near)$/.test(word) ? 1 : 0;
  if (near === 0 || !/^an?$/.test(wordAt(tokens, index + near))) return undefined;
  const head = headOf(tokens, index + near + 1, (next) => isDeal(tokens, next));
  return head === undefined ? undefined : at(index, head + 1, 'advanced talks');
}

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
const GETTING = /^(?:invest|buy|acquire|take|investing|buying|acquiring|taking|selling|sell|merging)$/;

/** "Eyes a stake", "is considering buying", "plans to acquire", "might invest". */
function interestAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  const second = wordAt(tokens, index + 1);
  if (MAY.has(word))
    return /^(?:invest|buy|acquire)$/.test(second) ? at(index, index + 2, 'exploring') : undefined;
  if (!INTEREST.has(word) || wordAt(tokens, index - 1) === 'no') return undefined;
  const verb = second === 'to' ? index + 2 : index + 1;
  const isBack = wordAt(tokens, verb + 1) === 'back';
  if (GETTING.test(wordAt(tokens, verb)) && !isBack) return at(index, index + 1, 'exploring');
  if (second === 'to') return undefined;
  const head = headOf(
    tokens,
    index + 1,
    (next) => isDeal(tokens, next) || BID.has(wordAt(tokens, next)) || wordAt(tokens, next) === 'stake',
  );
  return head === undefined ? undefined : at(index, index + 1, 'exploring');
}

const ARTICLES = wordSet('a an');

/** "Reached a deal", "signed the $5 million agreement", "scrapped its bid". */
function verbAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const step = DEAL_VERBS.get(wordAt(tokens, index));
  if (!step) return undefined;
  return step === 'agreed' ? agreedAt(tokens, index) : objectOf(tokens, index, step);
}

function agreedAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const from = helped(tokens, index);
  if (/^(?:agreed|agrees)$/.test(verb)) {
    if (standsAt(tokens, index + 1, 'on terms')) return at(from, index + 3, 'agreed');
    const second = wordAt(tokens, index + 2);
    if (wordAt(tokens, index + 1) === 'to' && /^(?:buy|acquire|invest|merge|take)$/.test(second))
      return at(from, index + 3, 'agreed');
    if (standsAt(tokens, index + 1, 'to be') && /^(?:bought|acquired)$/.test(wordAt(tokens, index + 3)))
      return at(from, index + 4, 'agreed');
  }
  const isAccepted = /^accept/.test(verb);
  const article = wordAt(tokens, index + 1) === 'on' ? index + 2 : index + 1;
  if (
    !ARTICLES.has(wordAt(tokens, article)) &&
    !(isAccepted && /^(?:the|its)$/.test(wordAt(tokens, article)))
  )
    return undefined;
  const head = headOf(tokens, article + 1, (next) =>
    isAccepted ? BID.has(wordAt(tokens, next)) : isDeal(tokens, next),
  );
  return head === undefined ? undefined : at(from, head + 1, 'agreed');
}

/** Words that belong to the verb: "called [off]", "pulled [out of]". */
const PARTICLES: ReadonlyMap<string, string> = new Map([
  ['called', 'off'],
  ['calls', 'off'],
  ['walked', 'away'],
  ['pulled', 'out of'],
  ['waved', 'through'],
  ['entered', 'into'],
]);
const GRANTS = wordSet('won wins received secured got');

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
  if (verb === 'walked') first += 1;
  if (step === 'signed' && !/^(?:an?|the)$/.test(wordAt(tokens, first))) return undefined;
  const isOff = step === 'blocked' || step === 'terminated';
  const head = headOf(
    tokens,
    first,
    (next) =>
      isDeal(tokens, next) ||
      (isOff && BID.has(wordAt(tokens, next))) ||
      (step === 'terminated' && TALKS.has(wordAt(tokens, next))),
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
  const isTalks = TALKS.has(wordAt(tokens, index));
  if (!isTalks && !isDeal(tokens, index)) return undefined;
  for (let next = index + 1; next <= index + MOST_BETWEEN; next += 1) {
    const word = wordAt(tokens, next);
    if (word === '' || /^[,.;]$/.test(word)) return undefined;
    const particle = OFF_WORDS.get(word);
    if (particle !== undefined && (particle === '' || wordAt(tokens, next + 1) === particle))
      return at(index, next + (particle === '' ? 1 : 2), 'terminated');
    const step = isTalks ? undefined : PASSIVES.get(word);
    if (step && isHelped(tokens, index, next, step)) return at(index, next + 1, step);
  }
  return undefined;
}

/** "The deal [of last week has been] closed": nothing but helpers stands between, or "of" and its name. */
function isHelped(tokens: readonly Token[], noun: number, verb: number, step: DealStep): boolean {
  const helper = wordAt(tokens, verb - 1);
  const isClosing = step === 'closed' && /^(?:has|now)$/.test(helper);
  if (!BEEN.has(helper) && !isClosing) return false;
  if (step === 'closed' && /^(?:to|off)$/.test(wordAt(tokens, verb + 1))) return false;
  const isPerfect = helper === 'been' || helper === 'now';
  if (isPerfect && !/^(?:has|have|is)$/.test(wordAt(tokens, verb - 2))) return false;
  const first = verb - (isPerfect ? 2 : 1);
  return first === noun + 1 || wordAt(tokens, noun + 1) === 'of';
}

/** What is said of a deal without moving it: "not finalised", "still in flux", "pending". */
function remarkAt(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  const second = wordAt(tokens, index + 1);
  if (wordAt(tokens, index - 1) === 'if' && /^(?:finali[sz]ed|completed|approved)$/.test(word))
    return at(index - 1, index + 1, 'not final');
  if (word === 'deal' && standsAt(tokens, index - 2, 'if the deal goes through'))
    return at(index - 2, index + 3, 'not final');
  if (/^finali[sz]ed$/.test(word)) {
    let before = index - 1;
    while (/^(?:yet|been)$/.test(wordAt(tokens, before))) before -= 1;
    return /^not$|n['’]t$/.test(wordAt(tokens, before)) ? at(before, index + 1, 'not final') : undefined;
  }
  if (word === 'still') {
    const rest = ['being hammered out', 'in flux', 'under negotiation'].find((words) =>
      standsAt(tokens, index + 1, words),
    );
    return rest ? at(index, index + 1 + rest.split(' ').length, 'not final') : undefined;
  }
  if (/^remains?$/.test(word)) {
    if (second === 'unconfirmed') return at(index, index + 2, 'not final');
    return word === 'remains' && second === 'unclear' ? at(index, index + 2, 'form unclear') : undefined;
  }
  if (word === 'unclear')
    return /^(?:what|which|how)$/.test(second) && /^(?:form|format|shape)$/.test(wordAt(tokens, index + 2))
      ? at(index, index + 3, 'form unclear')
      : undefined;
  if (word !== 'pending' || second === 'since' || standsAt(tokens, index + 1, 'approval of'))
    return undefined;
  return at(index, index + 1, 'pending');
}
