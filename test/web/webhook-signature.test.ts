import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signatureProblem } from '../../src/web/webhook-signature.ts';

const NOW = '2031-05-04T12:00:00.000Z';
const AT = new Date(NOW);
const TIMESTAMP = String(AT.getTime() / 1000);

test('what the library of the standard signs is right, whatever id, body and secret', () => {
  const secret = fc
    .uint8Array({ minLength: 24, maxLength: 64 })
    .map((bytes) => `whsec_${Buffer.from(bytes).toString('base64')}`);
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'grapheme-ascii' }),
      fc.string({ unit: 'grapheme' }),
      secret,
      (id, body, key) => {
        const signature = new Webhook(key).sign(id, AT, body);
        const headers = { id, timestamp: TIMESTAMP, signature };
        expect(signatureProblem(headers, Buffer.from(body), key, NOW)).toBeUndefined();
        expect(signatureProblem(headers, Buffer.from(`${body}!`), key, NOW)).toMatch(
          /^webhook-signature is not that/,
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('the published example is right', () => {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/libraries/javascript/src/index.test.ts
  const headers = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const body = Buffer.from('{"test": 2432232314}');
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  expect(signatureProblem(headers, body, secret, '2021-02-25T15:02:10.000Z')).toBeUndefined();
});

test('one right signature among several is enough, while a secret is changed', () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const right = new Webhook(secret).sign('id', AT, 'body');
  const headers = { id: 'id', timestamp: TIMESTAMP, signature: `v1,AAAA v1a,${right} ${right}` };
  expect(signatureProblem(headers, Buffer.from('body'), secret, NOW)).toBeUndefined();
});
