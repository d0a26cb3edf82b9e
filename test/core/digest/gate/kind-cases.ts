/** What headlines of each kind say, faithful and not. */
import type { Case } from './case.ts';

/** Stages as house style writes them. */
export const KIND_STAGES: readonly Case[] = [
  {
    sources: ['Police arrested John Tove on Monday.'],
    faithful: ['arrested', 'John Tove arrested', 'Tove arrested (was sought)'],
    corrupted: ['John Tove charged', 'John Tove found guilty', 'John Tove sentenced', 'Tove pleads guilty'],
  },
  {
    sources: ['John Tove pleaded not guilty to fraud.'],
    faithful: ['John Tove pleads not guilty', 'pleads not guilty'],
    corrupted: [
      'John Tove pleads guilty',
      'pleads guilty',
      'John Tove found not guilty',
      'John Tove charged',
    ],
  },
  {
    sources: ['A jury found John Tove not guilty of fraud.'],
    faithful: ['John Tove found not guilty'],
    corrupted: ['John Tove found guilty', 'John Tove sentenced', 'case dropped'],
  },
  {
    sources: ['Utopia sued Orvex over its lamps.'],
    faithful: ['Orvex sued', 'sued'],
    corrupted: ['case settled', 'Orvex found liable', 'verdict overturned'],
  },
  {
    sources: ['Orvex agreed to pay $750 million to settle the lawsuit.'],
    faithful: ['case settled', 'case settled, $750M settlement', '$750M settlement'],
    corrupted: ['Orvex found liable', 'case dropped', '$75M settlement', '$750B settlement'],
  },
  {
    sources: ['The Senate passed the bill, 51-49.'],
    faithful: ['bill passed', 'Senate: bill passed', '51 to 49 votes', 'Senate: 51 to 49 votes'],
    corrupted: [
      'bill rejected',
      'bill signed into law',
      'bill vetoed',
      'bill proposed',
      'bill passed by committee',
      '49 to 51 votes',
      '52 to 49 votes',
      '51 to 48 votes',
    ],
  },
  {
    sources: ['The governor vetoed the bill.'],
    faithful: ['bill vetoed'],
    corrupted: ['bill signed into law', 'bill passed', 'law struck down', 'law in force'],
  },
  {
    sources: ['Jane Roe won the election with 52.4% of the vote.'],
    faithful: ['Jane Roe wins', 'Jane Roe: 52.4% of the vote'],
    corrupted: ['Jane Roe concedes', 'Jane Roe ahead', 'Jane Roe: 54.2% of the vote', 'John Tove wins'],
  },
  {
    sources: ['Orvex is recalling about 50,000 lamps.'],
    faithful: ['recalled', 'about 50,000 lamps recalled'],
    corrupted: ['withdrawn', 'launched', 'delayed', '50,000 lamps recalled', 'about 500,000 lamps recalled'],
  },
  {
    sources: ['Power was restored to all customers.'],
    faithful: ['over'],
    corrupted: ['under way', 'going on', 'under control'],
  },
  {
    sources: ['The search was called off.'],
    faithful: ['search called off'],
    corrupted: ['found safe', 'found dead', 'rescued'],
  },
];

/** Several leave at once, and somebody known by the post alone. */
export const KIND_MOVES: readonly Case[] = [
  {
    sources: ['Three Orvex directors resigned on Monday.'],
    faithful: ['three Orvex directors leave Orvex', 'three Orvex directors leave'],
    corrupted: ['four Orvex directors leave Orvex', 'three Kite directors leave Kite'],
  },
  {
    sources: ['Orvex’s chief financial officer has resigned.'],
    faithful: ['chief financial officer leaves Orvex'],
    corrupted: ['chief financial officer leaves Kite', 'Jane Roe leaves Orvex as Tove joins'],
  },
];
