/** What the search box finds besides young people: matched on the page, without a call. Pure. */
import type { Action } from '../../../shared/contract/action-plan.ts';
import type { PersonRow } from '../../../shared/contract/people.ts';
import type { ActionPlanInstrument, ToolkitInstrument } from '../../../shared/content/instrument-types.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';

export interface Found {
  id: string;
  group: 'Screens' | 'Statements' | 'Topics of the action plan' | 'Actions' | 'Young people';
  title: string;
  /** A few words that tell it from its like. */
  about: string;
  /** The address after the #. */
  path: string;
}

export interface SearchSources {
  screens: readonly { path: string; name: string }[];
  toolkit: ToolkitInstrument;
  plan: ActionPlanInstrument;
  actions: readonly Action[];
}

/** At most this many of one group, so that no group pushes the others out of sight. */
const MOST = 6;

/** Everything whose words begin with the words typed, in any order; for nothing typed, the screens. */
export function find(typed: string, sources: SearchSources): Found[] {
  const words = wordsOf(typed);
  const screens: Found[] = sources.screens.map(({ path, name }) => ({
    id: `screen ${path}`,
    group: 'Screens',
    title: name,
    about: '',
    path,
  }));
  if (words.length === 0) return screens;
  const statements: Found[] = sources.toolkit.section2.statements.map(({ number, text, shortLabel }) => ({
    id: `statement ${number}`,
    group: 'Statements',
    title: `Statement ${number}: ${shortLabel}`,
    about: text,
    path: `/toolkit/statements/${number}`,
  }));
  const topics: Found[] = sources.plan.topics.map(({ id, number, title, outcomes }) => ({
    id: `topic ${id}`,
    group: 'Topics of the action plan',
    title: `${number} ${title}`,
    about: outcomes.map(({ text }) => text).join(' '),
    path: `/action-plan?topic=${encodeURIComponent(id)}`,
  }));
  const actions: Found[] = sources.actions.map((action) => ({
    id: `action ${action.actionId}`,
    group: 'Actions',
    title: action.description,
    about: [action.lead, action.dueOn && `due ${formatDate(action.dueOn)}`].filter(Boolean).join(' · '),
    path: `/action-plan?action=${encodeURIComponent(action.actionId)}`,
  }));
  return [screens, statements, topics, actions].flatMap((group) =>
    group.filter(({ title, about }) => matches(words, `${title} ${about}`)).slice(0, MOST),
  );
}

/** Young people as the engine found them. */
export function foundPeople(people: readonly PersonRow[]): Found[] {
  return people.map((person) => ({
    id: `person ${person.personId}`,
    group: 'Young people',
    title: [person.forename, person.surname].filter(Boolean).join(' ') || 'Name not recorded',
    about: [person.age === null ? '' : `age ${person.age}`, person.settingName, person.upn]
      .filter(Boolean)
      .join(' · '),
    path: `/young-people/${person.personId}`,
  }));
}

function matches(words: readonly string[], text: string): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
