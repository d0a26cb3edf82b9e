/** An article as one line of a JSONL file. */
export function line(id: string, body = 'Acme is in talks to buy Zenith.'): string {
  return JSON.stringify({ id, published: '2025-03-01T09:00:00Z', body });
}
