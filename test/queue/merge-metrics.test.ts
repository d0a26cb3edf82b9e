import { expect, test } from 'vitest';
import { mergeMetrics } from '../../src/queue/merge-metrics.ts';

const exported = (queue: string): string =>
  `# HELP jobs Jobs by state\n# TYPE jobs gauge\njobs{queue="${queue}", state="waiting"} 1\n# HELP done Jobs done\n# TYPE done counter\ndone{queue="${queue}"} 2`;

test('the lines of a measure stand together, under one head', () => {
  expect(mergeMetrics([exported('a'), exported('b')])).toBe(
    [
      '# HELP jobs Jobs by state',
      '# TYPE jobs gauge',
      'jobs{queue="a", state="waiting"} 1',
      'jobs{queue="b", state="waiting"} 1',
      '',
      '# HELP done Jobs done',
      '# TYPE done counter',
      'done{queue="a"} 2',
      'done{queue="b"} 2',
      '',
    ].join('\n'),
  );
});

test('no queue, no text', () => {
  expect(mergeMetrics([])).toBe('');
});
