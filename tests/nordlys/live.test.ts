import { describe, expect, it } from 'vitest';
import { habitFrom, outageDay, staffOf, stays, switchboard } from './centre.ts';
import { live } from './live.ts';
import type { LivedContact } from './lived.ts';
import { sampleDays } from './samples.ts';
import { sampleSeed } from './write-samples.ts';

const { contacts, orders, answers } = live(sampleSeed);
const handled = contacts.filter(({ outcome, direction }) => outcome === 'handled' && direction === 'in');
const settled = habitFrom + 14;

const handleSeconds = (contact: LivedContact) =>
	(contact.talkSeconds ?? 0) + (contact.holdSeconds ?? 0) + (contact.wrapSeconds ?? 0);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = <T>(list: T[], holds: (member: T) => boolean) => list.filter(holds).length / list.length;

/** The same measure at a site before the habit and after it has settled. */
const beforeAndAfter = (site: string, measure: (list: LivedContact[]) => number): [number, number] => {
	const there = handled.filter((contact) => contact.site === site);
	return [
		measure(there.filter(({ dayIndex }) => dayIndex < habitFrom)),
		measure(there.filter(({ dayIndex }) => dayIndex >= settled))
	];
};

const keyed = (list: LivedContact[]) =>
	list.filter(({ customer, dayIndex }) => customer !== null && customer !== switchboard && dayIndex < sampleDays - 7);
const callsAgainWithinAWeek = ({ customer, dayIndex, startSecond }: LivedContact) =>
	handled.some((next) => {
		const days = next.dayIndex - dayIndex + (next.startSecond - startSecond) / 86_400;
		return next.customer === customer && days > 0 && days <= 7;
	});
const buysWithinAMonth = ({ customer, dayIndex }: LivedContact) =>
	orders.some((order) => order.customer === customer && order.dayIndex > dayIndex && order.dayIndex <= dayIndex + 30);

describe('the story of Nordlys', () => {
	it('Odense handles its contacts a good fifth faster after the habit, Malmö as before', () => {
		const [before, after] = beforeAndAfter('Odense', (list) => mean(list.map(handleSeconds)));
		expect(after / before).toBeLessThan(0.8);
		const [malmoBefore, malmoAfter] = beforeAndAfter('Malmö', (list) => mean(list.map(handleSeconds)));
		expect(Math.abs(malmoAfter / malmoBefore - 1)).toBeLessThan(0.08);
	});

	it('more customers of Odense call again within a week, in Malmö hardly more', () => {
		const again = (list: LivedContact[]) => share(keyed(list), callsAgainWithinAWeek);
		const [before, after] = beforeAndAfter('Odense', again);
		expect(after - before).toBeGreaterThan(0.04);
		const [malmoBefore, malmoAfter] = beforeAndAfter('Malmö', again);
		expect(malmoAfter - malmoBefore).toBeLessThan(after - before);
	});

	it('fewer customers of Odense come back to buy', () => {
		const [before, after] = beforeAndAfter('Odense', (list) =>
			share(
				keyed(list).filter(({ dayIndex }) => dayIndex < sampleDays - 30),
				buysWithinAMonth
			)
		);
		expect(before - after).toBeGreaterThan(0.03);
	});

	it('wellbeing falls in the teams of Odense and holds elsewhere', () => {
		const wellbeing = (teams: string[], holds: (dayIndex: number) => boolean) =>
			mean(
				answers
					.filter(({ team, dayIndex }) => teams.includes(team) && holds(dayIndex))
					.map(({ items }) => 4 * items.reduce((sum, item) => sum + item, 0))
			);
		const early = (dayIndex: number) => dayIndex < habitFrom;
		const late = (dayIndex: number) => dayIndex >= settled;
		expect(wellbeing(['Birk', 'Eg'], early) - wellbeing(['Birk', 'Eg'], late)).toBeGreaterThan(10);
		expect(Math.abs(wellbeing(['Tall', 'Gran'], early) - wellbeing(['Tall', 'Gran'], late))).toBeLessThan(5);
	});

	it('one team has under five people and one person changes team', () => {
		for (const day of new Set(answers.map(({ dayIndex }) => dayIndex))) {
			expect(answers.filter(({ team, dayIndex }) => team === 'Erhverv' && dayIndex === day).length).toBeLessThan(5);
		}
		expect(new Set(stays.map(({ agent }) => agent)).size).toBe(35);
		expect(staffOf('Odense', 123).find(({ agent }) => agent === 'FSL')?.team).toBe('Birk');
		expect(
			staffOf('Odense', 124)
				.filter(({ agent }) => agent === 'FSL')
				.map(({ team }) => team)
		).toEqual(['Eg']);
		const taken = handled.filter(({ agent }) => agent === 'FSL');
		expect(new Set(taken.map(({ team, dayIndex }) => `${team ?? ''} ${dayIndex < 124}`))).toEqual(
			new Set(['Birk true', 'Eg false'])
		);
	});

	it('nobody takes two contacts at the same time', () => {
		const begins = (contact: LivedContact) =>
			contact.dayIndex * 86_400 + contact.startSecond + (contact.ivrSeconds ?? 0) + (contact.waitSeconds ?? 0);
		const byAgent = Map.groupBy(
			contacts.filter(({ agent }) => agent !== null),
			({ agent }) => agent
		);
		const overlaps = [...byAgent.values()].flatMap((taken) => {
			const inOrder = taken.toSorted((a, b) => begins(a) - begins(b));
			return inOrder.filter((contact, index) => {
				const last = inOrder[index - 1];
				return last !== undefined && begins(contact) < begins(last) + handleSeconds(last);
			});
		});
		expect(byAgent.size).toBe(35);
		expect(overlaps).toEqual([]);
	});

	it('on the day of the network failure two people have more than fifty contacts each', () => {
		const perAgent = new Map<string, number>();
		for (const { agent, dayIndex, site } of handled) {
			if (dayIndex === outageDay && site === 'Odense' && agent !== null)
				perAgent.set(agent, (perAgent.get(agent) ?? 0) + 1);
		}
		expect([...perAgent.values()].every((count) => count > 50)).toBe(true);
		expect(perAgent.size).toBe(2);
	});
});
