/** A year of random news, told under random settings: what must hold of every audience. */

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { writeChange } from '../../../src/core/digest/write-change.ts';
import type { Digest, Evidence, Instant, Settings, StoryRecord } from '../../../src/core/model.ts';
import { diffLedger } from '../../../src/core/story/diff.ts';
import { audienceOf } from '../../../src/core/subscription/audience.ts';
import { hearingInWindow } from '../../../src/core/subscription/hearing.ts';
import { wants } from '../../../src/core/subscription/wants.ts';
import { takeStep } from '../../../src/core/take-step.ts';
import { tellAudience } from '../../../src/core/tell-audience.ts';
import { STORY, said } from '../story/values.ts';

const YEAR = Date.UTC(2025, 0, 1);
const HOUR_MS = 3_600_000;
const HOURS = 365 * 24;

/** Clocks that move by an hour in spring and autumn, by half an hour, in the south, and never; some stand half an hour apart. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const zone = fc.constantFrom(...ZONES);

const pace = fc.oneof(
  fc.constant(undefined),
  fc.constant({ every: 'hour' } as const),
  fc.record({ every: fc.constant('day' as const), at: time, zone }),
);
const quiet = fc
  .record({ from: time, to: time, zone, letsUrgentThrough: fc.boolean() })
  .filter(({ from, to }) => from !== to);

const anySettings: fc.Arbitrary<Settings> = fc.record({
  level: fc.constantFrom('major', 'all'),
  pace,
  quiet: fc.option(quiet, { nil: undefined }),
  facts: fc.option(fc.subarray(['price', 'stake', 'valuation'], { minLength: 1 }), { nil: undefined }),
  origins: fc.option(fc.constant(2), { nil: undefined }),
});

interface News {
  readonly hour: number;
  readonly fact: string;
  readonly words: string;
  readonly origin: string;
  /** An update may go back to an earlier value; otherwise it is old news. */
  readonly segment: 'update' | 'original';
}

const AMOUNTS = ['$10 billion', '$12 billion', '$14 billion'];

