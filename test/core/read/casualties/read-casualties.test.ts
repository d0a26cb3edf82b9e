import { describe, expect, it } from 'vitest';
import { readCasualties } from '../../../../src/core/read/casualties/read-casualties.ts';
import { sentenceOf } from '../../../../src/core/read/sentences.ts';

const AT = '2025-06-11T09:00:00.000Z';
const BOUNDS: Readonly<Record<string, string>> = { ge: '>=', gt: '>', le: '<=', approx: '~', lt: '<' };

/** "deaths 3: his wife and two children"; unsure, denied and earlier ones are marked. */
function read(text: string): string[] {
  return readCasualties(sentenceOf(text, 0), AT).map(({ role, value, certainty, earlier, start, end }) => {
    const marks = `${certainty === 'asserted' ? '' : ` ${certainty}`}${earlier ? ' earlier' : ''}`;
    return `${role} ${BOUNDS[value.bound] ?? ''}${value.amount}: ${text.slice(start, end)}${marks}`;
  });
}

describe('who was struck', () => {
  it.each<readonly [string, ...string[]]>([
    // Counted, with the verb behind or before.
    ['2 dead, 5 injured', 'deaths 2: 2', 'injured 5: 5'],
    ['Two men were killed and three others wounded.', 'deaths 2: Two men', 'injured 3: three others'],
    ['The blast left 12 dead.', 'deaths 12: 12'],
    [
      'A bomb went off, killing 12 people and injuring at least 30.',
      'deaths 12: 12 people',
      'injured >=30: 30',
    ],
    ['At least 45 people were killed and dozens wounded.', 'deaths >=45: 45 people', 'injured >=24: dozens'],
    ['The strikes killed 30 Palestinians.', 'deaths 30: 30 Palestinians'],
    ['Police: 3 killed, 1 hurt in Kite fire', 'deaths 3: 3', 'injured 1: 1'],
    ['He killed eight co-workers and wounded another.', 'deaths 8: eight co-workers', 'injured 1: another'],
    ['Two people were shot and a third was stabbed.', 'casualties 2: Two people', 'casualties 1: a third'],
    ['Five people were shot, one fatally.', 'casualties 5: Five people', 'deaths 1: one'],
    ['A family of five was found dead.', 'deaths 5: family of five'],
    ['Two victims, a man and a woman, died at the scene.', 'deaths 2: a man and a woman'],
    ['Officers found two slain men.', 'deaths 2: two slain men'],
    ['The fire left him and two children dead.', 'deaths 3: him and two children'],
    ['The crash killed four members of a family.', 'deaths 4: four members of a family'],
    ['Three teens among 5 dead in Kite fire', 'deaths 5: 5'],
    ['Two sheriff’s deputies were wounded.', 'injured 2: Two sheriff’s deputies'],
    ['Poe and Jim Roe, 20, died.', 'deaths 2: Poe and Jim Roe, 20'],
    ['Roe and her three children were shot dead.', 'deaths 4: Roe and her three children'],
    ['Ann, Bob and Kay Roe were killed.', 'deaths 3: Ann, Bob and Kay Roe'],
    ['Neighbor kills woman, her son, himself', 'deaths 3: woman, her son, himself'],
    [
      'He is accused of killing his daughters Ann Poe, 8, and Kay Poe, 5.',
      'deaths 2: his daughters Ann Poe, 8, and Kay Poe, 5',
    ],
    ['Four people were shot, and two did not survive.', 'casualties 4: Four people', 'deaths 2: two'],
    ['Man kills wife, two children in Acme', 'deaths 3: wife, two children'],
    ['Police found the man, and three children, deceased.', 'deaths 4: the man, and three children'],
    ['The deaths of his wife and son shocked the town.', 'deaths 2: his wife and son'],
    ['More than 90 confirmed dead in Utopia floods', 'deaths >90: 90'],
    ['At least 17 found dead in Utopia nightclub', 'deaths >=17: 17'],
    ['Rocket hits station and kills 22 - Utopia', 'deaths 22: 22'],
    ['At least 15 people - including 11 children - are killed in Acme.', 'deaths >=15: 15 people'],
    ['At least 45 people, including 12 children, died when a bus crashed.', 'deaths >=45: 45 people'],
    [
      'A baby is among 64 now confirmed dead, with more than 100 still missing.',
      'deaths 64: 64',
      'missing >100: 100',
    ],
    ['The blast killed 60, including 12 soldiers.', 'deaths 60: 60'],
    ['The crash killed one and nine others were hurt.', 'deaths 1: one', 'injured 9: nine others'],
    // Told by nouns.
    ['A man died on Monday, bringing the number of dead to two.', 'deaths 1: A man', 'deaths 2: two'],
    ['The number of people injured has risen to at least 200.', 'injured >=200: 200'],
    ['The body of Jane Roe was found.', 'deaths 1: Jane Roe'],
    ['A man’s body was found in the car.', 'deaths 1: A man'],
    ['Thirty-four bodies have been recovered.', 'deaths 34: Thirty-four bodies'],
    ['Divers recovered at least 34 bodies from the wreck.', 'deaths >=34: 34 bodies'],
    ['Divers recovered six more bodies.'],
    ['The lake is home to four bodies of water.'],
    ['A fourth person has died, police said.', 'deaths 4: fourth person'],
    ['Two people were hurt and a third died.', 'injured 2: Two people', 'deaths 1: a third'],
    ['Officials lowered the death toll to 57 from 61.', 'deaths 57: 57'],
    ['Six people remain in hospital.', 'injured >=6: Six people'],
    ['Kite said 412 were injured and 23 listed as missing.', 'injured 412: 412', 'missing 23: 23'],
    ['Authorities earlier said 20 had died.', 'deaths 20: 20 earlier'],
    ['Thirty-four deaths were reported.', 'deaths 34: Thirty-four deaths'],
    ['A total of 139 people have been rescued.', 'rescued 139: 139 people'],
    ['The homicide victim was in his car.', 'deaths 1: The homicide victim'],
    ['One man is dead after a triple shooting.', 'deaths 1: One man', 'casualties 3: triple shooting'],
    ['Police look into a double homicide.', 'deaths 2: double homicide'],
    ['Suspect in killing of Acme boy in court', 'deaths 1: boy'],
    ['Death toll rises to 45 after quake', 'deaths 45: 45'],
    ['Death count in Acme fire reaches seven', 'deaths 7: seven'],
    ['Deaths from flooding in Utopia passed 100 on Sunday.', 'deaths >100: 100'],
    ['Confirmed deaths rose to 48 on Tuesday.', 'deaths 48: 48'],
    ['Fatalities climbed to at least 12, the ministry said.', 'deaths >=12: 12'],
    ['Traffic deaths rose to 4,000 in Utopia.'],
    ['Deaths rose 4% to 3,000 in Utopia.'],
    ['The storm caused 24 confirmed deaths.', 'deaths 24: 24 confirmed deaths'],
    ['The fire claimed the lives of two firefighters.', 'deaths 2: two firefighters'],
    ['Four sailors lost their lives.', 'deaths 4: Four sailors'],
    ['He was charged in the deaths of two women.', 'deaths 2: two women'],
    ['The fatal shooting of a student shocked the town.', 'deaths 1: a student'],
    ['Police called it a murder-suicide.', 'deaths >=2: murder-suicide'],
    // One person, without a digit.
    ['A 12-year-old boy was shot in the leg.', 'casualties 1: A 12-year-old boy'],
    ['The man died at a hospital.', 'deaths 1: The man'],
    ['Jane Roe, 34, was killed.', 'deaths 1: Jane Roe, 34'],
    ['Jane Roe, a mother of three, was killed.', 'deaths 1: Jane Roe, a mother'],
    ['Roe later died of her injuries.', 'deaths 1: Roe'],
    ['The driver did not survive.', 'deaths 1: The driver'],
    ['Jim Poe, a 22-year-old Latino, died.', 'deaths 1: Jim Poe, a 22-year-old Latino'],
    ['Jim Poe, 15, a member of the Acme Marching Band, died.', 'deaths 1: Jim Poe, 15, a member of the Acme'],
    ['A boy in Orvex Springs died Monday.', 'deaths 1: A boy'],
    ['Jane Roe, who loved being around her two sons, died.', 'deaths 1: Jane Roe'],
    ['One of the four victims has died.', 'deaths 1: One of the four victims'],
    [
      'The gunman killed his wife and two children before turning the gun on himself.',
      'deaths 3: his wife and two children',
      'deaths 1: himself',
    ],
    ['Woman kills husband, infant son in Acme', 'deaths 2: husband, infant son'],
    ['A man, shot in the chest by a neighbor who fled, has died.', 'casualties 1: A man', 'deaths 1: A man'],
    ['A man was stabbed, police said, and later died.', 'casualties 1: A man', 'deaths 1: A man'],
    ['The brother of the woman killed spoke to Kite News.', 'deaths 1: the woman'],
    // Hurt, by where they are and how they are.
    ['Two teens were taken to a hospital.', 'injured 2: Two teens'],
    ['The driver is in critical condition.', 'injured 1: The driver'],
    ['Both men are expected to survive.', 'injured 2: Both men'],
    ['The crash sent four people to the hospital.', 'injured 4: four people'],
    ['Infant, 4 others sent to hospital', 'injured 5: Infant, 4 others'],
    ['The blast left one seriously injured.', 'injured 1: one'],
    ['A clerk suffered a gunshot wound.', 'injured 1: A clerk'],
    ['Two men were rushed to a hospital, where they died.', 'injured 2: Two men', 'deaths 2: Two men'],
    // Nobody.
    ['No injuries were reported.', 'injured 0: No injuries'],
    ['There were no immediate reports of injuries.', 'injured 0: no immediate reports of injuries'],
    ['No casualties were reported.', 'casualties 0: No casualties'],
    ['Nobody was hurt.', 'injured 0: Nobody'],
    ['No one was killed.', 'deaths 0: No one'],
    // Missing, rescued, arrested, displaced.
    [
      'More than 200 people are missing and 1,500 have been evacuated.',
      'missing >200: 200 people',
      'displaced 1500: 1,500',
    ],
    ['Nearly 100 people were unaccounted for.', 'missing ~100: 100 people'],
    ['Police arrested two suspects.', 'arrested 2: two suspects'],
    ['Three hikers were rescued.', 'rescued 3: Three hikers'],
    ['Crews rescue 40 hikers in Utopia', 'rescued 40: 40 hikers'],
    ['Two rescue workers were killed.', 'deaths 2: Two rescue workers'],
  ])('in %j', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['He could have killed dozens of people.', ['deaths >=24: dozens of people possible']],
    ['She threatened to kill two officers.', ['deaths 2: two officers possible']],
    ['The officer was not injured.', ['injured 1: The officer denied']],
    ['He was charged in the Sept. 16, 2010, killing of Jane Roe, 17.', ['deaths 1: Jane Roe, 17 earlier']],
    ['Jane Roe, who joined the force in 2010, was killed.', ['deaths 1: Jane Roe']],
    ['Boats rush to rescue 288 people from a ferry.', ['rescued 288: 288 people possible']],
    ['Ten feared dead in Acme mine', ['deaths 10: Ten possible']],
    ['Two people are feared dead.', ['deaths 2: Two people possible']],
    ['Roe was convicted of killing a man in 2013.', ['deaths 1: a man earlier']],
    ['Eight people were killed in Acme shootings this weekend.', ['deaths 8: Eight people earlier']],
    ['So far this year, 31 people have been killed.', ['deaths 31: 31 people earlier']],
    ['In February, four men died there.', ['deaths 4: four men earlier']],
    ['Two men died on May 28.', ['deaths 2: Two men']],
    ['The gunman killed two people last month.', ['deaths 2: two people']],
    ['It comes a little over a week after two men were killed.', ['deaths 2: two men earlier']],
    ['August 2023: Gunman kills six in Acme', ['deaths 6: six earlier']],
    ['December 2024: Gunman kills six in Acme', ['deaths 6: six earlier']],
    ['May 2025: Gunman kills six in Acme', ['deaths 6: six']],
    ['Violent night leaves two dead in Acme', ['deaths 2: two earlier']],
    ['RELATED ARTICLE: Teen killed in Acme', ['deaths 1: Teen earlier']],
    ['The boy believed he had been killed.', ['deaths 1: The boy possible']],
    ['0:34 Two men killed in Acme', ['deaths 2: Two men earlier']],
    ['7:38 PM: Two men were killed.', ['deaths 2: Two men']],
    ['It came two days after a 3-year-old girl was killed.', ['deaths 1: a 3-year-old girl earlier']],
  ])('marks what is unsure, denied or of another event in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'It was the city’s 30th homicide.',
    'Deaths in Utopia occurred as temperatures reached 45 degrees.',
    'The deaths came as aftershocks hit 30 villages.',
    'Confirmed deaths rose to 4 percent of cases.',
    'The death count reached seven states.',
    'The number of dead has passed dozens of previous records.',
    'The shot went dead center of the door.',
    'Orvex shares were hit by weak sales, and Kite was hurt by tariffs.',
    'The court struck down the law.',
    'Kite hit back at Orvex.',
    'Roe shot at the officers.',
    'Sales died down.',
    'Orvex was killed off by the merger.',
    'The single-shot vaccine is cheap.',
    'Its financial condition is critical to lenders.',
    'There were 19 COVID-19 patients.',
    'Jim Poe, 22, called 911 after midnight.',
    'The men, ages 25 and 26, were known to police.',
    'She shot a video.',
    'The body of the car was red.',
    'The hospital opened a new wing for women.',
    'He changed the life of two women.',
    'The University of Orvex Kite was hurt by cuts.',
    'He carried his slain daughter’s coat.',
  ])('reads nothing in %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});
