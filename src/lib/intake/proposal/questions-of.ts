import type { Recipe } from '#lib/model/import.ts';
import type { Question } from '#lib/intake/questions.ts';
import { mainInstant } from '#lib/intake/notes/main-instant.ts';
import { sampleOf } from '#lib/intake/notes/sample.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';
import { profiles as sources } from '#lib/intake/profiles/profiles.ts';
import { askDates } from './ask-dates.ts';
import { askEffort } from './ask-effort.ts';
import { askEncoding } from './ask-encoding.ts';
import { askNumbers } from './ask-numbers.ts';
import { askUnits } from './ask-units.ts';
import { askZone } from './ask-zone.ts';
import { plainWords, splitZone } from './plain-words.ts';
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

const rowsAsked = 10_000;

/** What a new source must be asked, and what its recipe says so far. A recipe of one's own has answered it all. */
export async function questionsOf(recipe: Recipe, file: File): Promise<Question[]> {
	const { path, table, profiles, rows, openUnits, zone } = file;
	const sample = sampleOf(
		recipe,
		profiles.map(({ name }) => name),
		rows.slice(0, rowsAsked)
	);
	const readingOf = (field: string) => recipe.fields[field]?.reading ?? '';
	return [
		...(await askEncoding(path, table)),
		...askDates(recipe, profiles),
		...(zoneIsTold(recipe) ? [] : askZone(recipe, sample, zone)),
		...askUnits(openUnits, readingOf, recipe.fields.talk_seconds !== undefined),
		...askNumbers(recipe, profiles),
		...askEffort(recipe, profiles)
	];
}

/** True where the column's name says UTC, or the known system writes its clocks in one zone for everybody. */
function zoneIsTold(recipe: Recipe): boolean {
	const columns = recipe.fields[mainInstant(recipe)]?.columns ?? [];
	const source = sources().find(({ profile }) => profile !== '' && profile === recipe.profile);
	return (
		(source !== undefined && source.zone !== '') || columns.some((name) => splitZone(plainWords(name)).utc === true)
	);
}
