/** A case against somebody: how far it has come, and what it costs or takes. */
import { plainKind } from './plain-kind.ts';

export const court = plainKind({
  parties: { accused: 'needed', plaintiff: 'optional', court: 'optional' },
  facts: [
    { id: 'status', label: 'Case', movement: 'stage', roles: ['status'], owner: 'story', ladder: 'court' },
    {
      id: 'sentence',
      label: 'Sentence',
      movement: 'figure',
      roles: ['sentence'],
      owner: 'story',
      wording: { noun: 'sentence', first: '{hedge}sentenced to {value}' },
    },
    { id: 'faces', label: 'Could face', movement: 'figure', roles: ['sentence faced'], owner: 'story' },
    {
      id: 'counts',
      label: 'Counts',
      movement: 'figure',
      roles: ['counts'],
      owner: 'story',
      wording: { noun: 'charges', first: '{hedge}{value}' },
    },
    {
      id: 'fine',
      label: 'Fine',
      movement: 'figure',
      roles: ['fine'],
      owner: 'story',
      wording: { noun: 'fine', first: '{hedge}{value} fine' },
    },
    {
      id: 'damages',
      label: 'Damages',
      movement: 'figure',
      roles: ['damages', 'damages sought'],
      owner: 'story',
      wording: { noun: 'damages', first: '{hedge}{value} in damages' },
    },
    {
      id: 'settlement',
      label: 'Settlement',
      movement: 'figure',
      roles: ['settlement'],
      owner: 'story',
      wording: { noun: 'settlement', first: '{hedge}{value} settlement' },
    },
    {
      id: 'bail',
      label: 'Bail',
      movement: 'figure',
      roles: ['bail'],
      owner: 'story',
      wording: { noun: 'bail', first: 'bail {hedge}set at {value}' },
    },
  ],
  lead: ['status', 'sentence', 'settlement', 'damages', 'fine', 'bail', 'counts'],
});
