/**
 * Where a data file lies. On a disk of this computer the fast write-ahead log is safe; on a network share it is not,
 * and in a folder that OneDrive and the like copy elsewhere, a second file beside the first would be copied at another
 * moment than the first. There the store keeps a rollback journal, and the page says so.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

export type Place = 'local-disk' | 'network-share' | 'synchronised-folder' | 'unknown';

/** What is known of this computer. */
export interface PlaceFacts {
  platform: NodeJS.Platform;
  /** Text of /proc/mounts, or null where there is none. */
  mounts: string | null;
  /** Folders that a synchronising program has named in the environment. */
  synchronisedRoots: readonly string[];
}

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|ncpfs|davfs|ceph|lustre|glusterfs|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|glusterfs|smbnetfs|curlftpfs|s3fs))$/;

/** Names that synchronising programs give their folders: 'OneDrive - Northmoor Council', 'Dropbox (Personal)'. */
const SYNCHRONISED_NAME =
  /^(onedrive( - .+|-.+)?|sharepoint|dropbox( .+)?|google ?drive(-.+)?|googledrive(-.+)?|my drive|icloud ?drive|mobile documents|cloudstorage|box( sync)?|box-box|nextcloud|owncloud|egnyte.*|pcloud ?drive)$/i;

/** Where a file lies, or is about to lie: its folder must exist. */
export function placeOf(filePath: string): Place {
  const folder = dirname(filePath);
  return describePlace(realFolder(folder), {
    platform: process.platform,
    mounts: readMounts(),
    synchronisedRoots: ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']
      .map((name) => process.env[name] ?? '')
      .filter((root) => root !== ''),
  });
}

/** Where a folder lies, by its real path (links followed; on Windows a mapped drive resolved to its share). */
export function describePlace(folder: string, facts: PlaceFacts): Place {
  const path = folder.replaceAll('\\', '/');
  if (facts.platform === 'win32' && /^\/\/(?![?.]\/[a-z]:)/i.test(path)) return 'network-share';
  const mount = facts.platform === 'linux' ? mountTypeOf(path, facts.mounts) : null;
  if (mount !== null && NETWORK_TYPES.test(mount)) return 'network-share';
  if (isSynchronised(path, facts)) return 'synchronised-folder';
  if (facts.platform === 'win32') return 'local-disk';
  if (facts.platform === 'darwin') return path.startsWith('/Volumes/') ? 'unknown' : 'local-disk';
  return mount === null ? 'unknown' : 'local-disk';
}

function isSynchronised(path: string, facts: PlaceFacts): boolean {
  if (path.split('/').some((name) => SYNCHRONISED_NAME.test(name))) return true;
  const wanted = `${path.toLowerCase()}/`;
  return facts.synchronisedRoots.some((root) =>
    wanted.startsWith(`${root.replaceAll('\\', '/').toLowerCase()}/`),
  );
}

/** The file system type of the innermost mount that holds the path, or null when it cannot be told. */
function mountTypeOf(path: string, mounts: string | null): string | null {
  let best = { point: '', type: null as string | null };
  for (const line of (mounts ?? '').split('\n')) {
    const [, written, type] = line.split(' ');
    if (written === undefined || type === undefined) continue;
    const point = written.replace(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = point === '/' || path === point || path.startsWith(`${point}/`);
    if (holds && point.length >= best.point.length) best = { point, type };
  }
  return best.type;
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function readMounts(): string | null {
  try {
    return readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    return null;
  }
}
