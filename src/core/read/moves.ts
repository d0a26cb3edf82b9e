/** People who come, rise and go: "Jane Roe, chief of staff, will move to Acme, where she will run its labs". */

import type { Move } from '../model/values.ts';
import {
  employerAfter,
  holderOf,
  type Mover,
  type MoveSetting,
  moverBefore,
  personAfter,
  personOf,
} from './move-people.ts';
import { postAfter, roleFrom, taskAfter } from './move-posts.ts';
import { isArticle, isLeftForGood, isTrip, LEFT_THING } from './move-trip.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import { TAG } from './words/index.ts';
import { MOVE_NAMES, MOVE_VERBS, type MoveVerb } from './words/moves.ts';
import { wordSet } from './words/word-set.ts';

export interface MoveMention {
  readonly start: number;
  readonly end: number;
  readonly value: Move;
}

export function readMoves(setting: MoveSetting): MoveMention[] {
  const { tokens, tags } = setting.sentence;
  if ((tags & TAG.move) === 0) return [];
  const moves: MoveMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { lower, tags: kinds, shape } = tokens[at] as Token;
    // "Fire Chief"
    const isName =
      shape === 'upper' || (shape === 'title' && ((tokens[at + 1]?.tags ?? 0) & TAG.title) !== 0);
    if ((kinds & TAG.move) === 0 || isName) continue;
    const verb = MOVE_VERBS.get(lower);
    const move = verb && moveAt(setting, verb, at, moves.at(-1));
    if (move) moves.push(...besides(setting, move), move);
  }
  return moves;
}

/** "[John Doe] and Jane Roe are leaving": the same of whoever is named before "and". */
function besides(setting: MoveSetting, { start, end, value }: MoveMention): MoveMention[] {
  const { sentence, names } = setting;
  const first = sentence.tokens.findIndex((token) => token.start >= start);
  if (sentence.tokens[first - 1]?.lower !== 'and') return [];
  const name = names.find(({ last }) => last === first - 1);
  const person = name && personOf(setting, name);
  return name && person ? [{ start: name.start, end, value: { ...value, person } }] : [];
}

function moveAt(
  setting: MoveSetting,
  verb: MoveVerb,
  at: number,
  last: MoveMention | undefined,
): MoveMention | undefined {
  switch (verb) {
    case 'joins':
      return joining(setting, at, last);
    case 'leaves':
    case 'retires':
      return leaving(setting, verb, at);
    case 'names':
    case 'hires':
    case 'ousts':
      return isPassive(setting.sentence.tokens, at) ? passive(setting, verb, at) : active(setting, verb, at);
    case 'leads':
    case 'becomes':
      return taking(setting, verb, at);
    case 'succeeds':
      return succeeding(setting, at);
  }
}

/** Words between "join" and the employer: "join the chip maker Acme". */
const MOST_WORDS = 5;

/** "Will join Acme as its CFO", "moves over to Acme", "left Kite to join Acme". */
function joining(setting: MoveSetting, at: number, last: MoveMention | undefined): MoveMention | undefined {
  const { sentence, names } = setting;
  const { tokens } = sentence;
  const isMoving = (tokens[at] as Token).lower.startsWith('mov');
  const over = isMoving && tokens[at + 1]?.lower === 'over' ? at + 2 : at + 1;
  if (isMoving && tokens[over]?.lower !== 'to') return undefined;
  const from = isMoving ? over + 1 : over;
  const post = tokens[from]?.lower === 'as' ? postAfter(sentence, names, from) : undefined;
  const employer = post?.of ?? employerAfter(setting, from, isMoving ? 1 : MOST_WORDS);
  if (!employer) return undefined;
  const isGoingOn =
    tokens[at - 1]?.lower === 'to' && last?.value.verb === 'leaves' && last.value.from !== undefined;
  const mover = isGoingOn
    ? { start: last.start, person: last.value.person, from: last.value.from }
    : moverBefore(setting, at);
  if (!mover) return undefined;
  const isPost = tokens[employer.last]?.lower === 'as' || tokens[employer.last]?.text === ',';
  const role =
    post ??
    taskAfter(sentence, employer.last) ??
    (isPost ? postAfter(sentence, names, employer.last) : undefined);
  return mention(sentence, mover, role?.last ?? employer.last, {
    verb: 'joins',
    from: mover.from,
    to: employer.name,
    was: mover.was,
    becomes: role?.text,
  });
}

