import { isReadingId, readings, readingValues, type ReadingChoice } from '../../contract/readings.ts';
import { meant } from './nearest.ts';
import { list, type Value, type Variables } from './variables.ts';

const ids = readings.map(({ id }) => id);

/** The readings to hold a target to; notes what is wrong with them. */
export function readingsOf(value: Value | undefined, variables: Variables): ReadingChoice {
  const choice: Record<string, string> = {};
  if (!value) return choice;
  if (list(value.text).length === 0) {
    variables.wrong(
      value,
      'readings as id=value, such as notes-too-long=rejected; the command readings lists them',
    );
  }
  const wrong = (what: string) => variables.problems.push(`${value.name}: ${what}`);
  for (const part of list(value.text)) {
    const [id = '', ...rest] = part.split('=');
    const chosen = rest.join('=');
    if (!isReadingId(id)) {
      wrong(`${JSON.stringify(id)} is no reading; ${meant(id, ids, 'readings')}`);
    } else if (!readingValues(id).includes(chosen)) {
      const expected = readingValues(id).join(' or ');
      wrong(
        `${id} is ${JSON.stringify(chosen)}: expected ${expected}; the command readings says what it is about`,
      );
    } else if (Object.hasOwn(choice, id) && choice[id] !== chosen) {
      wrong(`${id} is given twice, as ${choice[id]} and as ${chosen}`);
    } else {
      choice[id] = chosen;
    }
  }
  return choice;
}
