import type { ToastIntent } from '@fluentui/react-components';

export interface Announcement {
  title: string;
  words?: string;
  intent?: ToastIntent;
  /** One thing that can be done about it, for example Undo. */
  action?: { label: string; run: () => void };
}

let show: ((announcement: Announcement) => void) | null = null;
const waiting: Announcement[] = [];

/** A function that tells of something done ("Undone: score of statement 4"): shown for a while, and read out. */
export function useAnnounce(): (announcement: Announcement) => void {
  return announce;
}

function announce(announcement: Announcement): void {
  if (show) show(announcement);
  else waiting.push(announcement);
}

/** Hands over every announcement, those that have waited first; the function returned stops it. */
export function takeAnnouncements(take: (announcement: Announcement) => void): () => void {
  show = take;
  waiting.splice(0).forEach(take);
  return () => {
    if (show === take) show = null;
  };
}
