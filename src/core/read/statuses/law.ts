/** How far a law has come: proposed, passed, signed, struck down. The thing must be named as a law in the same phrase. */
import type { LawStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { TAG } from '../words/index.ts';
import { LAW_NOUNS, LAW_VERBS } from '../words/laws.ts';
import { wordSet } from '../words/word-set.ts';
import {
  headAhead,
  helpersFrom,
  isPassive,
  isToCome,
  type StatusMention,
  stageFrom,
  standsAt,
  wordAt,
} from './mention.ts';

function step(from: number, to: number, name: LawStep, about: number): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'law', step: name }, about };
}

const COMMITTEES = wordSet('committee subcommittee panel');
/** Who passes laws; others pass tests and bans pass by. */
const HOUSES =
  /^(?:house|senate|congress|parliament|legislature|assembly|council|lawmakers|legislators|senators|representatives|mps|deputies|commons|lords|bundestag|knesset|duma|voters|republicans|democrats|chamber|cabinet|it|they|which|and)$/;

const CHAMBERS = wordSet('house senate congress parliament legislature assembly council chamber');

export function lawStage(tokens: readonly Token[], index: number): StatusMention | undefined {
  const isVotedDown = standsAt(tokens, index, 'voted down');
  const name = isVotedDown ? 'rejected' : LAW_VERBS.get(wordAt(tokens, index));
  if (name === 'veto overridden' || name === 'veto upheld') return ofVeto(tokens, index, name);
  if (!name || isToCome(tokens, index)) return undefined;
  if (name === 'in force') return inForce(tokens, index);
  if (name === 'stalled') return stalled(tokens, index);
  if (name === 'enacted') return enacted(tokens, index);
  if (name === 'struck down' && /^str/.test(wordAt(tokens, index)) && wordAt(tokens, index + 1) !== 'down')
    return undefined;
  return isPassive(tokens, index) ? passive(tokens, index, name) : active(tokens, index, name);
}

/** "The bill became law", "received royal assent", "was given royal assent". */
function enacted(tokens: readonly Token[], index: number): StatusMention | undefined {
  const isAssent = wordAt(tokens, index) === 'assent';
  if (isAssent ? wordAt(tokens, index - 1) !== 'royal' : wordAt(tokens, index + 1) !== 'law')
    return undefined;
  const verb = isAssent ? index - 2 : index;
  if (
    isToCome(tokens, verb) ||
    (isAssent && !/^(?:received|receives|given|gets|got|gained)$/.test(wordAt(tokens, verb)))
  )
    return undefined;
  const thing = nounBefore(tokens, helpersFrom(tokens, verb) - 1);
  return thing === undefined ? undefined : step(verb, index + (isAssent ? 1 : 2), 'enacted', thing);
}

const MOST_TO_VETO = 5;

/** "Overrode the president's veto", "voted to override the veto", "failed to override it": of no law without a veto. */
function ofVeto(tokens: readonly Token[], index: number, name: LawStep): StatusMention | undefined {
  const veto = tokens.findIndex(({ lower }) => /^veto(?:es)?$/.test(lower));
  if (veto < index || veto > index + MOST_TO_VETO || !isOfLaw(tokens, veto)) return undefined;
  const to = veto + 1;
  if (wordAt(tokens, index - 1) !== 'to')
    return isToCome(tokens, index) || !actorBefore(tokens, index) ? undefined : step(index, to, name, -1);
  const verb = [2, 3, 4, 5, 6]
    .map((back) => index - back)
    .find((at) => /^(?:vot|fail)/.test(wordAt(tokens, at)));
  if (
    verb === undefined ||
    !/^(?:voted|votes|failed|fails)$/.test(wordAt(tokens, verb)) ||
    isToCome(tokens, verb) ||
    !actorBefore(tokens, verb)
  )
    return undefined;
  return step(verb, to, wordAt(tokens, verb).startsWith('fail') ? 'veto upheld' : name, -1);
}

/** "The veto", "the veto of the bill"; not "the veto power", "the veto of a hearing". */
function isOfLaw(tokens: readonly Token[], veto: number): boolean {
  const next = tokens[veto + 1];
  if (!next || next.shape === 'mark' || /^(?:on|by|in|with|after|and|as|late|early)$/.test(next.lower))
    return true;
  if ((next.tags & TAG.date) !== 0) return true;
  return next.lower === 'of' && headAhead(tokens, veto + 2, LAW_NOUNS) !== undefined;
}

