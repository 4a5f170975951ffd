/** What the sample knows of the employers and job coaches that its trackers name. Invented. */

/** By the name in the trackers; of some nobody has asked yet. */
export const sampleEmployers: Readonly<
  Record<
    string,
    { sector: string; size: string; disabilityConfidentLevel: number | null; contactName: string }
  >
> = {
  'Beckside Vets': {
    sector: 'Animal care',
    size: '10 to 49 people',
    disabilityConfidentLevel: 1,
    contactName: 'Rosa Lind',
  },
  'Brightwash Laundry': {
    sector: 'Laundry',
    size: '50 to 249 people',
    disabilityConfidentLevel: null,
    contactName: '',
  },
  'Council - Libraries': {
    sector: 'Local government',
    size: '250 people or more',
    disabilityConfidentLevel: 3,
    contactName: 'Imran Shah',
  },
  'Fixit Cycles': {
    sector: 'Repair',
    size: 'Fewer than 10 people',
    disabilityConfidentLevel: null,
    contactName: 'Lou Tanner',
  },
  'Greenleaf Garden Centre': {
    sector: 'Horticulture and retail',
    size: '50 to 249 people',
    disabilityConfidentLevel: 2,
    contactName: 'Helen Marwood',
  },
  'Harbour Hotel': {
    sector: 'Hotels and catering',
    size: '50 to 249 people',
    disabilityConfidentLevel: 1,
    contactName: 'Dev Patel',
  },
  'Moor Bakery': {
    sector: 'Food',
    size: '10 to 49 people',
    disabilityConfidentLevel: 2,
    contactName: 'Anna Croft',
  },
  'Northmoor NHS Trust': {
    sector: 'Health',
    size: '250 people or more',
    disabilityConfidentLevel: 3,
    contactName: 'Grace Oduya',
  },
  'Parkside Leisure': {
    sector: 'Sport and leisure',
    size: '50 to 249 people',
    disabilityConfidentLevel: 1,
    contactName: '',
  },
  'Tynlane Logistics': {
    sector: 'Storage and delivery',
    size: '250 people or more',
    disabilityConfidentLevel: 2,
    contactName: 'Mark Sewell',
  },
};

/** By the name in the trackers. Days before today on which the training was completed; null where it has not been. */
export const sampleJobCoaches: Readonly<
  Record<
    string,
    {
      organisation: string;
      systematicInstruction: number | null;
      occupationalStandards: number | null;
      mostPeople: number;
    }
  >
> = {
  'A. Okoro': {
    organisation: 'Northmoor Council',
    systematicInstruction: 1_310,
    occupationalStandards: 640,
    mostPeople: 8,
  },
  'J. Marsh': {
    organisation: 'Northmoor College (FE)',
    systematicInstruction: 905,
    occupationalStandards: null,
    mostPeople: 6,
  },
  'P. Dunn': {
    organisation: 'Northmoor Council',
    systematicInstruction: 512,
    occupationalStandards: 188,
    mostPeople: 8,
  },
  'S. Ray': {
    organisation: 'Riverside FE College',
    systematicInstruction: null,
    occupationalStandards: null,
    mostPeople: 5,
  },
  'T. Lowe': {
    organisation: 'Landbridge Specialist College',
    systematicInstruction: 1_730,
    occupationalStandards: 1_020,
    mostPeople: 6,
  },
};
