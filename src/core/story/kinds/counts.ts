/** Counts and shares of things that no role knows: "80 monkeypox cases", "eight European countries", "67% of pupils". */
import type { Claim, FactKey } from '../../model.ts';
import { NO_PLURALS } from '../../read/words/function-words.ts';
import { PERSON_NOUNS } from '../../read/words/people.ts';
import { TIME_UNITS, UNITS } from '../../read/words/units.ts';
import { wordSet } from '../../read/words/word-set.ts';
import { agree } from '../relate.ts';

/**
 * The fact that a figure without a role answers by the thing it counts, named in full: eight "European countries" are not
 * eleven "countries". Undefined where the noun does not tell what is counted.
 */
export function countKey({ role, value, span, quote }: Claim): FactKey | undefined {
  if (role !== 'other') return undefined;
  if (value.type === 'percent') {
    const whole = wholeOf(quote.text.slice(span.end - quote.start));
    return whole && `share:${whole}`;
  }
  if (value.type !== 'quantity' || value.amount === '1' || value.amount === '0') return undefined;
  if (isOfDeed(quote.text.slice(0, span.start - quote.start))) return undefined;
  return isTelling(value.noun.split(/[\s-]+/u)) ? `count:${value.noun.toLowerCase()}` : undefined;
}

const LAST_WORD =
  /(\p{Ll}+) (?:(?:about|around|some|nearly|almost|more than|at least|over|up to|another|all) )*$/u;
/** Verbs that tell how many there are, and not what somebody did to so many. */
const COUNTS =
  /^(?:report|record|confirm|register|list|count|total|need|includ|involv|affect|exceed|top|reach|hav|span|represent|cover|own|link|identif|track|monitor|contain|serv|operat|estimat|detect|infect|damag|flood)(?:e?d|ied|ped|p?ing)$/u;

/** "Released [four satellites]": done once, and done again it is another four; "47 ships are waiting" is a number that moves. */
function isOfDeed(before: string): boolean {
  const word = LAST_WORD.exec(before)?.[1] ?? '';
  return (
    /(?:ed|ing)$/u.test(word) && !COUNTS.test(word) && !/^(?:during|including|amid|need|being)$/u.test(word)
  );
}

/**
 * Without the counts of which an article gives two that differ, for their noun does not tell which is meant; and without
 * those that a role counts already: the "12 protesters" who were killed.
 */
export function withoutUnclear(all: readonly Claim[]): readonly Claim[] {
  const claims = byOneName(all);
  const values = new Map<FactKey, Claim['value']>();
  const unclear = new Set<FactKey>();
  for (const claim of claims) {
    const key = claim.earlier ? undefined : countKey(claim);
    if (key === undefined) continue;
    const known = values.get(key);
    if (!known) values.set(key, claim.value);
    else if (!agree(known, claim.value) && !agree(claim.value, known)) unclear.add(key);
  }
  if (values.size === 0) return claims;
  const known = claims.filter(({ role }) => role !== 'other');
  return claims.filter((claim) => {
    const key = countKey(claim);
    return key === undefined || !(unclear.has(key) || known.some((other) => isSameSpan(other, claim)));
  });
}

/** "34 measles cases" in the headline and "34 cases of measles" below are one count, told by the name that both share. */
function byOneName(claims: readonly Claim[]): readonly Claim[] {
  const plain = claims.filter(
    ({ role, value }) => role === 'other' && value.type === 'quantity' && /^\p{Ll}+s$/u.test(value.noun),
  );
  if (plain.length === 0) return claims;
  return claims.map((claim) => {
    const { role, value } = claim;
    if (role !== 'other' || value.type !== 'quantity') return claim;
    const short = plain.find(
      ({ value: other }) =>
        other.type === 'quantity' &&
        value.noun.toLowerCase().endsWith(` ${other.noun}`) &&
        agree({ ...value, noun: other.noun }, other),
    );
    return short?.value.type === 'quantity'
      ? { ...claim, value: { ...value, noun: short.value.noun } }
      : claim;
  });
}

function isSameSpan({ span: a }: Claim, { span: b }: Claim): boolean {
  return a.field === b.field && a.start < b.end && b.start < a.end;
}

/** Nouns that any sentence may count, parts of other things, and the figures of a game. */
const IDLE = wordSet(
  'times ways things reasons points steps parts places sides questions lots pairs kinds types sorts levels examples items issues matters words pages photos pictures images videos books shows films movies songs tips facts lessons takeaways stories articles comments others percent percentages thirds halves quarters fifths tenths dozens hundreds thousands millions billions goals runs yards games matches sets rounds innings touchdowns assists rebounds wins losses draws races laps medals titles olds terms seasons episodes weekends mornings evenings nights occasions centuries decades generations dollars pounds euros yen rupees francs cents pence shares stocks bids calls attempts chances more members',
);
/** "10 best books": a list, not the news. */
const LISTING = wordSet('best worst top biggest greatest favourite favorite essential easy simple');

function isTelling(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  const head = last.toLowerCase();
  if (!/[^s]s$/u.test(head) || NO_PLURALS.has(head) || IDLE.has(head)) return false;
  if (TIME_UNITS.has(head) || UNITS.has(head) || PERSON_NOUNS.has(head) || NATION.test(last)) return false;
  return !words.some((word) => LISTING.has(word.toLowerCase()));
}

/** "Utopians" are people, whom the casualties and jobs are counted in. */
const NATION = /^\p{Lu}\p{Ll}{2,}(?:ans|is|ese|inos)$/u;

/** "Of 18 to 29-year-olds in Utopia": what the share is of, up to the word that goes on. */
function wholeOf(behind: string): string | undefined {
  const words = /^\sof\s(?:(?:the|all|its|their)\s)?([^,.;:()]+)/u.exec(behind)?.[1]?.split(' ') ?? [];
  const end = words.findIndex((word) => GOES_ON.has(word.toLowerCase()));
  const whole = words.slice(0, end < 0 ? words.length : end);
  return whole.length > 0 && whole.length <= MOST_WORDS ? whole.join(' ') : undefined;
}

const MOST_WORDS = 4;
const GOES_ON = wordSet(
  'in of on at by for with from and or but who which that have has had is are was were will would can could may might said say says do does did as than after before since when while over under among into',
);
