/**
 * What a printed copy is known by: which form, which assessment or plan, and after how many changes. Two copies with
 * the same id show the same data.
 *
 * @param form 'EPT' for the toolkit, 'IWP' for the action plan, 'YPR' for the workbook of young people, 'AP' for
 *   assessment packs, 'ARL' for the list of next reviews, 'CF' for costs and funding, 'SAR' for everything held on one
 *   young person, 'VP' for a profile, 'JA' for a job analysis, 'SI' for a plan of systematic instruction
 */
export function documentId(
  form: 'EPT' | 'IWP' | 'YPR' | 'AP' | 'ARL' | 'CF' | 'SAR' | 'VP' | 'JA' | 'SI',
  id: string,
  changes: number,
): string {
  // The end of the id is random; its beginning is a time that several may share.
  return `${form}-${id.slice(-6).toUpperCase()}-${changes}`;
}
