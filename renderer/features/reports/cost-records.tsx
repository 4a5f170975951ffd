import { useQuery } from '@tanstack/react-query';
import { labelOfCode } from '../../../shared/content/codes/code-list.ts';
import { programmeKinds } from '../../../shared/content/codes/programme-kind.ts';
import type { CostDivision, CostRecord } from '../../../shared/contract/costs.ts';
import { formatShortDate } from '../../../shared/domain/iso-date.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { ClosableDialog } from '../../components/closable-dialog.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { type RecordColumn, RecordTable } from '../../components/record-table.tsx';
import { listName } from '../../components/young-person-words.ts';
import type { Known } from './cost-table.tsx';

/** A figure that was opened. */
export interface OpenedFigure {
  title: string;
  academicYear: number;
  group: { by: CostDivision; key: string } | null;
  known: Known;
}

function nameCell(row: CostRecord) {
  return <a href={`#/young-people/${encodeURIComponent(row.personId)}?tab=work`}>{listName(row)}</a>;
}

const pounds = (value: number | null) => value !== null && inPounds(value);

const columns: readonly RecordColumn<CostRecord>[] = [
  { heading: 'Name', cell: nameCell },
  { heading: 'Programme', cell: ({ kind }) => labelOfCode(programmeKinds, kind) },
  { heading: 'Provider', cell: ({ provider }) => provider, onlyIf: ({ provider }) => provider !== '' },
  { heading: 'Funding', cell: ({ funding }) => funding, onlyIf: ({ funding }) => funding !== '' },
  { heading: 'Started', cell: ({ startedOn }) => formatShortDate(startedOn) },
  {
    heading: 'Ended',
    cell: ({ endedOn }) => endedOn && formatShortDate(endedOn),
    onlyIf: ({ endedOn }) => endedOn !== null,
  },
  {
    heading: 'Cost a year',
    cell: ({ yearlyCost }) => pounds(yearlyCost),
    onlyIf: ({ yearlyCost }) => yearlyCost !== null,
  },
  {
    heading: 'Access to Work a year',
    cell: ({ accessToWorkYearly }) => pounds(accessToWorkYearly),
    onlyIf: ({ accessToWorkYearly }) => accessToWorkYearly !== null,
  },
];

/** The programmes behind a figure. */
export function CostRecords({ figure, onClose }: { figure: OpenedFigure; onClose: () => void }) {
  const { title, ...input } = figure;
  const records = useQuery(orpc.costs.records.queryOptions({ input }));
  return (
    <ClosableDialog title={title} layout="words" isWide onClose={onClose}>
      {records.isError && <ProblemMessage words={errorWords(records.error)} />}
      {records.isPending && <Loading words="Reading the records" />}
      {records.data && <RecordTable label="The programmes behind it" columns={columns} rows={records.data} />}
    </ClosableDialog>
  );
}
