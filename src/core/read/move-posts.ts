/** The post that somebody takes or leaves: "chief executive of Acme", "lead its labs". */

import type { NameMention } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { POSTS } from './words/moves.ts';
import { wordSet } from './words/word-set.ts';

export interface Post {
  /** "chief executive"; the words of the text. */
  readonly text: string;
  /** The index behind its last token, with that of the body it is of. */
  readonly last: number;
  readonly of?: NameMention | undefined;
}

const LONGEST_POST = 12;
const LEADS_TO_POST = wordSet('as to be the its their his her a an new next first');
const ENDS_POST = wordSet(
  'at for from after with by to who where when while on in amid following and effective replacing succeeding because until since last earlier this but starting overseeing under that which against over about as if',
);

const TRAILING = wordSet('of the and a an its their');

/** The post whose words begin at `from`: "as chief executive of Acme", ", a lawyer, as its head". */
export function postAfter(
  { tokens, text }: Sentence,
  names: readonly NameMention[],
  from: number,
): Post | undefined {
  let first = tokens[from]?.text === ',' ? behindAside(tokens, from) : from;
  while (LEADS_TO_POST.has(tokens[first]?.lower ?? '')) first += 1;
  // "Acme's chief executive"
  const owner = names.find((name) => name.first === first && /^['’]s?$/u.test(tokens[name.last]?.text ?? ''));
  if (owner) first = owner.last + 1;
  // "As Acme CEO"
  const body = owner ? undefined : names.find((name) => name.first === first && isTitle(tokens[name.last]));
  if (body) first = body.last;
  let last = first;
  let isPost = false;
  for (; last < Math.min(tokens.length, first + LONGEST_POST); last += 1) {
    const token = tokens[last] as Token;
    if (token.shape === 'mark' && !'-/&'.includes(token.text)) break;
    if (token.tags & TAG.neverName) break;
    if (endsPost(tokens, last, names)) break;
    if (token.tags & TAG.title || POSTS.has(token.lower)) isPost = true;
  }
  while (last > first && TRAILING.has(tokens[last - 1]?.lower ?? '')) last -= 1;
  if (!isPost || last === first) return undefined;
  const words = text.slice((tokens[first] as Token).start, (tokens[last - 1] as Token).end);
  if (owner ?? body) return { text: words, last, of: owner ?? body };
  const link = tokens[last]?.lower;
  const start = tokens[last + 1]?.lower === 'the' ? last + 2 : last + 1;
  const of =
    link === 'of' || link === 'at' || link === 'for' ? names.find((name) => name.first === start) : undefined;
  return { text: words, last: of?.last ?? last, of };
}

function isTitle(token: Token | undefined): boolean {
  return token !== undefined && (token.tags & TAG.title) !== 0;
}

/** "And chief executive" goes on; "of research" does, "of Acme" does not. */
function endsPost(tokens: readonly Token[], at: number, names: readonly NameMention[]): boolean {
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (lower === 'and') return !next || (next.tags & TAG.title) === 0;
  if (lower !== 'of') return ENDS_POST.has(lower);
  const start = next?.lower === 'the' ? at + 2 : at + 1;
  return names.some((name) => name.first === start);
}

/** The "as" behind an aside: "Jane Roe, a lawyer, as". */
function behindAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + 15); at += 1) {
    if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'as') return at + 1;
  }
  return comma;
}

const TASK =
  /(?:\bwhere (?:he|she|they) will|^\s*to|^\s*,? and will|^\s*,? who will)\s((?:lead|head|run|oversee|become|serve as)\b[^.;]*)/u;

/** What somebody will do, behind the token before `from`: "where she will run its labs", "to lead a unit". */
export function taskAfter({ tokens, text }: Sentence, from: number): Post | undefined {
  const start = tokens[from]?.start;
  const match = start === undefined ? null : TASK.exec(text.slice(start));
  const task = match?.[1]?.trim();
  if (!match || !task || start === undefined) return undefined;
  const end = start + match.index + match[0].trimEnd().length;
  const behind = tokens.findIndex((token) => token.start >= end);
  return { text: task, last: behind < 0 ? tokens.length : behind };
}

/** Where the post stands: "became [chief executive]", "will take over [as] chief", "will serve [as]", "assumed the role [of]". */
export function roleFrom(tokens: readonly Token[], at: number): number | undefined {
  const [verb, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower];
  if (verb.startsWith('bec')) return at + 1;
  if (verb.startsWith('t')) return next === 'over' && tokens[at + 2]?.lower === 'as' ? at + 2 : undefined;
  // "Has served as" is no news.
  if (verb === 'serve') return next === 'as' && tokens[at - 1]?.lower === 'will' ? at + 1 : undefined;
  const noun = tokens[at + 2]?.lower ?? '';
  return next === 'the' && /^(?:role|post|position|job)$/.test(noun) && tokens[at + 3]?.lower === 'of'
    ? at + 4
    : undefined;
}
