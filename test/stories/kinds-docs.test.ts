import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { KIND_NAMES, kindOf } from '../../src/core/story/kinds/index.ts';
import { parseStory } from '../../src/stories/parse-story.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLES = join(ROOT, 'docs/story-kinds');

it('there is an example story of each kind, and it is right', () => {
  const kinds = readdirSync(EXAMPLES).map((file) => {
    const slug = file.replace('.yaml', '');
    const parsed = parseStory(slug, readFileSync(join(EXAMPLES, file), 'utf8'));
    return parsed.ok ? parsed.story.kind : parsed.problems;
  });
  expect(kinds.sort()).toEqual([...KIND_NAMES].sort());
});

const rows = readFileSync(join(ROOT, 'digests/README.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

it.each(KIND_NAMES.filter((kind) => kind !== 'generic'))('the table of kinds is true of %s', (kind) => {
  const [, , parties = '', facts = ''] = rows.findLast(([, name]) => name === `\`${kind}\``) ?? [];
  const { parties: parts, facts: asked, lead } = kindOf({ kind });
  expect(parties).toBe(
    Object.entries(parts)
      .map(([part, need]) => (need === 'needed' ? `**${part}**` : part))
      .join(', '),
  );
  const isLead = (cell: string): boolean => cell.startsWith('**');
  const cells = facts.split(', ');
  expect(cells.map((cell) => cell.replaceAll('*', '')).sort()).toEqual(asked.map(({ id }) => id).sort());
  expect(
    cells
      .filter(isLead)
      .map((cell) => cell.replaceAll('*', ''))
      .sort(),
  ).toEqual([...lead].sort());
});
