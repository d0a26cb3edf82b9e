/** A question in its thread: what it leaves out stands in the questions before it. */
import type { Instant, Story } from '../../model.ts';
import { type Asked, readAsked } from './asked.ts';

/** `earlier` are the questions of the thread on this story, oldest first. */
export function readInThread(
  text: string,
  earlier: readonly string[],
  story: Story,
  now: Instant,
): Asked | undefined {
  let before: Asked | undefined;
  for (const one of earlier) {
    const asked = readAsked(one, story, now);
    // What asks for something else breaks the thread: "it" is that.
    before = asked && takenUp(asked, before);
  }
  const asked = readAsked(text, story, now);
  return asked && takenUp(asked, before);
}

function takenUp(asked: Asked, before: Asked | undefined): Asked {
  if (!before || !asked.isFollowUp) return asked;
  // "What about the stake?" after "who says so?"
  if (asked.kinds.length > 0)
    return asked.aspect === 'now' && asked.days === undefined
      ? { ...asked, aspect: before.aspect, days: before.days }
      : asked;
  return {
    ...asked,
    kinds: before.kinds,
    names: asked.names.length > 0 ? asked.names : before.names,
    stems: asked.aspect === 'now' ? asked.stems : new Set([...asked.stems, ...before.stems]),
    depth: asked.aspect === 'before' && before.aspect === 'before' ? before.depth + 1 : asked.depth,
  };
}

/** Whether it names nothing itself, so that it is about what was asked before. */
export function takesUp(text: string, story: Story, now: Instant): boolean {
  const asked = readAsked(text, story, now);
  return asked?.isFollowUp === true && asked.names.length === 0;
}
