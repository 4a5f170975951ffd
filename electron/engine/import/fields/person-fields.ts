import { ethnicities } from '../../../../shared/content/codes/ethnicity.ts';
import { planCeaseReasons } from '../../../../shared/content/codes/plan-cease-reason.ts';
import { senNeeds } from '../../../../shared/content/codes/sen-need.ts';
import { settingTypes } from '../../../../shared/content/codes/setting-type.ts';
import { sexes } from '../../../../shared/content/codes/sex.ts';
import type { FieldDefinition } from './field.ts';

/** Who the young person is. */
export const personFields: readonly FieldDefinition[] = [
  {
    id: 'person.upn',
    record: 'person',
    label: 'UPN',
    kind: 'text',
    headings: ['UPN', 'Unique pupil number', 'UPN number', 'Pupil UPN'],
    test: 'upn',
  },
  {
    id: 'person.uln',
    record: 'person',
    label: 'ULN',
    kind: 'text',
    headings: ['ULN', 'Unique learner number', 'uniquelearnernumber', 'ULN number'],
    test: 'uln',
  },
  {
    id: 'person.localId',
    record: 'person',
    label: 'Local id',
    kind: 'text',
    headings: [
      'Local id', 'Person id', 'Pupil id', 'Student id', 'Learner id', 'Client id', 'ID', 'LA id', 'System id', 'EMS id',
      'Synergy id', 'Capita id', 'Liquidlogic id', 'Mosaic id', 'Tribal id', 'Base id', 'Case number', 'Person number',
      'Pupil reference', 'Student reference', 'Learner reference', 'Person reference', 'LA reference', 'Case reference',
      'Local reference', 'Reference number', 'Social care id', 'Admission number',
    ],
    headingsInContext: ['Reference', 'Number', 'Unique id'],
    test: 'identifier',
  },
  {
    id: 'person.fullName',
    record: 'person',
    label: 'Full name',
    kind: 'text',
    headings: [
      'Name', 'Full name', 'Young person', 'Learner', 'Pupil', 'Student', 'Child', 'Intern', 'Client', 'Apprentice',
      'Surname forename', 'Forename surname', 'Surname first name', 'First name surname', 'Forename and surname',
      'Name of young person', 'Participant', 'Name surname first', 'Full legal name',
    ],
    test: 'full-name',
  },
  {
    id: 'person.surname',
    record: 'person',
    label: 'Surname',
    kind: 'text',
    headings: ['Surname', 'Last name', 'Family name', 'Legal surname', 'Second name', 'lastname', 'familyname'],
    test: 'name',
  },
  {
    id: 'person.forename',
    record: 'person',
    label: 'Forename',
    kind: 'text',
    headings: [
      'Forename', 'First name', 'Given name', 'Forenames', 'First names', 'Given names', 'Legal forename', 'Christian name',
      'firstname', 'Forename s',
    ],
    test: 'name',
  },
  {
    id: 'person.preferredName',
    record: 'person',
    label: 'Preferred name',
    kind: 'text',
    headings: ['Preferred name', 'Known as', 'Likes to be called', 'Preferred forename', 'Chosen name'],
    test: 'name',
  },
  {
    id: 'person.dateOfBirth',
    record: 'person',
    label: 'Date of birth',
    kind: 'date',
    headings: ['Date of birth', 'DOB', 'Birth date', 'Birthday', 'personbirthdate', 'DoB date'],
    test: 'birth-date',
    years: 'birth',
  },
  {
    id: 'person.sex',
    record: 'person',
    label: 'Sex',
    kind: 'code',
    headings: ['Sex', 'Gender', 'gendercurrent', 'Sex M F', 'Gender M F', 'Male Female', 'M F', 'Sex gender'],
    test: 'code',
    codes: sexes,
  },
  {
    id: 'person.ethnicity',
    record: 'person',
    label: 'Ethnicity',
    kind: 'code',
    headings: ['Ethnicity', 'Ethnic group', 'Ethnic origin', 'Ethnicity code', 'Ethnic background', 'Ethnicity description'],
    test: 'code',
    codes: ethnicities,
  },
  {
    id: 'person.postcode',
    record: 'person',
    label: 'Postcode',
    kind: 'text',
    headings: ['Postcode', 'Post code', 'Home postcode'],
    test: 'postcode',
  },
  {
    id: 'person.setting',
    record: 'person',
    label: 'Current setting',
    kind: 'text',
    headings: [
      'Current setting', 'Setting', 'School', 'College', 'School college', 'School or college', 'Current school',
      'Current college', 'Current school college', 'Current placement', 'Educational setting', 'Education setting',
      'Setting name', 'School name', 'College name', 'Educational placement', 'Education placement', 'Named placement',
      'Named school', 'Current provision', 'Establishment', 'Establishment name', 'School setting', 'Education provider',
      'School attended', 'Attending', 'Base', 'Placement name',
    ],
    headingsInContext: ['Placement', 'Provision', 'Provider'],
    test: 'text',
  },
  {
    id: 'person.settingType',
    record: 'person',
    label: 'Type of current setting',
    kind: 'code',
    headings: [
      'Setting type', 'Type of setting', 'School type', 'Type of school', 'Provision type', 'Type of provision',
      'Establishment type', 'Placement type', 'Phase type', 'Type of placement',
    ],
    test: 'code',
    codes: settingTypes,
  },
  {
    id: 'person.leadOfficer',
    record: 'person',
    label: 'Lead officer',
    kind: 'text',
    headings: [
      'Lead officer', 'SEND officer', 'SEN officer', 'Case officer', 'Caseworker', 'Case worker', 'EHC coordinator',
      'EHC plan coordinator', 'EHC plan officer', 'SEND case officer', 'Plan coordinator', 'Allocated officer', 'Case holder',
      'Keyworker', 'Key worker', 'EHC plan co ordinator', 'Casework officer', 'Officer',
    ],
    test: 'text',
  },
  {
    id: 'person.contact',
    record: 'person',
    label: 'Contact',
    kind: 'text',
    headings: [
      'Contact', 'Contact details', 'Email', 'Email address', 'Telephone', 'Telephone number', 'Phone number', 'Home phone',
      'Parent contact', 'Parent carer contact', 'Contact number', 'Mobile number', 'Parent carer email',
    ],
    test: 'text',
    several: true,
  },
  {
    id: 'person.consent',
    record: 'person',
    label: 'Consent',
    kind: 'text',
    headings: ['Consent', 'Consent to share', 'Consent given', 'Consent to share information', 'Data consent', 'Consent form'],
    test: 'text',
  },
  {
    id: 'person.notes',
    record: 'person',
    label: 'Notes about the young person',
    kind: 'text',
    headings: ['Young person notes', 'Notes about the young person', 'Background notes', 'General notes'],
    headingsInContext: ['Notes', 'Comments', 'Further information', 'Additional notes', 'Other information'],
    test: 'long-text',
    several: true,
  },
];

