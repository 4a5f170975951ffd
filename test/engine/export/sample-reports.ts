import { newestEdition, questionsOf } from '../../../shared/content/profile-questions.ts';
import { actionPlan2025_6 } from '../../../shared/content/action-plan-2025-6.ts';
import { toolkit2022 } from '../../../shared/content/toolkit-2022.ts';
import type { PackContent, PackSettings } from '../../../electron/engine/export/assessment-pack.ts';
import {
  packsDocument,
  packSection,
  packsOverview,
} from '../../../electron/engine/export/assessment-pack-pdf.ts';
import type { PdfModel } from '../../../electron/engine/export/pdf/blocks.ts';
import { packParts } from '../../../shared/content/assessment-pack-parts.ts';
import type { InstructionPlan } from '../../../shared/contract/instruction-plans.ts';
import type { JobAnalysis } from '../../../shared/contract/job-analyses.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type {
  ActionPlanReportAction,
  ActionPlanReportData,
} from '../../../electron/engine/export/action-plan-report.ts';
import type {
  ReportAction,
  ToolkitReportData,
  ToolkitReportFigure,
} from '../../../electron/engine/export/toolkit-report.ts';

/** Report data as a busy authority would have it. All names are invented. */

const sentence =
  'Colleges in the area’s partnership held “Ready for work” evenings for families – attendance rose from 40 to 65, ' +
  'travel cost £1,250, and café placements in Llanŵydd (Tŷ Gŵyn) continued. ';

/** About 400 words, with paragraphs and a typed list. */
export const longEvidence = [
  sentence.repeat(5).trim(),
  '• employers met: 34\n• families met: ≥ 120\n- first visits booked ✓',
  sentence.repeat(9).trim(),
].join('\n\n');

export function sampleActions(count: number): ReportAction[] {
  return Array.from({ length: count }, (_, index) => ({
    description: `Agree with the employment forum how step ${index + 1} will be shared with schools and colleges before the spring term`,
    lead: index % 3 === 2 ? '' : 'Sample Lead, PfA team',
    dueOn: index % 4 === 3 ? null : `2026-0${(index % 9) + 1}-28`,
    statusLabel: statusChoices[index % 4] ?? '',
  }));
}

const statusChoices = ['Not started', 'In progress', 'Done', 'Stopped'];

const years = [2021, 2022, 2023, 2024, 2025].map((academicYear, index) => ({
  academicYear,
  label: `${academicYear}/${String(academicYear + 1).slice(2)}`,
  figuresTakenOn: index === 4 ? null : `${academicYear + 1}-09-30`,
}));

function calculated(value: number, kind: ToolkitReportFigure['kind']): ToolkitReportFigure {
  return { value, kind, source: 'calculated' };
}

/** Figures by question code; the fifth year is not known yet. */
function figuresOf(code: string, kind: ToolkitReportFigure['kind']): ToolkitReportFigure[] {
  const unknown: ToolkitReportFigure = { value: null, kind, source: 'none' };
  if (code === '7') {
    return [
      { value: null, kind, source: 'calculated', noJobStarts: true },
      calculated(0, kind),
      calculated(42.9, kind),
      calculated(100, kind),
      unknown,
    ];
  }
  if (kind === 'percentage') {
    return [
      calculated(9.1, kind),
      calculated(12.5, kind),
      calculated(33.3, kind),
      calculated(40, kind),
      unknown,
    ];
  }
  if (code === 'base') {
    return [
      calculated(958, kind),
      {
        value: 961,
        kind,
        source: 'overridden',
        calculated: 958,
        reason: 'three plans are held on paper',
      },
      calculated(1012, kind),
      { value: 1204, kind, source: 'entered' },
      unknown,
    ];
  }
  return [calculated(0, kind), calculated(7, kind), calculated(12, kind), calculated(18, kind), unknown];
}

