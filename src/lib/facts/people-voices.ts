import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { isShort, sickShare, sickSpells, type AbsenceRow, type SickSpell } from './sick-spells.ts';
import type { Subject, Values, Voice } from './subjects.ts';
import type { PlaceOf } from './team-places.ts';
import { speaksOfAll, type Spoken } from './spoken-of.ts';
import { fullTimeDays, workingDays, type WorkMonth } from './work-months.ts';

type Known = {
	months: readonly WorkMonth[];
	absence: readonly AbsenceRow[];
	/** The day up to which records speak: months that end later are left out. */
	through: string;
	placeOf: PlaceOf;
	/** Tells agents apart, whatever number they have. */
	keyOf: (agent: number) => string;
};

/**
 * What records tell of people. Every month at work of everybody: days employed, the same by share of full time, and whether one
 * left. The same month's absence where it is known: full-time days possible, sick, and sick in short spells, and spells begun;
 * a site's absence is known in the months between its first and last sick day. And of everybody who left in a year that is
 * over, in its last month, whether that was by choice: by the year, so that no two periods differ by a few leavers alone.
 * Source: metrics.md P8, P10, B14.
 */
export function peopleVoices({ months, absence, through, placeOf, keyOf }: Known): Voice[] {
	const spells = Map.groupBy(sickSpells(absence, through), ({ agent }) => agent);
	const siteOf = ({ team, month }: WorkMonth): string => {
		const { site, employer } = placeOf(team, month);
		return site === null ? `employer ${employer}` : `site ${site}`;
	};
	const isKnown = knownMonths(months, spells, siteOf);
	const voiceOf = (subject: Subject, { agent, team, month }: WorkMonth, told: string, values: Values): Voice => ({
		subject,
		month,
		key: `${keyOf(agent)} ${told}`,
		team,
		values
	});
	const voices: Voice[] = [];
	for (const one of months) {
		const { month } = one;
		voices.push(voiceOf('people', one, month.slice(0, 7), employmentOf(one)));
		if (isKnown(siteOf(one), month))
			voices.push(voiceOf('absence', one, month.slice(0, 7), sicknessOf(one, spells.get(one.agent) ?? [])));
	}
	for (const one of lastLeavings(months, through)) {
		const year = one.month.slice(0, 4);
		voices.push(voiceOf('leaving', { ...one, month: `${year}-12-01` }, year, [Number(one.leftVoluntarily)]));
	}
	return voices;
}

/** The months in which people left in years that are over by the day `through`: of one who left twice in a year, the later. */
function lastLeavings(months: readonly WorkMonth[], through: string): WorkMonth[] {
	const left = months.filter((one) => one.left && `${one.month.slice(0, 4)}-12-31` <= through);
	return [...new Map(left.map((one) => [`${one.agent} ${one.month.slice(0, 4)}`, one])).values()];
}

function employmentOf(month: WorkMonth): Values {
	return [month.days.size, fullTimeDays(month), Number(month.left)];
}

function sicknessOf(month: WorkMonth, spells: readonly SickSpell[]): Values {
	const during = (some: readonly SickSpell[]) => workingDays(month, (day) => sickShare(some, day));
	const begun = spells.filter(({ fromDay }) => firstOfMonth(fromDay) === month.month && month.days.has(fromDay));
	return [workingDays(month), during(spells), during(spells.filter(isShort)), begun.length];
}

/** The months in which the absence of a site is known. */
function knownMonths(
	months: readonly WorkMonth[],
	spells: ReadonlyMap<number, readonly SickSpell[]>,
	siteOf: (month: WorkMonth) => string
): (site: string, month: string) => boolean {
	const spans = new Map<string, Spoken>();
	for (const month of months) {
		const last = lastOfMonth(month.month);
		for (const { fromDay, untilDay } of spells.get(month.agent) ?? []) {
			if (untilDay < month.month || fromDay > last) continue;
			const [from, through] = [fromDay < month.month ? month.month : fromDay, untilDay > last ? last : untilDay];
			const span = spans.get(siteOf(month));
			if (!span) spans.set(siteOf(month), { from, through });
			else {
				if (from < span.from) span.from = from;
				if (through > span.through) span.through = through;
			}
		}
	}
	return (site, month) => {
		const span = spans.get(site);
		return span !== undefined && speaksOfAll(span, month);
	};
}
