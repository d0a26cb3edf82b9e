/** Whether an article belongs to a followed story, by the words its file asks for. */
import type { Article, Story } from '../model.ts';
import { hasWords } from './has-words.ts';

export type Match = { readonly matches: true } | { readonly matches: false; readonly reason: string };

export function matchStory(article: Article, story: Story): Match {
  const text = `${article.headline ?? ''}\n${article.body}`;
  const { all, any, none } = story.match;
  const missing = all.find((words) => !hasWords(text, words));
  if (missing) return { matches: false, reason: `does not mention "${missing}"` };
  if (any.length > 0 && !any.some((words) => hasWords(text, words))) {
    return { matches: false, reason: `mentions none of ${any.map((words) => `"${words}"`).join(', ')}` };
  }
  const excluded = none.find((words) => hasWords(text, words));
  if (excluded) return { matches: false, reason: `mentions "${excluded}", which this story leaves out` };
  return { matches: true };
}
