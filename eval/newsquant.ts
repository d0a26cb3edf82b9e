/**
 * NewsQuant: 298 sentences of news with every quantity, its unit and its change. Micro precision and recall, matched as
 * multisets sentence by sentence. Its texts have lost commas, apostrophes and some signs.
 * Almasian et al., CQE: A Comprehensive Quantity Extractor (EMNLP 2023): .920 / .856 / .881. https://aclanthology.org/2023.emnlp-main.793/
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FigureMention } from '../src/core/read/figures/figure.ts';
import { readFigures } from '../src/core/read/figures/read-figures.ts';
import { sentenceOf } from '../src/core/read/sentences.ts';
import { type Scores, scoreF1 } from './score.ts';

const Gold = z.object({
  text: z.string(),
  quantities: z.array(
    z.object({ change: z.string(), value: z.string(), unit: z.string(), normalized_unit: z.string() }),
  ),
});
type GoldQuantity = z.infer<typeof Gold>['quantities'][number];

type Same = (found: FigureMention['value'], gold: GoldQuantity) => boolean;

const MEASURES: Readonly<Record<string, Same>> = {
  value: isValue,
  'value and unit': (found, gold) => isValue(found, gold) && isUnit(found, gold),
  'value and change': (found, gold) => isValue(found, gold) && changeOf(found) === gold.change,
};

export async function evalNewsQuant(folder: string): Promise<Scores> {
  const lines = (await readFile(join(folder, 'newsquant.jsonl'), 'utf8')).trim().split('\n');
  const sentences = lines.map((line) => Gold.parse(JSON.parse(line)));
  const halves: readonly (readonly [string, number])[] = [
    ['even lines', 0],
    ['odd lines', 1],
  ];
  return halves.flatMap(([name, rest]) => {
    const half = sentences.filter((_, index) => index % 2 === rest);
    return Object.entries(MEASURES).map(([measure, same]) => {
      let right = 0;
      let found = 0;
      let gold = 0;
      for (const { text, quantities } of half) {
        const read = readFigures(sentenceOf(text, 0)).map(({ value }) => value);
        right += matches(read, quantities, same);
        found += read.length;
        gold += quantities.length;
      }
      return scoreF1(`${name}: ${measure}`, { right, found, gold });
    });
  });
}

/** How many of `gold` have a figure of their own among `read`. */
function matches(read: readonly FigureMention['value'][], gold: readonly GoldQuantity[], same: Same): number {
  const left = [...read];
  let count = 0;
  for (const one of gold) {
    const at = left.findIndex((value) => same(value, one));
    if (at < 0) continue;
    left.splice(at, 1);
    count += 1;
  }
  return count;
}

export function isValue(found: FigureMention['value'], { value, unit }: GoldQuantity): boolean {
  // NewsQuant writes "rose from 13 to 14" as "13-14" with the change "=".
  const [amount, upTo] = found.from ? [found.from, found.amount] : [found.amount, found.upTo];
  // We count pence as pounds, "50 cents" as half a dollar.
  if (found.type === 'money' && !upTo && HUNDREDTHS.has(unit.toLowerCase()))
    return isNear(Number(amount) * 100, Number(value));
  const ends = /^(\d[\d.]*(?:E-?\d+)?)-(\d.*)$/.exec(value);
  if (!ends) return !upTo && isNear(Number(amount), Number(value));
  return (
    upTo !== undefined && isNear(Number(amount), Number(ends[1])) && isNear(Number(upTo), Number(ends[2]))
  );
}

const HUNDREDTHS: ReadonlySet<string> = new Set(['p', 'pence', 'penny', 'cent', 'cents', '¢', 'c']);

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** NewsQuant's signs of change. */
export function changeOf({ bound, trend, from }: FigureMention['value']): string {
  if (trend && !from) return trend;
  const signs = { eq: '=', range: '=', approx: '~', gt: '>', ge: '>', lt: '<', le: '<' } as const;
  return signs[bound];
}

/** What our currencies are called there: sign and word. */
const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  USD: ['dollar', 'united states dollar'],
  AUD: ['australian dollar'],
  CAD: ['canadian dollar'],
  HKD: ['hong kong dollar'],
  SGD: ['singapore dollar', 'singaporean dollar'],
  NZD: ['new zealand dollar'],
  EUR: ['euro'],
  GBP: ['pound', 'pound sterling', 'british pound', 'penny', 'pence', 'p'],
  JPY: ['yen', 'japanese yen'],
  CNY: ['yuan', 'chinese yuan'],
  INR: ['rupee', 'indian rupee', 'rs'],
  ILS: ['shekel'],
  MYR: ['malaysian ringgit', 'ringgit', 'rm'],
  KRW: ['won'],
  CHF: ['swiss franc', 'franc'],
  RUB: ['ruble', 'rouble'],
  THB: ['baht'],
};
/** Signs as the set writes them, in the words above. */
const SIGNS: Readonly<Record<string, string>> = {
  $: 'dollar',
  us$: 'dollar',
  '$ us': 'united states dollar',
  hk$: 'hong kong dollar',
  s$: 'singapore dollar',
  a$: 'australian dollar',
  c$: 'canadian dollar',
  '€': 'euro',
  '£': 'pound',
  ps: 'pound',
  '%': 'percentage',
  percent: 'percentage',
  'per cent': 'percentage',
  pc: 'percentage',
};

export function isUnit(
  found: FigureMention['value'],
  { unit, normalized_unit: normalized }: GoldQuantity,
): boolean {
  const asked = [plainUnit(unit), plainUnit(normalized)];
  return unitsOf(found).some((one) => asked.includes(plainUnit(one)));
}

function unitsOf(value: FigureMention['value']): readonly string[] {
  switch (value.type) {
    case 'percent':
      return ['percentage'];
    case 'multiple':
      return ['count', 'times', 'fold'];
    case 'quantity':
      return [value.noun || '-'];
    case 'money': {
      const names = ['cent', ...(CURRENCIES[value.currency] ?? []), value.currency.toLowerCase()];
      return value.per ? names.map((name) => `${name} per ${value.per}`) : names;
    }
  }
}

/** Lower case, one form of each sign, every word singular, "a year" as "per year". */
function plainUnit(unit: string): string {
  const lower = unit.toLowerCase().replace(/[ -](?:a|an)[ -]|\//g, ' per ');
  const sign = Object.keys(SIGNS).find((key) => lower === key || lower.startsWith(`${key} per `));
  const words = sign ? SIGNS[sign] + lower.slice(sign.length) : lower;
  return words
    .split(' ')
    .map((word) =>
      word === 'feet' ? 'foot' : word.replace(/(?<=..)(?<![su])s$/, '').replace(/inche$/, 'inch'),
    )
    .join(' ');
}