export function sampleToolkit(changes: Partial<ToolkitReportData> = {}): ToolkitReportData {
  return {
    wording: toolkit2022,
    includeThingsToThinkAbout: true,
    authorityName: 'Northshire Council',
    commencedOn: '2026-09-03',
    heldBy: 'Sample Person, Preparing for Adulthood lead',
    years,
    section1: toolkit2022.section1.questions.map((question) => ({
      number: question.number,
      code: question.code,
      text: question.text,
      values: question.isHeading ? [] : figuresOf(question.code, question.unit),
    })),
    notes:
      'Traineeships ended in 2023.\nThe college changed its system in 2024, so that year’s figures were checked by hand.',
    statements: toolkit2022.section2.statements.map((statement) => ({
      number: statement.number,
      text: statement.text,
      score: statement.number === 4 ? null : (([3, 2, 1] as const)[statement.number % 3] ?? null),
      evidence: statement.number === 2 ? longEvidence : statement.number === 4 ? '' : sentence,
      actions: sampleActions(statement.number === 3 ? 9 : statement.number % 3),
    })),
    priorities: [
      { number: 1, text: 'A job coach for every supported intern', actions: sampleActions(4) },
      {
        number: 2,
        text: 'Vocational profiles from year 9 in every school',
        actions: sampleActions(1),
      },
      { number: 3, text: '', actions: [] },
    ],
    statusChoices,
    attribution: toolkit2022.attribution,
    documentId: '019a9f00-5a5a-7000-8000-000000000001',
    preparedOn: '2026-09-14',
    ...changes,
  };
}

export function samplePlanActions(count: number): ActionPlanReportAction[] {
  return sampleActions(count).map((action, index) => ({
    ...action,
    progress: Array.from({ length: index % 3 }, (_, note) => ({
      date: `2026-0${note + 2}-11`,
      note: `Note ${note + 1}: two providers agreed, one will answer after its governors meet. ${index === 2 ? sentence : ''}`,
    })),
    linkedTo: index % 2 === 0 ? `Statement ${index + 1}` : '',
  }));
}

export function samplePlan(changes: Partial<ActionPlanReportData> = {}): ActionPlanReportData {
  return {
    wording: actionPlan2025_6,
    authorityName: 'Northshire Council',
    responsiblePerson: 'Sample Person',
    email: 'preparing.for.adulthood.and.employment.pathways@northshire.example',
    telephone: '01632 960 123',
    topics: actionPlan2025_6.topics.map((topic) => ({
      number: topic.number,
      title: topic.title,
      outcomes: topic.outcomes.map((outcome, index) => ({
        text: outcome.text,
        bulleted: outcome.bulleted,
        isPriority: topic.number % 4 === 1 && index === 0,
        ...(outcome.childrenLead === undefined ? {} : { childrenLead: outcome.childrenLead }),
        ...(outcome.children === undefined ? {} : { children: outcome.children }),
      })),
      actions: samplePlanActions([2, 0, 1, 1, 9, 0, 3, 0, 1, 2, 0, 1][topic.number - 1] ?? 0),
    })),
    actionsWithoutTopic: samplePlanActions(1),
    statusChoices,
    attribution: actionPlan2025_6.attribution,
    documentId: '019a9f00-5a5a-7000-8000-000000000002',
    preparedOn: '2026-09-14',
    ...changes,
  };
}

/** A plan nobody has written in yet. */
export function emptyPlan(): ActionPlanReportData {
  const plan = samplePlan({
    responsiblePerson: '',
    email: '',
    telephone: '',
    actionsWithoutTopic: [],
  });
  return {
    ...plan,
    topics: plan.topics.map((topic) => ({
      ...topic,
      outcomes: topic.outcomes.map((outcome) => ({ ...outcome, isPriority: false })),
      actions: [],
    })),
  };
}

