/** Votes for and against, "passed 51-49", "by a vote of 226 to 203", "60 votes to 40": one figure with two ends. */
import { isGreater } from '../../decimal.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import type { FigureMention } from './figure.ts';

/** Beside one of these two numbers with a dash are votes; elsewhere they are goals. */
const VOTING = wordSet(
  'vote votes voted voting passed passes approved approves adopted adopts rejected rejects defeated confirmed ruled ruling',
);

export function readTallies({ tokens, tags }: Sentence): FigureMention[] {
  if ((tags & (TAG.digits | TAG.number)) === 0 || !tokens.some(({ lower }) => VOTING.has(lower))) return [];
  const tallies: FigureMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const last = tallyAt(tokens, at);
    const [first, second] = [tokens[at], tokens[last ?? at]];
    if (last === undefined || !first || !second) continue;
    const value = tallyOf(first, second);
    // The winner's votes come first; "18-24" and "3-4 weeks" are ranges.
    if (value.upTo !== undefined && isGreater(value.upTo, value.amount)) continue;
    tallies.push({ start: first.start, end: second.end, value });
    at = last;
  }
  return tallies;
}

const WHOLE = /^\d{1,3}(?:,\d{3})*$/u;
/** Behind "14 votes to": "nine", as papers write what is under ten. */
const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Index of the second number of the tally that begins at `at`. */
function tallyAt(tokens: readonly Token[], at: number): number | undefined {
  const isSmallFirst = tokens[at + 1]?.lower === 'votes' && isSmall(tokens[at]);
  if (!(isWhole(tokens[at]) || isSmallFirst) || /^[$£€%-]$/u.test(tokens[at - 1]?.text ?? ''))
    return undefined;
  const isNamed = tokens[at + 1]?.lower === 'votes';
  const link = isNamed ? at + 2 : at + 1;
  const isTied = /^[-–]$/u.test(tokens[link]?.text ?? '') && tokens[link]?.glued === true;
  const isTo = tokens[link]?.lower === 'to' && tokens[at - 1]?.lower !== 'from';
  if (!(isTied && !isNamed) && !isTo) return undefined;
  const behind = tokens[link + 2];
  // "51-49%", "51-year-old", "30 to 40 points"
  const isVotes = isNamed || !behind || behind.shape === 'mark' || !behind.glued;
  const isSecond =
    isWhole(tokens[link + 1]) ||
    (isNamed && isSmall(tokens[link + 1]) && !THINGS.test(tokens[link + 2]?.lower ?? ''));
  if (!isSecond || !isVotes || /^[%-]$/u.test(behind?.text ?? '')) return undefined;
  return isTied || isNamed || leadsToTally(tokens, at, behind) ? link + 1 : undefined;
}

/** "Voted 226 to 203", "by 226 to 203", "51 to 49 votes"; other numbers with "to" are ranges. */
function leadsToTally(tokens: readonly Token[], at: number, behind: Token | undefined): boolean {
  return behind?.lower === 'votes' || /^(?:by|of|voted|votes|vote|,)$/u.test(tokens[at - 1]?.lower ?? '');
}

/** "Won 14 votes to one [seat]" */
const THINGS = /^(?:seats?|goals?|points?|percent|%|-|million|billion)$/;

function isSmall(token: Token | undefined): boolean {
  return token !== undefined && SMALL.includes(token.lower);
}

function isWhole(token: Token | undefined): boolean {
  return token !== undefined && WHOLE.test(token.text);
}

function tallyOf(first: Token, second: Token): FigureMention['value'] {
  const [amount, upTo] = [first, second].map(({ text, lower }) =>
    SMALL.includes(lower) ? `${SMALL.indexOf(lower)}` : text.replaceAll(',', ''),
  );
  return { type: 'quantity', noun: 'votes', amount: amount ?? '0', upTo, bound: 'range', precision: '1' };
}