const anyNews: fc.Arbitrary<readonly News[]> = fc
  .array(
    fc.record({
      // A little denser where clocks change, in Europe, America and Australia.
      hour: fc.oneof(
        fc.integer({ min: 0, max: HOURS - 1 }),
        ...[67, 87, 95, 277, 298, 305].map((day) => fc.integer({ min: day * 24, max: (day + 2) * 24 })),
      ),
      fact: fc.constantFrom('price', 'stake', 'valuation'),
      words: fc.constantFrom(...AMOUNTS),
      origin: fc.constantFrom('Wire', 'Echo', 'Post'),
      segment: fc.constantFrom('update', 'original'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.toSorted((a, b) => a.hour - b.hour));

interface Post {
  readonly at: Instant;
  readonly digest: Digest;
}

interface Year {
  readonly posts: readonly Post[];
  readonly record: StoryRecord;
}

function instant(hour: number): Instant {
  return new Date(YEAR + hour * HOUR_MS).toISOString();
}

function evidenceOf({ hour, fact, words, origin, segment }: News, index: number): Evidence {
  const at = instant(hour);
  const one = said({
    fact,
    words: fact === 'stake' ? words.replace(/\$(\d+) billion/, '$1%') : words,
    day: 1,
    origin,
    segment,
  });
  return {
    ...one,
    claim: { ...one.claim, at },
    source: { ...one.source, articleId: `a${index}`, published: at },
  };
}

/** Every article when it comes, and every window when it is due. */
function live(news: readonly News[], settings: Settings): Year {
  const audience = audienceOf(settings);
  const { id } = audience;
  let record: StoryRecord = { ledger: {}, told: {}, audiences: [audience] };
  const posts: Post[] = [];
  const past: Evidence[] = [];

  const tellUntil = (end: Instant): void => {
    for (let at = nextAt(); at !== undefined && at < end; at = nextAt()) {
      const { ledger } = record;
      const hearing = hearingInWindow(settings, at);
      const told = tellAudience(settings, record.told[id], hearing, ledger, STORY, (change) =>
        writeChange(change, ledger, STORY),
      );
      if (told.digest) posts.push({ at, digest: told.digest });
      if (told.until !== undefined) expect(told.until > at).toBe(true);
      record = {
        ...record,
        told: { ...record.told, ...(told.told ? { [id]: told.told } : {}) },
        audiences: [{ ...audience, nextAt: told.until }],
      };
    }
  };
  const nextAt = (): Instant | undefined => record.audiences?.[0]?.nextAt;

  news.forEach((one, index) => {
    const now = instant(one.hour);
    tellUntil(now);
    const evidence = evidenceOf(one, index);
    const step = takeStep(record, past, [evidence], STORY, now);
    past.push(...step.evidence);
    record = {
      ledger: { ...record.ledger, ...Object.fromEntries(step.facts.map((fact) => [fact.key, fact])) },
      told: { ...record.told, ...step.told },
      audiences: [{ ...audience, nextAt: step.waits?.[id] ?? nextAt() }],
    };
    const digest = step.digests.find((each) => each.audience === id)?.digest;
    if (digest) posts.push({ at: now, digest });
  });
  tellUntil(instant(HOURS + 24 * 7));
  return { posts, record };
}

function clockOf(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

function dayOf(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
}

const RUNS = { numRuns: 200 };
/** A busy machine needs some seconds for them. */
const TIMEOUT_MS = 60_000;

it(
  'tells nothing twice, and each step from where the last one ended',
  () => {
    fc.assert(
      fc.property(anyNews, anySettings, (news, settings) => {
        const last = new Map<string, string>();
        for (const { digest } of live(news, settings).posts) {
          for (const { fact, change, before, after, against } of digest.lines) {
            const known = last.get(fact);
            if (change === 'new') expect(known).toBeUndefined();
            if (['revised', 'corrected', 'reverted', 'refined'].includes(change)) {
              expect(before).toBe(known);
              expect(after).not.toBe(known);
            }
            if (change === 'disputed') expect(against).toBeDefined();
            last.set(fact, after);
          }
        }
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'leaves nothing untold that is wanted, once all has been quiet',
  () => {
    fc.assert(
      fc.property(anyNews, anySettings, (news, settings) => {
        const { record, posts } = live(news, settings);
        const { id } = audienceOf(settings);
        expect(record.audiences?.[0]?.nextAt).toBeUndefined();
        const left = diffLedger(record.told[id] ?? {}, record.ledger, STORY).filter((change) =>
          wants(settings, change, STORY),
        );
        const isOpen =
          posts.length > 0 ||
          settings.facts !== undefined ||
          left.some(({ fact }) => STORY.lead.includes(fact));
        if (isOpen) expect(left).toEqual([]);
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'tells at the hours that were asked for, on the clocks of the zone, once a window',
  () => {
    fc.assert(
      fc.property(anyNews, anySettings, (news, settings) => {
        const { posts } = live(news, settings);
        if (settings.quiet || settings.pace === undefined) return;
        const times = posts.map(({ at }) => at);
        expect(new Set(times).size).toBe(times.length);
        if (settings.pace.every === 'hour') {
          for (const at of times) expect(at.slice(14)).toBe('00:00.000Z');
        } else if (settings.pace.every === 'day') {
          const { at: wanted, zone: timeZone } = settings.pace;
          expect(new Set(times.map((at) => dayOf(at, timeZone))).size).toBe(times.length);
          for (const at of times) {
            if (clockOf(at, timeZone) === wanted) continue;
            // The one other case: clocks skip that time of that day.
            const shown = Temporal.PlainDateTime.from(`${dayOf(at, timeZone)}T${wanted}`).toZonedDateTime(
              timeZone,
            );
            expect(shown.toPlainTime().toString().slice(0, 5)).toBe(clockOf(at, timeZone));
            expect(shown.toPlainTime().toString().slice(0, 5)).not.toBe(wanted);
          }
        }
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'keeps quiet, and breaks it only for what leads',
  () => {
    fc.assert(
      fc.property(anyNews, anySettings, quiet, (news, settings, hours) => {
        const { from, to, letsUrgentThrough } = hours;
        for (const { at, digest } of live(news, { ...settings, quiet: hours }).posts) {
          const clock = clockOf(at, hours.zone);
          const isQuiet = from < to ? from <= clock && clock < to : from <= clock || clock < to;
          if (!isQuiet) continue;
          expect(letsUrgentThrough).toBe(true);
          if (digest.kind === 'scene')
            expect(digest.lines.some(({ fact }) => STORY.lead.includes(fact))).toBe(true);
          else for (const { fact } of digest.lines) expect(STORY.lead).toContain(fact);
        }
      }),
      RUNS,
    );
  },
  TIMEOUT_MS,
);

it(
  'tells 10 -> 12 -> 14 as 10 -> 14, and nothing when it came back',
  () => {
    const at = (hour: number, words: string): News => ({
      hour,
      fact: 'price',
      words,
      origin: 'Wire',
      segment: 'update',
    });
    const daily: Settings = { level: 'all', pace: { every: 'day', at: '09:00', zone: 'UTC' } };
    const lines = (news: readonly News[]) =>
      live(news, daily).posts.map(({ at: when, digest }) => [
        when.slice(5, 16),
        ...digest.lines.map(({ before, after }) => `${before ?? ''}>${after}`),
      ]);
    const first = at(1, '$10 billion');
    expect(lines([first, at(30, '$12 billion'), at(55, '$14 billion')])).toEqual([
      ['01-01T09:00', '>$10B'],
      ['01-02T09:00', '$10B>$12B'],
      ['01-03T09:00', '$12B>$14B'],
    ]);
    expect(lines([first, at(34, '$12 billion'), at(55, '$14 billion')])).toEqual([
      ['01-01T09:00', '>$10B'],
      ['01-03T09:00', '$10B>$14B'],
    ]);
    expect(lines([first, at(34, '$12 billion'), at(55, '$10 billion')])).toEqual([['01-01T09:00', '>$10B']]);
  },
  TIMEOUT_MS,
);
