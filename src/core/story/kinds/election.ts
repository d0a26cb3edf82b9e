/** An election or a vote: who leads and who has won, each one's share, how much is counted, who turned out. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { isPerson } from '../parties.ts';
import { isInOpening, type Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { office: 'optional' },
  facts: [
    {
      id: 'result',
      label: 'Result',
      movement: 'stage',
      roles: ['status'],
      owner: 'each',
      ladder: 'election',
    },
    {
      id: 'share',
      label: 'Vote share',
      movement: 'level',
      roles: ['vote share'],
      owner: 'each',
      wording: {
        noun: 'vote share',
        first: '{hedge}{value} of the vote',
        now: '{hedge}{value} of the vote',
      },
    },
    {
      id: 'seats',
      label: 'Seats',
      movement: 'level',
      roles: ['seats'],
      owner: 'each',
      counts: 'seats',
      wording: { noun: 'seats', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'votes',
      label: 'Votes',
      movement: 'level',
      roles: ['votes'],
      owner: 'each',
      wording: { noun: 'votes', first: '{hedge}{value}', now: '{hedge}{value}' },
    },
    {
      id: 'margin',
      label: 'Margin',
      movement: 'level',
      roles: ['vote margin'],
      owner: 'story',
      counts: 'votes',
      wording: { noun: 'margin', first: 'margin of {hedge}{value}' },
    },
    {
      id: 'counted',
      label: 'Votes counted',
      movement: 'tally',
      roles: ['votes counted'],
      owner: 'anybody',
      wording: { noun: 'count', first: '{hedge}{value} counted', now: '{hedge}{value} counted' },
    },
    { id: 'turnout', label: 'Turnout', movement: 'level', roles: ['turnout'], owner: 'anybody' },
    {
      id: 'poll',
      label: 'Poll',
      movement: 'figure',
      roles: ['poll'],
      owner: 'each',
      wording: { noun: 'poll', first: '{hedge}{value} in a poll', now: '{hedge}{value} in a poll' },
    },
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
  ],
  lead: ['result', 'share', 'seats', 'votes', 'margin', 'counted', 'turnout', 'poll', 'people'],
});

export const election: Kind = {
  ...plain,
  weigh,
  concerns: (claim, story) => plain.concerns(claim, withCandidate(claim, story)),
  factOf,
};

/** Who leads or wins is told by name or not at all. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const isOfNobody = claim.role === 'status' && claim.subject === undefined;
  return isOfNobody ? undefined : plain.factOf(claim, withCandidate(claim, story));
}

/** Where the file names no candidates, whoever an article's opening tells of by the full name is one. */
function withCandidate(claim: Claim, story: Story): Story {
  const { subject, role } = claim;
  if (story.people.length > 0 || role === 'move' || !subject?.includes(' ') || !isInOpening(claim))
    return story;
  return { ...story, people: [{ name: subject, aliases: [] }] };
}

/** "Roe took 50.3% and Doe 49.1%": in an article about a count, what candidates took are shares of the vote. */
function weigh(all: readonly Claim[]): readonly Claim[] {
  const claims = withoutUnclear(withLeaders(all)).map(asPolled);
  const isOfCount =
    claims.some(({ role, value, earlier, certainty }) =>
      value.type === 'status'
        ? value.ladder === 'election' && certainty === 'asserted'
        : !earlier && COUNT_ROLES.has(role),
    ) || claims.some(({ quote }) => RESULTS.test(quote.text));
  if (!isOfCount || claims.some(({ role }) => role === 'poll')) return claims;
  return claims.map((claim) => (isShare(claim, claims) ? { ...claim, role: 'vote share' } : claim));
}

/** "Would win 38%, a poll showed": what a poll says, it says for sure. */
function asPolled(claim: Claim): Claim {
  const isSaid = claim.role === 'poll' && claim.certainty === 'possible' && WOULD.test(claim.quote.text);
  return isSaid ? { ...claim, certainty: 'asserted' } : claim;
}

const WOULD = /\bwould\b(?!.*\b(?:could|may|might)\b)/u;