/** "Is leaving Acme", "steps down as chief executive of Acme", "has resigned". */
function leaving(setting: MoveSetting, verb: 'leaves' | 'retires', at: number): MoveMention | undefined {
  const { sentence, names } = setting;
  const { tokens } = sentence;
  const { lower } = tokens[at] as Token;
  const next = tokens[at + 1];
  const isStep = lower.startsWith('step');
  if (isStep && next?.lower !== 'down' && next?.lower !== 'aside') return undefined;
  // "The retired judge", "a departed friend": no news.
  if ((lower === 'retired' || lower === 'departed') && !isAux(tokens[at - 1])) return undefined;
  let from = isStep ? at + 2 : at + 1;
  const post = postAfter(sentence, names, from);
  const isGoing = lower.startsWith('lea') || lower === 'left' || lower.startsWith('depart');
  if (isGoing && isTrip(setting, from)) return undefined;
  if (LINKS.has(tokens[from]?.lower ?? '')) from += 1;
  const employer = post?.of ?? employerAfter(setting, from);
  if (isGoing) {
    const thing = tokens[from + 1]?.shape === 'lower' ? tokens[from + 1] : tokens[from];
    const isOfficer =
      endsHere(tokens, at + 1) &&
      (!isArticle(next) || isLeftForGood(thing?.lower ?? '')) &&
      moverBefore(setting, at)?.was !== undefined;
    if (!employer && !post && !isOfficer && !LEFT_THING.has(thing?.lower ?? '')) return undefined;
  } else if (
    next &&
    !employer &&
    !post &&
    !endsHere(tokens, from) &&
    !LEFT_THING.has(tokens[from + 1]?.lower ?? '')
  )
    return undefined;
  const mover = moverBefore(setting, at);
  if (!mover) return undefined;
  return mention(sentence, mover, post?.last ?? employer?.last ?? from, {
    verb: MOVE_NAMES[verb],
    from: employer?.name ?? mover.from,
    was: post?.text ?? mover.was,
  });
}

const GOES_ON = wordSet(
  'after amid following on over in at this next and but as because when with from effective before by to immediately',
);

/** Nothing follows that would be left instead: "quit smoking". */
function endsHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined ||
    token.shape === 'mark' ||
    GOES_ON.has(token.lower) ||
    (token.tags & TAG.neverName) !== 0
  );
}

const LINKS = wordSet('by from at');

const BE = wordSet('is are was were be been being');
const HAVE = wordSet('has have had');

function isAux(token: Token | undefined): boolean {
  return token !== undefined && (BE.has(token.lower) || HAVE.has(token.lower));
}

/** "Was named", "has been abruptly fired". */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return BE.has((before?.lower.endsWith('ly') ? tokens[at - 2] : before)?.lower ?? '');
}

/** "Jane Roe was named chief executive of Acme", "was fired by Acme", "was hired from Kite". */
function passive(
  setting: MoveSetting,
  verb: 'names' | 'hires' | 'ousts',
  at: number,
): MoveMention | undefined {
  const { sentence, names } = setting;
  const { tokens } = sentence;
  const mover = moverBefore(setting, at);
  if (!mover) return undefined;
  const post = postAfter(sentence, names, at + 1);
  const link = tokens[at + 1]?.lower ?? '';
  const isFrom = link.startsWith('fr');
  const other = LINKS.has(link) ? employerAfter(setting, at + 2) : undefined;
  // "Was named in the suit", "was fired at", "was removed from the list".
  if (!post && !other && !(verb === 'ousts' && mover.was !== undefined && endsHere(tokens, at + 1)))
    return undefined;
  const employer = post?.of ?? (verb === 'hires' && isFrom ? undefined : other);
  const end = post?.last ?? other?.last ?? at + 1;
  if (verb === 'ousts')
    return mention(sentence, mover, end, {
      verb: 'is ousted',
      from: employer?.name ?? mover.from,
      was: post?.text ?? mover.was,
    });
  return mention(sentence, mover, end, {
    verb: MOVE_NAMES[verb],
    from: verb === 'hires' && isFrom ? other?.name : undefined,
    to: employer?.name ?? mover.from,
    was: mover.was,
    becomes: post?.text,
  });
}

