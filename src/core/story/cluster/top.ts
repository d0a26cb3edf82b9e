/** The few best of many, without sorting the many. */

export interface Top {
  readonly most: number;
  /** Best first, in step with their worths. */
  readonly items: number[];
  readonly worths: number[];
}

export function newTop(most: number): Top {
  return { most, items: [], worths: [] };
}

/** Takes an item in if it is among the best so far; of equal ones the earlier stays. */
export function offer({ most, items, worths }: Top, item: number, worth: number): void {
  if (items.length === most && worth <= (worths[most - 1] ?? 0)) return;
  let at = Math.min(items.length, most - 1);
  for (; at > 0 && worth > (worths[at - 1] ?? 0); at -= 1) {
    items[at] = items[at - 1] ?? 0;
    worths[at] = worths[at - 1] ?? 0;
  }
  items[at] = item;
  worths[at] = worth;
}
