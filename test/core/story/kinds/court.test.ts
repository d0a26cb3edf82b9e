import { expect, it } from 'vitest';
import { type Case, expected, storyOf, told } from './tell.ts';

const POE = storyOf('court', 'The Poe case', { accused: 'Jim Poe, James Poe' });

const CASES: readonly Case[] = [
  {
    what: 'a man who is arrested, charged, tried and sentenced',
    story: POE,
    steps: [
      [
        `Man arrested over Utopia warehouse fire
        UTOPIA (Wire) - Police arrested Jim Poe, 41, on Monday in connection with a fire that destroyed a lamp warehouse in Utopia, authorities said.
        Another man, John Doe, was convicted of arson in a similar case in 2019 and sentenced to eight years in prison.`,
        'The Poe case: arrested',
        'Case: arrested',
      ],
      [
        `Poe charged with arson, bail set at $250,000
        Jim Poe was charged with two counts of arson on Tuesday, prosecutors said. A judge set bail at $250,000.
        If convicted, Poe faces up to 20 years in prison.
        "My client denies this," said his lawyer, Jane Roe.`,
        'Jim Poe charged, bail set at $250,000, 2 counts',
        'Case: arrested -> charged',
        'Bail: $250,000',
        'Counts: 2',
      ],
      [
        `Poe pleads not guilty
        Jim Poe pleaded not guilty to arson charges in a Utopia court on Wednesday.
        The fire caused $12 million in damage, the owner said. Poe was arrested on Monday.`,
        'Jim Poe pleads not guilty',
        'Case: charged -> pleads not guilty',
      ],
      [
        `Jury finds Poe guilty of arson
        A jury found Jim Poe guilty of two counts of arson on Thursday after a three-day trial.
        He will be sentenced in June and could face 20 years in prison.`,
        'Jim Poe found guilty, 2 counts',
        'Case: pleads not guilty -> found guilty',
        'Guilty of: 2',
      ],
      [
        `Poe gets 12 years for warehouse fire
        Jim Poe was sentenced to 12 years in prison on Friday for setting fire to a lamp warehouse.
        The judge also ordered him to pay a fine of $50,000. Prosecutors had sought 18 years.`,
        'Jim Poe sentenced, 12 years in prison, $50,000 fine',
        'Case: found guilty -> sentenced',
        'Sentence: 12 years',
        'Fine: $50,000',
      ],
    ],
  },
  {
    what: 'several accused, of whom one is followed',
    story: POE,
    steps: [
      [
        `Four charged in lamp fraud
        Prosecutors on Monday charged Jim Poe and three others with fraud over a scheme to sell lamps that did not exist.
        The four are accused of taking $40 million from investors.`,
        'The Poe case: charged',
        'Case: charged',
      ],
      [
        `Lamp fraud: Roe pleads guilty
        Jane Roe, a former manager, pleaded guilty to fraud on Tuesday and agreed to testify against Jim Poe.
        Roe was sentenced to three years in prison. John Doe, another of the accused, was acquitted.`,
      ],
      [
        `Charges against Poe dropped
        Prosecutors dropped all charges against Jim Poe on Wednesday, citing new evidence.
        Jane Roe and Ann Moe remain in prison.`,
        'Case dropped',
        'Case: charged -> case dropped',
      ],
    ],
  },
  {
    what: 'a company that is sued, and settles',
    story: storyOf('court', 'Orvex lawsuit', { accused: 'Orvex Motors, Orvex', plaintiff: 'Utopia' }),
    steps: [
      [
        `Utopia sues Orvex over lamp fires
        The state of Utopia sued Orvex Motors on Monday, seeking $2 billion in damages over lamps that caught fire.
        Orvex said the lawsuit was without merit. Kite, a rival, paid $600 million to settle similar claims in 2022.`,
        'Orvex lawsuit: sued, $2B sought',
        'Case: sued',
        'Damages sought: $2B',
      ],
      [
        `Orvex to settle lamp suit
        Orvex Motors agreed to pay $750 million to settle a lawsuit brought by Utopia over lamps that caught fire, the two sides said on Tuesday.
        Orvex did not admit wrongdoing.`,
        'Case settled, $750M settlement',
        'Case: sued -> case settled',
        'Settlement: $750M',
      ],
      [
        `Judge approves Orvex settlement
        A judge on Wednesday approved a $750 million settlement between Orvex Motors and Utopia.
        The lamps were blamed for 14 deaths.`,
      ],
    ],
  },
  {
    what: 'a verdict against a company that is cut, then overturned',
    story: storyOf('court', 'Orvex verdict', { accused: 'Orvex Motors, Orvex' }),
    steps: [
      [
        `Jury orders Orvex to pay $120 million
        A jury on Monday ordered Orvex Motors to pay $120 million in damages to a family whose house burned down.
        Orvex said it would appeal. Last year a jury awarded $30 million in a case against Kite.`,
        'Orvex verdict: $120M in damages',
        'Damages: $120M',
      ],
      [
        `Judge cuts Orvex damages to $45 million
        A judge reduced the damages that Orvex Motors must pay to $45 million from $120 million.`,
        'Damages now $45M (was $120M)',
        'Damages: $120M -> $45M',
      ],
      [
        `Court throws out verdict against Orvex
        An appeals court on Wednesday overturned the verdict against Orvex Motors.
        The family's lawyer said it would ask the Supreme Court to hear the case.`,
        'Verdict overturned',
        'Case: verdict overturned',
      ],
    ],
  },
  {
    what: 'a man who is sought for a while',
    story: POE,
    steps: [
      [
        `Police search for man after shooting
        Police in Utopia issued an arrest warrant for Jim Poe, 29, on Monday, a day after a shooting that wounded three people.
        He should be considered armed, Chief Jane Roe said.`,
        'The Poe case: sought by police',
        'Case: sought by police',
      ],
      [
        `Suspect still at large
        Jim Poe was still at large on Tuesday. Police offered a $10,000 reward.
        In Arcadia, police arrested a man named John Doe in an unrelated case.`,
      ],
      [
        `Poe taken into custody in Arcadia
        Jim Poe was taken into custody without incident on Wednesday in Arcadia, police said.`,
        'Jim Poe arrested',
        'Case: sought by police -> arrested',
      ],
      [
        `Poe charged with attempted murder
        Jim Poe was charged with three counts of attempted murder on Thursday.
        A judge ordered him held without bail.`,
        'Jim Poe charged, 3 counts',
        'Case: arrested -> charged',
        'Counts: 3',
      ],
    ],
  },
  {
    what: 'a conviction that is overturned and tried again',
    story: POE,
    steps: [
      [
        `Court overturns Poe conviction
        An appeals court overturned the murder conviction of Jim Poe on Monday.
        Poe was convicted in 2016 and sentenced to 40 years in prison.`,
        'The Poe case: verdict overturned',
        'Case: verdict overturned',
      ],
      [
        `Poe to face new trial, prosecutors say
        Prosecutors said on Tuesday they would try Jim Poe again.`,
      ],
      [
        `New trial of Jim Poe opens
        Jim Poe went on trial for the second time on Wednesday.
        His lawyer told the jury that Poe was in another town on the day of the killing.`,
        'Jim Poe on trial',
        'Case: verdict overturned -> on trial',
      ],
      [
        `Poe acquitted
        A jury acquitted Jim Poe of murder on Thursday, nine years after he was first convicted.`,
        'Jim Poe found not guilty',
        'Case: on trial -> found not guilty',
      ],
    ],
  },
  {
    what: 'articles that tell of others, of long ago or of what may be',
    story: storyOf('court', 'Poe case', { accused: 'Jim Poe' }),
    steps: [
      [
        `Poe trial hears from witness
      Jim Poe sat silently as a witness testified on Monday. Ann Moe, a neighbour, said she saw a man near the house.
      Her brother was convicted of burglary last week. She was sentenced to two years for perjury in 2020.
      The victim's family sued the city for $5 million. If convicted, Poe could get life in prison.
      Prosecutor John Doe won a $3 million verdict against Kite in March. Two officers were charged with misconduct.`,
      ],
      [
        `Ex-mayor jailed
      Former mayor John Doe was jailed for six years on Tuesday in a case linked to Jim Poe. The judge fined him $20,000.
      He pleaded guilty in May. Poe, who denies the charges, goes on trial in June.`,
      ],
      [
        `Lawyer for Poe arrested
      Jim Poe's lawyer was arrested on Wednesday. The lawyer, Jane Roe, was charged with contempt.`,
      ],
    ],
  },
  {
    what: 'counts that are charged, and those of the verdict',
    story: POE,
    steps: [
      [
        `Poe charged
      Jim Poe was charged with six counts of fraud and one of conspiracy on Monday.`,
        'The Poe case: charged',
        'Case: charged',
      ],
      [
        `Jury decides Poe case
      A jury found Jim Poe guilty on five of seven counts on Tuesday.`,
        'Jim Poe found guilty, 5 counts',
        'Case: charged -> found guilty',
        'Guilty of: 5',
      ],
    ],
  },
  {
    what: 'charges of which nobody is found guilty',
    story: POE,
    steps: [
      [
        `Poe charged
      Jim Poe, a convicted felon, was charged on Monday with 12 counts of fraud and faces 20 years in prison if convicted.`,
        'The Poe case: charged, possibly 12 counts',
        'Case: charged',
        'Counts: 12',
        'Could face: 20 years',
      ],
    ],
  },
  {
    what: 'an award that a judge cuts',
    story: storyOf('court', 'Orvex patent trial', { accused: 'Orvex', plaintiff: 'Acme' }),
    steps: [
      [
        `Orvex to pay
      A federal jury ordered Orvex to pay Acme $218 million in damages for infringing two patents.`,
        'Orvex patent trial: $218M in damages',
        'Damages: $218M',
      ],
      [
        `Judge cuts award
      A U.S. judge on Tuesday reduced to $95 million from $218 million the damages a jury had awarded Acme against Orvex.`,
        'Damages now $95M (was $218M)',
        'Damages: $218M -> $95M',
      ],
    ],
  },
  {
    what: 'a verdict on a part of the counts',
    story: POE,
    steps: [
      [
        `Jury decides Poe case
      A jury found Jim Poe guilty of fraud on Monday. He was acquitted on the other three.`,
        'The Poe case: found guilty',
        'Case: found guilty',
      ],
    ],
  },
  {
    what: 'a mistrial and what follows',
    story: storyOf('court', 'The Poe case', { accused: 'Jim Poe' }),
    steps: [
      [
        `Mistrial in Poe case
      The judge in the trial of Jim Poe declared a mistrial on Monday. His lawyer had asked for a mistrial last week.`,
        'The Poe case: mistrial declared',
        'Case: mistrial declared',
      ],
      [
        `Poe on trial again
      Jim Poe went on trial for the second time on Tuesday.`,
        'Jim Poe on trial',
        'Case: mistrial declared -> on trial',
      ],
    ],
  },
  {
    what: 'a verdict that clears of some counts',
    story: storyOf('court', 'The Poe case', { accused: 'Jim Poe' }),
    steps: [
      [
        `Poe guilty on two counts
      A jury found Jim Poe guilty of two counts of bribery and acquitted him of four others on Friday.`,
        'The Poe case: found guilty, 2 counts',
        'Case: found guilty',
        'Guilty of: 2',
      ],
    ],
  },
];

it.each(CASES)('court: $what', (one) => {
  expect(told(one)).toEqual(expected(one));
});
