/** What a question asks of a story's facts. What it says beside that must be known too: else it asks something else. */
import type { Instant, Story } from '../../model.ts';
import { readDates } from '../../read/dates/read-dates.ts';
import { sentenceOf } from '../../read/sentences.ts';
import { tokenize } from '../../read/tokens.ts';
import { factKinds } from '../../story/kinds/index.ts';
import type { FactKind } from '../../story/kinds/kind.ts';
import { formsOf, namesOf } from '../../story/parties.ts';
import { isContent } from '../content.ts';
import { type Question, readQuestion } from '../question.ts';
import { stem } from '../stem.ts';
import { type Aspect, aspectOf, FRAME } from './aspect.ts';
import { stemsOf, wordsOfFact } from './fact-words.ts';
import { wordsOfStory } from './story-words.ts';

export interface Asked {
  readonly aspect: Aspect;
  /** Empty when it names none. */
  readonly kinds: readonly FactKind[];
  readonly question: Question;
  /** All its stems, those of small words included: "off" of "is it off". */
  readonly stems: ReadonlySet<string>;
  /** Names of the story's people and parties in it. */
  readonly names: readonly string[];
  /** All names in it but those of days, in small letters. */
  readonly named: readonly string[];
  /** The day or days that it names, as UTC days. */
  readonly days?: { readonly from: string; readonly to: string } | undefined;
  /** How many values back "before" goes. */
  readonly depth: number;
  /** True when it takes up what was asked before: "and before that?" */
  readonly isFollowUp: boolean;
}

/** UTF-16 units; as much as a chat lets anybody ask. */
const LONGEST = 500;

const FRAME_STEMS = stemsOf(FRAME, new Set());

/** Undefined when it asks for more than facts of the story, or for what is still to come. */
export function readAsked(text: string, story: Story, now: Instant): Asked | undefined {
  if (text.length > LONGEST) return undefined;
  const question = readQuestion(text);
  if (question.isOpinion || question.isFuture) return undefined;
  const sentence = sentenceOf(text, 0);
  const dates = readDates(sentence, now);
  if (dates.some(({ from }) => from > now.slice(0, 10))) return undefined;
  const hours = HOURS.exec(text);
  const tokens = tokenize(text).filter(
    ({ start, end }) =>
      ![...dates, ...(hours ? [{ start: hours.index, end: hours.index + hours[0].length }] : [])].some(
        (date) => start >= date.start && end <= date.end,
      ),
  );
  const stems = new Set(tokens.map(({ lower }) => stem(lower)));
  const content = new Set(tokens.filter(isContent).map(({ lower }) => stem(lower)));
  const names = namesOf(story)
    .filter((name) => formsOf(name).some((form) => mentions(text, form)))
    .map(({ name }) => name);
  const said = dates.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const named = question.names.filter((name) => !said.some((date) => date.includes(name)));
  const kinds = kindsOf(question, named, stems, story);
  const known = wordsOfStory(story);
  const told = new Set(kinds.flatMap((kind) => [...wordsOfFact(kind, story, namesSteps(kind, question))]));
  const rest = [...content].filter(
    (word) => !known.has(word) && !told.has(word) && !FRAME_STEMS.has(word) && !/^['’]/.test(word),
  );
  if (rest.length > 0) return undefined;
  const date = dates.at(-1);
  const days = hours
    ? { from: hoursBefore(now, Number(hours[1])), to: now.slice(0, 10) }
    : date && { from: date.from, to: date.to };
  const isOver = days !== undefined && days.to < now.slice(0, 10);
  const aspect = aspectOf(text) ?? (isOver && /\b(?:was|were|did|had)\b/i.test(text) ? 'before' : 'now');
  return {
    aspect,
    kinds,
    question,
    stems,
    names,
    named,
    days,
    depth: 1,
    isFollowUp: kinds.length === 0 ? REFERS.test(text) : PICKS_UP.test(text),
  };
}

const HOURS = /\b(?:last|past) (\d{1,3}) hours\b/i;

function hoursBefore(now: Instant, hours: number): string {
  return new Date(Date.parse(now) - hours * 3_600_000).toISOString();
}

const REFERS = /\b(?:it|that|this|they|so)\b|^\s*(?:and|but|so|since when|says who|by whom|who)\b/i;
const PICKS_UP = /^\s*(?:and|but|so|what about|how about)\b/i;

/** "Jane Roe" is meant by "Roe" too. */
function mentions(text: string, form: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const sought = form.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const has = (run: readonly string[]): boolean =>
    words.some((_, at) => run.every((word, next) => words[at + next] === word));
  return sought.length > 0 && (has(sought) || (sought.length > 1 && has(sought.slice(-1))));
}

/** Those that most of its words ask for. */
function kindsOf(
  question: Question,
  named: readonly string[],
  stems: ReadonlySet<string>,
  story: Story,
): readonly FactKind[] {
  const kinds = factKinds(story).filter((kind) => mayAnswer(kind, question));
  const counted = kinds.map((kind) => {
    const words = wordsOfFact(kind, story, namesSteps(kind, question));
    return [...stems].filter((word) => words.has(word)).length;
  });
  const most = Math.max(0, ...counted);
  if (most > 0) return kinds.filter((_, at) => counted[at] === most);
  return isWorth(question, named) ? kinds.filter(({ roles }) => roles.includes('price')).slice(0, 1) : [];
}

/** "Is it signed?", "who says it is signed?", "who won?" */
function namesSteps({ owner }: FactKind, { kind, text }: Question): boolean {
  const aspect = aspectOf(text);
  if (aspect !== undefined) return aspect === 'sources' || aspect === 'first';
  return kind === 'yes-no' || ((kind === 'person' || kind === 'organisation') && owner === 'each');
}

/** "How much is the deal worth?" asks for a price; "how much is Zenith worth?" does not. */
function isWorth({ kind, text }: Question, named: readonly string[]): boolean {
  if (kind !== 'money' && !/\b(?:value|worth)\b/i.test(text)) return false;
  return /\b(?:deal|takeover|acquisition|merger|purchase|transaction|buyout)\b/i.test(text)
    ? true
    : named.length === 0;
}

/** A person is no answer to how much, nor a sum to who. */
function mayAnswer({ movement }: FactKind, { kind, text }: Question): boolean {
  const isWho = kind === 'person' || kind === 'organisation';
  if (movement === 'move') return isWho || kind === 'yes-no' || kind === 'thing';
  if (movement === 'stage') return kind !== 'money' && kind !== 'count' && kind !== 'percent';
  return !isWho || aspectOf(text) !== undefined;
}
