/** People who come to an organisation, take a post in it or leave it. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { hasWords } from '../has-words.ts';
import { isNamed } from '../parties.ts';
import { withEmployers } from './employers.ts';
import type { Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { organisation: 'needed' },
  facts: [
    { id: 'people', label: 'People', movement: 'move', roles: ['move'], owner: 'each' },
    { id: 'pay', label: 'Pay', movement: 'figure', roles: ['salary', 'payout'], owner: 'anybody' },
  ],
  lead: ['people', 'pay'],
});

export const people: Kind = { ...plain, weigh, factOf };

/** UTF-16 units behind the sentence of a move in which "She" is still the one who moves. */
const MOST_BETWEEN = 300;
const SHE = /^(?:She|He|Her|His)\b/u;

/** "Orvex named Jane Roe as its chief. She will receive a salary of $1 million": whose pay it is, and where. */
function weigh(claims: readonly Claim[]): readonly Claim[] {
  const moves = withEmployers(claims);
  return moves.map((claim) => {
    if (claim.role !== 'salary' && claim.role !== 'payout') return claim;
    const move = moves.findLast(
      ({ value, quote }) =>
        value.type === 'move' &&
        quote.field === claim.quote.field &&
        quote.end <= claim.quote.start &&
        claim.quote.start - quote.end <= MOST_BETWEEN,
    );
    if (move?.value.type !== 'move' || move.certainty !== 'asserted') return claim;
    const { person } = move.value;
    const isTheirs = SHE.test(claim.quote.text) || claim.subject === person.split(' ').at(-1);
    return isTheirs ? { ...claim, subject: person, object: move.object } : claim;
  });
}

/** Pay is of somebody at the organisation when its sentence, or the one that it goes on from, names that. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const fact = plain.factOf(claim, story);
  if (fact !== 'pay') return fact;
  // "Could earn a bonus of up to $2 million"
  if (claim.certainty !== 'asserted' && claim.certainty !== 'probable') return undefined;
  const { organisation } = story.parties;
  const names = organisation ? [organisation.name, ...organisation.aliases] : [];
  const isTheirs = names.some(
    (name) => hasWords(claim.quote.text, name) || (organisation && isNamed(claim.object, organisation)),
  );
  return isTheirs ? fact : undefined;
}
