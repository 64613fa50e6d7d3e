import { isSound, type Voice } from './subjects.ts';
import type { Place, PlaceOf } from './team-places.ts';

type Part = { voices: Voice[]; team: number; place: Place };

/**
 * Puts voices of one subject and month into groups that may each be told: the voices of a team where they may; what is left
 * is joined within its site, then within its employer, then with all others, and takes in the next smallest group
 * there until it may be told. What cannot be joined is in no group. Source: metrics.md B14.
 */
export function bundle(voices: readonly Voice[], placeOf: PlaceOf): Voice[][] {
	const teams = [...Map.groupBy(voices, ({ team }) => team)].map(([team, own]): Part => ({
		voices: own,
		team,
		place: placeOf(team, own[0]?.month ?? '')
	}));
	let groups = teams.filter((part) => isSound(part.voices));
	let left = teams.filter((part) => !isSound(part.voices));
	for (const level of ['site', 'employer', 'all'] as const) {
		const memberOf = ({ place }: Part) => (level === 'all' ? 0 : place[level]);
		const above: Part[] = [];
		for (const [member, parts] of Map.groupBy(left, memberOf)) {
			if (member === null) {
				above.push(...parts);
				continue;
			}
			const nearby = groups.filter((group) => memberOf(group) === member);
			const { joined, taken } = join(parts, nearby);
			groups = groups.filter((group) => !taken.includes(group));
			(isSound(joined.voices) ? groups : above).push(joined);
		}
		left = above;
	}
	return groups.map((group) => group.voices);
}

/** Joins parts, and as many groups as it takes, the smallest first. */
function join(parts: readonly Part[], nearby: readonly Part[]): { joined: Part; taken: Part[] } {
	const [first] = parts;
	if (!first) throw new RangeError('nothing to join');
	const joined: Part = { ...first, voices: parts.flatMap(({ voices }) => voices) };
	const taken: Part[] = [];
	for (const group of nearby.toSorted((a, b) => a.voices.length - b.voices.length || a.team - b.team)) {
		if (isSound(joined.voices)) break;
		joined.voices.push(...group.voices);
		taken.push(group);
	}
	return { joined, taken };
}
