/** "Year 12"; below year 1 "Reception" or "Before Reception". */
export function curriculumYearWords(year: number): string {
  if (year > 0) return `Year ${year}`;
  return year === 0 ? 'Reception' : 'Before Reception';
}
