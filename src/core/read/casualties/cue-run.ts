/** What happened, as one run of words: "shot and killed", "fatally wounded", "stabbed to death". */
import type { Token } from '../tokens.ts';
import { type Cue, type CueForm, HARM_WORDS, type Harm } from '../words/harm.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

export interface CueRun {
  /** Token indices [start, end). */
  readonly start: number;
  readonly end: number;
  readonly harm: Harm;
  readonly form: CueForm;
}

const FATAL = wordSet('fatally mortally fatal');
const BODY_PART = wordSet(
  'head face neck chest back torso abdomen stomach arm arms hand hands shoulder leg legs thigh knee foot feet ankle hip buttocks side groin eye jaw mouth calf wrist finger elbow',
);
/** What hits people when it is no figure of speech. */
const MISSILE =
  /^(?:bullets?|gunfire|shots?|rounds?|shrapnel|debris|cars?|vehicles?|trucks?|vans?|bus|train|suv|pickup|motorcycle|tram|lightning|blast|gunshots?|fragments?|pellets?|driver|crossfire)$/;
const SPAN_OF_BY = 6;
/** What an event struck at once: "triple shooting", "double homicide". */
const SEVERAL: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  quadruple: 4,
  quintuple: 5,
  sextuple: 6,
};

const EVENTS = wordSet('shooting stabbing homicide murder slaying killing');

/** How many the event named at `index` struck by its own name; 0 when it does not say. */
export function severalAt(tokens: readonly Token[], index: number): number {
  if (!EVENTS.has(tokens[index]?.lower ?? '')) return 0;
  const at = tokens[index - 1]?.text === '-' || tokens[index - 1]?.lower === 'fatal' ? index - 2 : index - 1;
  const word = tokens[at]?.lower ?? '';
  return Object.hasOwn(SEVERAL, word) ? (SEVERAL[word] ?? 0) : 0;
}
const STRUCK = wordSet('hit struck hits strikes hitting striking');
const STRUCK_HOW = wordSet('by in at once twice multiple several');

export function cueRunAt(tokens: readonly Token[], index: number): CueRun | undefined {
  const first = cueOf(tokens[index]);
  if (!first || isOtherSense(tokens, index, first)) return undefined;
  // "Fatally shot" is read from its verb; "one fatally" stands alone.
  if (FATAL.has(tokens[index]?.lower ?? '') && cueOf(tokens[index + 1])) return undefined;
  let harm = isFatal(tokens, index) ? 'dead' : first.harm;
  let end = index + 1;
  for (;;) {
    const next = joined(tokens, end, first);
    if (next === undefined) break;
    const cue = cueOf(tokens[next]);
    harm = cue ? together(harm, cue.harm, tokens[next - 1]?.lower === 'or') : 'dead';
    end = next + 1;
  }
  if (tokens[index]?.lower === 'beaten' && harm !== 'dead') return undefined;
  // "Hit the man" has an object; "was hit" says by what, or where.
  const form =
    STRUCK.has(tokens[index]?.lower ?? '') && !STRUCK_HOW.has(tokens[end]?.lower ?? '') && end === index + 1
      ? 'ing'
      : first.form;
  return { start: index, end, harm, form };
}

function cueOf(token: Token | undefined): Cue | undefined {
  return token && (token.tags & TAG.harm) !== 0 ? HARM_WORDS.get(token.lower) : undefined;
}

/** The index of the next word of the run, when one follows: "and killed", "dead", "to death". */
function joined(tokens: readonly Token[], end: number, first: Cue): number | undefined {
  if (first.form === 'noun') return undefined;
  let at = end;
  const word = tokens[at]?.lower;
  if (word === 'to' && tokens[at + 1]?.lower === 'death') return at + 1;
  if (word === 'fatally' || (word === 'down' && tokens[at - 1]?.lower === 'gunned')) return at;
  if (word === 'and' || word === 'or' || word === ',') at += 1;
  if (/ly$/.test(tokens[at]?.lower ?? '')) at += 1;
  const cue = cueOf(tokens[at]);
  if (!cue || isOtherSense(tokens, at, cue) || cue.form === 'noun') return undefined;
  // "Shot dead" but not "wounded, dead"; "shot, killed" but not "killed, missing".
  if (cue.form === 'state') return at === end && cue.harm === 'dead' ? at : undefined;
  return cue.form === first.form ? at : undefined;
}

function together(a: Harm, b: Harm, isEither: boolean): Harm {
  if (isEither) return a === b ? a : 'hit';
  if (a === 'hit') return b;
  if (b === 'hit') return a;
  return a === b ? a : 'hit';
}