/** Somebody with everything recorded, in letters that are hard to print, or with nothing but a name. */
export function samplePerson(changes: Partial<Person> = {}): Person {
  return {
    personId: '01890000-0000-7000-8000-000000000001',
    version: 1,
    localId: 'N-17',
    upn: 'B801200005001',
    uln: '9276308686',
    surname: 'Ó Súilleabháin-Oyelaran',
    forename: 'Zoë Łucja',
    preferredName: '',
    dateOfBirth: '2010-02-28',
    sex: 'F',
    ethnicity: 'MWBC',
    postcode: 'NM1 1AA',
    settingId: null,
    settingName: 'Eastfield College of Further Education and Sixth Form Centre',
    leadOfficer: 'Sample Officer',
    contact: 'Grandmother, 01632 960 001',
    consent: 'Given on 3 September 2026',
    notes: longEvidence,
    age: 16,
    curriculumYear: 12,
    planState: 'in-force',
    nextReviewDueOn: '2027-01-12',
    needs: [
      { rank: 1, code: 'ASD' },
      { rank: 2, code: 'SLCN' },
    ],
    plans: [{ recordId: 'p', version: 1, startedOn: '2018-01-12', ceasedOn: null, ceaseReason: '' }],
    reviews: [2022, 2023, 2024, 2025, 2026].map((year) => ({
      recordId: String(year),
      version: 1,
      dueOn: null,
      meetingOn: null,
      meetingAt: '',
      heldOn: `${year}-01-12`,
      attended: true,
      employmentFocus: year > 2023,
      outcome: year === 2026 ? 'amend' : 'maintain',
      decisionOn: null,
      finalPlanOn: null,
      notes: '',
    })),
    workExperience: [
      {
        recordId: 'w',
        employer: 'Café Llanŵydd',
        setting: 'open',
        startedOn: '2026-05-01',
        endedOn: '2026-05-12',
        reflection: sentence.repeat(3),
      },
    ],
    programmes: [],
    paidJobs: [],
    taughtYears: [
      {
        recordId: 't',
        version: 1,
        academicYear: 2025,
        taughtYear: 11,
        settingId: null,
        settingName: 'Moorside High',
      },
    ],
    vocationalProfiles: [
      {
        recordId: 'v',
        version: 1,
        recordedOn: '2026-01-12',
        hasProfile: true,
        attachedToPlan: null,
        notes: '',
      },
    ],
    additional: [],
    ...changes,
  };
}

export function samplePackSettings(changes: Partial<PackSettings> = {}): PackSettings {
  return {
    authorityName: 'Northmoor Council',
    documentId: 'AP-0A1B2C-7',
    preparedOn: '2026-11-22',
    parts: packParts,
    isLargePrint: false,
    withContact: true,
    withNotes: true,
    ...changes,
  };
}

const nothingRecorded = {
  lastReview: null,
  nextReview: null,
  move: null,
  profile: null,
  pictures: new Map(),
  pathway: { now: [], history: [], actions: [] },
  work: { experience: [], programme: [], job: [], voluntary: [] },
  jobAnalyses: [],
  instructionPlans: [],
  reflections: [],
  sensitiveNotes: [],
};

/** A pack of somebody of whom nothing is recorded. */
export function emptyPackContent(changes: Partial<Person> = {}): PackContent {
  return {
    ...nothingRecorded,
    person: samplePerson({
      forename: '',
      surname: '',
      dateOfBirth: null,
      age: null,
      curriculumYear: null,
      nextReviewDueOn: null,
      needs: [],
      plans: [],
      reviews: [],
      workExperience: [],
      taughtYears: [],
      vocationalProfiles: [],
      settingName: '',
      ...changes,
    }),
  };
}

