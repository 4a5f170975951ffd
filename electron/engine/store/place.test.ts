import { expect, test } from 'vitest';

import { describePlace } from './place.ts';

const mounts = [
  'proc /proc proc rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  '//server/send /mnt/send cifs rw 0 0',
  'server:/home /home/shared\\040files nfs4 rw 0 0',
  'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
].join('\n');

test.each([
  ['linux', '/home/priya/Documents', 'local-disk'],
  ['linux', '/mnt/send', 'network-share'],
  ['linux', '/mnt/send/2026', 'network-share'],
  ['linux', '/mnt/sending', 'local-disk'],
  ['linux', '/home/shared files/send', 'network-share'],
  ['linux', '/run/user/1000/gvfs/smb-share:server=s', 'network-share'],
  ['linux', '/home/priya/Dropbox/send', 'synchronised-folder'],
  ['linux', '/home/priya/Letterbox', 'local-disk'],
  ['win32', 'C:\\Users\\priya\\Documents', 'local-disk'],
  ['win32', '\\\\server\\send\\2026', 'network-share'],
  ['win32', '\\\\?\\C:\\Users\\priya', 'local-disk'],
  ['win32', 'C:\\Users\\priya\\OneDrive - Northmoor Council\\Documents', 'synchronised-folder'],
  ['win32', 'D:\\Work files\\send', 'synchronised-folder'],
  ['win32', 'D:\\Work files too', 'local-disk'],
  ['darwin', '/Users/priya/Library/CloudStorage/OneDrive-Northmoor', 'synchronised-folder'],
  ['darwin', '/Users/priya/Documents', 'local-disk'],
  ['darwin', '/Volumes/send', 'unknown'],
] as const)('on %s, %s is a %s', (platform, folder, place) => {
  const facts = {
    platform,
    mounts: platform === 'linux' ? mounts : null,
    synchronisedRoots: ['D:\\Work files'],
  };
  expect(describePlace(folder, facts)).toBe(place);
});

test('without a list of mounts nothing is assumed', () => {
  expect(describePlace('/home/priya', { platform: 'linux', mounts: null, synchronisedRoots: [] })).toBe(
    'unknown',
  );
});
