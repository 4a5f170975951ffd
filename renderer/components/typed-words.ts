/** Fields that take words; what stands in the others is chosen again with one click. */
const notTyped: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range']);

/** Keeps which fields of a form were typed in, to tell whether words would be lost with it. */
export function createTypedWords(): {
  /** To be told of every change in the form. */
  note: (field: EventTarget) => void;
  /** A field in which something that was typed still stands, the last one of several; undefined for none. */
  last: () => HTMLElement | undefined;
} {
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement>();
  return {
    note: (field) => {
      if (
        field instanceof HTMLTextAreaElement ||
        (field instanceof HTMLInputElement && !notTyped.has(field.type))
      )
        fields.add(field);
    },
    last: () => [...fields].findLast((field) => field.isConnected && field.value.trim() !== ''),
  };
}
