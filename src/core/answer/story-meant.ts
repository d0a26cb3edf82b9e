/** Which followed story a question is about: another one that it names, when it names nothing of this one. */
import type { Story } from '../model.ts';
import { hasWords } from '../story/has-words.ts';
import { formsOf, namesOf } from '../story/parties.ts';

export function storyMeant(question: string, story: Story, stories: readonly Story[]): Story {
  if (names(question, story)) return story;
  const others = stories.filter((one) => one.slug !== story.slug && names(question, one));
  const [other] = others;
  // Two that are named alike: nobody can tell which is meant.
  return other && others.length === 1 ? other : story;
}

/** Names are told by their capitals: "Orvex", and not the "ore" of "more". */
function names(question: string, story: Story): boolean {
  const { title, slug } = story;
  return [title, slug, ...namesOf(story).flatMap(formsOf)].some((name) => hasWords(question, name));
}
