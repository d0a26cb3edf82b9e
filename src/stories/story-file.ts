/** The format of a story file, digests/<slug>.yaml; digests/README.md explains it field by field. */
import { z } from 'zod';
import type { Name, Story } from '../core/model.ts';
import { factKinds, kindOf } from '../core/story/kinds/index.ts';

const LONGEST_WORDS = 100;
const MOST_ENTRIES = 50;

/** Words are searched as they stand, so that no story file can make matching slow. */
const LOOKS_LIKE_REGEX = /^\/.*\/\w*$|\\[a-zA-Z.(]|\.\*|\.\+|[)\]][+*]|\(\?/;

const words = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(LONGEST_WORDS, `is longer than ${LONGEST_WORDS} characters`)
  .refine(
    (text) => !LOOKS_LIKE_REGEX.test(text),
    'looks like a regular expression; write the plain words to look for',
  );

const list = z.array(words).max(MOST_ENTRIES, `has more than ${MOST_ENTRIES} entries`);
const name = z.union([
  words.transform((text): Name => ({ name: text, aliases: [] })),
  z.strictObject({ name: words, aliases: list.default([]) }),
]);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'must be lower-case letters, digits and "-"');

const ownFact = z.strictObject({
  label: words,
  value: z.enum(['money', 'percent']),
  near: list.min(1, 'needs at least one word or phrase'),
  examples: z
    .array(z.strictObject({ text: z.string().min(1).max(1_000), reads: z.string().min(1).max(100) }))
    .min(1, 'needs at least one example'),
});

export const StoryFile = z
  .strictObject({
    title: words,
    kind: z.enum(['deal']),
    parties: z.strictObject({ acquirer: name, target: name }),
    people: z.array(name).max(MOST_ENTRIES).default([]),
    match: z.strictObject({ all: list.default([]), any: list.default([]), none: list.default([]) }),
    feeds: z
      .array(z.strictObject({ url: z.url({ protocol: /^https?$/ }), publisher: words.optional() }))
      .max(MOST_ENTRIES)
      .default([]),
    lead: z.array(id).min(1, 'needs at least one fact').optional(),
    facts: z.record(id, ownFact).default({}),
  })
  .superRefine(({ kind, match, lead, facts }, context) => {
    if (match.all.length + match.any.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['match'],
        message: 'needs words under "all" or "any", else every article would match',
      });
    }
    const brought = kindOf({ kind }).facts.map((fact) => fact.id);
    for (const own of Object.keys(facts).filter((fact) => brought.includes(fact))) {
      context.addIssue({
        code: 'custom',
        path: ['facts', own],
        message: `is already a fact of every ${kind}; choose another name`,
      });
    }
    const known = [...brought, ...Object.keys(facts)];
    for (const [index, fact] of (lead ?? []).entries()) {
      if (known.includes(fact)) continue;
      context.addIssue({
        code: 'custom',
        path: ['lead', index],
        message: `"${fact}" is no fact of this story; known are ${known.join(', ')}`,
      });
    }
  });

export type StoryFile = z.infer<typeof StoryFile>;

export function toStory(slug: string, file: StoryFile): Story {
  const facts = Object.entries(file.facts).map(([factName, { label, value, near }]) => ({
    id: factName,
    label,
    value,
    near,
  }));
  return {
    slug,
    title: file.title,
    kind: file.kind,
    acquirer: file.parties.acquirer,
    target: file.parties.target,
    people: file.people,
    match: file.match,
    lead: file.lead ?? [...kindOf(file).lead, ...facts.map((fact) => fact.id)],
    facts,
  };
}

/** The facts a story asks for, for people to read. */
export function factLabels(story: Story): readonly string[] {
  return factKinds(story).map(({ label }) => label);
}
