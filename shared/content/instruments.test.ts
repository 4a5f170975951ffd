import { describe, expect, it } from 'vitest';
import { section1FigureCodes } from '../domain/section-1-figures.ts';
import {
  actionPlanInstruments,
  currentActionPlan,
  currentToolkit,
  findActionPlan,
  findToolkit,
  toolkitInstruments,
} from './instruments.ts';

describe('every edition of the toolkit', () => {
  it.each(toolkitInstruments)(
    '$version has the figures, statements and priorities of the form',
    (toolkit) => {
      const figures = toolkit.section1.questions.filter((question) => !question.isHeading);
      expect(figures.map((question) => question.code)).toEqual(section1FigureCodes);
      expect(toolkit.section1.yearColumnLabels).toHaveLength(5);
      expect(toolkit.section2.statements.map((statement) => statement.number)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
      ]);
      expect(toolkit.section2.scale.map((option) => option.score)).toEqual([3, 2, 1]);
      expect(toolkit.section3.priorities).toBe(3);
      expect(toolkit.attribution).toBe('© National Development for Inclusion');
    },
  );

  it.each(toolkitInstruments)('$version proposes topics that the current action plan has', (toolkit) => {
    const topics = new Set(currentActionPlan.topics.map((topic) => topic.id));
    for (const statement of toolkit.section2.statements) {
      expect(topics, `statement ${statement.number}`).toContain(statement.suggestedTopic);
    }
  });
});

describe('the toolkit of 2022', () => {
  it('prints the numbers of the grid as the form does', () => {
    expect(currentToolkit.section1.questions.map((question) => question.number)).toEqual([
      '',
      '1',
      '2',
      'a)',
      'b)',
      'c)',
      'd)',
      'e)',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  it('has as many things to think about under each statement as the form', () => {
    expect(
      currentToolkit.section2.statements.map((statement) => statement.thingsToThinkAbout.length),
    ).toEqual([4, 3, 5, 5, 3, 5, 3, 3, 2, 5, 3, 4]);
    expect(currentToolkit.section2.statements[9]?.thingsToThinkAbout[4]?.children).toHaveLength(5);
  });

  it('keeps the slips of the form', () => {
    const [, , third, fourth, , sixth] = currentToolkit.section2.statements;
    expect(sixth?.thingsToThinkAbout[0]?.text).toBe(
      'Is the work experience offered meaningful (in line with aspirations and likely to refine future work experience and job choices?',
    );
    expect(third?.thingsToThinkAbout[4]?.text.endsWith('good lives.')).toBe(true);
    expect(fourth?.thingsToThinkAbout[2]?.text).toContain(fourth?.footnote?.mark ?? 'no mark');
  });

  it('says that score 1 means no evidence', () => {
    expect(currentToolkit.section2.scale[2]).toEqual({
      score: 1,
      label: 'False: there is no evidence that we do this',
    });
  });
});

describe('every edition of the action plan', () => {
  it.each(actionPlanInstruments)('$version numbers its topics in order and never repeats an id', (plan) => {
    expect(plan.topics.map((topic) => topic.number)).toEqual(plan.topics.map((_, index) => index + 1));
    const ids = plan.topics.flatMap((topic) => [topic.id, ...topic.outcomes.map((outcome) => outcome.id)]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const topic of plan.topics) {
      for (const outcome of topic.outcomes) expect(outcome.id.startsWith(`${topic.id}-`)).toBe(true);
    }
  });
});

describe('the action plan of 2025/6', () => {
  it('has the 12 topics of the form with their outcomes', () => {
    expect(currentActionPlan.topics.map((topic) => [topic.title, topic.outcomes.length])).toEqual([
      ['Data', 4],
      ['Partnership Readiness', 2],
      ['Information', 3],
      ['Outcomes In EHCPs', 1],
      ['Annual Reviews from Year 9', 2],
      ['Trained Job Coaches', 1],
      ['Vocational Profiling', 1],
      ['Curriculum', 3],
      ['Employer Engagement', 2],
      ['Work Experience', 1],
      ['Supported Internships', 2],
      ['Social Value and Sustainability', 5],
    ]);
  });

  it('keeps a list that finishes a statement with its statement', () => {
    const information = currentActionPlan.topics[2]?.outcomes[0];
    expect(information?.text).toBe('The Local Offer website and printed materials explain:');
    expect(information?.children).toHaveLength(6);
    const families = currentActionPlan.topics[11]?.outcomes[4];
    expect(families?.childrenLead).toBe('For example:');
    expect(families?.children).toHaveLength(4);
  });
});

describe('finding an edition', () => {
  it('finds the edition a document was made with, and only that one', () => {
    expect(findToolkit('employment-pathways-toolkit', '2022')).toBe(currentToolkit);
    expect(findToolkit('employment-pathways-toolkit', '2021')).toBeUndefined();
    expect(findActionPlan('internships-work-action-plan', '2025/6')).toBe(currentActionPlan);
    expect(findActionPlan('employment-pathways-toolkit', '2022')).toBeUndefined();
  });
});
