/**
 * A heading in the form in which the headings of standard files are compared: small letters and digits only, without
 * what stands in brackets. 'Placement Rank\n(1=Primary, 2=Secondary)' and 'placement rank' are both 'placementrank'.
 */
export function standardHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}
