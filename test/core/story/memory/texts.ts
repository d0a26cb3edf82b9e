/** Articles of an invented deal, read and taken in. */
import type { Article, StoryMemory } from '../../../../src/core/model.ts';
import { type Page, readPage } from '../../../../src/core/read/read-article.ts';
import { alsoNewIn } from '../../../../src/core/story/memory/also-new.ts';
import { remember } from '../../../../src/core/story/memory/remember.ts';
import { type Statement, statementsOf } from '../../../../src/core/story/memory/statements.ts';
import { STORY } from '../values.ts';

export const FIRST =
  'Acme is in talks to invest over $10 billion in Zenith. Zenith labels data for makers of language models. ' +
  'Jane Roe runs Zenith from Oslo and has advised several governments. Both companies have declined to comment on the talks.';

export function articleOf(body: string, day = 1, headline?: string): Article {
  const published = new Date(Date.UTC(2025, 2, day, 8)).toISOString();
  return { id: `day-${day}`, publisher: `Paper ${day}`, published, headline, body };
}

export interface Taken {
  readonly article: Article;
  readonly page: Page;
  readonly statements: readonly Statement[];
}

export function take(body: string, day = 1, headline?: string): Taken {
  const article = articleOf(body, day, headline);
  const page = readPage(article);
  return { article, page, statements: statementsOf(page.sentences) };
}

export function memoryOf(...taken: readonly Taken[]): StoryMemory | undefined {
  let memory: StoryMemory | undefined;
  for (const { article, statements } of taken) memory = remember(memory, article, statements);
  return memory;
}

/** What an article of the second day says that `memory` does not hold. */
export function alsoNewTo(memory: StoryMemory | undefined, body: string): string[] {
  const { page, statements } = take(body, 2);
  return alsoNewIn(page.reading, statements, memory, [], STORY).map(({ sentence }) => sentence.text);
}

export function alsoNew(body: string): string[] {
  return alsoNewTo(memoryOf(take(FIRST)), body);
}
