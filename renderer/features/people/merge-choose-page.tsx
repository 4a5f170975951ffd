import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { Person } from '../../../shared/contract/people.ts';
import type { MerelyWho } from '../../../shared/contract/people-merge.ts';
import { fullName } from '../../../shared/domain/full-name.ts';
import { formatDate } from '../../../shared/domain/iso-date.ts';
import { orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { Section } from '../../components/section.tsx';
import { ScrollFrame } from './merge-scroll-frame.tsx';
import { useMergeStyles } from './merge-styles.ts';
import { bornWords, whoName } from './merge-words.ts';

/** Typing stops for this long before the list is asked for anew, in milliseconds. */
const SEARCH_AFTER = 200;
const MOST_FOUND = 20;

const useStyles = makeStyles({
  search: { width: '360px', maxWidth: '100%', marginBottom: tokens.spacingVerticalM },
  count: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
});

/** Chooses the other record of a young person: from those that look alike, or by searching. */
export function MergeChoosePage() {
  const { personId } = useParams({ strict: false }) as { personId: string };
  const person = useQuery(orpc.people.get.queryOptions({ input: { personId } }));
  if (person.isPending) return <Loading words="Opening" />;
  if (!person.data) {
    return (
      <>
        <PageHeader title="Merge with another record" />
        <ProblemMessage words={errorWords(person.error)} onRetry={() => void person.refetch()} />
      </>
    );
  }
  return <Choose person={person.data} />;
}

function Choose({ person }: { person: Person }) {
  const name = fullName(person);
  return (
    <>
      <PageHeader
        title="Merge with another record"
        breadcrumb={[
          <Link key="list" to="/young-people">
            Young people
          </Link>,
          <Link key="person" to="/young-people/$personId" params={{ personId: person.personId }}>
            {name}
          </Link>,
        ]}
        lede={`Choose the other record of ${name}. You compare the two before anything changes.`}
      />
      <Suggestions person={person} />
      <SearchForOther person={person} />
    </>
  );
}

function Suggestions({ person }: { person: Person }) {
  const styles = useMergeStyles();
  const input = { personId: person.personId };
  const possible = useQuery(orpc.people.possibleSame.queryOptions({ input }));
  return (
    <Section title="Records that look alike">
      {possible.isPending && <Loading words="Looking" />}
      {possible.isError && <ProblemMessage words={errorWords(possible.error)} />}
      {possible.data?.length === 0 && (
        <p className={styles.quiet}>No other record looks like this one. You can search for it below.</p>
      )}
      {possible.data && possible.data.length > 0 && (
        <WhoTable
          label="Records that look alike"
          keepId={person.personId}
          rows={possible.data.map(({ person: who, why }) => ({ who, why }))}
        />
      )}
    </Section>
  );
}

function SearchForOther({ person }: { person: Person }) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), SEARCH_AFTER);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    ...orpc.people.list.queryOptions({
      input: {
        search,
        planState: null,
        settingId: null,
        sort: 'name',
        descending: false,
        offset: 0,
        limit: MOST_FOUND + 1,
      },
    }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const others = found.data?.people.filter((each) => each.personId !== person.personId) ?? [];
  const shown = search === '' ? [] : others.slice(0, MOST_FOUND);
  return (
    <Section title="Search for the other record">
      <Input
        className={styles.search}
        type="search"
        aria-label="Search by name, UPN, ULN or local number"
        placeholder="Name, UPN, ULN or local number"
        contentBefore={<Search20Regular />}
        maxLength={200}
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
      />
      {found.isError && <ProblemMessage words={errorWords(found.error)} />}
      {shown.length > 0 && (
        <WhoTable
          label="Records found"
          keepId={person.personId}
          rows={shown.map((who) => ({ who, why: null }))}
        />
      )}
      <p className={styles.count} role="status">
        {search !== '' && found.data && foundWords(others.length)}
      </p>
    </Section>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'No other record fits what you typed.';
  if (count > MOST_FOUND) return `The first ${MOST_FOUND} are shown. Type more to find the one you mean.`;
  return count === 1 ? '1 record found' : `${count} records found`;
}

type Who = Pick<MerelyWho, 'personId' | 'surname' | 'forename' | 'dateOfBirth' | 'upn' | 'settingName'>;

function WhoTable({
  label,
  keepId,
  rows,
}: {
  label: string;
  keepId: string;
  rows: readonly { who: Who; why: string | null }[];
}) {
  const styles = useMergeStyles();
  const hasWhy = rows.some(({ why }) => why !== null);
  const blank = <span className={styles.blank}>blank</span>;
  const cells: { heading: string; of: (row: { who: Who; why: string | null }) => ReactNode }[] = [
    { heading: 'Date of birth', of: ({ who }) => (who.dateOfBirth ? formatDate(who.dateOfBirth) : blank) },
    { heading: 'UPN', of: ({ who }) => who.upn || blank },
    { heading: 'Setting', of: ({ who }) => who.settingName || blank },
    ...(hasWhy ? [{ heading: 'Why', of: ({ why }: { why: string | null }) => why }] : []),
  ];
  return (
    <ScrollFrame label={label}>
      <table className={mergeClasses(styles.table, styles.even)}>
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              Name
            </th>
            {cells.map(({ heading }, index) => (
              <th
                key={heading}
                scope="col"
                className={index === cells.length - 1 ? undefined : styles.column}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.who.personId}>
              <td>
                <Link
                  to="/young-people/$personId/merge/$otherId"
                  params={{ personId: keepId, otherId: row.who.personId }}
                  aria-label={`Compare with ${whoName(row.who)}, ${bornWords(row.who)}`}
                >
                  Compare with {whoName(row.who)}
                </Link>
              </td>
              {cells.map(({ heading, of }) => (
                <td key={heading}>{of(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
