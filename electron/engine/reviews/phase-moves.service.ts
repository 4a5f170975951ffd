/** Who moves to another phase of education in this academic year, and what is said of it by hand. */
import type { Kysely } from 'kysely';

import { type PhaseMoveAnswer, phaseMoveAnswers } from '../../../shared/content/codes/phase-move.ts';
import type { PersonMove, PhaseTransferRow, ReviewFilter } from '../../../shared/contract/reviews.ts';
import {
  academicYearLabel,
  academicYearOf,
  academicYearStart,
} from '../../../shared/domain/academic-year.ts';
import { formatDate, type IsoDate } from '../../../shared/domain/iso-date.ts';
import {
  type KnownOfMove,
  moveByYearAndSetting,
  moveOf,
  yearsBeforeMoves,
} from '../../../shared/domain/phase-moves.ts';
import { phaseTransferBy } from '../../../shared/domain/review-clocks.ts';
import { findSetting, getPerson, listTaughtYears } from '../people/people.repository.ts';
import { curriculumYearOf } from '../people/person-clock.ts';
import { type Database, makeChange } from '../store/change.ts';
import { refused } from '../store/engine-error.ts';
import type { Schema } from '../store/schema.ts';
import { today } from '../today.ts';
import { listForMoves, listSaidMoves } from './reviews.repository.ts';
import { whose } from './whose.ts';

type Reader = Kysely<Schema>;

/** By the day the plan must be final, then by name. */
export async function phaseTransfers(
  db: Reader,
  input: { filter: ReviewFilter; offset: number; limit: number },
): Promise<{ total: number; people: PhaseTransferRow[] }> {
  const day = today();
  const year = academicYearOf(day);
  const people: PhaseTransferRow[] = [];
  for (const row of await listForMoves(db, input.filter, yearsBeforeMoves, academicYearStart(year), day)) {
    const who = whose(row, day);
    const move = moveOf(
      {
        curriculumYear: who.curriculumYear,
        settingType: row.setting_type ?? '',
        settingName: who.settingName,
      },
      answerOf(row.said_move),
    );
    if (move === null) continue;
    const movesOn = row.said_moves_on ?? academicYearStart(year + 1);
    people.push({
      ...who,
      transfer: move.move,
      because: move.because,
      movesOn,
      dueOn: phaseTransferBy(move.move, movesOn),
      finalPlanOn: row.final_plan_on,
    });
  }
  people.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return { total: people.length, people: people.slice(input.offset, input.offset + input.limit) };
}

/** @throws EngineError NOT_FOUND */
export async function personMove(db: Reader, personId: string): Promise<PersonMove> {
  const year = academicYearOf(today());
  const known = await knownOfMove(db, personId);
  const [row] = await listSaidMoves(db, personId, year);
  const said = answerOf(row?.move ?? null);
  const move = moveOf(known, said);
  const movesOn = row?.moves_on ?? academicYearStart(year + 1);
  return {
    academicYear: year,
    told: moveByYearAndSetting(known),
    said: said === null ? null : { move: said, movesOn: row?.moves_on ?? null },
    move: move && { move: move.move, movesOn, dueOn: phaseTransferBy(move.move, movesOn) },
  };
}

/**
 * Says of this academic year that somebody moves or stays; `move` null takes it back.
 * @throws EngineError NOT_FOUND, REFUSED (`movesOn`: outside this academic year and the next)
 */
export async function sayMove(
  db: Database,
  input: { personId: string; move: PhaseMoveAnswer | null; movesOn: IsoDate | null },
): Promise<void> {
  const year = academicYearOf(today());
  // Only a move between post-16 places has a day of its own; all others are at the beginning of a year.
  const movesOn = input.move === 'between-post-16' ? input.movesOn : null;
  if (movesOn !== null) requireDayOfMove(movesOn, year);
  await makeChange(db, { label: 'move between phases of education' }, async (change) => {
    await getPerson(change.db, input.personId);
    const [row, ...older] = await listSaidMoves(change.db, input.personId, year);
    for (const { id } of older) await change.remove('phase_move', id, { what: 'move' });
    if (input.move === null) {
      if (row) await change.remove('phase_move', row.id, { what: 'move' });
    } else if (row) {
      await change.update('phase_move', row.id, { move: input.move, moves_on: movesOn }, { what: 'move' });
    } else {
      await change.insert('phase_move', {
        person_id: input.personId,
        academic_year: year,
        move: input.move,
        moves_on: movesOn,
      });
    }
  });
}

function requireDayOfMove(day: IsoDate, year: number): void {
  const [first, last] = [academicYearStart(year), academicYearStart(year + 2)];
  if (day < first || day >= last)
    throw refused(
      'movesOn',
      `Enter a day in ${academicYearLabel(year)} or ${academicYearLabel(year + 1)}: from ${formatDate(first)}.`,
    );
}

async function knownOfMove(db: Reader, personId: string): Promise<KnownOfMove> {
  const day = today();
  const person = await getPerson(db, personId);
  const taught = (await listTaughtYears(db, personId)).find(
    (each) => each.academic_year === academicYearOf(day),
  );
  const setting = person.setting_id === null ? undefined : await findSetting(db, person.setting_id);
  return {
    curriculumYear: curriculumYearOf(person.date_of_birth, taught?.taught_year ?? null, day),
    settingType: setting?.type ?? '',
    settingName: setting?.name ?? '',
  };
}

/** What a data file says of a move; a code that a later version knows says nothing here. */
function answerOf(code: string | null): PhaseMoveAnswer | null {
  return phaseMoveAnswers.find((answer) => answer.code === code)?.code ?? null;
}
