import { describe, expect, it } from 'vitest';
import type { Bench } from '../contracts/store.ts';
import { NOON } from './examples.ts';

const SIX_DAYS_ON = '2031-05-10T12:00:00.000Z';
const EIGHT_DAYS_ON = '2031-05-12T12:00:01.000Z';
const HERE = 'slack T1/C1 1.1';

function turn(question: string, story = 'tinplate') {
  return { story, question };
}

export function talkContract(bench: Bench): void {
  const talks = () => bench.store.talks;

  describe('talks', () => {
    it('are told apart, and each keeps its last five turns in order', async () => {
      for (const at of [1, 2, 3, 4, 5, 6, 7]) await talks().add(HERE, turn(`q${at}`), NOON);
      await talks().add('slack T1/C1 2.2', turn('other', 'kite'), NOON);
      expect((await talks().before(HERE, NOON)).map(({ question }) => question)).toEqual([
        'q3',
        'q4',
        'q5',
        'q6',
        'q7',
      ]);
      expect(await talks().before('slack T1/C1 2.2', NOON)).toEqual([turn('other', 'kite')]);
      expect(await talks().before('slack T1/C1 3.3', NOON)).toEqual([]);
    });

    it('lose nothing of what many ask at once', async () => {
      await Promise.all([1, 2, 3, 4, 5].map((at) => talks().add(HERE, turn(`q${at}`), NOON)));
      const kept = (await talks().before(HERE, NOON)).map(({ question }) => question);
      expect(kept.toSorted()).toEqual(['q1', 'q2', 'q3', 'q4', 'q5']);
    });

    it('are forgotten a week after their last question, and leave no row', async () => {
      await talks().add(HERE, turn('first'), NOON);
      await talks().add(HERE, turn('second'), SIX_DAYS_ON);
      await talks().add('slack T1/C1 2.2', turn('old'), NOON);
      expect(await talks().before(HERE, EIGHT_DAYS_ON)).toEqual([turn('first'), turn('second')]);
      expect(await talks().before('slack T1/C1 2.2', EIGHT_DAYS_ON)).toEqual([]);
      await talks().add('slack T9/C9 9.9', turn('new'), EIGHT_DAYS_ON);
      const { rows } = await bench.engine.pool.query<{ id: string }>(
        `select id from ${bench.schema}.talk order by id`,
        [],
      );
      expect(rows.map(({ id }) => id)).toEqual([HERE, 'slack T9/C9 9.9']);
    });

    it('take any words, and a long question in part', async () => {
      await talks().add(HERE, turn(`half \ud83d and \0 "${'x'.repeat(5_000)}`), NOON);
      const [kept] = await talks().before(HERE, NOON);
      expect(kept?.question).toHaveLength(1_000);
      expect(kept?.question.slice(0, 14)).toBe('half \uFFFD and \uFFFD "');
    });

    it('go with the workspace that the bot was removed from', async () => {
      await talks().add(HERE, turn('q'), NOON);
      await talks().add('slack T11/C1 1.1', turn('q'), NOON);
      await talks().add('discord T1/C1 1.1', turn('q'), NOON);
      await bench.store.forgetChannels('slack', 'T1/', 'removed');
      const left = await Promise.all(
        [HERE, 'slack T11/C1 1.1', 'discord T1/C1 1.1'].map((talk) => talks().before(talk, NOON)),
      );
      expect(left.map(({ length }) => length)).toEqual([0, 1, 1]);
    });
  });
}
