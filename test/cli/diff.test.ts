import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type DiffFace, diff } from '../../src/cli/diff.ts';
import { UsageError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'writethru-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(
  lines: readonly string[],
  face: DiffFace,
): Promise<{ printed: string[]; problems: readonly string[] }> {
  const file = join(folder, 'versions.jsonl');
  writeFileSync(file, lines.join('\n'));
  const printed: string[] = [];
  const problems = await diff(file, face, (line) => printed.push(line));
  return { printed, problems: problems.map((problem) => problem.replace(`${folder}/`, '')) };
}

const EDIT = JSON.stringify({ old: 'It was watched by 25 million.', new: 'It was watched by 28 million.' });
const SAME = JSON.stringify({ old: 'Eleven plays', new: '11 plays' });

describe('writethru diff', () => {
  it('gives each pair a line of JSON, with the words that differ and the figures around them', async () => {
    const { printed, problems } = await run([EDIT, SAME], 'json');
    expect(problems).toEqual([]);
    const [edit, same] = printed.map((line) => JSON.parse(line));
    expect(edit.changes).toMatchObject([
      {
        kind: 'revised',
        old: '25',
        new: '28',
        before: {
          value: { amount: '25000000' },
          span: { field: 'body', start: 18, end: 28, text: '25 million' },
        },
        after: { value: { amount: '28000000' }, quote: { text: 'It was watched by 28 million.' } },
      },
    ]);
    expect(same).toEqual({ changes: [] });
  });

  it('takes articles, and tells what came and went', async () => {
    const old = { headline: 'Acme buys Kite', body: 'Acme grew.\nIt has 300 staff.' };
    const next = { headline: 'Acme buys Kite for $5m', body: 'Acme grew.' };
    const { printed } = await run([JSON.stringify({ old, new: next })], 'json');
    expect(JSON.parse(printed[0] ?? '').changes).toMatchObject([
      { kind: 'new', new: '$5m', after: { span: { field: 'headline', start: 19 } } },
      { kind: 'retracted', old: '300', before: { span: { field: 'body' } } },
    ]);
  });

  it('shows a person the sentences that were touched, and keeps a terminal safe from their text', async () => {
    const hostile = JSON.stringify({ old: 'Roe said \u001b[2Jno.', new: 'Roe said \u001b[2Jno, and left.' });
    const { printed } = await run([EDIT, SAME, hostile], 'text');
    expect(printed).toEqual([
      'revised: 25 million -> 28 million\n  It was watched by [-25 million-] {+28 million+}.\n',
      'no figure changed\n  11 plays\n',
      'no figure changed\n  Roe said \uFFFD[2Jno{+, and left+}.\n',
    ]);
  });

  it('reads on past broken lines and names them', async () => {
    const { printed, problems } = await run(['{"old":', SAME, '', '{"old": "Four hurt"}'], 'json');
    expect(printed).toHaveLength(1);
    expect(problems).toEqual([
      expect.stringMatching(/^versions\.jsonl:1: is not JSON/),
      expect.stringMatching(/^versions\.jsonl:4: "new" is missing; both versions are expected/),
    ]);
  });

  it('says what is wrong with a file that is empty or not there', async () => {
    await expect(run([], 'json')).rejects.toThrow(UsageError);
    await expect(diff(join(folder, 'gone.jsonl'), 'json', () => {})).rejects.toThrow('there is no such file');
  });
});
