import type { ToolkitInstrument } from './instrument-types.ts';

/**
 * The Employment Pathways Toolkit, edition April 2022, word for word: its own slips (a missing bracket in
 * statement 6, a question without its mark in statements 3 and 12) stay, so that a submission matches the form.
 * `shortLabel` and `suggestedTopic` are ours.
 */
export const toolkit2022: ToolkitInstrument = {
  kind: 'toolkit',
  id: 'employment-pathways-toolkit',
  version: '2022',
  title: 'Employment Pathways Toolkit: Self-Assessment Tool for Local Authority Areas',
  subtitle: 'Supporting Young People with Special Educational Needs & Disabilities into Paid Work',
  publisher: 'National Development Team for Inclusion',
  attribution: '© National Development for Inclusion',
  amendments: [
    'Traineeships are no longer included in the Local authority offers, please ignore mention of it in the toolkit.',
    'The percentage of adults with learning disabilities who are achieving paid work has been updated from 7% to 5.1%.',
  ],
  headerLabels: {
    localAuthority: { id: 'localAuthority', label: 'Name of Local Authority' },
    dateCommenced: { id: 'dateCommenced', label: 'Date assessment commenced' },
    responsiblePerson: {
      id: 'responsiblePerson',
      label: 'Person who holds this information for the Local Authority',
    },
  },
  section1: {
    title: 'Section 1: Data',
    introduction:
      'Please base all your answers on the group of young people aged 14-25 who have/had a EHCP (or previously a statement). Please insert the number of children and young people in this group here for the relevant year.',
    questionsColumnLabel: 'Questions',
    yearColumnLabels: ['Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5'],
    dateRowLabel: 'Insert the date for each year',
    questions: [
      {
        isHeading: false,
        code: 'base',
        number: '',
        text: 'Please insert the number of children and young people in this group here for the relevant year.',
        unit: 'count',
        shortLabel: 'Young people in the cohort',
      },
      {
        isHeading: false,
        code: '1',
        number: '1',
        text: 'In the last academic year, what % of young people aged 14-25 who have special educational needs or disabilities have had a person-centred Preparing for Adulthood review that focuses on employment?',
        unit: 'percentage',
        shortLabel: 'Reviews that focused on employment',
      },
      {
        isHeading: true,
        code: '2',
        number: '2',
        text: 'How many young people with special educational needs or disabilities have had work experience in an open employment setting?',
        shortLabel: 'Work experience in open employment',
      },
      {
        isHeading: false,
        code: '2a',
        number: 'a)',
        text: 'year 10 students',
        unit: 'count',
        shortLabel: 'Work experience: year 10',
      },
      {
        isHeading: false,
        code: '2b',
        number: 'b)',
        text: 'year 11 students',
        unit: 'count',
        shortLabel: 'Work experience: year 11',
      },
      {
        isHeading: false,
        code: '2c',
        number: 'c)',
        text: 'year 12 students',
        unit: 'count',
        shortLabel: 'Work experience: year 12',
      },
      {
        isHeading: false,
        code: '2d',
        number: 'd)',
        text: 'year 13 students',
        unit: 'count',
        shortLabel: 'Work experience: year 13',
      },
      {
        isHeading: false,
        code: '2e',
        number: 'e)',
        text: 'further education',
        unit: 'count',
        shortLabel: 'Work experience: further education',
      },
      {
        isHeading: false,
        code: '3',
        number: '3',
        text: 'How many young people with SEND have benefitted from supported internships in the last academic year?',
        unit: 'count',
        shortLabel: 'Supported internships',
      },
      {
        isHeading: false,
        code: '4',
        number: '4',
        text: 'How many young people with SEND have benefitted from a traineeship?',
        unit: 'count',
        shortLabel: 'Traineeships',
      },
      {
        isHeading: false,
        code: '5',
        number: '5',
        text: 'How many young people with SEND have benefitted from an apprenticeship?',
        unit: 'count',
        shortLabel: 'Apprenticeships',
      },
      {
        isHeading: false,
        code: '6',
        number: '6',
        text: 'In total, how many young people with SEND under the age of 25 have gained paid jobs for the first time in the past academic year?',
        unit: 'count',
        shortLabel: 'First paid jobs',
      },
      {
        isHeading: false,
        code: '7',
        number: '7',
        text: 'Of the number of new job-starts in the last academic year, what percentage are in jobs of 16 hours or more?',
        unit: 'percentage',
        shortLabel: 'Job starts of 16 hours or more',
      },
    ],
    notesLabel: 'Any Notes, Comments or Observations About the Data Above',
  },
  section2: {
    title: 'Section 2: Scoring',
    introduction:
      'In this section you are asked to rate your local area against a series of statements. You are expected to say what evidence you have for your score and what actions you plan to take. Please give a score against each statement based on the following:',
    scaleColumnLabels: { score: 'Score', basis: 'Basis of scoring in each area' },
    scale: [
      { score: 3, label: 'Definitely true' },
      { score: 2, label: 'Only partly true' },
      { score: 1, label: 'False: there is no evidence that we do this' },
    ],
    columnLabels: {
      statement: 'Statement',
      score: 'Score',
      evidence: 'What evidence do you have for this score?',
      actions: 'What actions do you need to take?',
    },
    thingsToThinkAboutLabel: 'Things to think about:',
    statements: [
      {
        number: 1,
        text: 'We often hold events with young people and their families, school and college staff, social workers, information, advice and guidance workers and employers to raise aspirations for paid work for young people with SEND.',
        thingsToThinkAbout: [
          {
            text: 'Are all schools (including Early Years) and colleges involved in raising aspirations?',
          },
          { text: 'Do any events build on the successes of young people who have jobs?' },
          {
            text: 'Is all material used at these events giving a clear message that everyone can work with the right support?',
          },
          {
            text: 'Have social care and health staff an awareness about the importance of raising aspirations and support this through their work?',
          },
        ],
        shortLabel: 'Events that raise aspirations',
        suggestedTopic: 'information',
      },
      {
        number: 2,
        text: 'All Preparing for Adulthood reviews from year 9 have a focus on employment.',
        thingsToThinkAbout: [
          {
            text: 'Are all schools and college staff talking to students with special educational needs and disabilities about what work they are interested in before the year 9 review?',
          },
          {
            text: 'Are parents and other professionals encouraged to think about work experience and paid work options at the review?',
          },
          {
            text: 'Are any personnel from supported employment agencies or local supported internships attending Preparing for Adulthood reviews?',
          },
        ],
        shortLabel: 'Reviews focus on employment',
        suggestedTopic: 'annual-reviews-from-year-9',
      },
      {
        number: 3,
        text: 'Vocational profiling is embedded in the curriculum of all schools and colleges.',
        thingsToThinkAbout: [
          {
            text: 'Within school time, is there an ongoing opportunity for all students with SEND to think about their interests and abilities in relation to work?',
          },
          {
            text: 'Have any schools demonstrated good practice in supporting children and young people to develop a vocational profile from year 9 (or earlier) and if so, is this being shared with others?',
          },
          {
            text: 'Is there a consistent approach to vocational profiling that ensures it is done well?',
          },
          {
            text: 'Is there a summary of the vocational profile that is available to support outcomes on the EHC plan?',
          },
          {
            text: 'Do young people own EHC plans and know how they can help them towards good lives.',
          },
        ],
        shortLabel: 'Vocational profiling in the curriculum',
        suggestedTopic: 'vocational-profiling',
      },
      {
        number: 4,
        text: 'We have a good information, advice and guidance service that helps young people with SEND think about the world of work and career options.',
        thingsToThinkAbout: [
          {
            text: 'Do staff providing information, advice and guidance all share a commitment to helping young people with SEND get into work?',
          },
          { text: 'When did staff last have training on best practice in supported employment?' },
          {
            text: 'Do local schools work to Gatsby benchmark standards and is there a high level of reporting using Compass¹?',
          },
          {
            text: 'Did all staff who need to know about supported employment attend this training?',
          },
          {
            text: 'Is there a widespread knowledge about how to get/do better off in work calculations?',
          },
        ],
        footnote: {
          mark: '¹',
          text: "Compass is a free tool that allows schools to benchmark, manage, track and report on your school's careers provision at individual student level.",
        },
        shortLabel: 'Information, advice and guidance',
        suggestedTopic: 'information',
      },
      {
        number: 5,
        text: 'Our local offer contains information about a range of provision that supports employment as an aspiration.',
        thingsToThinkAbout: [
          {
            text: 'Do post 16 providers work closely with the LA, the parent carer forum and young people to develop the information on the local offer that relates to employment?',
          },
          {
            text: 'Is there a good range of options available to support the route to employment including accessible traineeships and apprenticeships or are there gaps?',
          },
          {
            text: 'How easily can young people with SEND and their families find Easy Read/accessible information in the local offer about support for employment?',
          },
        ],
        shortLabel: 'Local offer',
        suggestedTopic: 'information',
      },
      {
        number: 6,
        text: 'Study programmes are available that have meaningful work experience as the core aim including supported internships, with supported employment embedded into the curriculum.',
        thingsToThinkAbout: [
          {
            text: 'Is the work experience offered meaningful (in line with aspirations and likely to refine future work experience and job choices?',
          },
          { text: 'How many students with SEND are able to access such study programmes?' },
          {
            text: 'Are they genuinely personalised programmes or still involving an element of fitting students into what is already available?',
          },
          {
            text: 'Are there examples of individual study programmes running over a variety of settings?',
          },
          { text: 'Are supported employment agencies involved?' },
        ],
        shortLabel: 'Study programmes with work experience',
        suggestedTopic: 'curriculum',
      },
      {
        number: 7,
        text: 'Within the area, we have an adequate pool of well-trained staff supporting young people in work placements or paid work.',
        thingsToThinkAbout: [
          {
            text: 'What percentage of staff involved in supporting young people into work placements or paid work are trained as job coaches in line with the National Occupational Standards?',
          },
          { text: 'How recent was this training in each case?' },
          {
            text: 'Can you give recent examples of when staff have effectively put into practice what was covered in the training?',
          },
        ],
        shortLabel: 'Well-trained staff',
        suggestedTopic: 'trained-job-coaches',
      },
      {
        number: 8,
        text: 'We have a well-developed employer engagement process and we have a network of employers from a variety of sectors with whom we can negotiate work placements and job offers.',
        thingsToThinkAbout: [
          {
            text: 'Do those people engaging with employers understand the business case of a diverse workforce and can they promote the benefits of employing young people with disabilities?',
          },
          {
            text: 'Is there a range of small to large employers offering both work placements and job opportunities?',
          },
          {
            text: 'Are these employers well supported (e.g., supported quickly if they need help, enabled to gain reliable quality employees, shown appreciation for their approach)?',
          },
        ],
        shortLabel: 'Employer engagement',
        suggestedTopic: 'employer-engagement',
      },
      {
        number: 9,
        text: 'Young people with SEND are in work in a wide range of jobs (not just catering, cleaning or gardening).',
        thingsToThinkAbout: [
          {
            text: 'Is there a network of employers who are employing people with a range of additional needs?',
          },
          {
            text: 'Are employers who are positive about employing people with additional needs being encouraged to talk to other employers in other sectors?',
          },
        ],
        shortLabel: 'A wide range of jobs',
        suggestedTopic: 'employer-engagement',
      },
      {
        number: 10,
        text: 'Sufficient resources are available to support young people with SEND getting full time jobs.',
        thingsToThinkAbout: [
          { text: 'Are there specific budgets available to support the employment agenda?' },
          { text: "Has a good 'invest to save' business case been made for supported employment?" },
          {
            text: 'Are there examples of monies being used flexibly to help young people get jobs?',
          },
          { text: 'Is Access to Work understood and used when needed?' },
          {
            text: 'Consider whether the following have ever been tried and if they involved partners',
            children: [
              'Short breaks money for Saturday and holiday jobs',
              'Personal budgets for job coaching',
              'Access to Work for job coach support',
              'Business-led initiatives',
              'Workshops for parent carers to understand: the Mental Capacity Act 2005 / support available for employment / the possible impact of work on the individual and the family.',
            ],
          },
        ],
        shortLabel: 'Sufficient resources',
        suggestedTopic: 'social-value-and-sustainability',
      },
      {
        number: 11,
        text: 'We have a clear and current employment strategy that includes children and young people with SEND.',
        thingsToThinkAbout: [
          { text: 'Does the presumption that all people are employable inform your strategy?' },
          {
            text: 'Was the strategy developed with all key partners including economic regeneration, public health, education and social care?',
          },
          { text: 'Is the strategy driving forward the change agenda or is it gathering dust?' },
        ],
        shortLabel: 'Employment strategy',
        suggestedTopic: 'partnership-readiness',
      },
      {
        number: 12,
        text: 'We have good mechanisms in place for monitoring the quality of the support provided to help young people achieve full time paid work and we closely monitor outcomes over time.',
        thingsToThinkAbout: [
          { text: 'Is someone responsible for data collection' },
          { text: 'Is the process being well supported by all agencies?' },
          {
            text: 'Is there a clear and consistent request for information so that quality and outcomes are easily checked over time?',
          },
          { text: 'Do you get direct feedback from young people and their families?' },
        ],
        shortLabel: 'Monitoring quality and outcomes',
        suggestedTopic: 'data',
      },
    ],
  },
  section3: {
    title: 'Section 3: Actions',
    introduction: 'These are our three priority areas for action in the next 12 months:',
    columnLabels: { priority: 'Priority', actions: 'Actions' },
    priorities: 3,
  },
};
