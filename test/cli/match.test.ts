import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { match } from '../../src/cli/match.ts';

const folder = mkdtempSync(join(tmpdir(), 'writethru-match-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (id: string, published: string, headline: string): string =>
  JSON.stringify({ id, published, headline, body: `${headline}, the Kestrel Wire reports.` });

describe('match', () => {
  it('prints one line for each article, in the order they came, and names what it cannot read', async () => {
    const file = join(folder, 'topic.jsonl');
    const lines = [
      line('a', '2025-03-01T08:00:00Z', 'Orvex paper mill burns down in Alder Falls'),
      line('b', '2025-03-01T09:00:00Z', 'Senate passes budget by two votes'),
      'no article',
      line('c', '2025-03-01T10:00:00Z', 'Paper mill in Alder Falls burns down'),
    ];
    writeFileSync(file, lines.join('\n'));
    const printed: string[] = [];
    const problems = await match(
      file,
      (text) => printed.push(text),
      () => {},
    );
    expect(printed.map((text) => JSON.parse(text))).toEqual([
      { id: 'a', story: 'a', outcome: 'new story', reason: expect.any(String) },
      { id: 'b', story: 'b', outcome: 'new story', reason: expect.any(String) },
      { id: 'c', story: 'a', outcome: 'same story', reason: expect.stringContaining('Alder') },
    ]);
    expect(problems).toEqual([expect.stringMatching(/topic\.jsonl:3: is not JSON/)]);
  });
});
