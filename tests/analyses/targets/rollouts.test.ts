import { describe, expect, test } from 'vitest';
import { targetEffect } from '#lib/analyses/target-effect.ts';
import { rollouts, targetsOf } from '#lib/analyses/targets/rollouts.ts';
import { batteryCells } from '#lib/analyses/targets/target-battery.ts';
import { comparedSides, hasOthers, targetSides, targetWindow } from '#lib/analyses/targets/target-sides.ts';
import { groupingOf } from '#lib/statistics/absorb.ts';
import { panelFit } from '#lib/statistics/panel-fit.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { firstDay, lastDay, meanDays, staggeredSites, startsOf, targets } from '../staggered-sites.ts';
import { twoSites, target as ofTwoSites } from '../two-sites.ts';

const secondsADay = 0.9;
const evidence = staggeredSites({ secondsADay, seed: 4 });
const { contacts } = evidence;
const [odense, tallinn, malmö] = targets;

/** What effects of agents and of four weeks alone make of all contacts, those already held being compared with as well. */
function twoWay(): number | undefined {
	const held = targets.map(({ unit, fromDay }) => ({ site: contacts.names.site.indexOf(unit?.member ?? ''), fromDay }));
	const rows = Array.from(contacts.day, (day, row) => ({
		day,
		agent: contacts.agent[row] ?? -1,
		seconds: contacts.handleSeconds[row] ?? NaN,
		isHeld: held.some(({ site, fromDay }) => site === contacts.site[row] && day >= fromDay)
	}));
	return panelFit({
		ys: rows.map(({ seconds }) => seconds),
		columns: [rows.map(({ isHeld }) => Number(isHeld))],
		groupings: [
			groupingOf(rows.map(({ agent }) => `${agent}`)),
			groupingOf(rows.map(({ day }) => `${Math.floor((day - firstDay) / 28)}`))
		]
	})?.coefficients[0];
}

describe('one target that several sites get at different dates', () => {
	test('is one question more, of the sites that still have somebody to be compared with', () => {
		expect(targetEffect.subjects(evidence).map(({ id, name }) => [id, name])).toEqual([
			['1+2', 'Odense, Tallinn · 5:00'],
			['1', 'Odense · 5:00'],
			['2', 'Tallinn · 5:00'],
			['3', 'Malmö · 5:00']
		]);
		expect(targetsOf(evidence, { id: '1+2', name: null, fromDay: null })).toEqual([odense, tallinn]);
	});

	test('a saving that grows by the day looks like a rise to agents and weeks alone, and is found around the starts', () => {
		expect(twoWay()).toBeGreaterThan(20);
		const [rollout] = rollouts(evidence);
		expect(rollout).toBeDefined();
		if (!rollout) return;
		const progress = () => undefined;
		const found = targetEffect.run(evidence, rollout, { random: randomStream(1, 'rollout'), progress });
		const [aht] = found.estimates;
		const truth = -secondsADay * meanDays;
		expect(found.ending).toBe('seen');
		expect(aht).toMatchObject({ name: 'aht', claim: 3, method: 'staggered_starts', n: { teams: 12, agents: 48 } });
		expect(aht?.low ?? 0).toBeLessThan(truth);
		expect(aht?.high ?? -99).toBeGreaterThan(truth);
		expect(found.checks.find(({ name }) => name === 'clusters')?.value).toBe(8);
		const teams = found.pictures.find(({ name }) => name === 'teams');
		const lines = teams?.kind === 'before_after' ? teams.lines : [];
		const chosen = lines.filter(({ isChosen }) => isChosen).map(({ name }) => name.split(' ')[0]);
		expect(chosen.toSorted()).toEqual(['Odense', 'Tallinn'].flatMap((site) => [site, site, site, site]));
		expect(JSON.stringify(found)).not.toMatch(/ a\d/);
	});

	test('nobody is compared with who already had the target', () => {
		if (!tallinn || !malmö) return;
		const sideIn = (site: string, sides = comparedSides(evidence, tallinn)) =>
			sides.sideOf(contacts.site.indexOf(contacts.names.site.indexOf(site)));
		expect([sideIn('Odense'), sideIn('Tallinn'), sideIn('Malmö')]).toEqual([null, 1, 0]);
		expect(hasOthers(evidence, comparedSides(evidence, malmö))).toBe(false);
	});

	test('one that has held since before anything is known stands still, and can be compared with', () => {
		if (!tallinn) return;
		const steady = targets.map((target) => (target.id === '1' ? { ...target, fromDay: firstDay } : target));
		const sides = comparedSides({ ...evidence, targets: steady }, tallinn);
		expect(sides.sideOf(contacts.site.indexOf(contacts.names.site.indexOf('Odense')))).toBe(0);
	});

	test('a start is looked at until the others begin, where they all begin soon', () => {
		if (!odense) return;
		const soon = targets.map((target) => ({ ...target, fromDay: startsOf.Odense + (target.id === '1' ? 0 : 70) }));
		const all = { ...evidence, targets: soon };
		expect(hasOthers(all, targetSides(all, odense, targetWindow(all, odense)))).toBe(false);
		const sides = comparedSides(all, odense);
		expect(sides.window.last).toBe(startsOf.Odense + 69);
		expect(hasOthers(all, sides)).toBe(true);
	});

	test('the last site has nobody left, so only its own weeks are told, as a coincidence', () => {
		const progress = () => undefined;
		const subject = { id: '3', name: null, fromDay: null };
		const found = targetEffect.run(evidence, subject, { random: randomStream(1, 'alone'), progress });
		expect(found.lacking.map(({ what }) => what)).toContain('comparison_group');
		expect(found.estimates.every(({ claim }) => claim === 2)).toBe(true);
	});

	test('cells around each start carry its number, and those who are compared with stand in several', () => {
		const stacks = [odense, tallinn].flatMap((target) => (target ? [comparedSides(evidence, target)] : []));
		const cells = batteryCells(evidence, stacks, 'aht');
		const malmöTeams = new Set(contacts.names.team.flatMap((name, team) => (name.startsWith('Malmö') ? [team] : [])));
		const stacksOfMalmö = new Set(cells.filter(({ team }) => malmöTeams.has(team)).map(({ stack }) => stack));
		expect([...stacksOfMalmö].sort()).toEqual([0, 1]);
		expect(cells.filter(({ side, team }) => side === 1 && malmöTeams.has(team))).toEqual([]);
	});
});

test('targets of one date, of other seconds, or with nobody to compare with are no rollout', () => {
	const other = { ...ofTwoSites, id: '2', unit: { dimension: 'site', member: 'Malmö' } as const };
	expect(rollouts(twoSites({ seconds: 0, again: 0 }, { targets: [ofTwoSites, other] }))).toEqual([]);
	expect(rollouts(evidence).length).toBe(1);
	const apart = targets.map((target, place) => ({ ...target, value: 300 + place }));
	expect(rollouts({ ...evidence, targets: apart })).toEqual([]);
	const late = targets.map((target) => ({ ...target, fromDay: lastDay - 20 * Number(target.id) }));
	expect(rollouts({ ...evidence, targets: late })).toEqual([]);
});
