/**
 * What a person chose for this computer, kept by the browser outside the data file: never anything about young
 * people. The one place that uses localStorage.
 */
import { useSyncExternalStore } from 'react';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

export interface Preferences {
  appearance: Appearance;
  /** The academic year in view; null follows the newest year of the toolkit. */
  yearInView: number | null;
}

const KEY = 'send-pathways:preferences';
const standard: Preferences = { appearance: 'system', yearInView: null };
const listeners = new Set<() => void>();
let current = read();

/** The preferences of this window now. */
export function getPreferences(): Preferences {
  return current;
}

/** Changes some preferences and keeps them, where the browser allows it; otherwise they last until the page closes. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Storage may be switched off by policy: the choice then holds for this window only.
  }
  for (const listener of listeners) listener();
}

/** The preferences of this window; the component is drawn again when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<
      Record<keyof Preferences, unknown>
    >;
    const appearance = appearances.find((known) => known === stored.appearance);
    return {
      appearance: appearance ?? standard.appearance,
      yearInView: Number.isInteger(stored.yearInView) ? (stored.yearInView as number) : standard.yearInView,
    };
  } catch {
    return standard;
  }
}
