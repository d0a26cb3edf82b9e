/** Deals: the frame of each Reuters report, by the exact words of each slot. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { DealFrame } from '../src/core/model/deal.ts';
import { readArticle } from '../src/core/read/read-article.ts';
import { type Score, type Scores, scoreF1 } from './score.ts';

const SLOTS = {
  acquired: 'ACQUIRED',
  purchaser: 'PURCHASER',
  seller: 'SELLER',
  amount: 'DLRAMT',
  status: 'STATUS',
  business: 'ACQBUS',
  location: 'ACQLOC',
} as const satisfies Record<keyof DealFrame, string>;

/** Each slot holds fills, each fill its accepted spellings. */
const Fills = z.array(z.array(z.string()));
const Row = z.object({
  id: z.string(),
  body: z.string(),
  slots: z.object({
    ACQUIRED: Fills,
    PURCHASER: Fills,
    SELLER: Fills,
    DLRAMT: Fills,
    STATUS: Fills,
    ACQBUS: Fills,
    ACQLOC: Fills,
  }),
});
type Row = z.infer<typeof Row>;

export async function evalDeals(folder: string): Promise<Scores> {
  const lines = (await readFile(join(folder, 'reuters.jsonl'), 'utf8')).trim().split('\n');
  const rows = lines.map((line) => Row.parse(JSON.parse(line)));
  const found = rows.map(slotsOf);
  const slots = Object.keys(SLOTS) as (keyof DealFrame)[];
  return [
    ...slots.map((slot) =>
      micro(
        slot,
        found.map((one) => one[slot]),
      ),
    ),
    micro(
      'all slots',
      found.flatMap((one) => Object.values(one)),
    ),
  ];
}

/** How much was found, how much gold has, and how much of both agrees. */
interface Found {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

function micro(measure: string, all: readonly Found[]): Score {
  const sum = (count: (one: Found) => number): number => all.reduce((total, one) => total + count(one), 0);
  return scoreF1(measure, {
    right: sum(({ right }) => right),
    found: sum(({ found }) => found),
    gold: sum(({ gold }) => gold),
  });
}

function slotsOf({ id, body, slots }: Row): Record<keyof DealFrame, Found> {
  const reading = readArticle({ id, published: '1987-03-01T00:00:00.000Z', body });
  const deal = reading.readable ? reading.deal : undefined;
  const found = (slot: keyof DealFrame): Found =>
    compare(
      (deal?.[slot] ?? []).map(({ text }) => plain(text)),
      slots[SLOTS[slot]],
    );
  return {
    acquired: found('acquired'),
    purchaser: found('purchaser'),
    seller: found('seller'),
    amount: found('amount'),
    status: found('status'),
    business: found('business'),
    location: found('location'),
  };
}

/** A fill is right when it equals one spelling of a gold fill that nothing has met yet. */
function compare(said: readonly string[], gold: readonly (readonly string[])[]): Found {
  const open = gold.map((spellings) => spellings.map(plain));
  let right = 0;
  for (const words of said) {
    const at = open.findIndex((spellings) => spellings.includes(words));
    if (at < 0) continue;
    open.splice(at, 1);
    right += 1;
  }
  return { right, found: said.length, gold: gold.length };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