const HINDERED = wordSet('advance proceed pass clear');
const MOST_TO_ADVANCE = 6;

/** "Failed to advance the bill", "the bill failed to clear the Senate", "Senate Republicans blocked the bill", "the bill stalled". */
function stalled(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const thing = nounBefore(tokens, helpersFrom(tokens, index) - 1);
  if (verb.startsWith('stall'))
    return thing === undefined ? undefined : step(index, index + 1, 'stalled', thing);
  if (verb.startsWith('block')) {
    const noun = headAhead(tokens, index + 1, LAW_NOUNS);
    const isHouse = /^(?:republicans|democrats|senators|lawmakers|senate|house|opposition|filibuster)$/;
    const isOurs =
      noun !== undefined &&
      isMade(wordAt(tokens, noun)) &&
      isHouse.test(wordAt(tokens, helpersFrom(tokens, index) - 1));
    return isOurs ? step(index, noun + 1, 'stalled', noun) : undefined;
  }
  // "Failed on Thursday to advance"
  const to = [1, 2, 3, 4, 5].map((ahead) => index + ahead).find((at) => wordAt(tokens, at) === 'to');
  if (to === undefined || to > index + MOST_TO_ADVANCE || !HINDERED.has(wordAt(tokens, to + 1)))
    return undefined;
  const noun = thing ?? headAhead(tokens, to + 2, LAW_NOUNS);
  return noun === undefined ? undefined : step(index, to + 2, 'stalled', noun);
}

/** Nouns for which "signed" or "blocked" is the act of a law-maker; others ("rule", "ban") need a court. */
function isMade(noun: string): boolean {
  return /^(?:bills?|legislation|acts?|law|laws|amendment|resolution|ordinance|measure)$/.test(noun);
}

