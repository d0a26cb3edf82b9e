/** What one phrase for people tells of them. */
import type { Bound } from '../../model/values.ts';

export interface People {
  /** Token indices [start, end). */
  readonly start: number;
  readonly end: number;
  /** Undefined when the words do not count them: "they", "students". */
  readonly amount: number | undefined;
  readonly bound: Bound;
  readonly precision: number;
  /** "Dozens", where words tell the size alone. */
  readonly vague?: string | undefined;
  /** Set when it was more before, and is said to have been too many: "lowered the toll to 57". */
  readonly isLowered?: true;
  /** "men", "boy", "Jane Roe", "he", or "" for a number alone. */
  readonly noun: string;
  readonly name?: string | undefined;
  /** In years; a baby's is 0. */
  readonly age?: number | undefined;
  readonly sex?: 'male' | 'female' | undefined;
  readonly isMinor?: boolean | undefined;
  readonly isSuspect: boolean;
  /** `a`: new or unmarked, `the`: known before, `other`: not those before, `pronoun`. */
  readonly article: 'a' | 'the' | 'other' | 'pronoun';
  /** Of how many: "one of the four victims" has 4; 0 when they are not counted, "one of the victims". */
  readonly partOf?: number | undefined;
}

export function plain(
  start: number,
  end: number,
  amount: number | undefined,
  noun: string,
  article: People['article'],
): People {
  return {
    start,
    end,
    amount,
    bound: 'eq',
    precision: 1,
    noun,
    name: undefined,
    age: undefined,
    sex: undefined,
    isMinor: undefined,
    isSuspect: false,
    article,
  };
}
