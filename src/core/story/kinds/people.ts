/** People who come to an organisation, take a post in it or leave it. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { hasWords } from '../has-words.ts';
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

export const people: Kind = { ...plain, factOf };

/** Pay is of somebody at the organisation when its sentence names that. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const fact = plain.factOf(claim, story);
  const { organisation } = story.parties;
  const names = organisation ? [organisation.name, ...organisation.aliases] : [];
  return fact !== 'pay' || names.some((name) => hasWords(claim.quote.text, name)) ? fact : undefined;
}
