import { addDays, firstOfMonth, quarterOf } from '#lib/model/day.ts';
import { at, shapeAt } from './sums.ts';
import { addedUp, toldOf, type Subject } from './subjects.ts';
import { type Members, nowhere, type Tally } from './tally.ts';
import type { Place, PlaceOf } from './team-places.ts';
import { lastTold, type ToldGroup } from './told-groups.ts';

/** Teams with fewer voices than this in a month are told of by the quarter. Source: metrics.md B14. */
const leastForMonth = 8;

type Placed = { group: ToldGroup; team: number | null; place: Place };

/**
 * Puts what is told of groups into the facts of each month's first day, or takes it out. A group counts for what all of
 * its voices have in common: a team, a site, an employer, or only the whole. A team with few answers, or few whose absence is known, counts for itself by
 * the quarter, on its first day, once the day `through`, up to which records speak, has come to its end; and so
 * does the next smallest team of a site where only one has few, as the rest would tell of it. Source: metrics.md B14.
 */
export function countTold(
	tally: Tally,
	groups: readonly ToldGroup[],
	placeOf: PlaceOf,
	through: string,
	sign: 1 | -1
): void {
	const placed = groups.filter(({ isTold }) => isTold).map((group) => placedIn(group, placeOf));
	const byQuarter = quarterly(placed);
	const asked = new Set(placed.flatMap((one) => (one.group.subject === 'answered' ? lineOf(one) : [])));
	const put = (one: Placed, subject: Subject, add: () => void) => {
		const members: Members = { ...nowhere, ...one.place, team: one.team };
		const { month } = one.group;
		const isQuarterly = byQuarter.has(teamQuarter(one, subject));
		const ofTeam = isQuarterly ? dayOfQuarter(month, through) : month;
		for (const [day, within] of [[month, aboveTeams] as const, [ofTeam, teams] as const]) {
			if (day === null) continue;
			tally.turnTo(day, members, sign, within);
			add();
		}
	};
	for (const one of placed) {
		const { subject, voices } = one.group;
		const said = voices.map(lastTold);
		const sums = addedUp(subject, said);
		const { measures, marks } = toldOf[subject];
		put(one, subject, () => {
			for (const [place, measure] of measures.entries()) tally.add(at[measure], Math.round(sums[place] ?? 0));
			if (marks) for (const values of said) tally.mark(shapeAt[marks.distribution], ...marks.of(values));
		});
		if (subject === 'people' && asked.has(lineOf(one))) {
			put(one, 'answered', () => {
				tally.add(at.pulseAsked, voices.length);
			});
		}
	}
}

const aboveTeams = ['all', 'site', 'employer'] as const;
const teams = ['team'] as const;

/** A group and what its teams have in common. */
function placedIn(group: ToldGroup, placeOf: PlaceOf): Placed {
	const teams = [...new Set(group.voices.map(({ team }) => team))];
	const places = teams.map((team) => placeOf(team, group.month));
	const common = (field: keyof Place): number | null => {
		const [one = null, ...others] = new Set(places.map((place) => place[field]));
		return others.length === 0 ? one : null;
	};
	const [team = null] = teams.length === 1 ? teams : [];
	return { group, team, place: { site: common('site'), employer: common('employer') } };
}

/** The unit and month whose sum the group stands in, beside others: its site's, else its employer's, else that of all. */
const lineOf = ({ group, place: { site, employer } }: Placed): string => {
	const unit = site === null ? (employer === null ? 'all' : `employer ${employer}`) : `site ${site}`;
	return `${unit} ${group.month}`;
};

const teamQuarter = ({ group, team }: Placed, subject: Subject): string =>
	`${subject} ${team} ${quarterOf(group.month)}`;

/** The first day of the quarter of a month that has come to its end; null when it has not. */
function dayOfQuarter(month: string, through: string): string | null {
	const quarter = quarterOf(month);
	return addDays(firstOfMonth(quarter, 3), -1) <= through ? quarter : null;
}

/** The teams and quarters, question by question, that are told of by the quarter. */
function quarterly(placed: readonly Placed[]): Set<string> {
	const found = new Set<string>();
	const answers = placed.filter(({ group }) => toldOf[group.subject].isQuarterly);
	for (const line of Map.groupBy(answers, (one) => `${one.group.subject} ${lineOf(one)}`).values()) {
		const ofLine = [
			...Map.groupBy(
				line.filter(({ team }) => team !== null),
				({ team }) => team
			).values()
		]
			.map((own) => ({ first: own[0], answers: own.reduce((sum, { group }) => sum + group.voices.length, 0) }))
			.sort((a, b) => a.answers - b.answers);
		const small = ofLine.filter((team) => team.answers < leastForMonth).length;
		const isAlone = small === 1 && line.every(({ team }) => team !== null);
		for (const { first } of ofLine.slice(0, isAlone ? 2 : small))
			if (first) found.add(teamQuarter(first, first.group.subject));
	}
	return found;
}
