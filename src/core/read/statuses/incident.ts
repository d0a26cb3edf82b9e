/** How far an outage, a breach, a strike or a fire has come. */
import type { IncidentStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { INCIDENT_NOUNS } from '../words/happenings.ts';
import { TAG } from '../words/index.ts';
import { wordSet } from '../words/word-set.ts';
import { isBehindName } from './deal-phrase.ts';
import {
  type About,
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  standsAt,
  wordAt,
} from './mention.ts';

function step(from: number, to: number, name: IncidentStep, about: About): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'incident', step: name }, about };
}

export function incidentStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const word = wordAt(tokens, index);
  switch (word) {
    case 'strike':
      return strike(tokens, index) ?? course(tokens, index);
    case 'walked':
      return /^(?:off|out)$/.test(wordAt(tokens, index + 1)) &&
        /^(?:the|their)$/.test(wordAt(tokens, index + 2)) &&
        /^jobs?$/.test(wordAt(tokens, index + 3)) &&
        !isToCome(tokens, index)
        ? step(index, index + 4, 'started', 'before')
        : undefined;
    case 'hacked':
      return isPassive(tokens, index) && !isToCome(tokens, index)
        ? step(index, index + 1, 'started', 'before')
        : undefined;
    case 'suffered':
    case 'hit':
      return struck(tokens, index);
    case 'restored':
      return restored(tokens, index);
    case 'offline':
    case 'online':
      return line(tokens, index, word);
    case 'down':
      return down(tokens, index);
    case 'contained':
      return contained(tokens, index);
    default:
      return course(tokens, index);
  }
}

/** "Went on strike", "are on strike"; "an air strike" is another thing. */
function strike(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (wordAt(tokens, index - 1) !== 'on') return undefined;
  const verb = wordAt(tokens, index - 2);
  if (isToCome(tokens, index - 2)) return undefined;
  if (/^(?:went|gone)$/.test(verb)) return step(index - 2, index + 1, 'started', 'before');
  return /^(?:is|are|been|remain|remains|still)$/.test(verb) && !isToCome(tokens, index - 1)
    ? step(index - 1, index + 1, 'ongoing', 'before')
    : undefined;
}

const BEGAN = wordSet('began started erupted');
const ENDED = wordSet('ended');
const LASTING = wordSet('continues continued');
const MISSILES = wordSet(
  'air drone missile military israeli russian u.s. us american first preemptive nuclear airstrike lightning rocket',
);

const OUTAGES = wordSet('outage outages blackout cyberattack');
const STRIKES = wordSet('hit hits took takes left leaves knocked knocks disrupted disrupts affected struck');

/** Behind "[at Orvex Cloud]", which may follow the noun. */
function behindPlace(tokens: readonly Token[], index: number): number {
  if (!/^(?:at|of|in|on)$/.test(wordAt(tokens, index))) return index;
  let at = index + 1;
  while (tokens[at]?.shape === 'title' || tokens[at]?.shape === 'upper' || wordAt(tokens, at) === 'the')
    at += 1;
  return at === index + 1 ? index : at;
}

/** "The outage began", "the strike has ended", "the outage was resolved". */
function course(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (!INCIDENT_NOUNS.has(wordAt(tokens, index)) || MISSILES.has(wordAt(tokens, index - 1))) return undefined;
  const ending = endingOf(tokens, index);
  if (ending !== undefined) return step(ending, index + 1, 'ended', 'before');
  const behind = behindPlace(tokens, index + 1);
  for (let at = behind; at <= behind + 3; at += 1) {
    const word = wordAt(tokens, at);
    if (/^[.,;:]$/.test(word) || word === '') return undefined;
    if (helpersFrom(tokens, at) !== behind || isToCome(tokens, at)) continue;
    if (STRIKES.has(word) && OUTAGES.has(wordAt(tokens, index)))
      return step(index, at + 1, 'started', index + 2);
    if (BEGAN.has(word)) return step(stageFrom(tokens, index, at), at + 1, 'started', index);
    if (LASTING.has(word)) return step(stageFrom(tokens, index, at), at + 1, 'ongoing', index);
    if (ENDED.has(word) || (/^(?:resolved|over)$/.test(word) && isPassive(tokens, at)))
      return step(stageFrom(tokens, index, at), at + 1, 'ended', index);
    if (/^(?:extinguished)$/.test(word)) return step(stageFrom(tokens, index, at), at + 1, 'ended', index);
  }
  return undefined;
}

const WALKOUTS = wordSet('strike walkout');

/** "Dockers [end] a nine-day strike"; "to end the strike" is to come. */
function endingOf(tokens: readonly Token[], index: number): number | undefined {
  if (!WALKOUTS.has(wordAt(tokens, index))) return undefined;
  const verb = [1, 2, 3, 4, 5, 6]
    .map((back) => index - back)
    .find((at) => /^end(?:s|ed)?$/.test(wordAt(tokens, at)));
  if (verb === undefined || isToCome(tokens, verb) || isPassive(tokens, verb)) return undefined;
  const before = wordAt(tokens, verb - 1);
  // "Dockers end", but not "and end", which may hang on a "to".
  const isVerb = wordAt(tokens, verb) !== 'end' || (before.endsWith('s') && before !== 'as');
  const isObject = tokens.slice(verb + 1, index).every(isOfStrike);
  return isVerb && isObject && isWhole(tokens[index + 1]) ? verb : undefined;
}

const OF_STRIKE = wordSet(
  'a the an their its his her - day days week weeks month months year hour hours long bitter nationwide national general indefinite partial rolling pay wage costly crippling disruptive',
);

