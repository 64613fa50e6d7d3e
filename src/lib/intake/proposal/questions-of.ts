import type { Recipe } from '#lib/model/import.ts';
import type { Question } from '#lib/intake/questions.ts';
import { sampleOf } from '#lib/intake/notes/sample.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';
import { askDates } from './ask-dates.ts';
import { askEncoding } from './ask-encoding.ts';
import { askNumbers } from './ask-numbers.ts';
import { askUnits } from './ask-units.ts';
import { askZone } from './ask-zone.ts';
import type { Profile } from './profile-column.ts';
import type { UnitChoices } from './unit-choices.ts';

type File = {
	path: string;
	table: OpenedTable;
	profiles: Profile[];
	rows: string[][];
	openUnits: UnitChoices[];
	/** The zone that is taken where nobody says another. */
	zone: string;
};

/** What a new source must be asked, and what its recipe says so far. A recipe of one's own has answered it all. */
export async function questionsOf(recipe: Recipe, file: File): Promise<Question[]> {
	const { path, table, profiles, rows, openUnits, zone } = file;
	const sample = sampleOf(
		recipe,
		profiles.map(({ name }) => name),
		rows
	);
	const readingOf = (field: string) => recipe.fields[field]?.reading ?? '';
	return [
		...(await askEncoding(path, table)),
		...askDates(recipe, profiles),
		...askZone(recipe, sample, zone),
		...askUnits(openUnits, readingOf, recipe.fields.talk_seconds !== undefined),
		...askNumbers(recipe, profiles)
	];
}
