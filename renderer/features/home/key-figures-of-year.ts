/** The four figures of Home, from Section 1. Pure. */
import type { Section1Figure } from '../../../shared/contract/toolkit.ts';
import { type AcademicYear, academicYearLabel } from '../../../shared/domain/academic-year.ts';
import { formatNumber } from '../../../shared/domain/format-number.ts';
import { formatPercentage } from '../../../shared/domain/percentage.ts';
import {
  noPercentageReason,
  type Section1FigureCode,
  section1FigureUnit,
} from '../../../shared/domain/section-1-figures.ts';
import type { KeyFigure } from '../../components/key-figures.tsx';

const chosen: readonly { code: Section1FigureCode; title: string }[] = [
  { code: 'base', title: 'Young people in the cohort' },
  { code: '3', title: 'In a supported internship' },
  { code: '6', title: 'First paid jobs' },
  { code: '7', title: 'Job starts of 16+ hours' },
];

/** The four figures for the year in view, each with its five years. */
export function keyFiguresOfYear(
  figures: readonly Section1Figure[],
  years: readonly AcademicYear[],
  inView: AcademicYear,
): KeyFigure[] {
  return chosen.map(({ code, title }) => {
    const isPercentage = section1FigureUnit(code) === 'percentage';
    const format = (value: number) => (isPercentage ? formatPercentage(value) : formatNumber(value));
    const ofYear = (year: AcademicYear) =>
      figures.find((figure) => figure.code === code && figure.academicYear === year);
    const current = ofYear(inView);
    const value = current?.value ?? null;
    return {
      id: code,
      title,
      value: value === null ? null : format(value),
      unknownWords: current?.noJobStarts && code === '7' ? noPercentageReason('7') : 'Not known yet',
      note: current === undefined ? '' : noteOf(current),
      years: years.map((year) => ({ label: academicYearLabel(year), value: ofYear(year)?.value ?? null })),
      yearInView: academicYearLabel(inView),
      format,
    };
  });
}

function noteOf({ source, calculated, code }: Section1Figure): string {
  if (source === 'entered') return 'Your own figure';
  if (source === 'overridden') return 'Your own figure, in place of the calculated one';
  if (source === 'none' || calculated === null) return '';
  if (code === '7' && calculated.denominator !== null && calculated.denominator > 0) {
    return `${calculated.numerator} of ${calculated.denominator} job starts`;
  }
  return 'Counted from your young people';
}
