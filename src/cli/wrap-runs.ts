/** Wraps text whose words have styles, and paints it for a terminal. */
import { columnsOf } from '../platforms/console/wrap.ts';

export type Style = 'plain' | 'claim' | 'doubt' | 'denial' | 'label' | 'heading' | 'quiet' | 'old' | 'new';

/** Whether styles are shown by colours, or not at all: in a file, or where NO_COLOR is set. https://no-color.org */
export type Ink = 'colour' | 'plain';

/** Some text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** SGR parameters. https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters */
const SGR: Readonly<Record<Style, string>> = {
  plain: '',
  claim: '1;32',
  doubt: '1;33',
  denial: '1;31',
  label: '36',
  heading: '1',
  quiet: '2',
  // Red and green, as every diff has them.
  old: '31',
  new: '32',
};

/** Lines of at most `columns`, broken at spaces; a word longer than a line stands alone. */
export function wrapRuns(runs: readonly Run[], columns: number): (readonly Run[])[] {
  const lines: Run[][] = [];
  let line: Run[] = [];
  let used = 0;
  for (const word of wordsOf(runs)) {
    const width = word.reduce((sum, { text }) => sum + columnsOf(text), 0);
    if (line.length > 0 && used + 1 + width > columns) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (line.length > 0) {
      const [before, after] = [line.at(-1), word[0]];
      // A space between two words of one style is painted with them.
      line.push({ text: ' ', style: before?.style === after?.style ? (after?.style ?? 'plain') : 'plain' });
      used += 1;
    }
    line.push(...word);
    used += width;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Words as runs, since punctuation behind a claim is not the claim's: "$5 million" + ",". */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let word: Run[] = [];
  for (const { text, style } of runs) {
    for (const [index, part] of text.split(/\s+/).entries()) {
      if (index > 0 && word.length > 0) {
        words.push(word);
        word = [];
      }
      if (part !== '') word.push({ text: part, style });
    }
  }
  return word.length > 0 ? [...words, word] : words;
}

export function paint(runs: readonly Run[], ink: Ink): string {
  if (ink === 'plain') return runs.map(({ text }) => text).join('');
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.style === run.style)
      joined[joined.length - 1] = { text: last.text + run.text, style: run.style };
    else joined.push(run);
  }
  return joined
    .map(({ text, style }) => (SGR[style] === '' ? text : `\u001B[${SGR[style]}m${text}\u001B[0m`))
    .join('');
}
