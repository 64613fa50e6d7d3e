/** Where a team belonged at some time: from the roster, or from what is known of people's employment. */
export type TeamPlace = {
	team: number;
	site: number | null;
	employer: number | null;
	fromDay: string;
	untilDay: string | null;
};

/** Where a team belonged in a month; null where it is not known, or not to one alone. */
export type Place = { site: number | null; employer: number | null };
export type PlaceOf = (team: number, month: string) => Place;

/** Finds the place of a team in a month, which begins on the day given: a site or an employer counts when only one is named. */
export function teamPlaces(places: readonly TeamPlace[]): PlaceOf {
	const byTeam = Map.groupBy(places, ({ team }) => team);
	const known = new Map<string, Place>();
	return (team, day) => {
		const month = day.slice(0, 7);
		const key = `${team} ${month}`;
		const place = known.get(key) ?? placeIn(byTeam.get(team) ?? [], month);
		known.set(key, place);
		return place;
	};
}

function placeIn(places: readonly TeamPlace[], month: string): Place {
	const then = places.filter(
		({ fromDay, untilDay }) => fromDay.slice(0, 7) <= month && (untilDay === null || untilDay.slice(0, 7) >= month)
	);
	const only = (field: keyof Place): number | null => {
		const named = new Set(then.flatMap((place) => place[field] ?? []));
		const [one = null] = named;
		return named.size === 1 ? one : null;
	};
	return { site: only('site'), employer: only('employer') };
}
