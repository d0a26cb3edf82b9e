/** How one value stands to an earlier one. Rounding and rewording are not change. */
import Big from 'big.js';
import { sameDecimal, within } from '../decimal.ts';
import type { Figure, Money, Move, Status, Value } from '../model/values.ts';
import { OPEN } from '../read/words/money.ts';
import { phaseOf } from './ladders.ts';

/**
 * same: equal. reworded: equal but for the bound. refines: `next` says more closely what `first` rounded. coarser: the
 * other way round. differs: another value. incomparable: nothing can be said (other currency).
 */
export type Relation = 'same' | 'reworded' | 'refines' | 'coarser' | 'differs' | 'incomparable';

export function relate(first: Value, next: Value): Relation {
  if (first.type === 'status' && next.type === 'status') return relateStatus(first, next);
  if (first.type === 'move' && next.type === 'move') return relateMoves(first, next);
  if (first.type === 'percent' && next.type === 'percent')
    return isMoved(first, next) ? 'differs' : relateFigures(first, next, MOST_ROUNDING_OF_SHARES);
  if (first.type === 'multiple' && next.type === 'multiple') return relateFigures(first, next);
  if (first.type === 'quantity' && next.type === 'quantity') {
    return first.noun === next.noun ? relateFigures(first, next) : 'incomparable';
  }
  if (first.type === 'money' && next.type === 'money') {
    return relateMoney(first, next);
  }
  return 'incomparable';
}

/** "18 million crowns" may be Swedish ones, told more closely. */
function relateMoney(first: Money, next: Money): Relation {
  const [isCloser, isCoarser] = [mayBe(first, next), mayBe(next, first)];
  if (first.currency !== next.currency && !isCloser && !isCoarser) return 'incomparable';
  const relation = relateFigures(first, next);
  return relation === 'same' && isCloser
    ? 'refines'
    : relation === 'same' && isCoarser
      ? 'coarser'
      : relation;
}

/** Whether the money of a word alone, "crowns", may be that of a country. */
export function mayBe(open: Money, named: Money): boolean {
  return OPEN.get(open.currency)?.has(named.currency) ?? false;
}

function relateFigures(first: Figure, next: Figure, most = MOST_ROUNDING): Relation {
  if (sameDecimal(first.amount, next.amount) && sameDecimal(first.upTo ?? '0', next.upTo ?? '0')) {
    return first.bound === next.bound ? 'same' : 'reworded';
  }
  if (rounds(first, next, most)) return 'refines';
  if (rounds(next, first) || isSatisfied(first, next)) return 'coarser';
  return 'differs';
}

/** "Over $10 billion" is true of a known $14.3 billion, and so tells nothing new; it is not true of "over $9 billion". */
function isSatisfied(known: Figure, open: Figure): boolean {
  if (known.upTo || (known.bound !== 'eq' && known.bound !== 'approx')) return false;
  if (open.bound === 'gt' || open.bound === 'ge') return Big(known.amount).gte(open.amount);
  if (open.bound === 'lt' || open.bound === 'le') return Big(known.amount).lte(open.amount);
  return false;
}

/** Whether `rough` is `fine` told less closely: "about $14 billion" of $14.3 billion, "over $10 billion" of $10.4 billion. */
function rounds(rough: Figure, fine: Figure, most = MOST_ROUNDING): boolean {
  if (rough.upTo) return !fine.upTo && within(fine.amount, Big(rough.amount), Big(rough.upTo));
  if (fine.upTo || fine.precision === rough.precision || Big(fine.precision).gte(rough.precision))
    return false;
  const value = Big(rough.amount);
  const unit = Big(rough.precision);
  switch (rough.bound) {
    case 'gt':
    case 'ge':
      return within(fine.amount, value, value.plus(unit));
    case 'lt':
    case 'le':
      return within(fine.amount, value.minus(unit), value);
    default: {
      // What the words round themselves, "about 5%", may be rounded more than a figure that stands as it is.
      const share = value.abs().times(rough.bound === 'approx' ? MOST_ROUNDING : most);
      const slack = unit.div(2).lt(share) ? unit.div(2) : share;
      return within(fine.amount, value.minus(slack), value.plus(slack));
    }
  }
}

/** Share of a value that rounding takes or gives; nobody calls £700,000 a million, though its one digit would allow it. */
const MOST_ROUNDING = 0.1;
/**
 * The same of a percentage that another follows: rates and polls move by tenths, and nobody calls 4.5% "5%", but 49.5% is
 * 49% told more closely. The other way round any rounding is one: "3%" after 3.2% is the same, told by who says less.
 */
const MOST_ROUNDING_OF_SHARES = 0.02;

/** "Cut to 4.5%", "up from 5%": told as a change, it is one, however little; unless the words round it. */
function isMoved(first: Figure, next: Figure): boolean {
  if (first.bound !== 'eq' || next.bound !== 'eq' || sameDecimal(first.amount, next.amount)) return false;
  return next.trend !== undefined || next.from !== undefined;
}

function relateStatus(first: Status, next: Status): Relation {
  if (first.ladder === next.ladder && first.step === next.step) return 'same';
  const phase = phaseOf(first);
  return phase && phase === phaseOf(next) ? 'refines' : 'differs';
}

function relateMoves(first: Move, next: Move): Relation {
  if (first.verb !== next.verb || (first.to && next.to && first.to !== next.to)) return 'differs';
  if (!first.becomes && next.becomes) return 'refines';
  return first.becomes && !next.becomes ? 'coarser' : 'same';
}

/** Whether two values tell the same thing, however closely. */
export function agree(first: Value, next: Value): boolean {
  const relation = relate(first, next);
  return relation !== 'differs' && relation !== 'incomparable';
}
