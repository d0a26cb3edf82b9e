/** How surely a sentence tells of somebody harmed, and whether it is of this event. */
import type { Certainty, Instant } from '../../model.ts';
import { isLongAgo } from '../certainty.ts';
import { blankAsides, wholeClause } from '../clauses.ts';
import { sentenceOf } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';

const DENIED = /^(?:not|never|nearly|almost|neither|nor|without|cannot)$|n['’]t$/;
const POSSIBLE =
  /^(?:could|might|may|would|should|can|if|whether|unless|attempted|attempting|trying|tried|threatened|threatening|threatens|wanted|wants|planned|planning|plotting|plotted|conspired|conspiring|hoped|intended|intending|try|attempt|plot|threat|plan)$/;
const PROBABLE = /^(?:feared|believed|presumed|reportedly|apparently|likely|thought|suspected)$/;

/** The weakest that the tokens [start, end) before a word of harm make of it. */
export function harmCertainty(tokens: readonly Token[], start: number, end: number): Certainty {
  let found: Certainty = 'asserted';
  for (let at = Math.max(0, start); at < end; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    // "Nearly 100 people" is a bound.
    const isBound = /^(?:nearly|almost)$/.test(token.lower) && isNumber(tokens[at + 1]);
    if (DENIED.test(token.lower) && !isBound) return 'denied';
    // "In May".
    if (POSSIBLE.test(token.lower) && !(token.lower === 'may' && token.shape !== 'lower')) found = 'possible';
    else if (found === 'asserted' && PROBABLE.test(token.lower)) found = 'probable';
  }
  return found;
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && (token.shape === 'number' || (token.tags & TAG.number) !== 0);
}

/** "So far this year", "in another shooting", "was convicted of killing": not what the news is about. */
const ASIDE =
  /\b(?:so far (?:this|in)|this year|earlier this (?:year|month)|each year|every year|a year|annually|average|citywide|nationwide|statewide|in recent (?:years|months|weeks)|over the (?:past|last)|in the (?:past|last) (?:\w+ )?(?:years?|months?|weeks?|decades?)|(?:last|previous) (?:year|month)|months (?:ago|earlier)|(?:another|a (?:separate|different|previous|similar|second)|an (?:unrelated|earlier)|other|previous|separate|unrelated|similar|recent) (?:\w+ )?(?:shootings?|incidents?|cases?|attacks?|crash(?:es)?|murders?|homicides?)(?!\s(?:victim|suspect|scene))|(?:in|by|from) (?:\w+ ){0,3}(?:shootings|homicides|murders|incidents)|since (?:the (?:start|beginning)|(?:19|20)\d\d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|anniversary|had (?:previously|already) been|convicted (?:in|of)|statistics)\b/i;

/** "Two days after a 3-year-old was killed": what went before. */
export function isBefore(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.lower;
  return (
    (before === 'after' || before === 'since') &&
    /^(?:days?|weeks?|months?|years?|hours)$/.test(tokens[start - 2]?.lower ?? '')
  );
}

/** "On Sept. 16, 2010": any day of a year so far back. The year before is still news in January. */
const LONG_AGO_YEARS = 2;
const YEAR = /\b(?:19|20)\d{2}\b/g;

/** Whether what a sentence tells at an offset is of an event long ago, or of others. */
export function otherEventsIn(text: string, at: Instant): (offset: number) => boolean {
  if (ASIDE.test(text)) return () => true;
  // "Roe, who joined the force in 2010, was killed": when he joined is another matter.
  const blanked = blankAsides(text);
  const isPast = isPastEvent(blanked, at);
  if (blanked === text) return () => isPast;
  const isPastAside = isPastEvent(text, at);
  return (offset) => (blanked[offset] === text[offset] ? isPast : isPastAside);
}

function isPastEvent(text: string, at: Instant): boolean {
  const latest = Number(at.slice(0, 4)) - LONG_AGO_YEARS;
  return (
    isLongAgo(wholeClause(sentenceOf(text, 0)), at) ||
    [...text.matchAll(YEAR)].some(([year]) => Number(year) <= latest)
  );
}
