/** Runs the examples of a story's own facts: each must read as its author says. */
import { z } from 'zod';
import { writeValue } from '../core/digest/house-style.ts';
import type { OwnFact, Story } from '../core/model.ts';
import { readArticle } from '../core/read/read-article.ts';
import { evidenceOf } from '../core/story/evidence.ts';
import type { Finding } from './plain-words.ts';
import { Facts, ownFacts } from './story-file.ts';

/** Nothing of the story but its own facts takes part. */
const ANY_STORY: Omit<Story, 'facts'> = {
  slug: 'example',
  title: 'Example',
  kind: 'generic',
  parties: {},
  people: [],
  feeds: [],
  match: { all: [], any: [], none: [] },
  lead: [],
};

/** Looked at even when other parts of the file are wrong, once its facts are right in themselves. */
export function checkExamples(file: object): Finding[] {
  const { data } = z.object({ facts: Facts }).safeParse(file);
  if (!data) return [];
  const facts = ownFacts(data.facts);
  return Object.entries(data.facts).flatMap(([fact, { examples }]) =>
    examples.flatMap(({ text, reads }, index) => {
      const found = readsAs(fact, text, facts);
      if (found.includes(reads)) return [];
      const message = `"${reads}" was expected and ${found.length > 0 ? `"${found.join('", "')}"` : 'nothing'} was read`;
      return [{ path: ['facts', fact, 'examples', index], message }];
    }),
  );
}

function readsAs(fact: string, text: string, facts: readonly OwnFact[]): string[] {
  const article = { id: 'example', published: '2025-01-01T00:00:00.000Z', body: text };
  const reading = readArticle(article);
  if (!reading.readable) return [];
  // Whoever an example names stands for the story's own parties.
  const unnamed = reading.claims.map((claim) => ({ ...claim, subject: undefined, object: undefined }));
  const evidence = evidenceOf(unnamed, article, 1, { ...ANY_STORY, facts });
  return evidence.filter((one) => one.fact === fact).map(({ claim }) => writeValue(claim.value));
}