/** "Acme has named Jane Roe as its chief executive", "Acme fired Jane Roe". */
function active(
  setting: MoveSetting,
  verb: 'names' | 'hires' | 'ousts',
  at: number,
): MoveMention | undefined {
  const { sentence, names } = setting;
  const holder = holderOf(setting, at);
  const person = holder && personAfter(setting, at + 1);
  if (!holder || !person) return undefined;
  const post = postAfter(sentence, names, person.last);
  if (verb === 'names' && !post) return undefined;
  const start = holder.start;
  const mover: Mover = { start, person: person.full };
  const end = post?.last ?? person.last;
  if (verb === 'ousts')
    return mention(sentence, mover, end, { verb: 'is ousted', from: holder.name, was: post?.text });
  return mention(sentence, mover, end, {
    verb: MOVE_NAMES[verb],
    from: person.from,
    to: holder.name,
    becomes: post?.text,
  });
}

/** "Will lead Acme", "became its chief executive". */
function taking(setting: MoveSetting, verb: 'leads' | 'becomes', at: number): MoveMention | undefined {
  const { sentence, names } = setting;
  const { tokens } = sentence;
  if (verb === 'leads' && tokens[at - 1]?.lower !== 'will') return undefined;
  const role = verb === 'becomes' ? roleFrom(tokens, at) : undefined;
  if (verb === 'becomes' && role === undefined) return undefined;
  const mover = moverBefore(setting, at);
  if (!mover) return undefined;
  const post = role !== undefined && !isRecord(tokens, role) ? postAfter(sentence, names, role) : undefined;
  const employer = verb === 'leads' ? employerAfter(setting, at + 1) : post?.of;
  if (!post && !employer) return undefined;
  // "Will lead Acme", "will lead a new lab at Acme"
  const becomes = post?.text ?? sentence.text.slice((tokens[at] as Token).start, employer?.end);
  return mention(sentence, mover, post?.last ?? employer?.last ?? at + 1, {
    verb: 'is named',
    to: employer?.name ?? mover.from,
    was: mover.was,
    becomes,
  });
}

/** "The first president to": a record, no post. */
function isRecord(tokens: readonly Token[], at: number): boolean {
  const word = tokens[tokens[at]?.lower === 'the' ? at + 1 : at]?.lower ?? '';
  return ORDINAL.test(word);
}

const ORDINAL = /^(?:most|least|first|second|third|only|\w+th|\w{3,}est)$/;

/** "Will succeed John Doe as chief executive". */
function succeeding(setting: MoveSetting, at: number): MoveMention | undefined {
  const { sentence, names } = setting;
  const before = personAfter(setting, at + 1);
  const mover = before && moverBefore(setting, at);
  if (!mover || mover.person === before.full) return undefined;
  const post = postAfter(sentence, names, before.last);
  return mention(sentence, mover, post?.last ?? before.last, {
    verb: 'is named',
    to: post?.of?.name ?? mover.from,
    was: mover.was,
    becomes: post?.text,
    replaces: before.full,
  });
}

function mention(
  { tokens }: Sentence,
  { start, person }: Mover,
  last: number,
  value: Omit<Move, 'type' | 'person'>,
): MoveMention {
  const end = (tokens[Math.min(last, tokens.length) - 1] as Token).end;
  return { start, end, value: { type: 'move', person, ...value } };
}
