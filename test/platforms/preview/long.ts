/** Words at their longest, for the pictures: what breaks a layout shows there. */
import type { Board } from '../../../src/core/model/board.ts';
import type { Digest } from '../../../src/core/model.ts';
import { citation, digest, line } from '../examples.ts';

const QUOTE =
  'The makers of ovens and kettles said on Tuesday that the sum of about fourteen million dollars, which a director had called too high in spring, stands as agreed.';

const LABELS = ['Price', 'Stake', 'Way of paying', 'Closing', 'Break-up fee', 'Jobs', 'Seat', 'Approval'];

export const LONG_DIGEST: Digest = digest(
  LABELS.map((label, index) =>
    line({
      label,
      before: 'about $14 million in cash and shares, over three years',
      after: 'about $15.5 million in cash alone, on the day on which the last regulator agrees',
      certainty: index % 2 === 0 ? 'probable' : 'asserted',
      origins: 3,
      citations: [
        citation(`${label}: ${QUOTE}`, 'The Harbour and Quayside Gazette, as reported by Daily Spoon', {
          url: `https://wire.example/${label.length}`,
        }),
      ],
    }),
  ),
  {
    title: 'Pearl Oven Works and the Tin Kettle Company of Lower Tinworth',
    headline:
      'Price now about $15.5 million in cash alone (was about $14 million in cash and shares), closing in autumn',
  },
);

/** More lines than one message takes. */
export function longDigest(count: number): Digest {
  const rounds = Array.from({ length: Math.ceil(count / LABELS.length) }, () => LONG_DIGEST.lines);
  return { ...LONG_DIGEST, lines: rounds.flat().slice(0, count) };
}

/** The same story with many more facts. */
export function longBoard(board: Board): Board {
  const [first] = board.lines;
  if (!first) return board;
  const more = Array.from({ length: 4 }, () => LABELS).flat();
  const lines = more.map((label) => ({ ...first, label, now: 'about $15.5 million in cash alone' }));
  return { ...board, title: LONG_DIGEST.title, lines: [...board.lines, ...lines] };
}
