import { AttributeReader } from './scan-xml.ts';
import { scanTags } from './scan-part.ts';
import type { Archive } from './unpack.ts';

/** How one part of an Office file points at another. */
export interface Relationship {
  id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. Strict and ordinary files differ before it. */
  type: string;
  /** The path of the part inside the file, or an address outside it, which is never followed. */
  target: string;
  external: boolean;
}

/**
 * The relationships of a part (`''` for those of the whole file); none when the part has no list.
 *
 * @throws UnreadableWorkbook damaged, unsafe-xml
 */
export async function readRelationships(archive: Archive, part: string): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/');
  const folder = slash === -1 ? '' : part.slice(0, slash);
  const list = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`;
  if (!archive.has(list)) return [];

  const relationships: Relationship[] = [];
  const reader = new AttributeReader();
  await scanTags(archive, list, (name, attributes) => {
    if (name !== 'Relationship') return;
    const found = { id: '', type: '', target: '', external: false };
    reader.start(attributes);
    while (reader.next()) {
      if (reader.name === 'Id') found.id = reader.value;
      else if (reader.name === 'Type') found.type = reader.value.slice(reader.value.lastIndexOf('/') + 1);
      else if (reader.name === 'Target') found.target = reader.value;
      else if (reader.name === 'TargetMode') found.external = reader.value === 'External';
    }
    if (!found.external) found.target = resolvePath(folder, found.target);
    relationships.push(found);
  });
  return relationships;
}

/** `/xl/a.xml` from anywhere, `../a.xml` from the folder. A path that climbs out stays at the top. */
function resolvePath(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
