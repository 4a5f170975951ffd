import type { SavedValue } from './saved-value.ts';

/**
 * Fields whose screen was left while what was typed in them was not saved: they go on here, still trying, until their
 * screen is opened again, they are saved, or what was typed is given up. Nothing typed is lost by going elsewhere.
 */
const kept = new Map<string, { field: unknown; forget: () => void }>();

/**
 * Keeps a field under its id for as long as something typed in it is not saved.
 * @param end ends what the field left on the page: its place among what is not saved, its part in saving everything
 */
export function keepField<Value>(id: string, field: SavedValue<Value>, end: () => void): void {
  forgetField(id);
  if (!field.getState().isUnsaved) return end();
  const stop = field.subscribe(() => {
    if (!field.getState().isUnsaved) forgetField(id);
  });
  const forget = () => {
    stop();
    end();
  };
  kept.set(id, { field, forget });
}

/** The field kept under an id, which goes back to its screen; undefined when there is none. */
export function takeKeptField<Value>(id: string): SavedValue<Value> | undefined {
  const found = kept.get(id);
  forgetField(id);
  return found?.field as SavedValue<Value> | undefined;
}

/** Another data file is opened: what was typed for this one must never reach it. */
export function forgetKeptFields(): void {
  for (const id of kept.keys()) forgetField(id);
}

function forgetField(id: string): void {
  const found = kept.get(id);
  kept.delete(id);
  found?.forget();
}
