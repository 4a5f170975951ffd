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

/** The days it ran, so that the two stand in one column, each date in one line. */
function daysOf({ startedOn, endedOn }: CostRecord): string {
  const date = (day: string) => formatShortDate(day).replaceAll(' ', '\u00a0');
  return endedOn === null ? `from ${date(startedOn)}` : `${date(startedOn)} to ${date(endedOn)}`;
}

/** What the title says of all of them is not said again in each row. */
function columnsFor(group: OpenedFigure['group']): readonly RecordColumn<CostRecord>[] {
  const isAsked = (by: CostDivision) => group?.by === by;
  return [
    { heading: 'Name', cell: nameCell },
    ...(isAsked('kind')
      ? []
      : [{ heading: 'Programme', cell: ({ kind }: CostRecord) => labelOfCode(programmeKinds, kind) }]),
    {
      heading: 'Provider',
      cell: ({ provider }) => provider,
      onlyIf: ({ provider }) => !isAsked('provider') && provider !== '',
    },
    {
      heading: 'Funding',
      cell: ({ funding }) => funding,
      onlyIf: ({ funding }) => !isAsked('funding') && funding !== '',
    },
    { heading: 'Ran', cell: daysOf },
    {
      heading: 'Cost a year',
      cell: ({ yearlyCost }) => pounds(yearlyCost),
      onlyIf: ({ yearlyCost }) => yearlyCost !== null,
    },
    {
      heading: 'Access to Work',
      cell: ({ accessToWorkYearly }) => pounds(accessToWorkYearly),
      onlyIf: ({ accessToWorkYearly }) => accessToWorkYearly !== null,
    },
  ];
}

/** The programmes behind a figure. */
export function CostRecords({ figure, onClose }: { figure: OpenedFigure; onClose: () => void }) {
  const { title, ...input } = figure;
  const records = useQuery(orpc.costs.records.queryOptions({ input }));
  return (
    <ClosableDialog title={title} layout="words" isWide onClose={onClose}>
      {records.isError && <ProblemMessage words={errorWords(records.error)} />}
      {records.isPending && <Loading words="Reading the records" />}
      {records.data && (
        <RecordTable
          label="The programmes behind it"
          columns={columnsFor(figure.group)}
          rows={records.data}
        />
      )}
    </ClosableDialog>
  );
}
