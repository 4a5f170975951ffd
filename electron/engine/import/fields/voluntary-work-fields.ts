import { asDate, asHours, asLongText, defineField } from './define-field.ts';
import type { FieldDefinition } from './field.ts';

/** Voluntary work. */
export const voluntaryWorkFields: readonly FieldDefinition[] = [
  defineField(
    'voluntary',
    'employer',
    'Voluntary work organisation',
    [
      'Volunteering organisation',
      'Voluntary organisation',
      'Volunteering',
      'Voluntary work',
      'Volunteering at',
      'Volunteers at',
      'Voluntary work organisation',
      'Voluntary placement',
      'Volunteer placement',
    ],
    { headingsInContext: ['Organisation', 'Charity', 'Where', 'Employer', 'Host', 'Placement'] },
  ),
  defineField(
    'voluntary',
    'role',
    'Role in the voluntary work',
    ['Volunteering role', 'Voluntary role', 'Volunteer role', 'Voluntary work role'],
    { headingsInContext: ['Role', 'Job title', 'Type of work', 'Tasks'] },
  ),
  defineField(
    'voluntary',
    'startedOn',
    'Voluntary work started',
    [
      'Volunteering start',
      'Volunteering start date',
      'Voluntary work start',
      'Voluntary work start date',
      'Date volunteering started',
    ],
    { ...asDate, headingsInContext: ['Start', 'Start date', 'From', 'Date started', 'Date from'] },
  ),
  defineField(
    'voluntary',
    'endedOn',
    'Voluntary work ended',
    [
      'Volunteering end',
      'Volunteering end date',
      'Voluntary work end',
      'Voluntary work end date',
      'Date volunteering ended',
    ],
    { ...asDate, headingsInContext: ['End', 'End date', 'To', 'Until', 'Date ended', 'Date to'] },
  ),
  defineField(
    'voluntary',
    'weeklyHours',
    'Hours a week of voluntary work',
    ['Volunteering hours', 'Voluntary hours', 'Voluntary work hours', 'Volunteering hours per week'],
    { ...asHours, headingsInContext: ['Hours', 'Hours per week', 'Weekly hours'] },
  ),
  defineField(
    'voluntary',
    'notes',
    'Notes about the voluntary work',
    ['Volunteering notes', 'Voluntary work notes', 'Volunteering comments'],
    { ...asLongText, headingsInContext: ['Notes', 'Comments'] },
  ),
];
