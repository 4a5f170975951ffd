/** How an action is named in the history: "lead of action “Recruit two job coaches”". */

const LONGEST_NAME = 48;

/** The first words of an action's description, in quotation marks. */
export function actionName(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= LONGEST_NAME
    ? `“${line}”`
    : `“${letters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…”`;
}

/** What a change of an action is called; several fields at once are just the action. */
export function actionChangeLabel(fields: readonly string[], description: string): string {
  const names: Record<string, string> = {
    topicId: 'topic of action',
    description: 'wording of action',
    lead: 'lead of action',
    dueOn: 'due date of action',
    status: 'status of action',
  };
  const [only] = fields;
  const what = fields.length === 1 && only !== undefined ? names[only] : undefined;
  return `${what ?? 'action'} ${actionName(description)}`;
}
