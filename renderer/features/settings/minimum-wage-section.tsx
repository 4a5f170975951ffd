import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wageBands, type WageBandCode } from '../../../shared/content/minimum-wage.ts';
import type { WageRateRow } from '../../../shared/contract/work-lists.ts';
import { addYears, formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import { inPounds } from '../../../shared/domain/minimum-wage.ts';
import { api, orpc } from '../../api/client.ts';
import { errorWords } from '../../api/error-words.ts';
import { useRowWrites } from '../../api/use-write.ts';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { SavedNumberField } from '../../components/saved-field/saved-number-field.tsx';
import { Section } from '../../components/section.tsx';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  rates: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 130px minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    margin: `${tokens.spacingVerticalM} 0 0`,
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  words: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** The minimum wage that pay is checked against: published rates, and the authority's own in their place. */
export function MinimumWageSection() {
  const rates = useQuery(orpc.wageRates.list.queryOptions());
  if (rates.isError) return <ProblemMessage words={errorWords(rates.error)} />;
  if (!rates.data) return null;
  return <Rates rates={rates.data} />;
}

function Rates({ rates }: { rates: readonly WageRateRow[] }) {
  const styles = useStyles();
  const known = [...new Set(rates.map(({ startsOn }) => startsOn))].toSorted().toReversed();
  // The rates change every 1 April: those to come can be entered once they are known.
  const newest = known[0] ?? '2026-04-01';
  const days: IsoDate[] = [addYears(newest, 1), ...known];
  const [day, setDay] = useState(newest);
  const bands = wageBands.filter(({ lastDay }) => lastDay === null || lastDay >= day);
  return (
    <Section title="Minimum wage" surface>
      <p className={styles.words}>
        Pay is checked against the rate of the young person’s age on the day it is paid. The published rates
        are here; write another where one is wrong or still to come.
      </p>
      <div className={styles.tools}>
        <Select aria-label="Rates from" value={day} onChange={(_event, { value }) => setDay(value)}>
          {days.map((each) => (
            <option key={each} value={each}>
              {`From ${formatDate(each)}`}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.rates}>
        {bands.map(({ code, label }) => (
          <Rate
            key={`${day} ${code}`}
            day={day}
            band={code}
            label={label}
            rate={rates.find(({ startsOn, band }) => startsOn === day && band === code)}
          />
        ))}
      </div>
    </Section>
  );
}

function Rate({
  day,
  band,
  label,
  rate,
}: {
  day: IsoDate;
  band: WageBandCode;
  label: string;
  rate: WageRateRow | undefined;
}) {
  const styles = useStyles();
  const writeRow = useRowWrites();
  const own = rate?.own ?? null;
  const row = `wage:${day}:${band}:${own?.recordId ?? ''}`;
  const remove = (known: NonNullable<typeof own>) =>
    writeRow(row, known.version, (version) => api.wageRates.remove({ ...known, version }));
  return (
    <>
      <span>{label}</span>
      <SavedNumberField
        id={`wage-${day}-${band}`}
        label={`${label}, pounds an hour`}
        isLabelHidden
        kind="pounds"
        value={rate?.hourlyRate ?? null}
        whatToWrite="Write the pounds as a number, such as 12.71."
        onSave={async (hourlyRate) => {
          if (hourlyRate === null) {
            return own
              ? remove(own)
              : {
                  saved: false as const,
                  words: { title: 'Write the pounds as a number, such as 12.71.', whatToDo: '' },
                };
          }
          return writeRow(row, own?.version ?? 0, (version) =>
            api.wageRates.set({ startsOn: day, band, hourlyRate, version: version === 0 ? null : version }),
          );
        }}
      />
      <span className={styles.about}>
        {own && rate ? (
          <>
            {rate.published === null ? 'Added here' : `Published: ${inPounds(rate.published)}`}{' '}
            <Button size="small" onClick={() => void remove(own)}>
              {rate.published === null ? 'Remove' : 'Use the published rate'}
            </Button>
          </>
        ) : rate ? (
          'Published on GOV.UK'
        ) : (
          'Not entered'
        )}
      </span>
    </>
  );
}