/** A pack with something in every part. */
export function samplePackContent(): PackContent {
  const spell = {
    recordId: 's',
    version: 1,
    endedOn: null,
    startReason: '',
    endReason: '',
    nextStep: 'Visit two cafés with the job coach',
    nextStepOn: '2027-02-01',
    notes: '',
  };
  const now = { ...spell, stage: 2 as const, startedOn: '2026-09-14' };
  return {
    person: samplePerson(),
    lastReview: null,
    nextReview: null,
    move: null,
    pictures: new Map(),
    profile: {
      profileVersionId: 'v1',
      version: 1,
      kind: 'vocational',
      edition: newestEdition('vocational').id,
      begunOn: '2026-01-12',
      closedOn: null,
      reason: '',
      isOpen: true,
      answered: 2,
      answers: questionsOf(newestEdition('vocational'))
        .slice(0, 3)
        .map(({ id }, index) => ({
          answerId: `a${index}`,
          version: 1,
          questionId: id,
          answer: index === 1 ? '- baking\n- the bus\n- quiet places' : sentence.repeat(2),
        })),
      pictures: [],
    },
    pathway: {
      now: [{ ...now, checklist: { done: 3, needed: 7 } }],
      history: [
        {
          ...spell,
          recordId: 's0',
          stage: 1,
          startedOn: '2025-09-10',
          endedOn: '2026-09-13',
          endReason: 'Profile begun, job coach named',
          nextStep: '',
          nextStepOn: null,
        },
        now,
      ],
      actions: [
        {
          actionId: 'x',
          description: 'Apply for Access to Work for the bus pass and a quiet room',
          lead: 'Sample Officer',
          dueOn: '2026-12-18',
          status: 'in-progress',
          completedOn: null,
          stage: 2,
          progress: [],
          version: 1,
        },
        {
          actionId: 'y',
          description: 'Visit the college kitchen',
          lead: '',
          dueOn: null,
          status: 'done',
          completedOn: '2026-06-02',
          stage: null,
          progress: [],
          version: 2,
        },
      ],
    },
    work: {
      experience: [
        {
          recordId: 'w',
          version: 1,
          notices: [],
          employer: 'Café Llanŵydd',
          setting: 'open',
          role: 'Kitchen assistant',
          startedOn: '2026-05-01',
          endedOn: '2026-05-12',
          weeklyHours: 12.5,
          jobCoach: '',
          reflection: sentence.repeat(3),
        },
      ],
      programme: [],
      job: [],
      voluntary: [
        {
          recordId: 'vw',
          version: 1,
          notices: [],
          employer: 'Northmoor Library',
          role: 'Shelving',
          startedOn: '2026-02-01',
          endedOn: null,
          weeklyHours: 2,
          notes: 'Knows the shelves by heart.',
        },
      ],
    },
    jobAnalyses: [sampleJobAnalysis()],
    instructionPlans: [sampleInstructionPlan()],
    reflections: [
      {
        reflectionId: 'r',
        version: 1,
        workExperienceId: 'w',
        programmeId: null,
        reflectedOn: '2026-05-20',
        liked: 'The oven and the smell of bread',
        disliked: 'The till when it is busy',
        learned: 'To ask for help',
        aspirationChanged: true,
        aspiration: 'A bakery',
      },
    ],
    sensitiveNotes: [],
  };
}

export function sampleJobAnalysis(): JobAnalysis {
  return {
    recordId: 'ja',
    version: 1,
    personId: 'p',
    surname: 'Bell',
    forename: 'Kim',
    preferredName: '',
    employer: 'Café Llanŵydd',
    role: 'Kitchen assistant',
    analysedOn: '2026-06-01',
    analysedBy: 'Job coach with the head cook',
    answered: 2,
    answers: [
      { questionId: 'core.purpose', version: 1, answer: 'Clean crockery for 90 lunches.' },
      {
        questionId: 'environment.place',
        version: 1,
        answer: '- warm and loud from 12:00\n- a quiet room next door',
      },
      { questionId: 'travel.route', version: 2, answer: '  ' },
    ],
    fromProfile: [{ questionId: 'preferences.like', answer: 'Baking, and knowing what comes next' }],
  };
}

export function sampleInstructionPlan(): InstructionPlan {
  return {
    recordId: 'ip',
    version: 1,
    personId: 'p',
    surname: 'Bell',
    forename: 'Kim',
    preferredName: '',
    task: 'Set the tables for lunch',
    jobCoach: 'Nia Rees',
    startedOn: '2026-06-08',
    reviewedOn: null,
    objective: 'Sets twelve tables alone by 11:30.',
    strategy: '',
    delivery: 'Shown once, then done together.',
    evaluation: '',
    refinement: '',
    parts: [
      { recordId: 'a', version: 1, description: 'Fetch the trolley', cue: 'The clock at 11', support: '' },
      {
        recordId: 'b',
        version: 1,
        description: 'Lay the forks',
        cue: 'The photograph',
        support: 'Pointing, no words',
      },
    ],
  };
}

/** One of whom much is recorded, and one of whom nothing is. */
export function samplePackContents(): PackContent[] {
  return [samplePackContent(), emptyPackContent({ surname: 'Nur' })];
}

/** A document of several packs, as a whole. */
export function samplePacks(changes: Partial<PackSettings> = {}): PdfModel {
  const settings = samplePackSettings(changes);
  const contents = samplePackContents();
  return {
    ...packsDocument(settings),
    sections: [
      packsOverview(
        contents.map(({ person }) => ({ ...person, dueOn: person.nextReviewDueOn })),
        settings,
      ),
      ...contents.map((content) => packSection(content, settings)),
    ],
  };
}
