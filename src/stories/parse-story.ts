/** The text of a story file in; the story, or every problem with its line and field, out. */
import type { Story } from '../core/model.ts';
import { checkExamples } from './check-examples.ts';
import { checkNames } from './check-names.ts';
import { findingsOf, plainMessage } from './plain-words.ts';
import { MOST_PROBLEMS, type Problem, readYaml } from './read-yaml.ts';
import { StoryFile, toStory } from './story-file.ts';

export type ParsedStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A slash command is at most 32 characters with its slash. https://docs.slack.dev/reference/app-manifest */
const SLUG = /^[a-z0-9][a-z0-9-]{0,30}$/;

export function parseStory(slug: string, text: string): ParsedStory {
  const yaml = readYaml(text);
  const problems = [...yaml.problems];
  if (!SLUG.test(slug)) {
    problems.push({
      line: 1,
      field: '',
      message: 'the file name becomes a slash command: use lower-case letters, digits and "-", at most 31',
    });
  }
  if (yaml.value === undefined) return { ok: false, problems };
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    problems.push(yaml.locate([], 'is not a story; write its fields one a line, "title: ..." first'));
    return { ok: false, problems };
  }

  const parsed = StoryFile.safeParse(yaml.value, { error: plainMessage });
  const findings = [
    ...(parsed.success ? [] : findingsOf(parsed.error.issues)),
    ...checkNames(yaml.value),
    ...checkExamples(yaml.value),
  ];
  problems.push(...findings.slice(0, MOST_PROBLEMS).map(({ path, message }) => yaml.locate(path, message)));
  if (parsed.success && problems.length === 0) return { ok: true, story: toStory(slug, parsed.data) };
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}