/** Needs by rank. */
export const needFields: readonly FieldDefinition[] = [
  {
    id: 'need.first',
    record: 'need',
    label: 'Primary need',
    kind: 'code',
    headings: [
      'Primary need', 'Need', 'SEN need', 'SEND need', 'Main need', 'Primary SEN need', 'Primary SEN', 'SEN type', 'Type of need',
      'Primary need code', 'Primary area of need', 'Area of need', 'Need 1', 'sentype', 'Primary type of need', 'Diagnosis',
      'SEN type rank 1', 'First need', 'Primary SEND need',
    ],
    test: 'code',
    codes: senNeeds,
  },
  {
    id: 'need.second',
    record: 'need',
    label: 'Secondary need',
    kind: 'code',
    headings: [
      'Secondary need', 'Second need', 'Secondary SEN need', 'Secondary SEN', 'Need 2', 'Secondary area of need', 'Other need',
      'Additional need', 'SEN type rank 2', 'Secondary type of need', 'Secondary SEND need',
    ],
    test: 'code',
    codes: senNeeds,
  },
  {
    id: 'need.third',
    record: 'need',
    label: 'Third need',
    kind: 'code',
    headings: ['Third need', 'Tertiary need', 'Need 3', 'Third SEN need'],
    test: 'code',
    codes: senNeeds,
  },
];

