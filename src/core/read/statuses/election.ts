/** How a candidate or a party stands in a vote: ahead, winner, beaten. Only where the sentence speaks of a vote. */
import type { ElectionStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import {
  type About,
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  wordAt,
} from './mention.ts';

function step(from: number, to: number, name: ElectionStep, about: About): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'election', step: name }, about };
}

const RACES = wordSet(
  'election elections re-election reelection by-election race contest runoff run-off presidency mayoralty primary referendum vote nomination term',
);
const VOTING = wordSet(
  'election elections by-election precincts race contest run-off vote votes ballots ballot poll polls runoff primary referendum mayoral presidential electoral seats candidate candidates',
);

const POLLS = wordSet('poll polls survey surveys');

export function electionStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  switch (wordAt(tokens, index)) {
    case 'won':
    case 'wins':
      return won(tokens, index);
    case 'elected':
    case 're-elected':
    case 'reelected':
      return isPassive(tokens, index) && !isToCome(tokens, index)
        ? step(index, index + 1, 'won', 'before')
        : undefined;
    case 'winner':
      return declared(tokens, index);
    case 'defeated':
    case 'defeats':
    case 'beat':
    case 'beats':
      return isOfVote(tokens, index) && isName(tokens[index + 1]) && !isToCome(tokens, index)
        ? step(index, index + 1, 'won', 'before')
        : undefined;
    case 'conceded':
    case 'concedes':
      return conceded(tokens, index);
    case 'unseated':
    case 'unseats':
      return isToCome(tokens, index) || isPassive(tokens, index) || !isVoteNamed(tokens, index)
        ? undefined
        : step(index, index + 1, 'won', 'before');
    case 'leads':
    case 'led':
      return leading(tokens, index);
    case 'leading':
      return isRunning(tokens, index) ? leading(tokens, index) : undefined;
    case 'overtook':
    case 'overtakes':
      return isName(tokens[index + 1]) && isVoteNamed(tokens, index) ? leading(tokens, index) : undefined;
    case 'ahead':
      return ahead(tokens, index);
    case 'lead':
      return holdsLead(tokens, index);
    default:
      return undefined;
  }
}

/** "Won the election for mayor"; "won 52% of the vote" tells a share. */
function won(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index) || tokens[index + 1]?.shape === 'number') return undefined;
  const race = headAhead(tokens, index + 1, RACES, 6);
  return race === undefined || wordAt(tokens, race - 2) === 'of'
    ? undefined
    : step(index, race + 1, 'won', 'before');
}

/** "Was declared the winner", "officials declared Jane Roe the winner". */
function declared(tokens: readonly Token[], index: number): StatusMention | undefined {
  for (let at = index - 1; at >= index - 5; at -= 1) {
    if (!/^(?:declared|declares|named)$/.test(wordAt(tokens, at)) || isToCome(tokens, at)) continue;
    return step(at, index + 1, 'won', isPassive(tokens, at) || at >= index - 2 ? 'before' : at + 1);
  }
  return undefined;
}

/** "Conceded to Jane Roe", "conceded defeat"; "conceded that" admits something else. */
function conceded(tokens: readonly Token[], index: number): StatusMention | undefined {
  const next = tokens[index + 1];
  const isDefeat = !next || next.shape === 'mark' || /^(?:to|defeat|the|on|in)$/.test(next.lower);
  // "With just four conceded" are goals.
  const isCount =
    ((tokens[index - 1]?.tags ?? 0) & TAG.number) !== 0 || tokens[index - 1]?.shape === 'number';
  return isDefeat && !isCount && !isToCome(tokens, index)
    ? step(index, index + 1, 'conceded', 'before')
    : undefined;
}

/** "Leads John Doe by 300 votes", "led with 52% of the vote"; "led the party" is another thing. */
function leading(tokens: readonly Token[], index: number): StatusMention | undefined {
  const next = tokens[index + 1];
  const isAhead =
    isName(next) ||
    isRivalCalled(tokens, index + 1) ||
    /^(?:by|with|in)$/.test(next?.lower ?? '') ||
    // "Leads the runoff", and not "led the race to build it"
    (next?.lower === 'the' && isCount(tokens[index + 2]?.lower) && tokens[index + 3]?.lower !== 'to');
  // Who leads in a poll has no votes yet.
  return isAhead && standsAhead(tokens, index) ? step(index, index + 1, 'ahead', 'before') : undefined;
}

function isCount(word: string | undefined): boolean {
  return /^(?:race|runoff|run-off|vote|count|contest)$/.test(word ?? '');
}

/** "Led [businessman] John Doe by 300 votes"; "led efforts to" is another thing. */
function isRivalCalled(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (at < index + 3 && tokens[at]?.shape === 'lower' && !NO_CALLING.test(wordAt(tokens, at))) at += 1;
  if (at === index || !isName(tokens[at])) return false;
  return tokens.slice(at + 1, at + 5).some(({ lower, shape }) => lower === 'by' || shape === 'number');
}

const NO_CALLING = /^(?:the|an?|his|her|its|their|in|of|to|at|on|for|and|with|by|from|that|talks|efforts)$/;

/** "[Was] leading John Doe [51% to 46%]", "in the race"; "has been leading Orvex" is another thing. */
function isRunning(tokens: readonly Token[], index: number): boolean {
  if (helpersFrom(tokens, index) === index) return false;
  const behind = tokens.slice(index + 1, index + 9);
  return behind.some(
    ({ shape, lower }, at) =>
      shape === 'number' ||
      (lower === 'in' &&
        VOTING_PHRASE.test(
          behind
            .slice(at + 1)
            .map((word) => word.lower)
            .join(' '),
        )),
  );
}

