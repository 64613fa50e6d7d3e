import { describe, expect, test } from 'vitest';
import { teamPlaces, type TeamPlace } from '#lib/facts/team-places.ts';

const place = (more: Partial<TeamPlace> = {}): TeamPlace => ({
	team: 1,
	site: 8,
	employer: 9,
	fromDay: '2026-01-10',
	untilDay: null,
	...more
});
const siteIn = (month: string, ...places: TeamPlace[]) => teamPlaces(places)(1, `${month}-01`).site;

describe('the site of a team', () => {
	test('is what the roster says of that month', () => {
		expect(teamPlaces([place()])(1, '2026-03-01')).toEqual({ site: 8, employer: 9 });
		expect(siteIn('2026-01', place())).toBe(8);
		expect(siteIn('2026-03', place({ untilDay: '2026-03-02' }))).toBe(8);
	});

	test('is not known before, after, or of another team', () => {
		expect(siteIn('2025-12', place())).toBeNull();
		expect(siteIn('2026-04', place({ untilDay: '2026-03-31' }))).toBeNull();
		expect(siteIn('2026-03', place({ team: 2 }))).toBeNull();
	});

	test('is not told when the roster names two, and is where only one is named', () => {
		expect(siteIn('2026-03', place(), place({ site: 7 }))).toBeNull();
		expect(siteIn('2026-03', place(), place({ site: null }))).toBe(8);
	});
});
