import { expect, test } from 'vitest';
import { isSigned } from '../../../src/usecases/websub/check-signature.ts';

const BODY = Buffer.from('what do ya want for nothing?');

/** RFC 2202 and RFC 4231, test case 2: the key is "Jefe". https://www.rfc-editor.org/rfc/rfc4231#section-4.3 */
const VECTORS = {
  sha1: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
  sha256: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  sha384: 'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
  sha512:
    '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
};

test.each(Object.entries(VECTORS))('%s is known by its published example', (method, hex) => {
  expect(isSigned(`${method}=${hex}`, BODY, 'Jefe')).toBe(true);
  expect(isSigned(`${method.toUpperCase()}=${hex.toUpperCase()}`, BODY, 'Jefe')).toBe(true);
  expect(isSigned(`${method}=${hex}`, BODY, 'jefe')).toBe(false);
  expect(isSigned(`${method}=${hex}`, Buffer.from('What do ya want for nothing?'), 'Jefe')).toBe(false);
});

test.each([undefined, '', 'sha256', `sha256=${VECTORS.sha256}0`, `sha224=${VECTORS.sha256}`, VECTORS.sha256])(
  '%j is no signature',
  (header) => {
    expect(isSigned(header, BODY, 'Jefe')).toBe(false);
  },
);
