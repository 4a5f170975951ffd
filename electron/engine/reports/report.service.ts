/** Documents and workbooks to hand over: the data is gathered at one moment, then drawn in memory. */
import type { ReportRequest } from '../../../shared/contract/reports.ts';
import { academicYearLabel } from '../../../shared/domain/academic-year.ts';
import type { MadeDocument } from '../files/file-register.ts';
import { actionPlanPdf } from '../export/action-plan-pdf.ts';
import type { ActionPlanReportData } from '../export/action-plan-report.ts';
import { actionPlanWorkbook } from '../export/action-plan-workbook.ts';
import type { PdfModel } from '../export/pdf/blocks.ts';
import { officialSensitive, peopleWorkbook } from '../export/people-workbook.ts';
import { appointmentsCalendar } from '../export/appointments-calendar.ts';
import { costsPdf, costsTitle, costsWorkbook } from '../export/costs-report.ts';
import { loadFonts } from '../export/pdf/fonts.ts';
import { renderPdfWithPageCount } from '../export/pdf/render-pdf.ts';
import { reviewListWorkbook } from '../export/review-list-workbook.ts';
import { subjectAccessPdf } from '../export/subject-access-pdf.ts';
import { subjectAccessWorkbook } from '../export/subject-access-workbook.ts';
import { profilePdf } from '../export/vocational-profile-pdf.ts';
import { profileSummaryPdf } from '../export/vocational-profile-summary-pdf.ts';
import { toolkitPdf } from '../export/toolkit-pdf.ts';
import type { ToolkitReportData } from '../export/toolkit-report.ts';
import { toolkitWorkbook } from '../export/toolkit-workbook.ts';
import { renderWorkbook } from '../export/workbook/render-workbook.ts';
import type { WorkbookModel } from '../export/workbook/sheets.ts';
import { makePause } from '../pause.ts';
import type { Store } from '../store/open-store.ts';
import { today } from '../today.ts';
import { appointmentsData } from './appointments-data.ts';
import { actionPlanReportData } from './action-plan-report-data.ts';
import { costsReportData } from './costs-report-data.ts';
import { peopleReportData } from './people-report-data.ts';
import { subjectAccessData } from './subject-access-data.ts';
import { profileReportData } from './profile-report-data.ts';
import { reviewListData } from './review-list-data.ts';
import { suggestedName } from './suggested-name.ts';
import { toolkitReportData } from './toolkit-report-data.ts';
import { workPlanPdf } from './work-plan-report.ts';

/**
 * Makes the document asked for.
 * @param fontsFolder where the document fonts are
 * @param signal stops a long document
 * @throws EngineError NOT_FOUND, REFUSED (no appointment); the signal's reason
 */
export async function makeReport(
  store: Pick<Store, 'db' | 'raw'>,
  request: ReportRequest,
  fontsFolder: string,
  signal?: AbortSignal,
): Promise<MadeDocument> {
  const { db } = store;
  // One transaction, so that a change that is made meanwhile is in the document as a whole or not at all.
  if (request.report === 'toolkit') {
    const data = await db
      .transaction()
      .execute((snapshot) => toolkitReportData(snapshot, request.assessmentId, today()));
    const name = suggestedName(toolkitNameParts(data), request.format);
    return request.format === 'pdf'
      ? makePdf(toolkitPdf(data), name, fontsFolder)
      : makeWorkbook(toolkitWorkbook(data), name);
  }
  if (request.report === 'people') {
    const data = await db.transaction().execute((snapshot) => peopleReportData(snapshot, today()));
    const name = suggestedName(
      [officialSensitive, 'Young people', data.authorityName, data.preparedOn],
      'xlsx',
    );
    return makeWorkbook(peopleWorkbook(data), name);
  }
  if (request.report === 'profile') {
    const data = await db.transaction().execute((snapshot) => profileReportData(snapshot, request, today()));
    const model = request.layout === 'summary' ? profileSummaryPdf(data) : profilePdf(data);
    const name = suggestedName([officialSensitive, model.title.replace(':', ''), data.preparedOn], 'pdf');
    return makePdf(model, name, fontsFolder, signal);
  }
  if (request.report === 'job-analysis' || request.report === 'instruction-plan') {
    const model = await db.transaction().execute((snapshot) => workPlanPdf(snapshot, request, today()));
    const name = suggestedName([officialSensitive, model.title.replace(':', ''), model.preparedOn], 'pdf');
    return makePdf(model, name, fontsFolder, signal);
  }
  if (request.report === 'subject-access') {
    const data = await db
      .transaction()
      .execute((snapshot) => subjectAccessData({ db: snapshot, raw: store.raw }, request, today()));
    const name = suggestedName(
      [officialSensitive, `Everything held on ${data.name}`, data.preparedOn],
      request.format,
    );
    return request.format === 'pdf'
      ? makePdf(subjectAccessPdf(data), name, fontsFolder, signal)
      : makeWorkbook(subjectAccessWorkbook(data), name);
  }
  if (request.report === 'appointments') {
    const data = await db.transaction().execute((snapshot) => appointmentsData(snapshot, request));
    return {
      bytes: appointmentsCalendar(data, new Date()),
      suggestedName: suggestedName(['Annual review appointments', today()], 'ics'),
      mime: 'text/calendar; charset=utf-8',
      pages: null,
    };
  }
  if (request.report === 'costs') {
    const data = await db
      .transaction()
      .execute((snapshot) => costsReportData(snapshot, request.academicYear, today()));
    const parts = [costsTitle(data.report), data.authorityName];
    return request.format === 'pdf'
      ? makePdf(costsPdf(data), suggestedName(parts, 'pdf'), fontsFolder)
      : makeWorkbook(costsWorkbook(data), suggestedName([officialSensitive, ...parts], 'xlsx'));
  }
  if (request.report === 'review-list') {
    const data = await db.transaction().execute((snapshot) => reviewListData(snapshot, request, today()));
    const name = suggestedName(
      [officialSensitive, 'Next annual reviews', data.authorityName, data.preparedOn],
      'xlsx',
    );
    return makeWorkbook(reviewListWorkbook(data), name);
  }
  const data = await db
    .transaction()
    .execute((snapshot) => actionPlanReportData(snapshot, request.planId, today()));
  const name = suggestedName(actionPlanNameParts(data), request.format);
  return request.format === 'pdf'
    ? makePdf(actionPlanPdf(data), name, fontsFolder)
    : makeWorkbook(actionPlanWorkbook(data), name);
}

/** The assessment is known by its last year, the one it was made for. */
function toolkitNameParts(data: ToolkitReportData): string[] {
  const last = data.years.at(-1);
  return [
    'Employment Pathways Toolkit',
    data.authorityName,
    last ? academicYearLabel(last.academicYear) : '',
  ];
}

function actionPlanNameParts(data: ActionPlanReportData): string[] {
  return [`Internships Work Action Plan ${data.wording.version}`, data.authorityName];
}

async function makePdf(
  model: PdfModel,
  name: string,
  fontsFolder: string,
  signal?: AbortSignal,
): Promise<MadeDocument> {
  const { bytes, pageCount } = await renderPdfWithPageCount(model, await loadFonts(fontsFolder), {
    pause: makePause([signal]),
  });
  return { bytes, suggestedName: name, mime: 'application/pdf', pages: pageCount };
}

async function makeWorkbook(model: WorkbookModel, name: string): Promise<MadeDocument> {
  return {
    bytes: await renderWorkbook(model),
    suggestedName: name,
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pages: null,
  };
}
