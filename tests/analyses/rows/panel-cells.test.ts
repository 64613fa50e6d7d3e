import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactOutcome } from '#lib/analyses/rows/contact-outcomes.ts';
import { peopleCells, toldPeopleCells } from '#lib/analyses/targets/people-cells.ts';
import { panelCells } from '#lib/analyses/rows/panel-cells.ts';
import { sidesChecks } from '#lib/analyses/targets/sides-checks.ts';
import { targetSides, targetWindow } from '#lib/analyses/targets/target-sides.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';
import { firstDay, startDay, target, twoSites } from '../two-sites.ts';

describe('cells in place of contacts', () => {
	test('no contact is lost and no second: means times counts are the sum', () => {
		const contact = fc.record({
			day: fc.integer({ min: 100, max: 160 }),
			agent: fc.constantFrom('a', 'b', null),
			team: fc.constantFrom('x', 'y', null),
			reason: fc.constantFrom('Bill', 'Account', null),
			handleSeconds: fc.option(fc.integer({ min: 1, max: 900 }))
		});
		fc.assert(
			fc.property(fc.array(contact), (contacts) => {
				const evidence = evidenceByHand({ contacts });
				const { day } = evidence.contacts;
				const cells = panelCells(
					evidence.contacts,
					(row) => Math.floor(((day[row] ?? 0) - 130) / 28),
					contactOutcome(evidence, 'aht')
				);
				const known = contacts.filter(({ agent, handleSeconds }) => agent !== null && handleSeconds !== null);
				const sum = cells.ys.reduce((total, y, place) => total + y * (cells.counts[place] ?? 0), 0);
				expect(cells.counts.reduce((total, count) => total + count, 0)).toBe(known.length);
				expect(sum).toBeCloseTo(
					known.reduce((total, one) => total + (one.handleSeconds ?? 0), 0),
					6
				);
				const keys = cells.ys.map((_, place) =>
					[cells.agents[place], cells.teams[place], cells.periods[place], cells.reasons[place]].join()
				);
				expect(new Set(keys).size).toBe(keys.length);
			})
		);
	});

	test('rows without a period are left out', () => {
		const evidence = evidenceByHand({ contacts: [{ day: 100, agent: 'a', handleSeconds: 200 }] });
		expect(panelCells(evidence.contacts, () => null, contactOutcome(evidence, 'aht')).ys).toEqual([]);
	});
});

describe('people on both sides of a target', () => {
	const { contacts: _, ...rest } = twoSites({ seconds: 0, again: 0 });
	const evidence = { contacts: _, ...rest };
	const sides = targetSides(evidence, target, targetWindow(evidence, target));
	const team = evidence.contacts.names.team.indexOf('Odense 0');
	const agent = evidence.contacts.names.agent.indexOf('Odense a0');
	const answers = (count: number) => Array.from({ length: count }, () => ({ team, day: startDay - 5, who5: 60 }));

	test('four answers of a team are not told, five are', () => {
		expect(peopleCells({ ...evidence, pulse: answers(4) }, sides, 'who5')).toEqual([]);
		expect(peopleCells({ ...evidence, pulse: answers(5) }, sides, 'who5')).toMatchObject([
			{ team, agent: team, period: -1, side: 1, y: 60, count: 5 }
		]);
	});

	test('days of sickness are a share of working days, leavers of years of work, kept seconds of scheduled ones', () => {
		const roster = [{ agent, team, fromDay: firstDay, untilDay: null }];
		const absence = [{ agent, fromDay: startDay - 28, untilDay: startDay - 22, isSick: true }];
		const sick = peopleCells({ ...evidence, roster, absence }, sides, 'sick_absence');
		expect(sick.find(({ period }) => period === -1)).toMatchObject({ side: 1, count: 20, y: 0.25 });
		const employment = [{ agent, fromDay: firstDay, untilDay: startDay - 10, hasLeft: true }];
		const left = peopleCells({ ...evidence, roster, employment }, sides, 'turnover');
		expect(left.find(({ period }) => period === -1)?.y).toBeCloseTo(365 / 28);
		// whoever stays to the end of what is compared leaves with what comes after it
		const { window } = sides;
		const atTheEnd = [{ agent, fromDay: firstDay, untilDay: window.last, hasLeft: true }];
		const stayed = peopleCells({ ...evidence, roster, employment: atTheEnd }, sides, 'turnover');
		expect(stayed.every(({ y }) => y === 0)).toBe(true);
		const told = { contacts: null, handlingSeconds: null, loggedInSeconds: null, availableSeconds: null };
		const agentDays = [{ agent, day: startDay - 3, scheduledSeconds: 1000, adherentSeconds: 900, ...told }];
		expect(peopleCells({ ...evidence, roster, agentDays }, sides, 'adherence')).toMatchObject([
			{ y: 0.9, count: 1000 }
		]);
	});

	test('are told of where five of them or more work on either side', () => {
		const other = evidence.contacts.names.team.indexOf('Malmö 0');
		const working = (count: number, at: number, from: number) =>
			Array.from({ length: count }, (_, place) => ({
				agent: from + place,
				team: at,
				fromDay: firstDay,
				untilDay: null
			}));
		const absence = [{ agent: 0, fromDay: startDay - 28, untilDay: startDay - 22, isSick: true }];
		const sick = (held: number, others: number) => {
			const roster = [...working(held, team, 0), ...working(others, other, 50)];
			return toldPeopleCells({ ...evidence, roster, absence }, sides, 'sick_absence');
		};
		expect([sick(4, 9), sick(9, 4), sick(0, 0)]).toEqual([[], [], []]);
		expect(new Set(sick(5, 5).map(({ agent }) => agent)).size).toBe(10);
		expect(toldPeopleCells({ ...evidence, pulse: answers(5) }, sides, 'who5')).toHaveLength(1);
	});
});

test('sides that answer the same queues, or whose work became another, are told apart from those that do not', () => {
	const checkOf = (name: string, change: Parameters<typeof twoSites>[1] = {}) => {
		const evidence = twoSites({ seconds: 0, again: 0 }, change);
		const sides = targetSides(evidence, target, targetWindow(evidence, target));
		return { evidence, sides, check: sidesChecks(evidence, target, sides).find((one) => one.name === name) };
	};
	const { evidence, sides, check } = checkOf('shared_queues');
	expect(check).toMatchObject({ passed: true, value: 0 });
	evidence.contacts.queue.fill(0);
	expect(sidesChecks(evidence, target, sides).find(({ name }) => name === 'shared_queues')).toMatchObject({
		passed: false,
		value: 1
	});
	const { day, site, reason } = evidence.contacts;
	for (const [row, own] of day.entries()) if (own >= startDay && site[row] === site[0]) reason[row] = 0;
	const moved = sidesChecks(evidence, target, sides).find(({ name }) => name === 'composition');
	expect(moved?.passed).toBe(false);
	const event = { id: '5', name: 'New system', type: null, unit: null, fromDay: startDay + 10, untilDay: null };
	expect(checkOf('alone', { events: [event] }).check).toMatchObject({ passed: false, value: 1 });
});
