/** `writethru diff`: which figures two versions of one page state differently; no store. */
import { type PageText, textOf, textOfPage } from '../core/story/align/page-text.ts';
import { changedWords } from '../core/story/compare/changed-words.ts';
import { compareTexts, type NumberChange } from '../core/story/compare/compare-texts.ts';
import { readVersions, type Version } from '../feeds/read-versions.ts';
import { drawVersions } from './draw-versions.ts';
import { columnsOfTerminal, inkOfTerminal } from './terminal.ts';

/** One line of JSON a pair, for scripts; or the sentences that were touched, with what changed in them. */
export const DIFF_FACES = ['json', 'text'] as const;
export type DiffFace = (typeof DIFF_FACES)[number];

/** Returns the problems; "-" is standard input. */
export async function diff(
  file: string,
  face: DiffFace,
  print: (line: string) => void,
): Promise<readonly string[]> {
  const show = face === 'json' ? asJson : asText;
  const problems: string[] = [];
  for await (const one of readVersions(file)) {
    if ('problem' in one) problems.push(`${file}:${one.line}: ${one.problem}`);
    else print(show(pageOf(one.versions.old), pageOf(one.versions.new)));
  }
  return problems;
}

/** Every date will do: what is compared does not depend on any. */
const NO_DATE = '1970-01-01T00:00:00.000Z';

function pageOf(version: Version): PageText {
  if (typeof version === 'string') return textOf(version);
  const { headline, body } = version;
  return textOfPage({ id: '', published: NO_DATE, headline: headline ?? undefined, body: body ?? '' });
}

function asJson(old: PageText, next: PageText): string {
  return JSON.stringify({ changes: compareTexts(old, next).map(withWords) });
}

/** A blank line parts it from the next pair. */
function asText(old: PageText, next: PageText): string {
  return `${drawVersions(old, next, columnsOfTerminal(), inkOfTerminal())}\n`;
}

/** `old` and `new` are the words that differ; `before` and `after` the whole figures with their places. */
function withWords(change: NumberChange): object {
  const { kind } = change;
  if (kind === 'new') return { kind, new: change.after.span.text, after: change.after };
  if (kind === 'retracted') return { kind, old: change.before.span.text, before: change.before };
  const { before, after } = change;
  const words = changedWords(before.span.text, after.span.text);
  return { kind, old: words.old, new: words.next, before, after };
}
