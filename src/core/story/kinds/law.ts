/** A bill on its way: how far it has come, how the votes went, what it costs. */
import { plainKind } from './plain-kind.ts';

export const law = plainKind({
  parties: { bill: 'optional' },
  facts: [
    { id: 'status', label: 'Status', movement: 'stage', roles: ['status'], owner: 'anybody', ladder: 'law' },
    { id: 'votes', label: 'Votes', movement: 'figure', roles: ['votes'], owner: 'anybody' },
    { id: 'margin', label: 'Margin', movement: 'figure', roles: ['vote margin'], owner: 'anybody' },
    { id: 'cost', label: 'Cost', movement: 'figure', roles: ['cost', 'budget'], owner: 'anybody' },
    { id: 'rate', label: 'Rate', movement: 'figure', roles: ['tax rate', 'tariff'], owner: 'anybody' },
  ],
  lead: ['status', 'votes', 'margin', 'rate', 'cost'],
});
