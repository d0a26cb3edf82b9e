/** Real edits of headlines and summaries: those that change a number, and those that only write it otherwise. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutcomeKind, Story } from '../src/core/model.ts';
import { textOf } from '../src/core/story/align/page-text.ts';
import { changedWords } from '../src/core/story/compare/changed-words.ts';
import { compareTexts } from '../src/core/story/compare/compare-texts.ts';
import { kindOf } from '../src/core/story/kinds/index.ts';
import { type Scores, score, scoreF1 } from './score.ts';
import { tellStory } from './tell-story.ts';

const Edit = z.object({
  old: z.string(),
  new: z.string(),
  changes: z.array(z.tuple([z.string(), z.string()])),
  equal_value: z.boolean(),
});

type Edit = z.infer<typeof Edit>;

export async function evalEdits(folder: string): Promise<Scores> {
  const lines = (await readFile(join(folder, 'bbc-numeric.jsonl'), 'utf8')).trim().split('\n');
  const edits = lines.map((line) => Edit.parse(JSON.parse(line)));
  const equal = edits.filter((edit) => edit.equal_value);
  let [right, found, gold] = [0, 0, 0];
  const wrong: string[] = [];
  for (const edit of edits) {
    if (edit.equal_value) continue;
    const expected = edit.changes.map(([old, next]) => `${plain(old)} -> ${plain(next)}`);
    const read = pairsOf(edit);
    const hits = read.filter((pair) => expected.includes(pair)).length;
    right += hits;
    found += read.length;
    gold += expected.length;
    if (hits < Math.max(expected.length, read.length))
      wrong.push(`${expected.join(', ')} read as ${read.join(', ') || 'nothing'}`);
  }
  const posed = edits.filter((edit) => !edit.equal_value).map(pose);
  return [
    score(
      "another publisher's report: update",
      posed,
      ({ outcomes }) => outcomes[1] === 'update',
      ({ edit, outcomes }) => `${edit.old} -> ${edit.new}: ${outcomes[1]}`,
    ),
    score(
      'then the old one again: nothing',
      posed,
      ({ isSilent }) => isSilent,
      ({ edit, outcomes }) => `${edit.new} -> ${edit.old}: ${outcomes[2]}`,
    ),
    { ...scoreF1('changed numbers', { right, found, gold }), wrong },
    score(
      'same number, silent',
      equal,
      (edit) => pairsOf(edit).length === 0,
      (edit) => `${edit.old} -> ${edit.new}: ${pairsOf(edit).join(', ')}`,
    ),
  ];
}

interface Posed {
  readonly edit: Edit;
  readonly outcomes: readonly OutcomeKind[];
  /**
   * The third report posts nothing at the level that channels have unless they ask for another, "major". At level "all" a
   * third paper that repeats a figure which did not change ("three dead and four injured") is told as one more source.
   */
  readonly isSilent: boolean;
}

/** The old text, the new one a day later by another publisher, and the old one again by a third. */
function pose(edit: Edit): Posed {
  const articles = [edit.old, edit.new, edit.old].map((headline, index) => ({
    id: `report-${index}`,
    publisher: `Paper ${index}`,
    headline,
    published: `2025-03-0${index + 1}T09:00:00.000Z`,
    body: '',
  }));
  const { steps } = tellStory(articles, UNDESCRIBED);
  return {
    edit,
    outcomes: steps.map(({ outcome }) => outcome.kind),
    isSilent: steps[2]?.digests.every(({ audience }) => audience !== 'major') === true,
  };
}

const UNDESCRIBED: Story = {
  slug: 'undescribed',
  title: 'Undescribed',
  kind: 'generic',
  parties: {},
  people: [],
  feeds: [],
  match: { all: [], any: [], none: [] },
  lead: kindOf({ kind: 'generic' }).lead,
  facts: [],
};

/** All that is told of an edit, figures that came or went without a partner too. */
function pairsOf(edit: Edit): string[] {
  return compareTexts(textOf(edit.old), textOf(edit.new)).map((change) => {
    const before = 'before' in change ? change.before.span.text : '';
    const after = 'after' in change ? change.after.span.text : '';
    const { old, next } = changedWords(before, after);
    return `${plain(old)} -> ${plain(next)}`;
  });
}

/** "59," and "£1,200" are cut as the text was, not as numbers are. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[£$€%,]/g, '')
    .replace(/\.$/, '');
}
