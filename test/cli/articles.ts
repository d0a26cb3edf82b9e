/** Articles for the story of test/stories/story-text.ts, as lines of JSONL. */
export function article(id: string, body: string, more: object = {}): string {
  return `${JSON.stringify({ id, publisher: 'Example Wire', published: '2025-03-01T09:00:00Z', body, ...more })}\n`;
}

export const TALKS = article(
  'talks',
  'Acme is in talks to buy Zenith Labs for $2 billion, the two companies said on Saturday.',
);

export const SIGNED = article(
  'signed',
  'Acme has agreed to buy Zenith Labs for $3 billion, the two companies said on Monday.',
  {
    published: '2025-03-03T09:00:00Z',
  },
);

export const FRENCH = article(
  'french',
  'Le groupe Acme négocie le rachat de Zenith pour 2 milliards de dollars, ont annoncé samedi les deux sociétés dans ' +
    'un communiqué commun. Les discussions pourraient aboutir dans les prochaines semaines, selon des sources proches.',
);

export const FUTURE = article('future', 'Acme has agreed to buy Zenith Labs for $9 billion.', {
  published: '2999-01-01T00:00:00Z',
});
