/** Runs the examples of a story's own facts: each must read as its author says. */
import { writeValue } from '../core/digest/house-style.ts';
import type { Story } from '../core/model.ts';
import { readArticle } from '../core/read/read-article.ts';
import { evidenceOf } from '../core/story/evidence.ts';
import type { StoryFile } from './story-file.ts';

export function checkExamples(story: Story, file: StoryFile): { path: PropertyKey[]; message: string }[] {
  return Object.entries(file.facts).flatMap(([fact, { examples }]) =>
    examples.flatMap(({ text, reads }, index) => {
      const found = readsAs(fact, text, story);
      if (found.includes(reads)) return [];
      const message = `"${reads}" was expected and ${found.length > 0 ? `"${found.join('", "')}"` : 'nothing'} was read`;
      return [{ path: ['facts', fact, 'examples', index], message }];
    }),
  );
}

function readsAs(fact: string, text: string, story: Story): string[] {
  const article = { id: 'example', published: '2025-01-01T00:00:00.000Z', body: text };
  const reading = readArticle(article);
  if (!reading.readable) return [];
  const evidence = evidenceOf(reading.claims, article, 1, story).filter((one) => one.fact === fact);
  return evidence.map(({ claim }) => writeValue(claim.value));
}
