/** How a candidate or a party stands in a vote: ahead, winner, beaten. Only where the sentence speaks of a vote. */
import type { ElectionStep } from '../../model/values.ts';
import type { Token } from '../tokens.ts';
import { wordSet } from '../words/word-set.ts';
import { type About, headAhead, isPassive, isToCome, type StatusMention, wordAt } from './mention.ts';

function step(from: number, to: number, name: ElectionStep, about: About): StatusMention {
  return { from, to, value: { type: 'status', ladder: 'election', step: name }, about };
}

const RACES = wordSet(
  'election elections race runoff presidency mayoralty primary referendum vote nomination',
);
const VOTING = wordSet(
  'election elections race vote votes ballots ballot poll polls runoff primary referendum mayoral presidential electoral seats candidate candidates',
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
    case 'leads':
    case 'led':
      return leading(tokens, index);
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
  return isDefeat && !isToCome(tokens, index) ? step(index, index + 1, 'conceded', 'before') : undefined;
}

/** "Leads John Doe by 300 votes", "led with 52% of the vote"; "led the party" is another thing. */
function leading(tokens: readonly Token[], index: number): StatusMention | undefined {
  const next = tokens[index + 1];
  const isAhead = isName(next) || /^(?:by|with|in)$/.test(next?.lower ?? '');
  // Who leads in a poll has no votes yet.
  const isPoll = around(tokens, index).some(({ lower }) => POLLS.has(lower));
  return isAhead && isOfVote(tokens, index) && !isPoll && !isToCome(tokens, index)
    ? step(index, index + 1, 'ahead', 'before')
    : undefined;
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
