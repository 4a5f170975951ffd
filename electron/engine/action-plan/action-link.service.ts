/** Links between an action and the statement or priority of an assessment that it came from. */
import type { z } from 'zod';

import type { ActionLinkInput, actionLinkSchema } from '../../../shared/contract/action-plan.ts';
import { makeChange, type Change, type Database } from '../store/change.ts';
import type { ActionLinkTable } from '../store/schema.ts';
import { getOpenAssessment } from '../toolkit/open-assessment.ts';
import { getPriority, getStatement } from '../toolkit/toolkit.repository.ts';
import { getAction, getLink, listLinks } from './action-plan.repository.ts';
import { actionName } from './action-words.ts';

export type ActionLink = z.infer<typeof actionLinkSchema>;

/** The link as the contract has it. */
export function toLink(link: ActionLinkTable): ActionLink {
  return {
    linkId: link.id,
    assessmentId: link.assessment_id,
    statementNumber: link.statement_number,
    priorityNumber: link.priority_number,
  };
}

/**
 * Links an action; a link that is there already is answered as it is.
 * @throws EngineError NOT_FOUND (action, assessment, statement, priority), CLOSED_ASSESSMENT
 */
export async function linkAction(
  db: Database,
  input: { actionId: string; to: ActionLinkInput },
): Promise<ActionLink> {
  const { description } = await getAction(db, input.actionId);
  const label = `action ${actionName(description)} linked to ${placeName(input.to)}`;
  const { result } = await makeChange(db, { label }, async (change) => {
    await getAction(change.db, input.actionId);
    return toLink(await writeLink(change, input.actionId, input.to));
  });
  return result;
}

/**
 * Takes a link away; the action stays.
 * @throws EngineError NOT_FOUND, CLOSED_ASSESSMENT
 */
export async function unlinkAction(db: Database, input: { linkId: string }): Promise<{ savedAt: string }> {
  const found = await getLink(db, input.linkId);
  const { description } = await getAction(db, found.action_id);
  const { at } = await makeChange(
    db,
    { label: `link of action ${actionName(description)} taken away` },
    async (change) => {
      const link = await getLink(change.db, input.linkId);
      await getOpenAssessment(change.db, link.assessment_id);
      await change.remove('action_link', link.id, { what: 'link of the action' });
    },
  );
  return { savedAt: at };
}

/** Writes a link inside a running change, unless it is there already. */
export async function writeLink(
  change: Change,
  actionId: string,
  to: ActionLinkInput,
): Promise<ActionLinkTable> {
  await getOpenAssessment(change.db, to.assessmentId);
  const statementNumber = 'statementNumber' in to ? to.statementNumber : null;
  const priorityNumber = 'priorityNumber' in to ? to.priorityNumber : null;
  if (statementNumber !== null) await getStatement(change.db, to.assessmentId, statementNumber);
  if (priorityNumber !== null) await getPriority(change.db, to.assessmentId, priorityNumber);
  const existing = (await listLinks(change.db, actionId)).find(
    (link) =>
      link.assessment_id === to.assessmentId &&
      link.statement_number === statementNumber &&
      link.priority_number === priorityNumber,
  );
  if (existing) return existing;
  const linkId = await change.insert('action_link', {
    action_id: actionId,
    assessment_id: to.assessmentId,
    statement_number: statementNumber,
    priority_number: priorityNumber,
  });
  return getLink(change.db, linkId);
}

function placeName(to: ActionLinkInput): string {
  return 'statementNumber' in to ? `statement ${to.statementNumber}` : `priority ${to.priorityNumber}`;
}
