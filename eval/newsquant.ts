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
import { AFTER, COUNTRIES } from '../src/core/read/words/money.ts';
import { type Scores, score, scoreF1 } from './score.ts';

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
  const read = sentences.map(({ text }) => readFigures(sentenceOf(text, 0)).map(({ value }) => value));
  const sums = read.flatMap((values, index) =>
    values
      .filter(({ type }) => type === 'money')
      .map((sum) => ({ sum, quantities: sentences[index]?.quantities ?? [], text: sentences[index]?.text })),
  );
  const isInGold: Same = (sum, gold) => isValue(sum, gold) && isUnit(sum, gold);
  const scores = Object.entries(MEASURES).map(([measure, same]) => {
    const counts = { right: 0, found: 0, gold: 0 };
    sentences.forEach(({ quantities }, index) => {
      const values = read[index] ?? [];
      counts.right += matches(values, quantities, same);
      counts.found += values.length;
      counts.gold += quantities.length;
    });
    return scoreF1(measure, counts);
  });
  return [
    ...scores,
    score(
      'sums of money read that are in gold',
      sums,
      ({ sum, quantities }) => quantities.some((gold) => isInGold(sum, gold)),
      ({ sum, text }) => `${sum.amount} in "${text}"`,
    ),
  ];
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

export function isValue(found: FigureMention['value'], { value: written, unit }: GoldQuantity): boolean {
  const value = written.replaceAll(' ', '');
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

const HUNDREDTHS: ReadonlySet<string> = new Set(['p', 'pence', 'penny', 'cent', 'cents', '¢', 'c', 'sen']);

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** NewsQuant has one sign for what we tell apart: it writes ">" for "rose more than 5%", and "up" for "rose about 5%". */
export function changeOf({ bound, trend, from }: FigureMention['value']): string {
  if (trend && !from && bound !== 'gt' && bound !== 'ge') return trend;
  const signs = { eq: '=', range: '=', approx: '~', gt: '>', ge: '>', lt: '<', le: '<' } as const;
  return signs[bound];
}

/** "Danish krone", "danish crown" -> DKK and so on: the words that the reader knows, and short ones the set has. */
const CURRENCIES = new Map<string, readonly string[]>();
for (const [word, { code }] of AFTER) addCurrency(code, word);
for (const [word, code] of COUNTRIES) addCurrency(code, word);
for (const [code, words] of Object.entries({
  USD: ['united states dollar'],
  HKD: ['hong kong dollar'],
  SGD: ['singaporean dollar'],
  GBP: ['pound sterling', 'penny', 'pence', 'p'],
  INR: ['rs'],
  MYR: ['malaysian ringgit', 'rm', 'sen'],
}))
  for (const word of words) addCurrency(code, word);

function addCurrency(code: string, word: string): void {
  CURRENCIES.set(code, [...(CURRENCIES.get(code) ?? []), word]);
}

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
  y: 'yen',
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
      const names = ['cent', ...(CURRENCIES.get(value.currency) ?? []), value.currency.toLowerCase()];
      return value.per ? names.map((name) => `${name} per ${value.per}`) : names;
    }
  }
}

/**
 * Lower case without points, one form of each sign and spelling, every word singular, "a year" as "per year". The set's
 * normal forms have no small words: "digital physical sale" are "digital and physical sales".
 */
function plainUnit(unit: string): string {
  const lower = unit
    .toLowerCase()
    .replace(/[ -](?:a|an)[ -]|\//g, ' per ')
    .replace(/(?<=[a-z])\./g, '')
    .replace(/(?<=[a-z]) (?=[$])/g, '');
  const sign = Object.keys(SIGNS).find((key) => lower === key || lower.startsWith(`${key} per `));
  const words = sign ? SIGNS[sign] + lower.slice(sign.length) : lower;
  return words
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => SPELLINGS.get(word) ?? word.replace(/(?<=..)(?<![su])s$/, '').replace(/inche$/, 'inch'))
    .map((word) => word.replace(/(?<=^|kilo|centi|milli|nano)(lit|met)er$/, '$1re'))
    .join(' ');
}

const SMALL: ReadonlySet<string> = new Set(['and', 'of', 'the', 'most']);
const SPELLINGS: ReadonlyMap<string, string> = new Map([['feet', 'foot']]);
