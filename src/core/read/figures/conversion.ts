/** A figure in brackets that restates the one before it: "$10bn (RM42bn)", "100 kilometres (60 miles)". */
import type { Token } from '../tokens.ts';
import type { Read } from './figure.ts';

/** `next` is the index behind the first figure and all marks that belong to it. */
export function isConversion(tokens: readonly Token[], first: Read, next: number, second: Read): boolean {
  return restates(first, second) && isOpening(tokens, next, second.first);
}

function restates({ of: first }: Read, { of: second }: Read): boolean {
  if (first.type === 'money' && second.type === 'money') return first.currency !== second.currency;
  if (first.type !== 'quantity' || second.type !== 'quantity') return false;
  return first.unit === 'measure' && second.unit === 'measure' && first.noun !== second.noun;
}

/** "(", "(about", ";", ", or", "/" and nothing else stands between them. */
function isOpening(tokens: readonly Token[], from: number, to: number): boolean {
  const mark = tokens[from]?.text;
  const hedge = tokens[to - 1]?.lower;
  if (mark === ',') return to === from + 2 && hedge === 'or';
  if (mark !== '(' && mark !== '/' && !(mark === ';' && isInBrackets(tokens, from))) return false;
  return (
    to === from + 1 ||
    (to === from + 2 && /^(?:about|around|roughly|or|approximately|some)$/.test(hedge ?? ''))
  );
}

/** "($71.5m; £38.4m)" */
function isInBrackets(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 12; at -= 1) {
    const mark = tokens[at]?.text;
    if (mark === '(') return true;
    if (mark === ')') return false;
  }
  return false;
}
