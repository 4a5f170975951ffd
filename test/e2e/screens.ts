/**
 * Every screen of the application and the states of it that look different, for the journeys that judge how they look
 * and read. A screen that is added to renderer/routes.tsx has to be added here: screens.journey.ts compares the two.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trackerFile } from '../fixtures/workbooks/generate/tracker-file.ts';
import { expect, type TestApp } from './harness.ts';
import { untilAddressIsShown } from './until-shown.ts';

export interface ScreenState {
  /** Names its picture. */
  name: string;
  /** Where it is reached, as in renderer/routes.tsx; null for what comes before a data file is open. */
  route: string | null;
  /** Brings it up: the application is somewhere in the state before it. */
  show: (app: TestApp) => Promise<void>;
  /** What covers the page, so that its heading cannot be reached with Tab. */
  isDialog?: boolean;
}

const heading = (app: TestApp, name?: string | RegExp) =>
  app.page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) });
const button = (app: TestApp, name: string | RegExp) => app.page.getByRole('button', { name });

/** Goes to an address of the page and waits until what it shows has been read. */
async function at(app: TestApp, address: string): Promise<void> {
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await settled(app);
}

/** Waits until nothing on the page says that it is still being read. */
export async function settled(app: TestApp): Promise<void> {
  await untilAddressIsShown(app.page);
  // By its element: behind a dialog it has no role.
  await expect(app.page.locator('h1').first()).toBeVisible();
  // What is being read is busy from the start; that it is said comes only after a moment.
  await expect(app.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(app.page.getByRole('progressbar').and(app.page.locator('.fui-Spinner__spinner'))).toHaveCount(
    0,
  );
  await expect
    .poll(async () => {
      const before = await app.page.locator('body').innerText();
      await app.page.waitForTimeout(150);
      return before === (await app.page.locator('body').innerText());
    })
    .toBe(true);
}

/** The ids of two young people of the same name, who are first in the list of the sample. */
async function namesakes(app: TestApp): Promise<string[]> {
  await at(app, '/young-people');
  const links = app.page.getByRole('link', { name: 'Adeyemi, Aisha' });
  await expect(links).toHaveCount(2);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => address.split('/').at(-1) ?? '');
}

async function closeDialog(app: TestApp): Promise<void> {
  await app.page.keyboard.press('Escape');
  await expect(app.page.locator('[role=dialog], [role=alertdialog]')).toHaveCount(0);
}

