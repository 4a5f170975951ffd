import { findSen2Module, sen2FileName } from '../../../../shared/content/standard-files/sen2.ts';

/** Files of one SEN2 return, by their names. */
export interface FilesOfOneReturn<File> {
  /** The day of the export as the names have it: '28-09-2022'. */
  day: string;
  files: File[];
}

/** The first return of which at least two files are there; null when there is none. Its people need not be among them. */
export function filesOfOneReturn<File extends { name: string }>(
  files: readonly File[],
): FilesOfOneReturn<File> | null {
  const byDay = new Map<string, File[]>();
  for (const file of files) {
    const name = sen2FileName(file.name);
    if (!name || !findSen2Module(name.module)) continue;
    byDay.set(name.day, [...(byDay.get(name.day) ?? []), file]);
  }
  for (const [day, found] of byDay) if (found.length > 1) return { day, files: found };
  return null;
}
