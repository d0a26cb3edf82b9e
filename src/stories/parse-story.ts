/** The text of a story file in; the story, or every problem with its line and field, out. */
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Story } from '../core/model.ts';
import { checkExamples } from './check-examples.ts';
import { StoryFile, toStory } from './story-file.ts';

export interface Problem {
  /** From 1. */
  readonly line: number;
  /** "parties.target.name"; empty when the whole file is meant. */
  readonly field: string;
  readonly message: string;
}

export type ParsedStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A slash command is at most 32 characters with its slash. https://docs.slack.dev/reference/app-manifest */
const SLUG = /^[a-z0-9][a-z0-9-]{0,30}$/;

export function parseStory(slug: string, text: string): ParsedStory {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const problems: Problem[] = document.errors.map(({ pos, message }) => ({
    line: lines.linePos(pos[0]).line,
    field: '',
    message: `is not valid YAML: ${message}`,
  }));
  if (!SLUG.test(slug)) {
    problems.unshift({
      line: 1,
      field: '',
      message: 'the file name becomes a slash command: use lower-case letters, digits and "-", at most 31',
    });
  }
  if (problems.length > 0) return { ok: false, problems };

  const parsed = StoryFile.safeParse(plainValue(document));
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: issue.message }];
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: 'is not a field of a story file',
      }));
    });
    return {
      ok: false,
      problems: found
        .map(({ path, message }) => located(document, lines, path, message))
        .sort((a, b) => a.line - b.line),
    };
  }
  const story = toStory(slug, parsed.data);
  const failed = checkExamples(story, parsed.data).map(({ path, message }) =>
    located(document, lines, path, message),
  );
  return failed.length > 0 ? { ok: false, problems: failed } : { ok: true, story };
}

/** Aliases are expanded at most a hundred times, so that a file of a few lines cannot fill the memory. */
function plainValue(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

function located(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
  message: string,
): Problem {
  return { line: lines.linePos(offsetOf(document, path)).line, field: path.map(String).join('.'), message };
}

/** Where the key of `path` stands, or the nearest thing above it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  if (path.length === 0) return 0;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(last));
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : offsetOf(document, path.slice(0, -1));
}