/** From the first start to the recovery key of a new data file, with every refusal on the way. */
export const statesBeforeOpening: readonly ScreenState[] = [
  { name: 'welcome', route: null, show: (app) => settled(app) },
  {
    name: 'create a data file, place',
    route: null,
    show: async (app) => {
      await button(app, 'Create a data file').click();
      await settled(app);
    },
  },
  {
    name: 'create a data file, place refused',
    route: null,
    show: async (app) => {
      await button(app, 'Continue').click();
      await expect(app.page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'create a data file, passphrase refused',
    route: null,
    show: async (app) => {
      if (app.shellKind === 'desktop') {
        await app.placeNewWorkspace('Northmoor 2026', () => button(app, /^Choose a/).click());
        await expect(app.page.getByText('Northmoor 2026.pathways')).toBeVisible();
      } else await app.page.getByLabel('Name of the data file').fill('Northmoor 2026');
      await button(app, 'Continue').click();
      await app.page.getByLabel('New passphrase', { exact: true }).fill('otters');
      await button(app, 'Continue').click();
      await expect(app.page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'create a data file, authority refused',
    route: null,
    show: async (app) => {
      await app.page.getByLabel('New passphrase', { exact: true }).fill('three quiet otters by the weir');
      await app.page
        .getByLabel('The same passphrase again', { exact: true })
        .fill('three quiet otters by the weir');
      await button(app, 'Continue').click();
      await app.page.getByLabel('Local authority code').fill('12');
      await button(app, 'Create the data file').click();
      await expect(app.page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'recovery key',
    route: null,
    show: async (app) => {
      await app.page.getByLabel('Name of the local authority').fill('Northmoor Council');
      await app.page.getByLabel('Local authority code').fill('999');
      await button(app, 'Create the data file').click();
      await expect(app.page.locator('[data-recovery-key]')).toBeVisible();
      await settled(app);
    },
  },
];

/** A data file with nothing in it: each screen says what it is for and offers the next step. */
export const emptyStates: readonly ScreenState[] = [
  {
    name: 'home, empty',
    route: '/',
    show: async (app) => {
      await app.page.getByLabel('I have printed the recovery key or put it in a safe place').check();
      await button(app, 'Go to Home').click();
      await settled(app);
    },
  },
  { name: 'toolkit, empty', route: '/toolkit', show: (app) => at(app, '/toolkit') },
  {
    name: 'toolkit, first assessment',
    route: '/toolkit',
    isDialog: true,
    show: (app) => button(app, 'Start an assessment').click(),
  },
  {
    name: 'section 1, empty',
    route: '/toolkit/section-1',
    show: async (app) => {
      await button(app, 'Start the assessment').click();
      await expect(app.page.getByRole('heading', { name: 'About this assessment' })).toBeVisible();
      await at(app, '/toolkit/section-1');
    },
  },
  { name: 'action plan, empty', route: '/action-plan', show: (app) => at(app, '/action-plan') },
  { name: 'young people, empty', route: '/young-people', show: (app) => at(app, '/young-people') },
  { name: 'pathway, empty', route: '/pathway', show: (app) => at(app, '/pathway') },
  { name: 'annual reviews, empty', route: '/annual-reviews', show: (app) => at(app, '/annual-reviews') },
  { name: 'programmes and jobs, empty', route: '/programmes', show: (app) => at(app, '/programmes') },
  { name: 'import, empty', route: '/import', show: (app) => at(app, '/import') },
  { name: 'reports, empty', route: '/reports', show: (app) => at(app, '/reports') },
  { name: 'costs and funding, empty', route: '/reports/costs', show: (app) => at(app, '/reports/costs') },
  { name: 'history, short', route: '/history', show: (app) => at(app, '/history') },
  {
    name: 'start page',
    route: null,
    show: async (app) => {
      await at(app, '/settings');
      await button(app, 'Close the data file').click();
      await expect(heading(app, 'Open your data file')).toBeVisible();
    },
  },
  {
    name: 'open a data file, refused',
    route: null,
    show: async (app) => {
      await button(app, /^Open Northmoor 2026/).click();
      await app.page.getByLabel('Passphrase', { exact: true }).fill('otters');
      await button(app, /^Open$/).click();
      await expect(app.page.getByRole('alert').first()).toBeVisible();
    },
  },
];

/** A tracker with something of everything: new, known, in doubt and wrong. All invented. */
const smallTracker = `Northmoor Council – post-16 tracker,,,,,,
Updated by hand – do not sort,,,,,,
Surname,Forename,DOB,Setting,Programme,Start date,End date
Ashdown,Ada,12/09/2007,Northmoor College (FE),Supported internship,06/09/2025,
Barrow,Ben,12.9.07,Northmoor College (FE),Traineeship,TBC,
Carver,Cara,3 September 2008,Riverside FE College,Supported internship,08/09/2025,19/06/2026
Denholm,Dev,30/02/2008,Riverside FE College,Supported internship,08/09/2025,01/09/2025
Eastwood,Ella,,Riverside FE College,Supported internship,08/09/2025,
Fairley,Finn,2/11/2006,Riverside FE College,Apprenticeship,15/09/2025,
Total: 6,,,,,,
,,,,,,
Key,,,,,,
,Going well,,,,,
,Needs a call,,,,,
`;

/** The tracker as a workbook, in which colours say how it goes. */
function colouredTracker(): Uint8Array {
  const rows = smallTracker
    .trimEnd()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)));
  const [well, call, other] = ['00B050', 'FFC000', '7030A0'];
  const fills = { E4: well, E5: call, E6: well, E8: other, A13: well, A14: call };
  return trackerFile([{ name: 'Post-16', rows, fills }]);
}

/** The sample data file. */
export const filledStates: readonly ScreenState[] = [
  { name: 'home', route: '/', show: (app) => settled(app) },
  { name: 'toolkit', route: '/toolkit', show: (app) => at(app, '/toolkit') },
  {
    name: 'toolkit, next assessment',
    route: '/toolkit',
    isDialog: true,
    show: async (app) => {
      await button(app, 'Start a new year’s assessment').click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'section 1',
    route: '/toolkit/section-1',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/toolkit/section-1');
    },
  },
  {
    name: 'section 1, a percentage',
    route: '/toolkit/section-1',
    show: async (app) => {
      await app.page.getByRole('gridcell', { name: '56.7%' }).click();
      await settled(app);
    },
  },
  {
    name: 'section 1, own figure asks why',
    route: '/toolkit/section-1',
    isDialog: true,
    show: async (app) => {
      await app.page.getByRole('gridcell', { name: '56.7%' }).click();
      await app.page.keyboard.type('60');
      await app.page.keyboard.press('Enter');
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'statement, scored',
    route: '/toolkit/statements/$number',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/toolkit/statements/4');
    },
  },
  {
    name: 'statement, not scored',
    route: '/toolkit/statements/$number',
    show: (app) => at(app, '/toolkit/statements/10'),
  },
  {
    name: 'statement, action open',
    route: '/toolkit/statements/$number',
    show: async (app) => {
      await at(app, '/toolkit/statements/2');
      await app.page
        .getByRole('list', { name: 'Actions of statement 2' })
        .getByRole('button')
        .first()
        .click();
      await settled(app);
    },
  },
  { name: 'priorities', route: '/toolkit/priorities', show: (app) => at(app, '/toolkit/priorities') },
  { name: 'action plan', route: '/action-plan', show: (app) => at(app, '/action-plan') },
  {
    name: 'action plan, topic open',
    route: '/action-plan',
    show: async (app) => {
      await button(app, /Annual Reviews from Year 9/).click();
      await button(app, /^Move the two remaining colleges/).click();
      await settled(app);
      await button(app, /Annual Reviews from Year 9/).evaluate((topic) =>
        topic.scrollIntoView({ block: 'start' }),
      );
    },
  },
  {
    name: 'action plan, remove an action',
    route: '/action-plan',
    isDialog: true,
    show: async (app) => {
      await button(app, 'Remove this action…').click();
      await expect(app.page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    name: 'young people',
    route: '/young-people',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/young-people');
    },
  },
  {
    name: 'young people, add',
    route: '/young-people',
    isDialog: true,
    show: async (app) => {
      await button(app, /^Add a young person/).click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'young people, two chosen',
    route: '/young-people',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/young-people');
      const boxes = app.page.getByRole('table', { name: 'Young people' }).getByRole('checkbox');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await expect(app.page.getByText('2 chosen')).toBeVisible();
    },
  },
  {
    name: 'young person',
    route: '/young-people/$personId',
    show: async (app) => {
      await closeDialog(app);
      await app.page.getByRole('link', { name: 'Adeyemi, Jade' }).first().click();
      await expect(heading(app, /Jade Adeyemi/)).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'young person, vocational profile',
    route: '/young-people/$personId',
    show: async (app) => {
      await app.page.getByRole('tab', { name: 'Profile', exact: true }).click();
      await button(app, /^Begin the vocational profile/).click();
      await button(app, /^Begin$/).click();
      await expect(app.page.getByRole('heading', { name: 'About me' })).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'young person, filling in the profile together',
    route: '/young-people/$personId',
    isDialog: true,
    show: async (app) => {
      await button(app, 'Fill in together').click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'young person, what changed in the profile',
    route: '/young-people/$personId',
    show: async (app) => {
      await closeDialog(app);
      await button(app, 'What has changed').click();
      await settled(app);
    },
  },
  ...[
    'Details',
    'Reviews',
    'Profile',
    'Pathway',
    'Work and programmes',
    'Actions',
    'Additional information',
    'Records',
  ].map((tab) => ({
    name: `young person, ${tab.toLowerCase()}`,
    route: '/young-people/$personId',
    show: async (app: TestApp) => {
      await app.page.getByRole('tab', { name: tab }).click();
      await settled(app);
    },
  })),
  {
    name: 'young person, erasing asked',
    route: '/young-people/$personId',
    isDialog: true,
    show: async (app) => {
      await app.page.getByRole('tab', { name: 'Records' }).click();
      await button(app, 'Erase everything…').click();
      await expect(button(app, 'Erase for good')).toBeVisible();
    },
  },
  {
    name: 'annual review of a young person',
    route: '/young-people/$personId/reviews/$reviewId',
    show: async (app) => {
      await closeDialog(app);
      await app.page.getByRole('tab', { name: 'Reviews' }).click();
      await app.page
        .getByRole('link', { name: /^Open the review/ })
        .first()
        .click();
      await expect(heading(app, /^Annual review /)).toBeVisible();
    },
  },
  {
    name: 'young person, adding a job analysis refused',
    route: '/young-people/$personId',
    isDialog: true,
    show: async (app) => {
      await app.page.goBack();
      await app.page.getByRole('tab', { name: 'Work and programmes' }).click();
      await button(app, 'Add a job analysis').click();
      await app.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await expect(app.page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'job analysis of a young person',
    route: '/young-people/$personId/job-analyses/$id',
    show: async (app) => {
      await app.page.getByRole('dialog').getByLabel('Job title').fill('Kitchen assistant');
      await app.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await expect(heading(app, 'Job analysis: Kitchen assistant')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'plan of systematic instruction of a young person',
    route: '/young-people/$personId/instruction-plans/$id',
    show: async (app) => {
      await app.page.goBack();
      await app.page.getByRole('tab', { name: 'Work and programmes' }).click();
      await button(app, 'Add a plan').click();
      await app.page.getByRole('dialog').getByLabel('Task to learn').fill('Set the tables for lunch');
      await app.page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await expect(heading(app, /^Systematic instruction/)).toBeVisible();
      await button(app, 'Add a part').click();
      await app.page.getByLabel('What is done').fill('Take the cloth from the drawer');
      await button(app, /^Add$/).click();
      await expect(app.page.getByLabel('Cue for part 1')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'young person, a profile that is filled in',
    route: '/young-people/$personId',
    show: async (app) => {
      const [person] = await namesakes(app);
      await at(app, `/young-people/${person}`);
      await app.page.getByRole('tab', { name: 'Profile', exact: true }).click();
      const drawing = app.page.getByRole('img', { name: /^My drawing/ });
      await drawing.scrollIntoViewIfNeeded();
      await expect(drawing).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'young people, possible duplicates',
    route: '/young-people/duplicates',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/young-people/duplicates');
    },
  },
  {
    name: 'young person, merge, choose the other record',
    route: '/young-people/$personId/merge',
    show: async (app) => {
      const [person] = await namesakes(app);
      await at(app, `/young-people/${person}/merge`);
    },
  },
  {
    name: 'young person, merge, compare',
    route: '/young-people/$personId/merge/$otherId',
    show: async (app) => {
      const [person, other] = await namesakes(app);
      await at(app, `/young-people/${person}/merge/${other}`);
    },
  },
  { name: 'pathway, board', route: '/pathway', show: (app) => at(app, '/pathway?tab=board') },
  {
    name: 'pathway, move somebody',
    route: '/pathway',
    isDialog: true,
    show: async (app) => {
      await button(app, /^Move /)
        .first()
        .click();
      await app.page
        .getByRole('menuitem', { name: /^Move to/ })
        .last()
        .click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'pathway, list',
    route: '/pathway',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/pathway?tab=list');
    },
  },
  {
    name: 'pathway, no stage',
    route: '/pathway',
    show: async (app) => {
      await app.page.getByRole('button', { name: 'No stage', exact: true }).click();
      await settled(app);
    },
  },
  { name: 'pathway, actions', route: '/pathway', show: (app) => at(app, '/pathway?tab=actions') },
  {
    name: 'pathway, how long is too long',
    route: '/pathway',
    isDialog: true,
    show: async (app) => {
      await button(app, 'How long is too long…').click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'young person, on the pathway',
    route: '/young-people/$personId',
    show: async (app) => {
      await closeDialog(app);
      await app.page
        .getByRole('table', { name: 'Actions of young people' })
        .getByRole('link')
        .first()
        .click();
      await app.page.getByRole('tab', { name: 'Pathway' }).click();
      await settled(app);
    },
  },
  { name: 'annual reviews', route: '/annual-reviews', show: (app) => at(app, '/annual-reviews') },
  {
    name: 'annual reviews, assessment packs',
    route: '/annual-reviews',
    isDialog: true,
    show: async (app) => {
      await at(app, '/annual-reviews?tab=due');
      await button(app, 'Assessment packs…').click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await app.page.getByRole('radio', { name: /^One PDF each/ }).check();
      await expect(app.page.getByText(/^For example: /)).toBeVisible();
    },
  },
  {
    name: 'annual reviews, calendar',
    route: '/annual-reviews',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/annual-reviews?tab=calendar');
    },
  },
  {
    name: 'annual reviews, after the meeting',
    route: '/annual-reviews',
    show: (app) => at(app, '/annual-reviews?tab=after-meeting'),
  },
  {
    name: 'annual reviews, moving on',
    route: '/annual-reviews',
    show: (app) => at(app, '/annual-reviews?tab=moving'),
  },
  ...['programmes', 'jobs', 'experience', 'employers', 'job-coaches'].map((tab) => ({
    name: `programmes and jobs, ${tab}`,
    route: '/programmes',
    show: (app: TestApp) => at(app, `/programmes?tab=${tab}`),
  })),
  {
    name: 'programmes and jobs, a job coach open',
    route: '/programmes',
    isDialog: true,
    show: async (app) => {
      await app.page.getByRole('table', { name: 'Job coaches' }).locator('tbody td').first().click();
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'import',
    route: '/import',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/import');
    },
  },
  {
    name: 'import, look',
    route: '/import/$step',
    show: async (app) => {
      const path = join(app.folders.saved, 'post-16 tracker.xlsx');
      await writeFile(path, colouredTracker());
      await app.giveFiles([path], () => button(app, 'Choose a file').click());
      await expect(heading(app, 'Look at the file')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'import, match',
    route: '/import/$step',
    show: async (app) => {
      await button(app, 'Match the columns').click();
      await expect(heading(app, 'Match the columns')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'import, check',
    route: '/import/$step',
    show: async (app) => {
      await button(app, 'Check the rows').click();
      await expect(app.page.getByRole('heading', { name: 'What would come in' })).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'import, done',
    route: '/import/$step',
    show: async (app) => {
      await button(app, /^(Bring in|Update) \d/).click();
      await expect(heading(app, 'post-16 tracker.xlsx came in')).toBeVisible();
      await settled(app);
    },
  },
  {
    name: 'import, undo',
    route: '/import/$step',
    isDialog: true,
    show: async (app) => {
      await button(app, 'Undo this import…').click();
      await expect(app.page.getByRole('alertdialog')).toBeVisible();
    },
  },
  {
    name: 'reports',
    route: '/reports',
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/reports');
    },
  },
  { name: 'costs and funding', route: '/reports/costs', show: (app) => at(app, '/reports/costs') },
  { name: 'history', route: '/history', show: (app) => at(app, '/history') },
  {
    name: 'history, a change open',
    route: '/history',
    show: async (app) => {
      await app.page.getByRole('main').getByRole('listitem').first().getByRole('button').first().click();
      await settled(app);
    },
  },
  { name: 'settings', route: '/settings', show: (app) => at(app, '/settings') },
  { name: 'data protection', route: '/data-protection', show: (app) => at(app, '/data-protection') },
  ...['holds', 'erasures'].map((tab) => ({
    name: `data protection, ${tab}`,
    route: '/data-protection',
    show: (app: TestApp) => at(app, `/data-protection?tab=${tab}`),
  })),
  {
    name: 'search',
    route: '/settings',
    isDialog: true,
    show: async (app) => {
      await app.page.keyboard.press('Control+k');
      await expect(app.page.getByRole('dialog')).toBeVisible();
      await app.page.keyboard.type('jade');
      await expect(app.page.getByRole('option', { name: /Jade/ }).first()).toBeVisible();
    },
  },
  {
    name: 'no such page',
    route: null,
    show: async (app) => {
      await closeDialog(app);
      await at(app, '/nowhere');
    },
  },
];
