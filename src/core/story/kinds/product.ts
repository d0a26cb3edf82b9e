/** A product that is launched, delayed or recalled: how far it is, how many, at what price, whom it hurt. */
import type { Claim, FactKey, Story } from '../../model.ts';
import { ILLNESS, withIllness } from './illness.ts';
import type { Kind } from './kind.ts';
import { peopleCounted } from './people-counted.ts';
import { plainKind } from './plain-kind.ts';

const plain = plainKind({
  parties: { company: 'needed', product: 'optional' },
  facts: [
    {
      id: 'status',
      label: 'Status',
      movement: 'stage',
      roles: ['status'],
      owner: 'story',
      ladder: 'product',
      wording: { noun: 'status', first: '[{product} ]{hedge}{value}' },
    },
    {
      id: 'units',
      label: 'Units recalled',
      movement: 'tally',
      roles: ['units recalled'],
      owner: 'story',
      counts: 'units',
      wording: { noun: 'recall', first: '{hedge}{value} recalled', now: '{hedge}{value} recalled' },
    },
    {
      id: 'price',
      label: 'Price',
      movement: 'figure',
      roles: ['unit price'],
      owner: 'story',
      wording: { noun: 'price', first: 'priced {hedge}at {value}' },
    },
    {
      id: 'sold',
      label: 'Units sold',
      movement: 'figure',
      roles: ['units sold'],
      owner: 'story',
      counts: 'units',
    },
    peopleCounted('deaths', 'Deaths', 'tally', ['deaths'], 'death toll', 'dead'),
    peopleCounted('injured', 'Injured', 'tally', ['injured'], 'number of injured', 'injured'),
    ...ILLNESS,
  ],
  lead: ['status', 'deaths', 'injured', 'sickened', 'hospitalised', 'units', 'price'],
});

export const product: Kind = { ...plain, weigh: withIllness, factOf };

/** What "could" be recalled is not recalled, and what befalls the Kite 2 is no news of the Kite 3. */
function factOf(claim: Claim, story: Story): FactKey | undefined {
  const fact = plain.factOf(claim, story);
  if (fact === 'units' && claim.certainty === 'possible') return undefined;
  return isOtherModel(claim, story) ? undefined : fact;
}

/** Whether the model named nearest to the words of the claim is another one than the story's. */
function isOtherModel({ span, quote }: Claim, { parties }: Story): boolean {
  const { product } = parties;
  const forms = product ? [...product.aliases, product.name] : [];
  const [, line, number] =
    forms.map((name) => /^(.+)\s(\d+)$/u.exec(name)).find((match) => match !== null) ?? [];
  if (line === undefined) return false;
  const at = span.start - quote.start;
  let nearest: { readonly away: number; readonly number: string } | undefined;
  for (
    let found = quote.text.indexOf(`${line} `);
    found >= 0;
    found = quote.text.indexOf(`${line} `, found + 1)
  ) {
    const other = /^\d{1,3}(?![\d,.]*\d)/u.exec(quote.text.slice(found + line.length + 1))?.[0];
    const away = Math.min(Math.abs(found - at), Math.abs(found - at - span.text.length));
    if (other !== undefined && (nearest === undefined || away < nearest.away))
      nearest = { away, number: other };
  }
  return nearest !== undefined && nearest.number !== number;
}
