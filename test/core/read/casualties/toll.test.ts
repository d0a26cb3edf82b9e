import { describe, expect, it } from 'vitest';
import { tollOf } from '../../../../src/core/read/casualties/toll.ts';
import { readArticle } from '../../../../src/core/read/read-article.ts';

function toll(headline: string, body: string): readonly [deaths: number, injured: number] {
  const reading = readArticle({ id: 'a', published: '2025-06-11T09:00:00.000Z', headline, body });
  const { deaths, injured } = tollOf(reading.readable ? reading.claims : []);
  return [deaths, injured];
}

/** A thousand characters in which nobody is hurt. */
const STREETS = Array.from(
  { length: 20 },
  (_, at) => `The street is closed to the cars of those who live at number ${at}. `,
).join('');

describe('the toll of one article', () => {
  it.each([
    ['is what the headline states', '2 dead, 5 injured in Acme', 'Police gave no names.', 2, 5],
    [
      'takes those who died off those who were hit',
      'Five men shot, one fatally, in Acme',
      'Five men were shot on Kite Street. One of the victims was pronounced dead.',
      1,
      4,
    ],
    [
      'knows the child of the headline in the girl of the body',
      'Child shot in Acme',
      'A 3-year-old girl was shot. The girl was taken to a hospital in stable condition.',
      0,
      1,
    ],
    [
      'moves whoever dies from the injured to the dead',
      'Teen shot in Acme',
      'A 17-year-old boy was shot on Kite Street. He was taken to a hospital. The teen died there.',
      1,
      0,
    ],
    [
      'counts victims named one by one in a sentence',
      'Victims of the Acme shooting named',
      'Jane Roe, 34, John Roe, 36, and Jim Poe, 8, were killed.',
      3,
      0,
    ],
    [
      'adds up victims named in one sentence after another',
      'Victims of the Kite fire named',
      'Jane Roe, 34, died at the scene. Jim Poe, 8, died at a hospital.',
      2,
      0,
    ],
    [
      'leaves out the dead of another event, below a headline of wounded',
      'Three wounded in Acme',
      `${STREETS.slice(0, 350)} A man was killed on Kite Street last week.`,
      0,
      3,
    ],
    [
      'takes a death in the opening for the news, below a headline of people shot',
      'Three shot in Acme',
      'Three people were shot on Kite Street. Police said that one of them was pronounced dead at the scene.',
      1,
      2,
    ],
    [
      'counts nobody where the headline adds up a weekend',
      'Three dead, nine wounded in weekend shootings',
      'Three people were killed over the weekend. A man, 34, was shot dead on Kite Street.',
      0,
      0,
    ],
    [
      'counts the dead of one gunman in several places',
      'Gunman kills eight in Acme rampage',
      'Eight people were killed at three places on Monday.',
      8,
      0,
    ],
    [
      'leaves out the headlines of other pages far down',
      'Man wounded in Acme',
      `A man, 34, was wounded on Kite Street. ${STREETS.slice(0, 280)}\n\nFather, Daughter Killed in Kite Tent Collapse\n\nPolice seek a car.`,
      0,
      1,
    ],
    [
      'keeps two victims of different ages apart',
      'Shooting at Kite Mall',
      'A 19-year-old man and a 22-year-old woman were wounded.',
      0,
      2,
    ],
    [
      'counts who kills others and himself',
      'Police look into a shooting in Acme',
      'A man killed his wife and two children before turning the gun on himself.',
      4,
      0,
    ],
    [
      'counts the gunman once where the total has him in',
      'Three dead in Acme, including the gunman',
      'Three people are dead. The gunman shot himself, police said.',
      3,
      0,
    ],
    [
      'adds the dead gunman to his victims',
      'Shooting in Acme',
      'A gunman killed two people at Kite Mall. The gunman was later found dead of a self-inflicted wound.',
      3,
      0,
    ],
    [
      'adds the gunman whom police killed to his victims',
      'Kite workers mourned',
      'Jim Poe shot and killed four people at the plant on Monday. Poe was then killed by police.',
      5,
      0,
    ],
    [
      'counts the gunman among "two dead", who may be one of them',
      'Two dead in Acme',
      'Jim Poe killed two people. Poe was shot dead by police.',
      2,
      0,
    ],
    [
      'adds the gunman whose death stands beside the count',
      'Five murdered in Acme; suspect dead',
      'A man who police believe killed five people in Acme is dead.',
      6,
      0,
    ],
    [
      'takes no victim for an attacker',
      'Jane Roe, 19, shot and killed at party',
      'A 19-year-old woman was shot and killed Sunday. Police gave no reason.',
      1,
      0,
    ],
    [
      'takes whom another killed for his victims',
      'Family mourned in Acme',
      'Four children were killed by their father. He then turned the gun on himself.',
      5,
      0,
    ],
    [
      'takes the dead of a shooting for all of them',
      'Shooting in Acme kills 2',
      'A boy shot his brother and then killed himself.',
      2,
      0,
    ],
    [
      'knows that a named attacker is no victim',
      'Officers fire at gunman in Acme',
      'A father was killed in his house. His daughter was wounded by Jim Poe. Officers fatally wounded Poe.',
      2,
      1,
    ],
    [
      'knows the kin of the attacker by their first names',
      'Woman killed in Acme',
      'Jim Poe shot and killed his wife. Ann Poe, 34, died at the scene.',
      1,
      0,
    ],
    [
      'takes no child that shot itself for an attacker',
      'Boy, 3, dies in Acme',
      'A 3-year-old boy died after he accidentally shot himself. The shooting killed the child at home.',
      1,
      0,
    ],
    [
      'adds who was also killed',
      'Woman wounded in Acme shooting dies',
      'A 46-year-old woman died on Monday. Jim Poe, 24, was also killed in the shooting.',
      2,
      0,
    ],
    [
      'counts the one of the headline, whoever is named further down',
      'Man killed in Acme',
      'A man was killed on Kite Street. Jim Poe, 42, died there in a fire. John Roe, 57, died nearby.',
      1,
      0,
    ],
    [
      'takes the victim and the name behind it for one',
      'Shooting in Acme',
      'A 16-year-old girl was shot. The victim, Ann Roe, was taken to a hospital.',
      0,
      1,
    ],
    [
      'takes one person for a count',
      '1 dead in Acme',
      'One person was killed. Eight people died nearby.',
      1,
      0,
    ],
    [
      'hears a list of names above a lower total',
      'Suspect arrested in Acme shooting',
      'The shooting left one dead. Police said it killed Jane Roe, 21, and Jim Poe, 22.',
      2,
      0,
    ],
    [
      'counts everybody whom a list with the killer names',
      'Police: Man killed infant daughter, self',
      'The man killed his daughter before turning the gun on himself. Both Poe and his daughter died.',
      2,
      0,
    ],
    [
      'leaves out a death told long after the wounded',
      'Five men shot in Acme',
      `Five men were shot. One was shot in the arm. Two were shot in the leg. Two were hit by bullets. ${STREETS}A girl was killed.`,
      0,
      5,
    ],
    [
      'counts an injured suspect among the injured',
      'Officer shot in Acme',
      'An officer was shot in the arm. The suspect, Jim Poe, 45, was also wounded.',
      0,
      2,
    ],
    [
      'counts others on top of who stands beside them',
      'Man, three others shot at party',
      'A man was critically wounded and three others were hurt.',
      0,
      4,
    ],
    [
      'leaves out other cases',
      'Man killed in Acme',
      'A man was shot dead on Kite Street. In a separate incident, two women were killed. Six people have been killed this year.',
      1,
      0,
    ],
    [
      'knows how many a triple shooting struck',
      'Man dies in triple shooting',
      'The man died at the scene. Police gave no names.',
      1,
      2,
    ],
    [
      'counts up to the third victim who died',
      'Third victim dies after Acme shooting',
      'A third man has died. He was 44.',
      3,
      0,
    ],
    [
      'is what the headline and the lead state, whatever background follows',
      'Four killed in Kite plant fire',
      'Four people died in a fire. A fire that killed 12 people closed the plant before.',
      4,
      0,
    ],
    ['takes several for a number only when nobody counts', 'Fire in Acme', 'Several people were hurt.', 0, 2],
    ['is nobody where nobody is hurt', 'Shots fired in Acme', 'No one was injured.', 0, 0],
    ['is nobody where nothing is said', 'Orvex buys Kite', 'The price was not disclosed.', 0, 0],
  ])('%s', (_name, headline, body, deaths, injured) => {
    expect(toll(headline, body)).toEqual([deaths, injured]);
  });
});
