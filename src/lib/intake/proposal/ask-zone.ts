import type { Recipe } from '#lib/model/import.ts';
import type { Question } from '#lib/intake/questions.ts';
import { openZone } from '#lib/intake/reading/zone.ts';
import { openStandardZone } from '#lib/intake/reading/standard-zone.ts';
import { mainInstant } from '#lib/intake/notes/main-instant.ts';
import type { Sample, Shown } from '#lib/intake/notes/sample.ts';

const samplesShown = 3;
type Wall = NonNullable<Shown['wall']>;

/**
 * Which zone the clocks of a new source show and whether they follow its summer time, where its cells leave that open.
 * Only clocks that exist in standard time alone speak for an answer: those of the hour that summer time skips.
 */
export function askZone(recipe: Recipe, sample: Sample, ownZone: string): Question[] {
	const when = mainInstant(recipe);
	const shown = sample.clocks(when);
	const walls = shown.flatMap((one) => one?.wall ?? []);
	if (walls.length === 0 || walls.every(({ second }) => second === 0)) return [];
	const { zone, summerTime } = recipe;
	const column = sample.columnOf(when);
	const follows = openZone(zone);
	const skipped = walls.filter(({ day, second }) => follows.skips(day, second)).length;
	const summer = summerDays(zone);
	const changing = walls.filter(({ day }) => summer(day));
	const cells = (some: Wall[]) => firstOf(some, samplesShown);
	const zones = [...new Set([zone, ownZone, 'UTC'])];
	const general = { column, fields: [when] };
	const questions: Question[] = [
		{
			...general,
			code: 'zone',
			examples: cells(walls).map(wallText),
			choices: zones.map((value) => ({
				value,
				samples: cells(walls).map((wall) => instantText(wall, value, summerTime)),
				rows: 0
			})),
			chosen: zone
		}
	];
	if (!hasSummerTime(summer)) return questions;
	const shownWalls = cells(changing.length > 0 ? changing : walls);
	questions.push({
		...general,
		code: 'summer_time',
		examples: shownWalls.map(wallText),
		choices: (['follows', 'never'] as const).map((value) => ({
			value,
			samples: shownWalls.map((wall) => instantText(wall, zone, value)),
			rows: value === 'never' ? skipped : 0
		})),
		chosen: summerTime
	});
	return questions;
}

const zoneOf = (name: string, summerTime: Recipe['summerTime']) =>
	summerTime === 'never' ? openStandardZone(name) : openZone(name);

const instantText = ({ day, second }: Wall, zone: string, summerTime: Recipe['summerTime']): string =>
	new Date(zoneOf(zone, summerTime).toEpoch(day, second) * 1000).toISOString().replace('.000', '');

/** The first clocks that differ. */
function firstOf(walls: readonly Wall[], most: number): Wall[] {
	const found = new Map<string, Wall>();
	for (const wall of walls) {
		if (found.size === most) break;
		found.set(wallText(wall), wall);
	}
	return [...found.values()];
}

const wallText = ({ day, second }: Wall): string =>
	new Date((day * 86_400 + second) * 1000).toISOString().slice(0, 19).replace('T', ' ');

const noon = 43_200;

/** Tells the days since 1970 on which the zone's clock is not on its standard time. */
function summerDays(zone: string): (day: number) => boolean {
	const [follows, standard] = [openZone(zone), openStandardZone(zone)];
	return (day) => follows.toEpoch(day, noon) !== standard.toEpoch(day, noon);
}

const aWinterDay = 20_454;
const aSummerDay = 20_635;
const hasSummerTime = (isSummer: (day: number) => boolean): boolean => isSummer(aWinterDay) || isSummer(aSummerDay);
