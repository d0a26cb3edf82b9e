import { describe, expect, it } from 'vitest';
import type { Bench } from '../contracts/store.ts';

const KITCHEN = {
  workspace: 'TKITCHEN',
  botToken: 'token-1',
  botId: 'B1',
  botUserId: 'U1',
  refreshToken: 'refresh-1',
  expiresAt: '2031-03-04T09:00:00.000Z',
};

export function installationContract(bench: Bench): void {
  const installations = () => bench.store.installations;

  describe('installations', () => {
    it('are kept by workspace, the later in place of the earlier', async () => {
      await installations().save({ workspace: 'TPANTRY', botToken: 'token-0' });
      await installations().save(KITCHEN);
      expect(await installations().of('TKITCHEN')).toMatchObject(KITCHEN);
      await installations().save({ workspace: 'TKITCHEN', botToken: 'token-2' });
      const held = await installations().of('TKITCHEN');
      expect([held?.botToken, held?.refreshToken, held?.expiresAt]).toEqual([
        'token-2',
        undefined,
        undefined,
      ]);
      await installations().forget('TKITCHEN');
      expect(await installations().of('TKITCHEN')).toBeUndefined();
      expect(await installations().of('TPANTRY')).toMatchObject({ botToken: 'token-0' });
    });

    it('are renewed by one at a time, each on what the one before left', async () => {
      await installations().save(KITCHEN);
      const renew = () =>
        installations().renew('TKITCHEN', async (held) => ({ ...held, botToken: `${held.botToken}+` }));
      await Promise.all([renew(), renew(), renew()]);
      expect((await installations().of('TKITCHEN'))?.botToken).toBe('token-1+++');
    });

    it('stay as they are when renewing fails, and are not made by it', async () => {
      await installations().save(KITCHEN);
      const fail = () => Promise.reject(new Error('no answer'));
      await expect(installations().renew('TKITCHEN', fail)).rejects.toThrow('no answer');
      expect(await installations().of('TKITCHEN')).toMatchObject(KITCHEN);
      expect(await installations().renew('TNOWHERE', fail)).toBeUndefined();
    });
  });
}
