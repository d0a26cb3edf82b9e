import type { AudienceId, StoryRecord, StoryStep, Told } from '../model.ts';

/** What a story has on record once a step is taken. */
export function recordAfter(record: StoryRecord, step: StoryStep): StoryRecord {
  const { facts, told, waits = {}, memory = record.memory } = step;
  const touched = Object.fromEntries(facts.map((fact) => [fact.key, fact]));
  return {
    ledger: { ...record.ledger, ...touched },
    told: mergeTold(record.told, told),
    audiences: record.audiences?.map((one) => ({ ...one, nextAt: waits[one.id] ?? one.nextAt })),
    memory,
  };
}

/** A fact that the step does not mention stays as it was told. */
function mergeTold(before: StoryRecord['told'], told: StoryStep['told']): Readonly<Record<AudienceId, Told>> {
  const merged = Object.entries(told).map(([id, facts]) => [id, { ...before[id], ...facts }] as const);
  return { ...before, ...Object.fromEntries(merged) };
}
