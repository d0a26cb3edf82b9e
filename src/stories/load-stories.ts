/** Every story in a folder. Either all of them are right, or every problem of every file is told at once. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../core/model.ts';
import { messageOf, UsageError } from '../errors.ts';
import { parseStory } from './parse-story.ts';

/** Bytes of one story file. */
const LARGEST_FILE = 50_000;

const EXTENSION = /\.ya?ml$/i;

export interface CheckedStories {
  readonly stories: readonly Story[];
  /** "digests/scale-deal.yaml:7 parties.target: ..." */
  readonly problems: readonly string[];
}

export async function checkStories(folder: string): Promise<CheckedStories> {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(
      `${folder}: there is no such folder; set STORIES_DIR or run in the project's own folder`,
    );
  });
  const files = names.filter((name) => EXTENSION.test(name)).sort();
  if (files.length === 0) {
    throw new UsageError(
      `${folder}: holds no story; add one as a .yaml file (digests/README.md tells the format)`,
    );
  }
  const stories: Story[] = [];
  const problems: string[] = [];
  for (const name of files) {
    const path = join(folder, name);
    const { text, problem } = await readText(path);
    if (text === undefined) {
      problems.push(`${path}: ${problem}`);
      continue;
    }
    const parsed = parseStory(name.replace(EXTENSION, ''), text);
    if (parsed.ok) stories.push(parsed.story);
    else
      for (const { line, field, message } of parsed.problems)
        problems.push(`${path}:${line}${field && ` ${field}`}: ${message}`);
  }
  const slugs = stories.map(({ slug }) => slug);
  for (const slug of slugs.filter((one, index) => slugs.indexOf(one) !== index)) {
    problems.push(`${folder}: both ${slug}.yaml and ${slug}.yml are there; keep one`);
  }
  return { stories, problems };
}

export async function loadStories(folder: string): Promise<readonly Story[]> {
  const { stories, problems } = await checkStories(folder);
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return stories;
}

async function readText(path: string): Promise<{ readonly text?: string; readonly problem?: string }> {
  try {
    const info = await stat(path);
    if (!info.isFile()) return { problem: 'is not a file' };
    if (info.size > LARGEST_FILE)
      return { problem: `is larger than ${LARGEST_FILE} bytes; is it a story file?` };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) };
  } catch (error) {
    return {
      problem: error instanceof TypeError ? 'is not UTF-8 text; save it as UTF-8' : messageOf(error),
    };
  }
}

/** The story of this slug, or all of them when none is asked for. */
export function chooseStories(stories: readonly Story[], slug: string | undefined): readonly Story[] {
  if (slug === undefined) return stories;
  const story = stories.find((one) => one.slug === slug);
  if (story) return [story];
  const known = stories.map((one) => one.slug).join(', ');
  throw new UsageError(
    `there is no story "${slug}"; known are ${known}. A story is a file in digests/, ${slug}.yaml for this one.`,
  );
}
