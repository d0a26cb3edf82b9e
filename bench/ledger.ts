/** The speed of one step on a ledger with few steps behind it, and on one with many. */
import type { Evidence, Story, StoryRecord } from '../src/core/model.ts';
import { takeStep } from '../src/core/take-step.ts';
import { passesPerSecond } from './cpu.ts';

const NOW = '2027-01-01T00:00:00.000Z';
const SHORT = 10;
const LONG = 10_000;
/** Steps timed at the end of each. */
const TIMED = 20;

/** `step` is what one article says of the story; each later one moves its first figure by a million. */
export function ledgerFigures(step: readonly Evidence[], story: Story): Record<string, number> {
  const [few, many] = [SHORT, LONG].map((steps) => stepsPerSecond(steps, step, story));
  return {
    [`step ${SHORT} of a ledger, steps per CPU-second`]: few ?? 0,
    [`step ${LONG} of a ledger, steps per CPU-second`]: many ?? 0,
  };
}

function stepsPerSecond(steps: number, said: readonly Evidence[], story: Story): number {
  let record: StoryRecord = { ledger: {}, told: {} };
  for (let index = 0; index < steps; index += 1) record = grown(record, numbered(said, index), story);
  const next = Array.from({ length: TIMED }, (_, index) => numbered(said, steps + index));
  return TIMED * passesPerSecond(() => next.reduce((known, one) => grown(known, one, story), record));
}

function grown(record: StoryRecord, said: readonly Evidence[], story: Story): StoryRecord {
  const { facts, told } = takeStep(record, [], said, story, NOW);
  return { ledger: { ...record.ledger, ...Object.fromEntries(facts.map((fact) => [fact.key, fact])) }, told };
}

/** What an article of its own says an hour later than the one before. */
function numbered(said: readonly Evidence[], index: number): Evidence[] {
  const at = new Date(Date.UTC(2025, 0, 1) + index * 3_600_000).toISOString();
  return said.map((one) => {
    const { value } = one.claim;
    const moved =
      'amount' in value && value.type === 'money'
        ? { ...value, amount: `${BigInt(value.amount.split('.')[0] ?? 0) + BigInt(index) * 1_000_000n}` }
        : value;
    return {
      ...one,
      claim: { ...one.claim, at, value: moved },
      source: { ...one.source, articleId: `a${index}`, published: at },
      origin: `paper ${index % 40}`,
    };
  });
}
