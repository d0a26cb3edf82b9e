import { describe, expect, it } from 'vitest';
import { readOrganisations } from '../../../src/core/read/organisations.ts';
import { tokenize } from '../../../src/core/read/tokens.ts';

function names(text: string): string[] {
  const tokens = tokenize(text);
  return readOrganisations(tokens)
    .filter(({ kind }) => kind !== 'place')
    .map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

describe('readOrganisations', () => {
  it.each([
    ['the Acme Holdings Plc offer', ['Acme Holdings Plc']],
    ['Kite Corp and Acme Inc said', ['Kite Corp', 'Acme Inc']],
    ['Acme Oil and Gas Exploration Ltd said', ['Acme Oil and Gas Exploration Ltd']],
    ['Roe and Doe Inc said', ['Roe and Doe Inc']],
    ['Kite Corp of Canada Ltd said', ['Kite Corp of Canada Ltd']],
    ['Kite Corp of Japan said', ['Kite Corp']],
    ['the Bank of Orvex said', ['Bank of Orvex']],
    ['Orvex State Bank of Red Hook, N.Y., said', ['Orvex State Bank', 'Red Hook']],
    ["Kite's Diner Inc said", ["Kite's Diner Inc"]],
    ["Acme Inc's Kite Ltd unit", ['Acme Inc', 'Kite Ltd']],
    ["Sweden's Kite AB said", ['Kite AB']],
    ['Kite (U.K.) Ltd said', ['Kite (U.K.) Ltd']],
    ['Roe, Doe Capital Corp said', ['Roe, Doe Capital Corp']],
    ['Kite, S.A., said', ['Kite, S.A.']],
    ['P. Kite-Orvex Co said', ['P. Kite-Orvex Co']],
    ['Hong Kong-based Acme Ltd said', ['Acme Ltd']],
    ['Acme und Kite GmbH said', ['Acme und Kite GmbH']],
    ['Four Kites Hotels said', ['Four Kites Hotels']],
    ['acme plc, Acme plc and eKite', ['Acme plc', 'eKite']],
    ['On Monday the class B shares of New York fell', []],
  ])('finds the names in "%s"', (text, found) => {
    expect(names(text)).toEqual(found);
  });
});
