import type { Section1FigureCode, Section1FigureUnit } from '../domain/section-1-figures.ts';

/**
 * A form is data. An instrument is one edition of one form: `id` names the form and stays the same for ever,
 * `version` names the edition. A new edition is a new file beside the old one, so that an assessment or a plan
 * keeps the wording it was made with. Text that the form prints is kept letter for letter.
 */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** The title on the form's first page. */
  readonly title: string;
  readonly publisher: string;
  /** The line that must appear on every printed or exported copy. */
  readonly attribution: string;
}

/** A box at the head of a form. `id` names the answer; `label` is what the form prints beside it. */
export interface HeaderLabel {
  readonly id: string;
  readonly label: string;
}

// ── Employment Pathways Toolkit ──────────────────────────────────────────────────────────────────────────────

/** A row of the Section 1 grid: a figure, or the heading row of question 2, which has no figures of its own. */
export type Section1Question =
  | {
      readonly isHeading: false;
      readonly code: Section1FigureCode;
      /** As the form prints it: '1', 'a)'; '' for the base number, which the form does not number. */
      readonly number: string;
      readonly text: string;
      readonly unit: Section1FigureUnit;
      /** Our own few words for lists, charts and narrow columns. */
      readonly shortLabel: string;
    }
  | {
      readonly isHeading: true;
      readonly code: '2';
      readonly number: string;
      readonly text: string;
      readonly shortLabel: string;
    };

export interface ToolkitSection1 {
  readonly title: string;
  /** The paragraph that asks for the base number. */
  readonly introduction: string;
  readonly questionsColumnLabel: string;
  /** 'Year 1' to 'Year 5', in the order of the grid. */
  readonly yearColumnLabels: readonly string[];
  readonly dateRowLabel: string;
  /** In printed order; the base number, which the introduction asks for, comes first. */
  readonly questions: readonly Section1Question[];
  readonly notesLabel: string;
}

/** 3 Definitely true, 2 Only partly true, 1 False. A statement not scored yet has no score at all. */
export type StatementScore = 1 | 2 | 3;

export interface ScoreOption {
  readonly score: StatementScore;
  readonly label: string;
}

export interface ThingToThinkAbout {
  readonly text: string;
  readonly children?: readonly string[];
}

export interface Footnote {
  /** The mark that stands in the text, for example '¹'. */
  readonly mark: string;
  readonly text: string;
}

export interface ToolkitStatement {
  readonly number: number;
  readonly text: string;
  readonly thingsToThinkAbout: readonly ThingToThinkAbout[];
  readonly footnote?: Footnote;
  /** Our own few words for lists and charts. */
  readonly shortLabel: string;
  /**
   * Id of the action plan topic that an action from this statement naturally belongs under. Our own proposal,
   * not the form's: users may choose any other topic.
   */
  readonly suggestedTopic: string;
}

export interface ToolkitSection2 {
  readonly title: string;
  readonly introduction: string;
  readonly scaleColumnLabels: { readonly score: string; readonly basis: string };
  readonly scale: readonly ScoreOption[];
  readonly columnLabels: {
    readonly statement: string;
    readonly score: string;
    readonly evidence: string;
    readonly actions: string;
  };
  readonly thingsToThinkAboutLabel: string;
  readonly statements: readonly ToolkitStatement[];
}

export interface ToolkitSection3 {
  readonly title: string;
  readonly introduction: string;
  readonly columnLabels: { readonly priority: string; readonly actions: string };
  /** How many priorities the form has room for. */
  readonly priorities: number;
}

export interface ToolkitInstrument extends Instrument {
  readonly kind: 'toolkit';
  readonly subtitle: string;
  /** Corrections that the publisher has announced since the form was printed. */
  readonly amendments: readonly string[];
  readonly headerLabels: {
    readonly localAuthority: HeaderLabel;
    readonly dateCommenced: HeaderLabel;
    readonly responsiblePerson: HeaderLabel;
  };
  readonly section1: ToolkitSection1;
  readonly section2: ToolkitSection2;
  readonly section3: ToolkitSection3;
}

// ── Internships Work action plan ─────────────────────────────────────────────────────────────────────────────

/**
 * One outcome of a topic: a whole statement that can be marked as a priority. A list that only finishes the
 * statement ("… explain:" and its bullets) belongs to it as `children` and is not marked on its own.
 */
export interface ActionPlanOutcome {
  /** Stable for ever: priorities and actions refer to it. */
  readonly id: string;
  readonly text: string;
  /** Whether the form prints it with a bullet; otherwise it is a paragraph. */
  readonly bulleted: boolean;
  /** Printed between the text and its list, for example 'For example:'. */
  readonly childrenLead?: string;
  readonly children?: readonly string[];
}

export interface ActionPlanTopic {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly outcomes: readonly ActionPlanOutcome[];
}

export interface ActionPlanInstrument extends Instrument {
  readonly kind: 'action-plan';
  readonly subtitle: string;
  readonly headerLabels: {
    readonly localAuthority: HeaderLabel;
    readonly responsiblePerson: HeaderLabel;
    readonly email: HeaderLabel;
    readonly telephone: HeaderLabel;
  };
  readonly introduction: {
    readonly note: string;
    /** What a priority outcome looks like on the form. */
    readonly priorities: string;
    readonly aboutTitle: string;
    readonly about: string;
  };
  readonly columnLabels: {
    readonly topic: string;
    readonly outcomes: string;
    readonly actions: string;
    readonly progress: string;
    readonly lead: string;
  };
  readonly topics: readonly ActionPlanTopic[];
}