/** "The Senate passed a sweeping tax bill", "signed into law". */
function active(tokens: readonly Token[], index: number, name: LawStep): StatusMention | undefined {
  let first = index + 1;
  while (/^(?:down|on|to|pass|approve|adopt|into)$/.test(wordAt(tokens, first))) first += 1;
  const verb = wordAt(tokens, index);
  // Who advances a bill passes it only where that is all he can do.
  if (verb.startsWith('advance')) return advanced(tokens, index, first);
  if (verb === 'voted' && !/^(?:down|to)$/.test(wordAt(tokens, index + 1)))
    return advanced(tokens, index, behindTo(tokens, index));
  if (
    verb === 'voted' &&
    wordAt(tokens, index + 1) === 'to' &&
    !/^(?:pass|approve|adopt)$/.test(wordAt(tokens, index + 2))
  )
    return undefined;
  // "The House-passed bill", "the signed version"
  if (tokens[index]?.glued || /^(?:the|an?|’s|'s)$/.test(wordAt(tokens, index - 1))) return undefined;
  const thing = name === 'passed' ? nounBefore(tokens, helpersFrom(tokens, index) - 1) : undefined;
  if (thing !== undefined && headAhead(tokens, index + 1, CHAMBERS, 5) !== undefined)
    return step(index, index + 1, 'passed', thing);
  const noun = headAhead(tokens, first, LAW_NOUNS);
  if (noun === undefined) return signedIntoLaw(tokens, index, name);
  const word = wordAt(tokens, noun);
  if (name !== 'struck down' && !isMade(word)) return undefined;
  if (name === 'passed' || name === 'rejected') {
    const actor = actorBefore(tokens, index);
    if (!actor) return undefined;
    if (COMMITTEES.has(actor))
      return name === 'passed' ? step(index, noun + 1, 'passed by committee', noun) : undefined;
  }
  // "Proposed legislation" as a noun tells of no act: an article or the like has to stand between.
  if (name === 'proposed' && noun === index + 1) return undefined;
  return step(index, noun + 1, name, noun);
}

/** Behind "to advance" of "voted 14-7 on Tuesday to advance"; -1 where it does not follow. */
function behindTo(tokens: readonly Token[], index: number): number {
  const to = [2, 3, 4, 5, 6, 7].map((ahead) => index + ahead).find((at) => wordAt(tokens, at) === 'to');
  return to !== undefined && /^(?:advance|approve|send|recommend)$/.test(wordAt(tokens, to + 1))
    ? to + 2
    : -1;
}

/** "A Senate panel advanced the bill". */
function advanced(tokens: readonly Token[], index: number, first: number): StatusMention | undefined {
  if (first < 0 || !COMMITTEES.has(actorBefore(tokens, index) ?? '')) return undefined;
  const noun = headAhead(tokens, first, LAW_NOUNS);
  // "To recommend a delay of the bill"
  const isObject = noun !== undefined && !tokens.slice(first, noun).some(({ lower }) => lower === 'of');
  return isObject ? step(index, noun + 1, 'passed by committee', noun) : undefined;
}

const LONGEST_ASIDE = 12;

/** Who acts, when it is somebody who passes laws: "the House", "the committee on Monday", "lawmakers in Utopia". */
function actorBefore(tokens: readonly Token[], index: number): string | undefined {
  for (let at = helpersFrom(tokens, index) - 1; at >= index - 7; at -= 1) {
    const word = wordAt(tokens, at);
    // "The House, with a committee report in hand, passed"
    if (word === ',') {
      const opens = tokens.findLastIndex(({ text }, before) => before < at && text === ',');
      if (opens >= 0 && opens > at - LONGEST_ASIDE) return actorBefore(tokens, opens);
    }
    if (word === 'panel' && wordAt(tokens, at + 1) === 'of') return undefined;
    if (COMMITTEES.has(word) || HOUSES.test(word)) return word;
    if (/^[.;:]$/.test(word)) return undefined;
  }
  return undefined;
}

/** "Signed it into law"; the thing is a pronoun or a name. */
function signedIntoLaw(tokens: readonly Token[], index: number, name: LawStep): StatusMention | undefined {
  if (name !== 'signed') return undefined;
  for (let at = index + 1; at < index + 10; at += 1)
    if (standsAt(tokens, at, 'into law')) return step(index, at + 2, 'signed', index + 1);
  return undefined;
}

/** "The bill was vetoed", "the law has been struck down". */
function passive(tokens: readonly Token[], index: number, name: LawStep): StatusMention | undefined {
  const helper = helpersFrom(tokens, index);
  // "Hopes that a law gets passed"
  if (/^gets?$/.test(wordAt(tokens, index - 1))) return undefined;
  const noun = nounBefore(tokens, helper - 1);
  const isIntoLaw = name === 'signed' && standsAt(tokens, index + 1, 'into law');
  if (noun === undefined && isIntoLaw) return step(index, index + 3, 'signed', -1);
  if (noun === undefined || (name !== 'struck down' && !isMade(wordAt(tokens, noun)))) return undefined;
  const isCommittee = headAhead(tokens, index + 2, COMMITTEES, 6) !== undefined;
  return step(
    stageFrom(tokens, noun, index),
    index + (isIntoLaw ? 3 : 1),
    name === 'passed' && isCommittee ? 'passed by committee' : name,
    noun,
  );
}

/** The law that ends right before the verb: "the bill", "the Clean Air Act", "House Bill 7", "the ban on guns". */
function nounBefore(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index; at >= index - 4; at -= 1) {
    // "Son-in-law"
    if (LAW_NOUNS.has(wordAt(tokens, at)) && !tokens[at]?.glued) return at;
    if (tokens[at]?.shape === 'mark') return undefined;
  }
  return undefined;
}

/** "The law took effect", "the ban went into effect"; "takes effect in May" is to come. */
function inForce(tokens: readonly Token[], index: number): StatusMention | undefined {
  const verb = wordAt(tokens, index);
  const effect = verb === 'took' || verb === 'taken' ? index + 1 : index + 2;
  if (effect === index + 2 && wordAt(tokens, index + 1) !== 'into') return undefined;
  if (!/^(?:effect|force)$/.test(wordAt(tokens, effect))) return undefined;
  const noun = nounBefore(tokens, helpersFrom(tokens, index) - 1);
  return noun === undefined ? undefined : step(stageFrom(tokens, noun, index), effect + 1, 'in force', noun);
}