const VOTING_PHRASE = /^(?:the|a|an)\s(?:\S+\s){0,3}(?:race|elections?|vote|count|runoff|contest|primary)\b/;

const MOVES_AHEAD =
  /^(?:edg|pull|inch|nos|surg|jump|sprint|stay|remain)(?:es?|s|d|ed)?$|^(?:mov(?:es?|ed)|went|goes|swept|sweeps|crept|is|was|are|were|slipped|slips)$/;

/** "Moved ahead of John Doe", "is ahead by 300 votes"; "in the weeks ahead" is a time. */
function ahead(tokens: readonly Token[], index: number): StatusMention | undefined {
  let verb = index - 1;
  while (ADVERBS.test(wordAt(tokens, verb))) verb -= 1;
  if (VOTES_AHEAD.test(wordAt(tokens, verb))) return finished(tokens, verb, index);
  if (!MOVES_AHEAD.test(wordAt(tokens, verb))) return undefined;
  const [next, second] = [tokens[index + 1], tokens[index + 2]];
  // "The Senate moved ahead with the vote", "a plan moves ahead"
  const isFigure =
    next?.lower === 'with' ? second?.shape === 'number' : !/^(?:mov|went|goes)/.test(wordAt(tokens, verb));
  const isLed =
    /^(?:of|by)$/.test(next?.lower ?? '') ||
    (isFigure && (/^(?:with|in)$/.test(next?.lower ?? '') || next?.shape !== 'lower'));
  return isLed && isVoteNamed(tokens, verb) && standsAhead(tokens, verb)
    ? step(verb, index + 1, 'ahead', 'before')
    : undefined;
}

const VOTES_AHEAD = /^(?:votes|ballots|points)$/;

/** "Finished 212 votes ahead of John Doe". */
function finished(tokens: readonly Token[], noun: number, index: number): StatusMention | undefined {
  const verb = [noun - 2, noun - 3, noun - 4].find((at) =>
    /^(?:finish(?:es|ed)|end(?:s|ed)|was|is|stood|stands)$/.test(wordAt(tokens, at)),
  );
  const isOf = wordAt(tokens, index + 1) === 'of' && isVoteNamed(tokens, index);
  return verb !== undefined && isOf && standsAhead(tokens, verb)
    ? step(verb, index + 1, 'ahead', 'before')
    : undefined;
}

const ADVERBS = /^(?:just|slightly|narrowly|well|comfortably|far|clearly|also|now)$/;
const HOLDS =
  /^(?:took|takes|taken|has|had|holds?|held|clung|clings|retain(?:s|ed)|regain(?:s|ed)|keeps?|kept|seiz(?:es|ed)|grabb?(?:s|ed)|maintain(?:s|ed)|enjoy(?:s|ed)|widen(?:s|ed)|extend(?:s|ed)|built|builds)$/;
const OF_LEAD = wordSet(
  'to a an the his her their its narrow slim slender wide commanding early big large small comfortable razor-thin thin clear strong solid',
);

/** "Took the lead", "holds a narrow lead over John Doe"; "the lead actor" leads nothing. */
function holdsLead(tokens: readonly Token[], index: number): StatusMention | undefined {
  let verb = index - 1;
  while (OF_LEAD.has(wordAt(tokens, verb)) && verb > index - 4) verb -= 1;
  const next = tokens[index + 1];
  // "Took the lead in drafting the election law", "took the lead on the bill"
  const isTask =
    next?.lower === 'in' &&
    wordAt(tokens, index + 2).endsWith('ing') &&
    wordAt(tokens, index + 2) !== 'voting';
  const isNoun =
    next?.shape !== 'lower' || (/^(?:over|of|in|with|as|after|and)$/.test(next.lower) && !isTask);
  return verb < index - 1 &&
    HOLDS.test(wordAt(tokens, verb)) &&
    isNoun &&
    isVoteNamed(tokens, verb) &&
    standsAhead(tokens, verb)
    ? step(verb, index + 1, 'ahead', 'before')
    : undefined;
}

/** In a vote that is being counted, and not in a poll. */
function standsAhead(tokens: readonly Token[], verb: number): boolean {
  const isPoll = around(tokens, verb).some(({ lower }) => POLLS.has(lower));
  return isOfVote(tokens, verb) && !isPoll && !isToCome(tokens, verb);
}

const ANY_RACE = /^(?:races?|contest|seats|primary)$/;
const OFFICES = /^(?:mayor|governor|president|senate|house|congress|parliament|council|chancellor|premier)$/;

/** "Moved ahead in the race for [mayor]"; carmakers have races too. */
function isVoteNamed(tokens: readonly Token[], index: number): boolean {
  const near = around(tokens, index);
  return near.some(({ lower }, at) =>
    ANY_RACE.test(lower)
      ? near[at + 1]?.lower === 'for' && near.slice(at + 2, at + 5).some((next) => OFFICES.test(next.lower))
      : VOTING.has(lower),
  );
}

function isName(token: Token | undefined): boolean {
  return token?.shape === 'title';
}

function isOfVote(tokens: readonly Token[], index: number): boolean {
  return around(tokens, index).some(({ lower }) => VOTING.has(lower));
}

/** Tokens to either side that are asked what it is about. */
const NEAR = 24;

function around(tokens: readonly Token[], index: number): readonly Token[] {
  return tokens.slice(Math.max(0, index - NEAR), index + NEAR);
}