/** "A nine-day", "their nationwide": not "a plan to", "a hunger". */
function isOfStrike({ lower, shape, tags }: Token): boolean {
  return (
    OF_STRIKE.has(lower) || shape === 'number' || (tags & TAG.number) !== 0 || /^month-long$/.test(lower)
  );
}

/** Not "strike ballot", "cyberattack fears". */
function isWhole(next: Token | undefined): boolean {
  return next?.shape !== 'lower' || GOES_ON.has(next.lower) || (next.tags & TAG.date) !== 0;
}

const GOES_ON = wordSet(
  'on after at by over in with as and that which when while amid for against last this following',
);

const BLOWS = wordSet('outage outages cyberattack cyberattacks breach blackout');

/** "Suffered a data breach", "was hit by a cyberattack". */
function struck(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  const isHit = wordAt(tokens, index) === 'hit';
  // "Orvex hit by cyberattack": headlines leave out the helper.
  const isStruck = isPassive(tokens, index) || isBehindName(tokens[index - 1]);
  if (isHit && !(isStruck && /^(?:by|with)$/.test(wordAt(tokens, index + 1)))) return undefined;
  const first = index + (isHit ? 2 : 1);
  const noun = headAhead(tokens, first, BLOWS, 6) ?? hackAhead(tokens, first);
  return noun === undefined || !isWhole(tokens[noun + 1])
    ? undefined
    : step(index, noun + 1, 'started', 'before');
}

/** "A ransomware [attack]" */
function hackAhead(tokens: readonly Token[], index: number): number | undefined {
  const noun = headAhead(tokens, index, ATTACKS, 6);
  return noun !== undefined &&
    /^(?:ransomware|cyber|hacking|hacker|malware|phishing|denial-of-service)$/.test(wordAt(tokens, noun - 1))
    ? noun
    : undefined;
}

const ATTACKS = wordSet('attack attacks');
const SERVICES = wordSet('service services power electricity access network systems operations');

/** "Power was restored", "has restored service". */
function restored(tokens: readonly Token[], index: number): StatusMention | undefined {
  if (isToCome(tokens, index)) return undefined;
  if (isPassive(tokens, index))
    return SERVICES.has(wordAt(tokens, helpersFrom(tokens, index) - 1)) && !isPartly(tokens, index)
      ? step(stageFrom(tokens, helpersFrom(tokens, index) - 1, index), index + 1, 'ended', -1)
      : undefined;
  const noun = headAhead(tokens, index + 1, SERVICES, 3);
  const isWhole =
    noun !== undefined &&
    (!/^(?:to|for|at|in)$/.test(wordAt(tokens, noun + 1)) ||
      /^(?:all|every|everyone|everybody|its|their)$/.test(wordAt(tokens, noun + 2)));
  return isWhole ? step(index, noun + 1, 'ended', 'before') : undefined;
}

/** "Restored to 5,000 customers", "partially restored": for some of them. */
function isPartly(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:partially|partly|mostly|largely|gradually|slowly)$/.test(wordAt(tokens, index - 1)) ||
    (/^(?:to|for|at|in)$/.test(wordAt(tokens, index + 1)) &&
      !/^(?:all|every|everyone|everybody)$/.test(wordAt(tokens, index + 2)))
  );
}

function line(tokens: readonly Token[], index: number, word: string): StatusMention | undefined {
  const before = wordAt(tokens, index - 1);
  if (word === 'online')
    return before === 'back' &&
      /^(?:is|are|was|were|came|been)$/.test(wordAt(tokens, index - 2)) &&
      !isToCome(tokens, index - 2) &&
      !isOfSome(tokens, index - 2)
      ? step(index - 1, index + 1, 'ended', 'before')
      : undefined;
  if (before === 'went' && !isToCome(tokens, index - 1))
    return step(index - 1, index + 1, 'started', 'before');
  return /^(?:remains|remained|still)$/.test(before)
    ? step(index - 1, index + 1, 'ongoing', 'before')
    : undefined;
}

/** "90% of services are back", "most sites were": not all of them. */
function isOfSome(tokens: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= verb - 6 && tokens[at] !== undefined; at -= 1) {
    if (/^[.,;:]$/.test(wordAt(tokens, at))) return false;
    if (/^(?:%|percent|most|many|some|several|half|parts?)$/.test(wordAt(tokens, at))) return true;
  }
  return false;
}

const DOWN_FOR = wordSet('again for worldwide globally nationwide across on early late since');

/** "Orvex Cloud is down for thousands", "went down again"; shares that are "down 5%" or "down on Monday's close" fell. */
function down(tokens: readonly Token[], index: number): StatusMention | undefined {
  const before = wordAt(tokens, index - 1);
  const next = tokens[index + 1];
  const isWent = /^(?:went|goes)$/.test(before);
  if (!isWent && !/^(?:is|are|still)$/.test(before)) return undefined;
  if (isToCome(tokens, index - 1)) return undefined;
  const isWhole = next === undefined || /^[.,;:—–]$/.test(next.text) || DOWN_FOR.has(next.lower);
  if (!isWhole || (!isWent && next?.lower === 'on')) return undefined;
  return step(index - 1, index + 1, isWent ? 'started' : 'ongoing', 'before');
}

const FIRES = wordSet('fire blaze wildfire fires spill leak breach outbreak');

/** "The fire has been contained"; "40% contained" is a figure. */
function contained(tokens: readonly Token[], index: number): StatusMention | undefined {
  const noun = helpersFrom(tokens, index) - 1;
  if (!isPassive(tokens, index) || isToCome(tokens, index) || isPartly(tokens, index)) return undefined;
  return FIRES.has(wordAt(tokens, noun)) && !standsAt(tokens, index - 1, '% contained')
    ? step(stageFrom(tokens, noun, index), index + 1, 'contained', noun)
    : undefined;
}
