/** Whether an article belongs to a followed story, by the words its file asks for. */
import type { Article, Story } from '../model.ts';
import { hasWords } from './has-words.ts';

export type Match = { readonly matches: true } | { readonly matches: false; readonly reason: string };

export function matchStory(article: Article, story: Story): Match {
  const text = `${article.headline ?? ''}\n${article.body}`;
  const { all, any, none } = story.match;
  const missing = all.find((words) => !mentions(text, words));
  if (missing) return { matches: false, reason: `does not mention "${missing}"` };
  if (any.length > 0 && !any.some((words) => mentions(text, words))) {
    return { matches: false, reason: `mentions none of ${any.map((words) => `"${words}"`).join(', ')}` };
  }
  const excluded = none.find((words) => mentions(text, words));
  if (excluded) return { matches: false, reason: `mentions "${excluded}", which this story leaves out` };
  return { matches: true };
}

/** "flood" is also the "Flood" that opens a sentence and the "FLOOD" of a headline; "Wang" is no "wang". */
function mentions(text: string, words: string): boolean {
  if (hasWords(text, words)) return true;
  const capitals = words.toUpperCase();
  if (words !== words.toLowerCase() || words === capitals) return false;
  return hasWords(text, words.charAt(0).toUpperCase() + words.slice(1)) || hasWords(text, capitals);
}
