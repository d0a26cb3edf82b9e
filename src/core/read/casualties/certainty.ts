/** How surely a sentence tells of somebody harmed, and whether it is of this event. */
import type { Certainty, Instant } from '../../model.ts';
import { isLongAgo } from '../certainty.ts';
import { blankAsides, wholeClause } from '../clauses.ts';
import { type Sentence, sentenceOf } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { DATE_WORDS } from '../words/dates.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';

const DENIED = wordSet('not never nearly almost neither nor without cannot');
const POSSIBLE = wordSet(
  'could might may would should can if whether unless attempted attempting trying tried threatened threatening threatens wanted wants planned planning plotting plotted conspired conspiring hoped intended intending try attempt plot threat plan',
);
const BELIEVED = wordSet('believed thought feared suspected');
const THINGS_BELIEVED = wordSet('he she they it his her their');
/** "53 are presumed dead": nobody has seen them dead, and a count of those who were replaces none of it. */
const UNSEEN = wordSet('feared presumed');
const PROBABLE = wordSet('feared believed presumed reportedly apparently likely thought suspected');

/** The weakest that the tokens [start, end) before a word of harm make of it. */
export function harmCertainty(tokens: readonly Token[], start: number, end: number): Certainty {
  let found: Certainty = 'asserted';
  for (let at = Math.max(0, start); at < end; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    if (isDenying(token.lower)) {
      // "Nearly 100 people" is a bound.
      const isBound = (token.lower === 'nearly' || token.lower === 'almost') && isNumber(tokens[at + 1]);
      if (!isBound) return 'denied';
    }
    // "In May".
    // "Boats rush to rescue 40 people".
    if (token.lower === 'to' && tokens[at + 1]?.lower === 'rescue') found = 'possible';
    else if (POSSIBLE.has(token.lower) && !(token.lower === 'may' && token.shape !== 'lower'))
      found = 'possible';
    else if (UNSEEN.has(token.lower) && tokens[at + 1]?.lower === 'dead') found = 'possible';
    // "He believed he had been shot": so he thought.
    else if (BELIEVED.has(token.lower) && THINGS_BELIEVED.has(tokens[at + 1]?.lower ?? ''))
      found = 'possible';
    else if (found === 'asserted' && PROBABLE.has(token.lower)) found = 'probable';
  }
  return found;
}

const DENIES = wordSet(
  'denied denies denying disputed disputes disputing dismissed dismisses dismissing rejected rejects refuted refutes',
);
const REPORTS = wordSet(
  'report reports claim claims rumor rumors rumour rumours allegation allegations suggestion suggestions',
);
const MOST_TO_THAT = 7;
const MOST_TO_DENIAL = 4;

/** "Denied reports [that 50 people had died]", "denied [killing two people]"; `first` is where people or harm begin. */
export function isDeniedReport(tokens: readonly Token[], first: number): boolean {
  if (/^den(?:ied|ies|ying)$/.test(tokens[first - 1]?.lower ?? '')) return true;
  let that = first;
  while (
    that > first - MOST_TO_THAT &&
    tokens[that]?.lower !== 'that' &&
    (that === first || tokens[that]?.shape !== 'mark')
  )
    that -= 1;
  if (tokens[that]?.lower !== 'that') return false;
  let denial = that - 1;
  const isOfReports = REPORTS.has(tokens[denial]?.lower ?? '');
  // "Denied social media reports that"
  while (isOfReports && denial > that - MOST_TO_DENIAL && !DENIES.has(tokens[denial]?.lower ?? ''))
    denial -= 1;
  const word = tokens[denial]?.lower ?? '';
  return isOfReports ? DENIES.has(word) : /^den(?:ied|ies|ying)$/.test(word);
}

function isDenying(lower: string): boolean {
  return DENIED.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t');
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || (token.tags & TAG.number) !== 0);
}

