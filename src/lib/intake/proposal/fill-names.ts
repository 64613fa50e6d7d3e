import { words } from '#lib/intake/fields-of-kinds/named.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { nameScore, namesOf, type Names } from './name-score.ts';
import type { Profile } from './profile-column.ts';

export const firstNameWords = words('first name|given name|fornavn|förnamn|vorname');
const firstNames = namesOf(firstNameWords);
const lastNames = namesOf(words('last name|surname|family name|efternavn|etternavn|efternamn|nachname'));
const ofStaff: Kind[] = ['roster', 'absence', 'employment', 'agent_days', 'coaching', 'training'];

/** In files about the staff, where nothing else names the person, the first name and the last one do. */
export function fillNames(kind: Kind, columns: Profile[], mapped: Recipe['fields']): void {
	if (!ofStaff.includes(kind) || mapped.agent) return;
	const called = (names: Names) => columns.find(({ name }) => nameScore(name, names).score > 0)?.name;
	const [first, last] = [called(firstNames), called(lastNames)];
	if (first === undefined || last === undefined) return;
	const { word } = nameScore(first, firstNames);
	mapped.agent = { columns: [first, last], reading: 'text', reason: `header:${word}`, or: [] };
}
