/** The format of a story file, digests/<slug>.yaml; digests/README.md explains it field by field. */
import { z } from 'zod';
import type { Name, OwnFact, Story } from '../core/model.ts';
import { factKinds, KIND_NAMES, kindOf } from '../core/story/kinds/index.ts';

const LONGEST_WORDS = 100;
const MOST_ENTRIES = 50;
const LONGEST_URL = 2_000;

/** Words are searched as they stand, so that no story file can make matching slow. */
const LOOKS_LIKE_REGEX = /^\/.*\/\w*$|\\[a-zA-Z.(]|\.\*|\.\+|[)\]][+*]|\(\?|\||^\^|\[.+\]/;
/** Control characters and halves of a surrogate pair: no article has them, and no database takes them. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

const words = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(LONGEST_WORDS, `is longer than ${LONGEST_WORDS} characters`)
  .refine(
    (text) => !NO_TEXT.test(text),
    'holds a line break or another control character; write plain text on one line',
  )
  .refine(
    (text) => !LOOKS_LIKE_REGEX.test(text),
    'looks like a regular expression; write the plain words to look for',
  );

const list = z.array(words).max(MOST_ENTRIES);
const name = z.union([
  words.transform((text): Name => ({ name: text, aliases: [] })),
  z.strictObject({ name: words, aliases: list.default([]) }),
]);
/** "constructor" is what every JavaScript object has, a table of facts too. */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be lower-case letters, digits and "-"')
  .refine((name) => name !== 'constructor', 'cannot be the name of a fact; choose another');

const ownFact = z.strictObject({
  label: words,
  value: z.enum(['money', 'percent', 'number']),
  near: list.min(1, 'needs at least one word or phrase'),
  examples: z
    .array(z.strictObject({ text: z.string().min(1).max(1_000), reads: z.string().min(1).max(100) }))
    .min(1, 'needs at least one example'),
});

export const KIND = z.enum(KIND_NAMES);
export const Facts = z.record(id, ownFact);
export const Parties = z.record(z.string(), name);

const match = z
  .strictObject({ all: list.default([]), any: list.default([]), none: list.default([]) })
  .refine(
    ({ all, any }) => all.length + any.length > 0,
    'needs words under "all" or "any", else every article would match',
  );

/** What must fit together across fields is in check-names.ts and check-examples.ts. */
export const StoryFile = z.strictObject({
  title: words,
  kind: KIND,
  parties: Parties.default({}),
  people: z.array(name).max(MOST_ENTRIES).default([]),
  match,
  feeds: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/ }).max(LONGEST_URL, `is longer than ${LONGEST_URL} characters`),
        publisher: words.optional(),
      }),
    )
    .max(MOST_ENTRIES)
    .default([]),
  lead: z.array(z.string()).min(1, 'needs at least one fact').optional(),
  facts: Facts.default({}),
});

export type StoryFile = z.infer<typeof StoryFile>;

export function toStory(slug: string, file: StoryFile): Story {
  const facts = ownFacts(file.facts);
  return {
    slug,
    title: file.title,
    kind: file.kind,
    parties: file.parties,
    people: file.people,
    feeds: file.feeds,
    match: file.match,
    lead: file.lead ?? [...kindOf(file).lead, ...facts.map((fact) => fact.id)],
    facts,
  };
}

export function ownFacts(facts: z.infer<typeof Facts>): OwnFact[] {
  return Object.entries(facts).map(([id, { label, value, near }]) => ({
    id,
    label,
    value: value === 'number' ? 'quantity' : value,
    near,
  }));
}

/** The facts a story asks for, for people to read. */
export function factLabels(story: Story): readonly string[] {
  return factKinds(story).map(({ label }) => label);
}
