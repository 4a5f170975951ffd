import { expect, test } from 'vitest';
import { currentActionPlan, currentToolkit } from '../../../shared/content/instruments.ts';
import { find, foundPeople, type SearchSources } from './find.ts';

const sources: SearchSources = {
  screens: [
    { path: '/', name: 'Home' },
    { path: '/young-people', name: 'Young people' },
  ],
  toolkit: currentToolkit,
  plan: currentActionPlan,
  actions: [
    {
      actionId: 'x',
      planId: 'p',
      topicId: null,
      description: 'Ask Siân’s college for a standard',
      lead: 'T. Lowe',
      dueOn: '2026-09-03',
      status: 'not-started',
      completedOn: null,
      links: [],
      progress: [],
      position: 1,
      version: 1,
    },
  ],
};

test('nothing typed offers the screens', () => {
  expect(find('  ', sources).map(({ title }) => title)).toEqual(['Home', 'Young people']);
});

test('finds a statement by its number and opens it in the assessment', () => {
  const found = find('statement 12', sources);
  expect(found[0]).toMatchObject({ group: 'Statements', path: '/toolkit/statements/12' });
});

test('words match from their beginning, in any order, without accents or capitals', () => {
  expect(find('sian ask', sources).map(({ id }) => id)).toEqual(['action x']);
  expect(find('lowe', sources).map(({ id }) => id)).toEqual(['action x']);
  expect(find('owe', sources)).toEqual([]);
});

test('no group shows more than six', () => {
  const statements = find('we', sources).filter(({ group }) => group === 'Statements');
  expect(statements.length).toBeLessThanOrEqual(6);
});

test('a person without a name can still be found and opened', () => {
  const [person] = foundPeople([
    {
      personId: 'q',
      surname: '',
      forename: '',
      dateOfBirth: null,
      age: null,
      curriculumYear: null,
      upn: 'B801200005001',
      settingName: '',
      primaryNeed: '',
      planState: 'none',
      lastReviewOn: null,
      nextReviewDueOn: null,
      localId: '',
      uln: '',
      sex: '',
      ethnicity: '',
      postcode: '',
      leadOfficer: '',
      stages: [],
    },
  ]);
  expect(person).toMatchObject({
    title: 'Name not recorded',
    about: 'B801200005001',
    path: '/young-people/q',
  });
});

test('a topic opens the plan at that topic, an action at that action', () => {
  const topic = currentActionPlan.topics[2];
  if (!topic) throw new Error('The plan has no third topic');
  const found = find(topic.title, sources).find(({ group }) => group === 'Topics of the action plan');
  expect(found?.path).toBe(`/action-plan?topic=${topic.id}`);
  expect(find('sian ask', sources)[0]?.path).toBe('/action-plan?action=x');
});
