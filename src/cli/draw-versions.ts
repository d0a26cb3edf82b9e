/** Two versions of a page for a person: every sentence that was touched, its old and its new words, and what that changes. */
import { type Alignment, alignSentences } from '../core/story/align/align.ts';
import type { PageText } from '../core/story/align/page-text.ts';
import { compareTexts, type NumberChange } from '../core/story/compare/compare-texts.ts';
import { type WordRun, wordRuns } from '../core/story/compare/word-runs.ts';
import { printable } from '../errors.ts';
import { type Ink, paint, type Run, wrapRuns } from './wrap-runs.ts';

/** The marks of `git diff --word-diff`. https://git-scm.com/docs/git-diff#Documentation/git-diff.txt---word-diffmode */
const MARKS = { old: ['[-', '-]'], new: ['{+', '+}'] } as const;

export function drawVersions(old: PageText, next: PageText, columns: number, ink: Ink): string {
  const changes = compareTexts(old, next).map(drawChange);
  const sentences = FIELDS.flatMap((field) =>
    alignSentences(old[field], next[field]).flatMap((pair) =>
      wrapRuns(runsOf(pair), columns - MARGIN.length).map((line) => MARGIN + paint(line, ink)),
    ),
  );
  return [...(changes.length > 0 ? changes : ['no figure changed']), ...sentences].join('\n');
}

const MARGIN = '  ';
const FIELDS = ['headline', 'body'] as const;

function drawChange(change: NumberChange): string {
  const words = [
    ...('before' in change ? [change.before.span.text] : []),
    ...('after' in change ? [change.after.span.text] : []),
  ];
  return `${change.kind}: ${printable(words.join(' -> '))}`;
}

function runsOf(pair: Alignment): Run[] {
  switch (pair.kind) {
    case 'equal':
      return [];
    case 'add':
      return [runOf({ kind: 'new', space: '', text: pair.next.text })];
    case 'delete':
      return [runOf({ kind: 'old', space: '', text: pair.old.text })];
    default: {
      const moved: Run[] = pair.kind === 'move' ? [{ text: 'moved: ', style: 'quiet' }] : [];
      const words = wordRuns(pair.old, pair.next);
      return [
        ...moved,
        ...words.flatMap((run) => [{ text: run.space, style: 'plain' } as const, runOf(run)]),
      ];
    }
  }
}

function runOf({ kind, text }: WordRun): Run {
  if (kind === 'same') return { text: printable(text), style: 'plain' };
  const [open, close] = MARKS[kind];
  return { text: open + printable(text) + close, style: kind };
}
