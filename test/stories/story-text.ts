/** A right story file, and ways to make it wrong. */

export const GOOD = `title: Acme and Zenith
kind: deal
parties:
  acquirer: { name: Acme, aliases: [Acme Works] }
  target: Zenith Labs
people: [Jane Roe]
match:
  all: [Zenith]
  any: [Acme, Roe]
  none: [Zenith Cup]
lead: [fee, price]
facts:
  fee:
    label: Break fee
    value: money
    near: [break fee]
    examples:
      - { text: "Acme would owe a break fee of $200 million.", reads: $200M }
`;

/** GOOD with one piece exchanged; throws when the piece is not there, so that no test checks an unchanged file. */
export function changed(piece: string, by: string): string {
  if (!GOOD.includes(piece)) throw new Error(`the good story has no "${piece}"`);
  return GOOD.replace(piece, () => by);
}
