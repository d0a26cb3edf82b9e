/** What it costs to hold an article, once read, against what its story has said so far, and to take it in. */
import type { Article, Story, StoryMemory } from '../src/core/model.ts';
import { readPage } from '../src/core/read/read-article.ts';
import { evidenceOf } from '../src/core/story/evidence.ts';
import { alsoNewIn } from '../src/core/story/memory/also-new.ts';
import { remember } from '../src/core/story/memory/remember.ts';
import { statementsOf } from '../src/core/story/memory/statements.ts';
import { whyPassing } from '../src/core/story/passing-mention.ts';
import { passesPerSecond } from './cpu.ts';

/** The memory is that of `others` and of half of `articles`: as large as it gets, and with most of the rest new. */
export function memoryFigures(
  articles: readonly Article[],
  others: readonly Article[],
  story: Story,
): Record<string, number> {
  const half = articles.slice(0, articles.length >> 1);
  let memory: StoryMemory | undefined;
  for (const one of [...others, ...half])
    memory = remember(memory, one, statementsOf(readPage(one).sentences));
  const read = articles.slice(half.length).map((article) => {
    const page = readPage(article);
    const claims = page.reading.readable ? page.reading.claims : [];
    return { article, page, said: evidenceOf(claims, article, 1, story) };
  });
  const pass = (): void => {
    for (const { article, page, said } of read) {
      const statements = statementsOf(page.sentences);
      whyPassing(article, page.reading, statements, said, story, memory);
      alsoNewIn(page.reading, statements, memory, said, story);
      remember(memory, article, statements);
    }
  };
  return {
    'match, also-new and memory, CPU µs': 1e6 / (read.length * passesPerSecond(pass)),
    'memory of a story, kB of JSON': JSON.stringify(memory).length / 1000,
  };
}
