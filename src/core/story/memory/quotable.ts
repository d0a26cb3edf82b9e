/** Whether a sentence tells news when it stands alone: prose, no question, no background, nothing that points elsewhere. */
import type { DateMention } from '../../model.ts';
import { assertsNothing, isEarlier, isLongAgo } from '../../read/certainty.ts';
import { splitClauses } from '../../read/clauses.ts';
import type { Token } from '../../read/tokens.ts';
import { wordSet } from '../../read/words/word-set.ts';
import type { Statement } from './statements.ts';

/** Words of a sentence that says enough and not too much. */
const FEWEST_WORDS = 7;
const MOST_WORDS = 48;
/** Share of its words without a capital; a headline or a caption has fewer. */
const LEAST_SMALL = 0.4;

/** Who or what these mean stands in the sentence before. */
const POINTERS = wordSet(
  'he she it they we i you his her its their our your my this that these those such both there here one another others ' +
    'so then thus however instead meanwhile also moreover furthermore additionally besides nevertheless still yet ' +
    'and but or nor because who which what how why where',
);

/** Who made the page. */
const CREDITS =
  /^(?:image|photo|picture)\b|\b(?:contribut\w+ to this|this (?:report|story|article|post)|for more|staff writer|news release|archives?)\b|\((?:right|left|cent(?:er|re)|pictured|file)\)|\p{L}\/\p{L}/iu;

/** The page speaks to its reader, or of itself. */
const ADDRESSING = wordSet(
  'you your yours we our ours us i my me click subscribe newsletter cookies advertisement copyright email e-mail tipline hotline',
);

export function isProse({ sentence }: Statement): boolean {
  const { text, tokens } = sentence;
  const words = tokens.filter(({ shape }) => shape !== 'mark');
  const [first] = words;
  if (!first || words.length < FEWEST_WORDS || words.length > MOST_WORDS) return false;
  if (first.shape === 'lower' || POINTERS.has(first.lower)) return false;
  const small = words.filter(({ shape }) => shape === 'lower').length;
  return (
    small >= LEAST_SMALL * words.length &&
    ENDED.test(text) &&
    !assertsNothing(sentence) &&
    !addressesReader(tokens)
  );
}

/** Whether it may be quoted as it stands: not half of a quotation, and nothing of the page around it. */
export function isQuotable({ sentence: { text } }: Statement): boolean {
  return !hasOpenQuote(text) && !NO_PROSE.test(text) && !CREDITS.test(text);
}

/** By one full stop: an ellipsis is where somebody cut it. */
const ENDED = /(?<!\.)[.!]["'”’)]*$/u;
/** Addresses, telephone numbers, lists and markup. */
const NO_PROSE = /https?:|www\.|@|[|•►▶→]|\b\d{3}[-.) ]+\d{3}[-. ]\d{4}\b|<\/?[a-z]|&[a-z]+;/iu;

/** A quotation of several sentences is cut in the middle. */
function hasOpenQuote(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/“/gu) !== count(/”/gu) || count(/"/gu) % 2 !== 0;
}

/** Outside quotation marks. */
function addressesReader(tokens: readonly Token[]): boolean {
  let isQuoted = false;
  for (const { text, lower } of tokens) {
    if (text === '“' || (text === '"' && !isQuoted)) isQuoted = true;
    else if (text === '”' || text === '"') isQuoted = false;
    else if (!isQuoted && ADDRESSING.has(lower)) return true;
  }
  return false;
}

/** Days before the page speaks from which what happened is background to the news. */
const NEWS_DAYS = 10;
const MS_A_DAY = 86_400_000;

/** Tells what was so before: "founded in 2016", "earlier this year", "had been charged". `dates` are those of the article. */
export function isBackground({ sentence, field, at }: Statement, dates: readonly DateMention[]): boolean {
  const oldest = new Date(Date.parse(at) - NEWS_DAYS * MS_A_DAY).toISOString().slice(0, 10);
  const today = at.slice(0, 10);
  const isPast = dates.some(
    ({ from, to, span }) =>
      span.field === field &&
      span.start >= sentence.start &&
      span.end <= sentence.end &&
      from < oldest &&
      to <= today,
  );
  return (
    isPast ||
    sentence.tokens.some(({ lower }) => LOOKING_BACK.has(lower)) ||
    splitClauses(sentence).some((clause) => isEarlier(clause, clause.end) || isLongAgo(clause, at))
  );
}

const LOOKING_BACK = wordSet(
  'previously formerly historically traditionally originally ago since founded graduated decades decade years annually typically usually often always known',
);
