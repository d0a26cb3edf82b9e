import { expect, it } from 'vitest';
import { drawVersions } from '../../src/cli/draw-versions.ts';
import { textOf } from '../../src/core/story/align/page-text.ts';

const OLD = textOf('Acme hired 300 people.\nJane Roe said so.\nKite said nothing.');
const NEXT = textOf('Kite said nothing.\nAcme hired 350 people.\nThe mill is in Arden.');

it('shows old and new words in red and green, inside the columns of the terminal', () => {
  expect(drawVersions(OLD, NEXT, 40, 'colour').split('\n')).toEqual([
    'revised: 300 -> 350',
    '  \u001B[2mmoved:\u001B[0m Kite said nothing.',
    '  Acme hired \u001B[31m[-300-]\u001B[0m \u001B[32m{+350+}\u001B[0m people.',
    '  \u001B[32m{+The mill is in Arden.+}\u001B[0m',
    '  \u001B[31m[-Jane Roe said so.-]\u001B[0m',
  ]);
});

it('shows them by their marks alone where there are no colours', () => {
  expect(drawVersions(OLD, NEXT, 20, 'plain').split('\n')).toEqual([
    'revised: 300 -> 350',
    '  moved: Kite said',
    '  nothing.',
    '  Acme hired [-300-]',
    '  {+350+} people.',
    '  {+The mill is in',
    '  Arden.+}',
    '  [-Jane Roe said',
    '  so.-]',
  ]);
});
