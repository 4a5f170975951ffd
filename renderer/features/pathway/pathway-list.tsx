import { Button, Checkbox } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pathwayStages, stageWords } from '../../../shared/content/stages.ts';
import type { PathwayRow, StageLimit } from '../../../shared/contract/pathway.ts';
import { formatDate, formatShortDate } from '../../../shared/domain/iso-date.ts';
import { howLongWords } from '../../../shared/domain/pathway-stuck.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { todayHere } from '../../api/today.ts';
import { usePagedRows } from '../../api/use-paged-rows.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { type DataColumn, type DataSort, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FilterLine } from '../../components/filter-line.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { everybody, type PathwayView, type StageChoice } from './pathway-view.ts';
import { PersonLink, pathwayOf } from './person-link.tsx';
import { StuckBadges } from './stuck-badges.tsx';
import { WithoutStageList } from './without-stage-list.tsx';

const sorts = ['name', 'stage', 'since', 'next-step', 'setting'] as const;
type Sort = (typeof sorts)[number];

/** Who is where and for how long, or (by the last chip) who is nowhere. */
export function PathwayList({
  view,
  onChange,
}: {
  view: PathwayView;
  onChange: (change: Partial<PathwayView>) => void;
}) {
  const choices: readonly { value: StageChoice; words: string }[] = [
    { value: 'every', words: 'Every stage' },
    ...pathwayStages.map(({ number }) => ({ value: number, words: stageWords(number) })),
    { value: 'none', words: 'No stage' },
  ];
  return (
    <>
      <FilterLine label="Which stage">
        <ChoiceChips
          label="Which stage"
          choices={choices}
          value={view.stage}
          onChoose={(stage) => onChange({ stage })}
        />
      </FilterLine>
      {view.stage === 'none' ? (
        <WithoutStageList filter={view.filter} />
      ) : (
        <AtStage key={JSON.stringify(view)} view={view} onChange={onChange} />
      )}
    </>
  );
}

function AtStage({
  view,
  onChange,
}: {
  view: PathwayView;
  onChange: (change: Partial<PathwayView>) => void;
}) {
  const limits = useQuery(orpc.pathway.limits.queryOptions()).data;
  const columns = useMemo(() => columnsWith(limits), [limits]);
  const sort: Sort = sorts.find((each) => each === view.sort.column) ?? 'since';
  const stage = view.stage === 'every' || view.stage === 'none' ? null : view.stage;
  const rows = usePagedRows<PathwayRow>((offset, limit) => {
    const { filter, onlyStuck } = view;
    const input = { filter, stage, onlyStuck, sort, descending: view.sort.descending, offset, limit };
    return {
      queryKey: [...orpc.pathway.list.key(), input],
      queryFn: ({ signal }) => api.pathway.list(input, { signal }),
    };
  });
  const onlyStuck = (
    <FilterLine
      label="Who is stuck"
      count={
        rows.total === null
          ? ''
          : `${rows.total.toLocaleString('en-GB')} on the pathway; whoever is at two stages is listed twice`
      }
    >
      <Checkbox
        label="Only who is stuck"
        checked={view.onlyStuck}
        onChange={(_event, { checked }) => onChange({ onlyStuck: checked === true })}
      />
    </FilterLine>
  );
  if (rows.error !== null) return <ProblemMessage words={errorWords(rows.error)} />;
  if (rows.total === null) return <Loading words="Reading the list" />;
  if (rows.total === 0) {
    return (
      <>
        {onlyStuck}
        <EmptyState
          title={view.onlyStuck ? 'Nobody is stuck here' : 'Nobody is here'}
          words="A young person is put on the pathway from the tab “Pathway” of their own page."
          action={<Button onClick={() => onChange(everybody)}>Show everybody on the pathway</Button>}
        />
      </>
    );
  }
  return (
    <>
      {onlyStuck}
      <DataTable
        label="Young people on the pathway"
        columns={columns}
        rowKey={(row) => row.recordId}
        onOpen={(row) => {
          location.hash = pathwayOf(row.personId);
        }}
        source={{
          kind: 'paged',
          total: rows.total,
          rowAt: rows.rowAt,
          onVisible: rows.onVisible,
          sort: view.sort,
          onSort: (next: DataSort) => onChange({ sort: next }),
        }}
      />
    </>
  );
}

function columnsWith(limits: readonly StageLimit[] | undefined): readonly DataColumn<PathwayRow>[] {
  return [
    {
      id: 'name',
      heading: 'Name',
      isSortable: true,
      // Whom a row is about must not be cut: the columns beside it give way.
      width: 184,
      cell: (row) => <PersonLink person={row} href={pathwayOf(row.personId)} />,
    },
    { id: 'year', heading: 'Year', width: 60, align: 'end', cell: ({ curriculumYear }) => curriculumYear },
    {
      id: 'setting',
      heading: 'Setting',
      isSortable: true,
      cell: ({ settingName }) => <span title={settingName}>{settingName}</span>,
    },
    {
      id: 'stage',
      heading: 'Stage',
      width: 212,
      isSortable: true,
      cell: ({ stage }) => stageWords(stage),
    },
    {
      id: 'since',
      heading: 'For how long',
      width: 136,
      isSortable: true,
      cell: ({ startedOn }) => (
        <span title={`Since ${formatDate(startedOn)}`}>{howLongWords(startedOn, todayHere())}</span>
      ),
    },
    {
      id: 'next-step',
      heading: 'Next step',
      isSortable: true,
      cell: ({ nextStep, nextStepOn }) => (
        <span title={nextStep}>
          {[nextStepOn === null ? '' : `${formatShortDate(nextStepOn)}:`, nextStep]
            .filter((part) => part !== '')
            .join(' ')}
        </span>
      ),
    },
    {
      id: 'stuck',
      heading: 'Stuck',
      width: 184,
      cell: ({ stuck, stage }) => <StuckBadges reasons={stuck.slice(0, 1)} stage={stage} limits={limits} />,
    },
  ];
}
