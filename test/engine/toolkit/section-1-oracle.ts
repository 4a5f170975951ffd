/**
 * Section 1 worked out the slow way, straight from the definitions: day by day, person by person, in plain TypeScript.
 * It shares no code with the application, so that the two can be compared.
 */
import type { TestPerson } from './population.ts';

export interface OracleFigure {
  value: number | null;
  numerator: number;
  denominator: number | null;
  ofWhichSupported: number | null;
  /** Indexes of the people counted, in order. */
  people: number[];
}

const furtherEducation = [
  'sixth-form-college',
  'further-education-college',
  'specialist-post-16-institution',
  'training-provider',
];

/** Every day of the academic year: 1 September to 31 August. */
function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = new Date(Date.UTC(year, 8, 1)); day < new Date(Date.UTC(year + 1, 8, 1));) {
    days.push(day.toISOString().slice(0, 10));
    day = new Date(day.getTime() + 86_400_000);
  }
  return days;
}

/** Birthdays had by the end of the day; 29 February is had by 1 March, not before. */
function age(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) >= born.slice(5) ? years : years - 1;
}

/** To one decimal, half up, by long division. */
function percent(part: number, whole: number): number {
  const thousandths = Math.floor((part * 10000) / whole);
  return Math.floor((thousandths + 5) / 10) / 10;
}

interface Spell {
  from: string | null;
  to: string | null;
}

export function oracleYear(people: readonly TestPerson[], year: number): Map<string, OracleFigure> {
  const days = daysOf(year);
  const lastDay = `${year + 1}-08-31`;
  const dayBefore = `${year}-08-31`;
  const touches = (spell: Spell) => {
    const { from, to } = spell;
    return from !== null && days.some((day) => day >= from && (to === null || day <= to));
  };
  const cohort = people.flatMap((person, index) => {
    const { born } = person;
    if (born === null || !(person.plans ?? []).some(touches)) return [];
    const ageInYear = age(born, lastDay);
    return ageInYear >= 14 && ageInYear <= 25 ? [index] : [];
  });
  const figures = new Map<string, OracleFigure>();
  if (cohort.length === 0) return figures;

  const those = (rule: (person: TestPerson) => boolean) => cohort.filter((index) => rule(people[index]!));
  const counted = (counts: number[], ofWhichSupported: number | null = null): OracleFigure => ({
    value: counts.length,
    numerator: counts.length,
    denominator: null,
    ofWhichSupported,
    people: counts,
  });
  const anybody = (rule: (person: TestPerson) => boolean) => people.some(rule);

  figures.set('base', counted(cohort));

  const heldInYear = (held: string | null) => held !== null && days.includes(held);
  if (anybody((person) => (person.reviews ?? []).some(({ held }) => heldInYear(held)))) {
    const reviewed = those((person) =>
      (person.reviews ?? []).some(({ held, focus }) => heldInYear(held) && focus === true),
    );
    figures.set('1', {
      value: percent(reviewed.length, cohort.length),
      numerator: reviewed.length,
      denominator: cohort.length,
      ofWhichSupported: null,
      people: reviewed,
    });
  }

  if (anybody((person) => (person.workExperience ?? []).some(touches))) {
    const rowOf = (person: TestPerson): string | null => {
      const recorded = (person.taught ?? []).find((each) => each.year === year);
      const curriculumYear = recorded?.taughtYear ?? age(person.born!, dayBefore) - 4;
      const inFurtherEducation = furtherEducation.includes(recorded?.setting ?? person.setting ?? '');
      if (curriculumYear >= 14) return '2e';
      if (curriculumYear === 13) return inFurtherEducation ? '2e' : '2d';
      if (curriculumYear === 12) return inFurtherEducation ? '2e' : '2c';
      if (curriculumYear === 11) return '2b';
      return curriculumYear === 10 ? '2a' : null;
    };
    for (const row of ['2a', '2b', '2c', '2d', '2e']) {
      const inRow = those(
        (person) =>
          rowOf(person) === row &&
          (person.workExperience ?? []).some((each) => each.kind === 'open' && touches(each)),
      );
      figures.set(row, counted(inRow));
    }
  }

  if (anybody((person) => (person.programmes ?? []).some(touches))) {
    const on = (...kinds: string[]) =>
      those((person) => (person.programmes ?? []).some((each) => kinds.includes(each.kind) && touches(each)));
    figures.set('3', counted(on('supported-internship')));
    figures.set('4', counted(on('traineeship')));
    const supported = on('supported-apprenticeship').length;
    figures.set('5', counted(on('apprenticeship', 'supported-apprenticeship'), supported));
  }

  const starts = (person: TestPerson) =>
    (person.jobs ?? []).flatMap(({ from }) => (from === null ? [] : [from])).sort();
  if (anybody((person) => starts(person).some((start) => start <= lastDay))) {
    const firstJobs = people.flatMap((person, index) => {
      const first = starts(person)[0];
      return first !== undefined &&
        days.includes(first) &&
        person.born !== null &&
        age(person.born, first) < 25
        ? [index]
        : [];
    });
    figures.set('6', counted(firstJobs));
    const started = people.flatMap((person, index) =>
      (person.jobs ?? [])
        .filter(({ from }) => from !== null && days.includes(from))
        .map(({ hours }) => ({ index, hours })),
    );
    const known = started.filter(({ hours }) => hours !== null);
    const substantial = known.filter(({ hours }) => hours! >= 16);
    if (started.length === 0 || known.length > 0) {
      figures.set('7', {
        value: known.length === 0 ? null : percent(substantial.length, known.length),
        numerator: substantial.length,
        denominator: known.length,
        ofWhichSupported: null,
        people: [...new Set(substantial.map(({ index }) => index))],
      });
    }
  }
  return figures;
}
