/**
 * The lists of Ofsted's Annex A: those of children's services (ILACS), and those of area SEND inspections. Only columns
 * whose headings are known for certain and that fit a field of ours are named; every other column of a list is kept as
 * additional information. A list is known by its own headings, because councils name the sheets as they like.
 *
 * Lists 9 to 11 of children's services are described as in the open schema of the London Innovation and Improvement
 * Alliance (liia-tools, Annex A), which has the headings of the editions up to 2020 and after. Ofsted's own template of
 * a later year may head a column otherwise; such a column is kept, and a list without any of its signs is matched as any
 * other file.
 */
import type { StandardColumn, StandardTable } from './standard-file-types.ts';

export interface AnnexAList extends StandardTable {
  /** Headings that only this list has; one is enough, beside those that all lists share. */
  readonly signs: readonly string[];
  /** Whether rows name the children; the lists of children's services have numbers only. */
  readonly kind: 'children’s services' | 'area SEND';
  /** The headings it has instead of those that the other lists of its kind share. */
  readonly shared?: readonly string[];
  /** Set where its rows are not about children or young people: why it is not brought in, in a sentence. */
  readonly notYoungPeople?: string;
}

const childNumber: StandardColumn = {
  name: 'Child Unique ID',
  alsoHeaded: ['Child ID'],
  field: 'person.localId',
  why: 'The number of the child in your own system. There are no names in this list.',
};

const ilacsPerson: readonly StandardColumn[] = [
  childNumber,
  { name: 'Gender', alsoHeaded: ['Sex'], field: 'person.sex' },
  { name: 'Ethnicity', field: 'person.ethnicity' },
  { name: 'Date of Birth', field: 'person.dateOfBirth' },
  {
    name: 'Age of Child (Years)',
    alsoHeaded: ['Age of Child', 'Age'],
    field: 'leave-out',
    why: 'The age follows from the date of birth.',
  },
];

function ilacs(name: string, contents: string, ...signs: string[]): AnnexAList {
  return { name, contents, signs, kind: 'children’s services', columns: ilacsPerson };
}

const areaSendPerson: readonly StandardColumn[] = [
  {
    name: 'Unique ID',
    field: 'person.localId',
    why: 'The number of the child or young person in your own system.',
  },
  { name: 'UPN', field: 'person.upn' },
  { name: 'ULN', field: 'person.uln' },
  { name: 'Date of birth', field: 'person.dateOfBirth' },
  { name: 'Gender', alsoHeaded: ['Sex'], field: 'person.sex' },
  { name: 'Ethnicity', field: 'person.ethnicity' },
  { name: 'SEN primary need', field: 'need.first' },
  { name: 'Main education establishment - URN', field: 'person.settingUrn' },
];

/** The headings that every list of a kind has: all of them have to be there. */
export const annexAShared: Readonly<Record<AnnexAList['kind'], readonly string[]>> = {
  'children’s services': ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth'],
  'area SEND': ['Unique ID', 'UPN', 'Date of birth', 'SEN primary need'],
};

export const annexALists: readonly AnnexAList[] = [
  ilacs('List 1', 'contacts', 'Date of Contact', 'Contact Source'),
  ilacs('List 2', 'early help assessments', 'Assessment start date', 'Assessment completion date'),
  ilacs('List 3', 'referrals', 'Date of referral', 'Referral Source', 'Referral NFA'),
  ilacs(
    'List 4',
    'assessments',
    'Continuous Assessment Start Date',
    'Continuous Assessment Date of Authorisation',
  ),
  ilacs(
    'List 5',
    'section 47 enquiries and child protection conferences',
    'Strategy discussion initiating Section 47 Enquiry Start Date',
    'Date of Initial Child Protection Conference',
  ),
  ilacs('List 6', 'children in need', 'CIN Start Date', 'CIN Closure Date'),
  ilacs(
    'List 7',
    'child protection plans',
    'Child Protection Plan Start Date',
    'Child Protection Plan End Date',
  ),
  ilacs('List 8', 'children in care', 'Date Started to be Looked After', 'Date Ceased to be Looked After'),
  ilacs(
    'List 9',
    'care leavers',
    'Eligibility Category',
    'LA in Touch',
    'Suitability of Accommodation',
    'Latest Pathway Plan Review Date',
  ),
  ilacs(
    'List 10',
    'children being adopted',
    'Date of Decision that Child Should be Placed for Adoption',
    'Date of Matching Child and Prospective Adopters',
    'Date Placed for Adoption',
  ),
  {
    name: 'List 11',
    contents: 'prospective adopters',
    kind: 'children’s services',
    shared: ['Individual adopter identifier', 'Gender', 'Ethnicity'],
    signs: ['Date enquiry received', 'Date Stage 1 started', 'Date application approved'],
    columns: [],
    notYoungPeople: 'Its rows are adults who want to adopt, not young people, so it is not brought in.',
  },
  {
    name: 'List 1',
    contents: 'children and young people with an EHC plan',
    signs: ['Date initial EHC plan issued', 'Date updated EHC plan issued', 'Date EHC plan last reviewed'],
    kind: 'area SEND',
    columns: [
      ...areaSendPerson,
      { name: 'Date initial EHC plan issued', field: 'plan.startedOn' },
      { name: 'Date EHC plan last reviewed', field: 'review.heldOn' },
    ],
  },
  {
    name: 'List 2',
    contents: 'children and young people with SEN support',
    signs: ['Absence', 'Pupil Premium', 'Suspensions'],
    kind: 'area SEND',
    columns: areaSendPerson,
  },
];
