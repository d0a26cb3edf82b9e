import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const MAYOR = storyOf('election', 'Utopia mayor', { office: 'mayor of Utopia' }, ['Jane Roe', 'John Doe']);

const CASES: readonly Case[] = [
  {
    what: 'candidates whom the file does not name',
    story: storyOf('election', 'Utopia presidential election', { office: 'president of Utopia' }),
    steps: [
      [
        `Utopia heads for runoff
        Former premier John Doe took 41.3% and Mayor Jane Roe 36.8%, the election commission said with 99% of ballots counted.`,
        'Utopia presidential election: John Doe: 41.3% of the vote, 99% counted',
        'Vote share (John Doe): 41.3%',
        'Vote share (Jane Roe): 36.8%',
        'Votes counted: 99%',
      ],
      [
        `Runoff upset
        Jane Roe won Utopia's presidential election on Sunday, taking 52.6% of the vote in a runoff against John Doe, who conceded defeat.`,
        'Jane Roe wins, 52.6% of the vote (was 36.8%)',
        'Result (Jane Roe): wins',
        'Result (John Doe): concedes',
        'Vote share (Jane Roe): 36.8% -> 52.6%',
      ],
    ],
  },
  {
    what: 'a night of counting',
    story: MAYOR,
    steps: [
      [
        `Roe leads in Utopia mayor race
        Jane Roe led John Doe with 52% of the vote to 45% on Monday with 30% of the votes counted.
        In Arcadia, Ann Moe won 60% of the vote in 2021.`,
        'Utopia mayor: Jane Roe ahead, 52% of the vote, 30% counted',
        'Result (Jane Roe): ahead',
        'Vote share (Jane Roe): 52%',
        'Vote share (John Doe): 45%',
        'Votes counted: 30%',
      ],
      [
        `Roe holds lead
        Jane Roe had 51% of the vote and John Doe 47% with 80% of the votes counted on Tuesday.
        Turnout was 61%, officials said.`,
        'Jane Roe: 51% of the vote (was 52%), 80% counted (was 30%), turnout 61%',
        'Vote share (Jane Roe): 52% -> 51%',
        'Vote share (John Doe): 45% -> 47%',
        'Votes counted: 30% -> 80%',
        'Turnout: 61%',
      ],
      [
        `Jane Roe wins Utopia mayor race
        Jane Roe won the election for mayor of Utopia on Wednesday, defeating John Doe with 51.4% of the vote.
        "The people have spoken," Roe told supporters.`,
        'Jane Roe wins',
        'Result (Jane Roe): ahead -> wins',
      ],
      [
        `Doe concedes
        John Doe conceded to Jane Roe on Thursday.`,
        'John Doe concedes',
        'Result (John Doe): concedes',
      ],
    ],
  },
  {
    what: 'a race too close to call, with a recount',
    story: MAYOR,
    steps: [
      [
        `Utopia race too close to call
        Jane Roe led John Doe by 312 votes on Monday with all ballots counted.`,
        'Utopia mayor: Jane Roe ahead, margin of 312 votes',
        'Result (Jane Roe): ahead',
        'Margin: 312',
      ],
      [
        `Recount narrows lead
        Roe's lead over John Doe narrowed to 87 votes on Tuesday after a recount.`,
        'Margin now 87 votes (was 312)',
        'Margin: 312 -> 87',
      ],
      [
        `Roe declared winner
        Jane Roe was declared the winner on Wednesday by 91 votes.`,
        'Jane Roe wins, margin now 91 votes (was 87)',
        'Result (Jane Roe): ahead -> wins',
        'Margin: 87 -> 91',
      ],
    ],
  },
  {
    what: 'polls before the vote',
    story: MAYOR,
    steps: [
      [
        `Poll: Roe ahead
        Jane Roe leads John Doe by 48% to 44% among likely voters, according to a poll by Lampwatch published on Monday.`,
        'Utopia mayor: Jane Roe: reportedly 48% in a poll',
        'Poll (Jane Roe): 48%',
        'Poll (John Doe): 44%',
      ],
      [
        `Doe closes gap
        A poll on Tuesday found 46% of voters backing Jane Roe and 46% John Doe.`,
        'Jane Roe: 46% in a poll (was 48%)',
        'Poll (Jane Roe): 48% -> 46%',
      ],
      [
        `Doe wins
        John Doe won the mayoral election on Wednesday with 50.2% of the vote.`,
        'John Doe wins, 50.2% of the vote',
        'Result (John Doe): wins',
        'Vote share (John Doe): 50.2%',
      ],
    ],
  },
  {
    what: 'a parliament',
    story: storyOf('election', 'Utopia election', {}, ['Lamp Party', 'River Party']),
    steps: [
      [
        `Lamp Party ahead in Utopia
        The Lamp Party was on course to win 180 seats in parliament on Monday, an exit poll showed. The River Party was set to win 120 seats.`,
        'Utopia election: Lamp Party: 180 seats',
        'Seats (Lamp Party): 180',
        'Seats (River Party): 120',
      ],
      [
        `Lamp Party wins majority
        The Lamp Party won 186 seats in parliament, final results showed on Tuesday, and the River Party 114 seats.
        Turnout was 72%, the highest since 1990, when it was 75%.`,
        'Lamp Party: 186 seats (was 180), turnout 72%',
        'Seats (Lamp Party): 180 -> 186',
        'Turnout: 72%',
      ],
      [
        `Leader of River Party resigns
        Ann Moe resigned as leader of the River Party on Wednesday.`,
      ],
    ],
  },
  {
    what: 'a vote in a company',
    story: storyOf('election', 'Orvex union vote', {}, ['Lamp Workers Union']),
    steps: [
      [
        `Orvex workers vote on union
        Workers at Orvex began voting on Monday on whether to join the Lamp Workers Union.`,
      ],
      [
        `Orvex workers reject union
        Workers at Orvex voted against joining the Lamp Workers Union, 1,204 votes to 988, on Tuesday.`,
        'Orvex union vote: 1,204 to 988 votes',
        'Votes: 1,204 to 988 votes',
      ],
    ],
  },
  {
    what: 'a referendum',
    story: storyOf('election', 'Arcadia referendum'),
    steps: [
      [
        `Arcadia votes on lamp tax
        Voters in Arcadia went to the polls on Monday. Turnout was 40% by noon.`,
        'Arcadia referendum: turnout 40%',
        'Turnout: 40%',
      ],
      [
        `Arcadia backs lamp tax
        Some 58% of voters backed the lamp tax, with 95% of ballots counted on Tuesday. Turnout was 66%.`,
        'About 58% of the vote, 95% counted, turnout now 66% (was 40%)',
        'Vote share: about 58%',
        'Votes counted: 95%',
        'Turnout: 40% -> 66%',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('election', 'Utopia mayor', {}, ['Jane Roe', 'John Doe']),
    steps: [
      [
        `Roe and Doe debate
      Jane Roe, who won the primary with 40% of the vote in May, debated John Doe on Monday. Doe led the city council for years.
      In Arcadia, Ann Moe was elected mayor with 58% of the vote. Turnout there was 30%.
      Roe defeated Kim Loe in the 2019 election by 2,000 votes.`,
      ],
      [
        `Doe could win, says analyst
      An analyst said John Doe could win the election. Doe's party lost 12 seats in the council last year.`,
      ],
    ],
  },
  {
    what: 'a lead that changes hands, in the words of a wire',
    story: MAYOR,
    steps: [
      [
        `Roe leads in Utopia with 40% counted
        Jane Roe was leading John Doe 51% to 46% in the Utopia mayor election on Sunday. Turnout was 58%, up from 49% in 2021.`,
        'Utopia mayor: Jane Roe ahead, 51% of the vote, 40% counted',
        'Result (Jane Roe): ahead',
        'Vote share (Jane Roe): 51%',
        'Vote share (John Doe): 46%',
        'Votes counted: 40%',
        'Turnout: 58%',
      ],
      [
        `Doe overtakes Roe
        John Doe moved ahead of Jane Roe in the Utopia mayor election early on Monday, with 50.1 percent to her 48.2 percent and 85 percent of votes in.
        Inflation in Utopia is at 4%, and Doe got a 5% pay rise in the council.`,
        'John Doe ahead, 50.1% of the vote (was 46%), 85% counted (was 40%)',
        'Result (John Doe): ahead',
        'Vote share (John Doe): 46% -> 50.1%',
        'Vote share (Jane Roe): 51% -> 48.2%',
        'Votes counted: 40% -> 85%',
      ],
      [
        `Doe wins
        John Doe won the election for Utopia mayor. Doe took 50.3% and Jane Roe 49.1%, compared with 60% for Roe in 2021.`,
        'John Doe wins, 50.3% of the vote (was 50.1%)',
        'Result (John Doe): ahead -> wins',
        'Vote share (John Doe): 50.1% -> 50.3%',
        'Vote share (Jane Roe): 48.2% -> 49.1%',
      ],
    ],
  },
  {
    what: 'a poll, told as a poll in every sentence',
    story: MAYOR,
    steps: [
      [
        `Roe ahead of Doe in Utopia mayor poll
        An exit poll gave Jane Roe 51% and John Doe 44% on Monday. Doe got 30% and Roe took 55% among women.`,
        'Utopia mayor: Jane Roe: 51% in a poll',
        'Poll (Jane Roe): 51%',
        'Poll (John Doe): 44%',
      ],
    ],
  },
  {
    what: 'shares told side by side',
    story: MAYOR,
    steps: [
      [
        `Roe overtakes Doe in Utopia mayor race
      With 81% of votes counted, Jane Roe led with 50.3% to 48.8% for John Doe, officials in Utopia said.`,
        'Utopia mayor: Jane Roe ahead, 50.3% of the vote, 81% counted',
        'Result (Jane Roe): ahead',
        'Vote share (Jane Roe): 50.3%',
        'Vote share (John Doe): 48.8%',
        'Votes counted: 81%',
      ],
    ],
  },
  {
    what: 'shares of a leader and a rival, and a poll of some months ago',
    story: storyOf('election', 'Utopia runoff', {}, ['Jane Roe', 'John Doe']),
    steps: [
      [
        `Poll puts Roe ahead in Utopia
      Jane Roe would win 38% of the vote, ahead of Mayor John Doe on 33%, a poll by Kite Research showed on Monday. A poll in January put Roe on 30%.`,
        'Utopia runoff: Jane Roe: 38% in a poll',
        'Poll (Jane Roe): 38%',
        'Poll (John Doe): 33%',
      ],
      [
        `Roe ahead in Utopia
      Jane Roe held a narrow lead over John Doe in the runoff with 40% of votes counted. She had 50.9% to 49.1% for Doe.`,
        'Jane Roe ahead, 50.9% of the vote, 40% counted',
        'Result (Jane Roe): ahead',
        'Vote share (Jane Roe): 50.9%',
        'Vote share (John Doe): 49.1%',
        'Votes counted: 40%',
      ],
      [
        `Doe takes the lead in Utopia
      John Doe took the lead in the runoff, with 50.3% to Roe's 49.7%.`,
        'John Doe ahead, 50.3% of the vote (was 49.1%)',
        'Result (John Doe): ahead',
        'Vote share (John Doe): 49.1% -> 50.3%',
        'Vote share (Jane Roe): 50.9% -> 49.7%',
      ],
    ],
  },
  {
    what: 'two shares of a referendum that nobody tells apart',
    story: storyOf('election', 'Utopia referendum', { office: 'referendum in Utopia' }),
    steps: [
      [
        `Utopia referendum lost
      Utopia's new constitution was defeated by 51,200 votes, or 52.4% to 47.6%, final results showed.`,
        'Utopia referendum: margin of 51,200 votes',
        'Margin: 51,200',
      ],
    ],
  },
];

it.each(CASES)('election: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