/** "Roe took the lead, with 50.3% to Doe's 49.7%", "She had 50.3% to 49.7% for Doe": the first share is hers who leads. */
function withLeaders(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, at) => {
    const next = claims[at + 1];
    if (claim.subject !== undefined || next?.subject === undefined || !isPair(claim, next)) return claim;
    const isHers = OF_ONE_BEFORE.test(claim.quote.text);
    const stage = isHers
      ? claims.slice(0, at).findLast(isStand)
      : claims.find((other) => isStand(other) && isOneQuote(other, claim));
    const leader = stage?.subject;
    return leader === undefined || isPerson(next.subject, { name: leader, aliases: [] })
      ? claim
      : { ...claim, subject: leader };
  });
}

/** "Was defeated by 52.4% to 47.6%", with nobody named between: whose each is, nothing tells. */
function withoutUnclear(claims: readonly Claim[]): readonly Claim[] {
  const isUnclear = (claim: Claim, next: Claim | undefined): boolean =>
    next !== undefined && claim.subject === next.subject && isPair(claim, next);
  return claims.filter((claim, at) => {
    const before = claims[at - 1];
    return !isUnclear(claim, claims[at + 1]) && !(before && isUnclear(before, claim));
  });
}

const OF_ONE_BEFORE = /^(?:He|She) (?:has|had|leads|led|won|took|got)\b/u;

/** Two shares with nothing but "to" and a name between them, that leave something for others or nothing. */
function isPair(first: Claim, second: Claim): boolean {
  const [one, other] = [first.value, second.value];
  if (one.type !== 'percent' || other.type !== 'percent' || !isOneQuote(first, second)) return false;
  const { start, text } = first.quote;
  const between = text.slice(first.span.end - start, second.span.start - start);
  return BETWEEN.test(between) && Number(one.amount) + Number(other.amount) <= MOST_TOGETHER;
}

const BETWEEN = /^ (?:to|against|versus)(?: (?:[\p{L}.]+ ){0,3}\p{Lu}[\p{L}-]+['’]s?)? $/u;
/** Per cent, where each is rounded up. */
const MOST_TOGETHER = 100.1;

function isStand({ value, certainty }: Claim): boolean {
  return (
    value.type === 'status' &&
    value.ladder === 'election' &&
    value.step !== 'conceded' &&
    certainty === 'asserted'
  );
}

function isOneQuote({ quote: a }: Claim, { quote: b }: Claim): boolean {
  return a.field === b.field && a.start === b.start;
}

const COUNT_ROLES: ReadonlySet<string> = new Set(['vote share', 'votes counted', 'vote margin', 'votes']);
const RESULTS =
  /\b(?:final|official|partial|preliminary|provisional|early|complete)\sresults\b|\belection\s(?:commission|board|officials)\b/iu;
const TAKES =
  /\b(?:took|takes|taking|got|gets|getting|garner(?:ed|s|ing)|secur(?:ed|es|ing)|receiv(?:ed|es|ing)|won|wins|winning|poll(?:ed|s|ing)|had|scored|captur(?:ed|es|ing)|collected|attracted)\s(?:(?:about|around|some|just|only|nearly|almost|over|under)\s)*$/iu;
const BESIDE =
  /(?:\b(?:on|at|with|to|against|versus|by|and|her|his|their)|\p{Lu}\p{L}+(?:['’]s)?)\s(?:(?:about|around|just|only|nearly|almost)\s)*$/u;
/** "52% in the north" is not of all. */
const WHOLE =
  /^(?:$|[.,;:)]|\s(?:and|to|while|whereas|against|versus|vs|compared|with|after|for|as|ahead)\b|\sin\s(?:the|a)\s(?:[\p{L}-]+\s){0,3}(?:election|race|vote|run-?off|contest|round|count)\b)/u;
/** Whose the first of two shares is, is open then. */
const LOST = /\b(?:lost|loses|losing|(?:defeated|beaten)\sby)\b/u;

function isShare(
  { role, value, subject, earlier, certainty, span, quote }: Claim,
  all: readonly Claim[],
): boolean {
  if (role !== 'other' || value.type !== 'percent' || subject === undefined) return false;
  if (earlier || certainty !== 'asserted' || LOST.test(quote.text)) return false;
  const before = quote.text.slice(0, span.start - quote.start);
  if (!WHOLE.test(quote.text.slice(span.end - quote.start))) return false;
  const isBesideOther = all.some(
    (other) =>
      other.quote.start === quote.start &&
      other.quote.field === quote.field &&
      other.value.type === 'percent' &&
      other.subject !== undefined &&
      other.subject !== subject,
  );
  return TAKES.test(before) || (isBesideOther && BESIDE.test(before));
}