/** "Fatally shot", "died of a fatal shooting". */
function isFatal(tokens: readonly Token[], index: number): boolean {
  return FATAL.has(tokens[index - 1]?.lower ?? '');
}

const NOT_HIT = wordSet('at back past up down out video footage hour hours');
const DYING = wordSet('died dies dying die');
const DEAD_ENDS = wordSet('center centre end ends ahead heat last serious set weight zone');
const DOWN = wordSet('down out off away');
const SINGLE = wordSet('a an the single one each every first gun');

/** Words of harm that tell of none here: "hit by layoffs", "shot back", "the missing piece", "life-threatening". */
function isOtherSense(tokens: readonly Token[], index: number, { harm }: Cue): boolean {
  const word = tokens[index]?.lower ?? '';
  const next = tokens[index + 1]?.lower ?? '';
  if (next === '-' && tokens[index + 1]?.glued) return true;
  if (
    tokens[index]?.glued &&
    tokens[index - 1]?.text === '-' &&
    word !== 'suicide' &&
    severalAt(tokens, index) === 0
  )
    return true;
  if (harm === 'hit' && word !== 'gunned' && NOT_HIT.has(next)) return true;
  if ((word === 'killed' && next === 'off') || (word === 'drowned' && next === 'out')) return true;
  if (word === 'missing') return isOfThing(tokens, index);
  if (DYING.has(word) && DOWN.has(next)) return true;
  // "Dead center", "the dead end".
  if (word === 'dead' && DEAD_ENDS.has(next)) return true;
  if (word === 'shot' && SINGLE.has(tokens[index - 1]?.lower ?? '')) return true;
  // "Rescue workers", "a rescue".
  if (word === 'rescue') return !mayBeCount(tokens[index + 1]);
  if (harm === 'hit' && STRUCK.has(word)) return !isStruck(tokens, index);
  return false;
}

const LACKED = wordSet('a an the his her its my our your this that some any much more last several out');
/** "Are missing their homes" */
const OWNED = wordSet('his her its my our your their');
const TIMES = wordSet(
  'hours hour day days night nights week weeks weekend month months year years morning evening afternoon time',
);
/** What "missing" says of people is followed by none of the words for things. */
const MISSED_WHERE = wordSet(
  'rose rises climbed fell dropped stood stands include includes included have had has could may in at on from near after since for off as when while following during under amid amidst beneath beyond across throughout between inside outside over through because despite here there again along around aboard and or but by to is are was were with who whose feared presumed believed dead more today yesterday last',
);
const MISSED_BEFORE = wordSet(
  'is are was were be been being still reported remain remains remained went gone go goes listed declared feared left found',
);

/** "Missing the last seven games", "about missing camera footage": nobody is missed. */
function isOfThing(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.shape === 'mark') return false;
  // "Missing several days", "missing since the last week"
  if (LACKED.has(next.lower) && tokens.slice(index + 2, index + 4).some(({ lower }) => TIMES.has(lower)))
    return false;
  if (OWNED.has(next.lower)) return true;
  if (MISSED_BEFORE.has(tokens[index - 1]?.lower ?? '')) return false;
  if (LACKED.has(next.lower)) return next.lower !== 'last';
  if ((tokens[index - 1]?.tags ?? 0) & TAG.number || tokens[index - 1]?.shape === 'number') return false;
  return next.shape === 'lower' && !MISSED_WHERE.has(next.lower) && !hasPersonNear(tokens, index + 1);
}

/** "Missing hikers", "missing teenage girl". */
function hasPersonNear(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 3).some(({ tags }) => (tags & TAG.person) !== 0);
}

const BEFORE_COUNT = wordSet('at more about nearly over some dozens hundreds scores all both');

/** "Rescue 40 hikers", "rescue at least 40". */
function mayBeCount(next: Token | undefined): boolean {
  if (!next) return false;
  return next.shape === 'number' || (next.tags & TAG.number) !== 0 || BEFORE_COUNT.has(next.lower);
}

/** "Hit by a bullet", "struck in the leg", "hit two people": the last is told by its object. */
function isStruck(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower;
  if (next === 'by' || next === 'in' || next === 'at') {
    for (let at = index + 2; at < index + 2 + SPAN_OF_BY; at += 1) {
      const word = tokens[at]?.lower ?? '';
      if (next === 'by' ? MISSILE.test(word) : BODY_PART.has(word)) return true;
    }
    return false;
  }
  return (
    next !== 'a' ||
    ((tokens[index + 2]?.tags ?? 0) & TAG.person) !== 0 ||
    tokens[index + 2]?.shape === 'number'
  );
}
