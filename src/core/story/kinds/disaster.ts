/** A disaster or an attack: whom it struck, how strong it was, what it destroyed, and how far it is under control. */
import type { Kind } from './kind.ts';
import { plainKind } from './plain-kind.ts';
import { weighToll } from './toll.ts';

export const disaster: Kind = {
  ...plainKind({
    parties: { event: 'optional', place: 'optional' },
    facts: [
      {
        id: 'deaths',
        label: 'Deaths',
        movement: 'tally',
        roles: ['deaths'],
        owner: 'anybody',
        wording: { noun: 'death toll', first: '{hedge}{count} dead', now: '{hedge}{count} dead' },
      },
      {
        id: 'injured',
        label: 'Injured',
        movement: 'level',
        roles: ['injured'],
        owner: 'anybody',
        wording: {
          noun: 'number of injured',
          first: '{hedge}{count} injured',
          now: '{hedge}{count} injured',
        },
      },
      {
        id: 'missing',
        label: 'Missing',
        movement: 'level',
        roles: ['missing'],
        owner: 'anybody',
        wording: { noun: 'number of missing', first: '{hedge}{count} missing' },
      },
      {
        id: 'rescued',
        label: 'Rescued',
        movement: 'tally',
        roles: ['rescued'],
        owner: 'anybody',
        wording: {
          noun: 'number of rescued',
          first: '{hedge}{count} rescued',
          now: '{hedge}{count} rescued',
        },
      },
      {
        id: 'displaced',
        label: 'Displaced',
        movement: 'level',
        roles: ['displaced', 'evacuated'],
        owner: 'anybody',
        wording: { noun: 'number of displaced', first: '{hedge}{count} displaced' },
      },
      {
        id: 'arrested',
        label: 'Arrested',
        movement: 'tally',
        roles: ['arrested'],
        owner: 'anybody',
        wording: {
          noun: 'number of arrests',
          first: '{hedge}{count} arrested',
          now: '{hedge}{count} arrested',
        },
      },
      {
        id: 'magnitude',
        label: 'Magnitude',
        movement: 'figure',
        roles: ['magnitude'],
        owner: 'anybody',
        wording: { noun: 'magnitude', first: 'magnitude {hedge}{count}' },
      },
      { id: 'area', label: 'Area burned', movement: 'level', roles: ['area burned'], owner: 'anybody' },
      {
        id: 'containment',
        label: 'Containment',
        movement: 'level',
        roles: ['containment'],
        owner: 'anybody',
      },
      {
        id: 'destroyed',
        label: 'Buildings destroyed',
        movement: 'tally',
        roles: ['buildings destroyed'],
        owner: 'anybody',
      },
      { id: 'damage', label: 'Damage', movement: 'figure', roles: ['damage'], owner: 'anybody' },
      {
        id: 'search',
        label: 'Search',
        movement: 'stage',
        roles: ['status'],
        owner: 'anybody',
        ladder: 'search',
      },
      {
        id: 'suspect',
        label: 'Suspect',
        movement: 'stage',
        roles: ['status'],
        owner: 'anybody',
        ladder: 'court',
      },
    ],
    lead: ['deaths', 'injured', 'missing', 'magnitude', 'displaced', 'search', 'suspect'],
  }),
  weigh: weighToll,
};
