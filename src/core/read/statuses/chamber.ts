/** Which house of a parliament acts: "the Senate passed the bill, 51-49". */
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';

const CHAMBERS = wordSet('house senate assembly commons lords bundestag bundesrat sejm duma');

/** The nearest before `end`, an offset of the sentence; undefined for "parliament" and "lawmakers", who are all of it. */
export function chamberBefore(tokens: readonly Token[], end: number): string | undefined {
  const isNamed = (at: number): boolean => (tokens[at]?.start ?? end) < end && isChamber(tokens, at);
  let at = tokens.findLastIndex((_, index) => isNamed(index) && !isOwner(tokens, index));
  if (at < 0) at = tokens.findLastIndex((_, index) => isNamed(index));
  if (at >= 0 && tokens[at]?.shape === 'lower') return `${tokens[at - 1]?.lower} ${tokens[at]?.lower}`;
  const members = at < 0 ? tokens.find(({ lower, start }) => start < end && MEMBERS.has(lower)) : undefined;
  const chamber = tokens[at]?.text ?? (members && 'Senate');
  return chamber !== undefined && at >= 0 && isOfCommittee(tokens, at) ? `${chamber} committee` : chamber;
}

/** "The Senate", "the lower house" */
function isChamber(tokens: readonly Token[], at: number): boolean {
  const { lower = '', shape } = tokens[at] ?? {};
  if (shape === 'title') return CHAMBERS.has(lower) && isBody(tokens, at);
  if (lower !== 'house' && lower !== 'chamber') return false;
  return /^(?:lower|upper)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "Overrode the Senate[’s] objections": another one acts, when another one is named. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  return /^['’]s?$/u.test(tokens[at + 1]?.text ?? '');
}

const COMMITTEES = wordSet('committee subcommittee panel');
const LONGEST_NAME = 4;

/** "The Senate agriculture [committee] voted 14-7": not the chamber itself. */
function isOfCommittee(tokens: readonly Token[], at: number): boolean {
  const behind = tokens.slice(at + 1, at + 1 + LONGEST_NAME);
  const end = behind.findIndex(({ lower, shape }) => shape === 'mark' || STOPS.has(lower));
  return behind.slice(0, end < 0 ? LONGEST_NAME : end).some(({ lower }) => COMMITTEES.has(lower));
}

const STOPS = wordSet('voted votes passed approved to on by in with of the');

/** "Senators passed the bill": they are all of it. */
const MEMBERS = wordSet('senators');

/** "White House", "House Bill 7" and "House Speaker" are no chambers. */
function isBody(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at - 1]?.lower !== 'white' &&
    next !== undefined &&
    (next.shape === 'lower' || next.shape === 'mark' || next.shape === 'number')
  );
}