/** The EHC plan. */
export const planFields: readonly FieldDefinition[] = [
  {
    id: 'plan.startedOn',
    record: 'plan',
    label: 'EHC plan started',
    kind: 'date',
    headings: [
      'EHCP start', 'EHCP start date', 'EHC plan start date', 'Plan start', 'Plan start date', 'EHCP issued', 'EHCP issue date',
      'Date EHCP issued', 'EHC plan issued', 'EHCP from', 'Date of EHCP', 'EHCP date', 'Original EHCP date',
      'Date plan issued', 'Plan issued', 'First EHCP issued', 'EHCP final date', 'Date of plan', 'Date EHCP finalised',
      'EHCP finalised', 'Original plan date', 'First plan date',
    ],
    headingsInContext: ['Start', 'Start date', 'startdate', 'Issued', 'From', 'Date issued', 'Issue date', 'Finalised'],
    test: 'date',
    years: 'event',
  },
  {
    id: 'plan.ceasedOn',
    record: 'plan',
    label: 'EHC plan ceased',
    kind: 'date',
    headings: [
      'EHCP ceased', 'EHCP cease date', 'EHCP end date', 'EHCP ceased date', 'EHC plan ceased', 'Plan ceased', 'Cease date', 'Date ceased',
      'ceasedate', 'Plan end date', 'Plan ended', 'EHCP ended', 'Date EHCP ceased', 'EHCP to', 'Ceased', 'Date plan ceased',
      'EHCP closed', 'Plan closed', 'Ceased on', 'Ceased date',
    ],
    headingsInContext: ['End', 'End date', 'To', 'Closed', 'Date closed'],
    test: 'date',
    years: 'event',
  },
  {
    id: 'plan.ceaseReason',
    record: 'plan',
    label: 'Why the EHC plan ceased',
    kind: 'code',
    headings: [
      'Cease reason', 'ceasereason', 'Reason ceased', 'Reason for ceasing', 'EHCP cease reason', 'Plan cease reason', 'Reason plan ceased',
      'Reason for cease', 'Reason EHCP ceased', 'Ceased reason', 'Reason plan ended',
    ],
    headingsInContext: ['Reason', 'Why ended'],
    test: 'code',
    codes: planCeaseReasons,
  },
];

/** What is recorded for one academic year. */
export const yearFields: readonly FieldDefinition[] = [
  {
    id: 'year.academicYear',
    record: 'year',
    label: 'Academic year of the row',
    kind: 'academic-year',
    headings: ['Academic year', 'School year', 'Year', 'AY', 'Academic yr', 'Year of data'],
    test: 'academic-year',
  },
  {
    id: 'year.taughtYear',
    record: 'year',
    label: 'National curriculum year taught',
    kind: 'number',
    headings: [
      'NCY', 'National curriculum year', 'NC year', 'Year group', 'NCY group', 'Curriculum year', 'Yr group', 'Year grp',
      'Nat curriculum year', 'Taught year', 'School year group', 'Current year group', 'Actual NCY', 'NCY taught', 'Year group taught',
      'NC year group', 'National curriculum year group', 'Current NCY', 'Actual NC year',
    ],
    headingsInContext: ['Year', 'Yr', 'Yr grp'],
    test: 'curriculum-year',
  },
  {
    id: 'year.setting',
    record: 'year',
    label: 'Setting in that academic year',
    kind: 'text',
    headings: [],
    test: 'text',
  },
  {
    id: 'year.settingType',
    record: 'year',
    label: 'Type of setting in that academic year',
    kind: 'code',
    headings: [],
    test: 'code',
    codes: settingTypes,
  },
];
