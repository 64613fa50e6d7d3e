import type { Recipe } from '#lib/model/import.ts';
import type { Note } from '#lib/intake/note.ts';
import { plainWords, splitZone } from '#lib/intake/proposal/plain-words.ts';
import type { Profile } from '#lib/intake/proposal/profile-column.ts';
import { hasNoClock, showsNoSeconds } from '#lib/intake/proposal/value-shapes.ts';
import { openZone } from '#lib/intake/reading/zone.ts';
import { mainInstant } from './main-instant.ts';
import type { Sample } from './sample.ts';

type ColumnsOf = (field: string) => Profile[];

/** What a clock of the file does not say, or says against the recipe. */
export function clockNotes(recipe: Recipe, columnsOf: ColumnsOf, sample: Sample): Note[] {
	const { kind, fields, zone } = recipe;
	const when = mainInstant(recipe);
	const use = fields[when];
	const columns = columnsOf(when);
	const told = columns.find(({ name }) => splitZone(plainWords(name)).utc);
	const notes: Note[] = nightNotes(recipe, when, sample);
	if (told && zone === 'UTC') notes.push({ code: 'zone_told', details: { column: told.name } });
	if (told && zone !== 'UTC') notes.push({ code: 'zone_contradicts', details: { column: told.name, zone } });
	if (!use || kind !== 'contacts') return notes;

	const column = use.columns.join(' + ');
	if (hasNoClock(use.reading, columns)) return [...notes, { code: 'no_clock', details: { column } }];
	// only what could tell when an agent was free again can suffer from it
	if (!fields.agent || !(fields.agent_started_at || (fields.ivr_seconds && fields.wait_seconds))) return notes;
	const taken = fields.agent_started_at ?? use;
	const takenColumns = fields.agent_started_at ? columnsOf('agent_started_at') : columns;
	if (showsNoSeconds(taken.reading, takenColumns))
		notes.push({ code: 'no_seconds', details: { column: taken.columns.join(' + ') } });
	return notes;
}

/** Rows in the hour that the change to summer time skips, and in the hour that comes twice when it ends. */
function nightNotes({ zone: name, summerTime }: Recipe, when: string, sample: Sample): Note[] {
	if (summerTime === 'never') return [];
	const zone = openZone(name);
	const walls = sample.clocks(when).flatMap((shown) => shown?.wall ?? []);
	const skipped = walls.filter(({ day, second }) => zone.skips(day, second)).length;
	const twice = walls.filter(({ day, second }) => zone.doubledBy(day, second) > 0).length;
	const column = sample.columnOf(when);
	const noteOf = (code: 'missing_hour' | 'doubled_hour', count: number): Note[] =>
		count === 0 ? [] : [{ code, details: { column, count, zone: name } }];
	return [...noteOf('missing_hour', skipped), ...noteOf('doubled_hour', twice)];
}