/** "So far this year", "in another shooting", "was convicted of killing": not what the news is about. */
const ASIDE =
  /\b(?:earlier (?:said|reported|estimated|put|counted)|so far (?:this|in)|this year|earlier this year|each year|every year|a year|annually|average|citywide|nationwide|statewide|in recent (?:years|months|weeks)|over the (?:past|last)|in the (?:past|last) (?:\w+ )?(?:years?|months?|weeks?|decades?)|(?:last|previous) year|months (?:ago|earlier)|(?:another|a (?:separate|different|previous|similar|second)|an (?:unrelated|earlier)|other|previous|separate|unrelated|similar|recent) (?:[\w-]+ )?(?:shootings?|incidents?|cases?|attacks?|crash(?:es)?|murders?|homicides?)(?!\s(?:victim|suspect|scene))|(?:in|by|from) (?:\w+ ){0,3}(?:shootings|homicides|murders|incidents)|since (?:the (?:start|beginning)|(?:19|20)\d\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|violent (?:night|weekend)|weekend of (?:gun )?violence|shootings (?:across|around|throughout|since|over|overnight|this weekend)|shootings in which|shootings (?:in|on) (?:[\w-]+ ){1,4}overnight|anniversary|had (?:previously|already) been|(?:comes?|coming|came) (?:\w+ ){1,5}(?:days?|weeks?|months?|years?|hours?) after|convicted (?:in|of)|statistics)\b/i;

/** One of these stands in whatever ASIDE finds. */
const ASIDE_WORDS = wordSet(
  'far year years annually average citywide nationwide statewide recent past last months another separate different previous similar second unrelated earlier other ' +
    'shootings homicides murders incidents violent weekend since anniversary previously already convicted statistics come comes coming came',
);

/** "Two days after a 3-year-old was killed": what went before. */
export function isBefore(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.lower;
  return (
    (before === 'after' || before === 'since') &&
    /^(?:days?|weeks?|months?|years?|hours)$/.test(tokens[start - 2]?.lower ?? '')
  );
}

/** "The first outbreak since 2011", "its worst flood in recent years" are this one. */
const SUPERLATIVE =
  /\b(?:the|its|their|[\p{L}]+['’]s) (?:first|worst|deadliest|biggest|largest|heaviest|strongest|most \p{L}+)\b[^,.;]*?\b(?:since (?:(?:19|20)\d\d|\p{Lu}\p{L}+ (?:19|20)\d\d)|in recent (?:years|months|weeks)|in the (?:past|last) (?:\w+ )?(?:years?|decades?))(?!,? (?:when|which|in which))/giu;

/** "On Sept. 16, 2010": any day of a year so far back. The year before is still news in January. */
const LONG_AGO_YEARS = 2;

/** Whether what a sentence tells at an offset is of an event long ago, or of others. */
export function otherEventsIn(sentence: Sentence, at: Instant): (offset: number) => boolean {
  const { text, tokens, tags } = sentence;
  if (isVideoLabel(tokens) || RELATED.test(text)) return always;
  if (tokens.some(isAsideWord)) {
    const blanked = text.replace(SUPERLATIVE, (found) => ' '.repeat(found.length));
    if (blanked !== text) return otherEventsIn(sentenceOf(blanked, 0), at);
    if (ASIDE.test(text)) return always;
  }
  if ((tags & TAG.date) === 0) return never;
  if (!isPastEvent(sentence, at)) return never;
  // "Roe, who joined the force in 2010, was killed": when he joined is another matter.
  const blanked = blankAsides(text);
  if (blanked === text || isPastEvent(sentenceOf(blanked, 0), at)) return always;
  return (offset) => blanked[offset] !== text[offset];
}

/** What a page puts between its own sentences: "RELATED ARTICLE: Teen killed in Acme". */
const RELATED = /^\W{0,2}(?:related(?: \w+)?|read more|read also|see also|also read|more from \w+):/iu;

/** "0:34 Man shot in Acme": a video beside the news, with its length; "7:38 PM: ..." is an update of it. */
function isVideoLabel(tokens: readonly Token[]): boolean {
  if (tokens[0]?.shape !== 'number' || tokens[1]?.text !== ':') return false;
  return tokens[2]?.shape === 'number' && tokens[3]?.shape === 'title';
}

function isAsideWord({ lower }: Token): boolean {
  return ASIDE_WORDS.has(lower);
}

function always(): boolean {
  return true;
}

function never(): boolean {
  return false;
}

/** "Two men were killed there in March", said in October; a month or two back is what the news still follows. */
const MONTHS_FOLLOWED = 1;
const BEFORE_MONTH = wordSet('in last early late since on');

function isPastEvent(sentence: Sentence, at: Instant): boolean {
  const { tokens } = sentence;
  const latest = Number(at.slice(0, 4)) - LONG_AGO_YEARS;
  for (let index = 0; index < tokens.length; index += 1) {
    const { tags, shape, text, lower } = tokens[index] as Token;
    if ((tags & TAG.date) === 0) continue;
    if (shape === 'number') {
      if (text.length === 4 && Number(text) <= latest) return true;
    } else if (isMonthOfPastYear(lower, tokens[index + 1], at)) {
      return true;
    } else if (BEFORE_MONTH.has(tokens[index - 1]?.lower ?? '') && isOtherMonth(lower, at)) {
      return true;
    }
  }
  return isLongAgo(wholeClause(sentence), at);
}

/** "August 2013: Gunman kills six", said in 2014; but not "December 2013", said in January. */
function isMonthOfPastYear(lower: string, next: Token | undefined, at: string): boolean {
  const word = DATE_WORDS.get(lower);
  if (word?.kind !== 'month' || next?.shape !== 'number' || !/^(?:19|20)\d\d$/.test(next.text)) return false;
  const months = (Number(at.slice(0, 4)) - Number(next.text)) * 12 + Number(at.slice(5, 7)) - word.month;
  return months > MONTHS_FOLLOWED;
}

function isOtherMonth(lower: string, at: Instant): boolean {
  const word = DATE_WORDS.get(lower);
  if (word?.kind !== 'month') return false;
  const back = (Number(at.slice(5, 7)) - word.month + 12) % 12;
  return back > MONTHS_FOLLOWED && back < 11;
}
