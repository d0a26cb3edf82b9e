/** Two versions of a page for a person: every sentence that was touched, its old and its new words, and what that changes. */
import { type Alignment, alignSentences } from '../core/story/align/align.ts';
import type { PageText } from '../core/story/align/page-text.ts';
import { compareTexts, type NumberChange } from '../core/story/compare/compare-texts.ts';
import { type WordRun, wordRuns } from '../core/story/compare/word-runs.ts';
import { printable } from '../errors.ts';

export type Ink = 'colour' | 'plain';

/** Red and green, as every diff has them. https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const SGR = { old: '31', new: '32' } as const;
/** The marks of `git diff --word-diff`. https://git-scm.com/docs/git-diff#Documentation/git-diff.txt---word-diffmode */
const MARKS = { old: ['[-', '-]'], new: ['{+', '+}'] } as const;

/** A blank line parts it from the next pair. */
export function drawVersions(old: PageText, next: PageText, ink: Ink): string {
  const changes = compareTexts(old, next).map(drawChange);
  const sentences = FIELDS.flatMap((field) =>
    alignSentences(old[field], next[field]).flatMap((pair) => drawSentence(pair, ink)),
  );
  return [...(changes.length > 0 ? changes : ['no figure changed']), ...sentences, ''].join('\n');
}

const FIELDS = ['headline', 'body'] as const;

function drawChange(change: NumberChange): string {
  const words = [
    ...('before' in change ? [change.before.span.text] : []),
    ...('after' in change ? [change.after.span.text] : []),
  ];
  return `${change.kind}: ${printable(words.join(' -> '))}`;
}

function drawSentence(pair: Alignment, ink: Ink): string[] {
  switch (pair.kind) {
    case 'equal':
      return [];
    case 'add':
      return [`  ${drawRun({ kind: 'new', text: pair.next.text }, ink)}`];
    case 'delete':
      return [`  ${drawRun({ kind: 'old', text: pair.old.text }, ink)}`];
    default: {
      const words = wordRuns(pair.old, pair.next).map((run) => run.space + drawRun(run, ink));
      return [`  ${pair.kind === 'move' ? 'moved: ' : ''}${words.join('')}`];
    }
  }
}

function drawRun({ kind, text }: Pick<WordRun, 'kind' | 'text'>, ink: Ink): string {
  const shown = printable(text);
  if (kind === 'same') return shown;
  const [open, close] = MARKS[kind];
  const marked = open + shown + close;
  return ink === 'colour' ? `\u001B[${SGR[kind]}m${marked}\u001B[0m` : marked;
}
