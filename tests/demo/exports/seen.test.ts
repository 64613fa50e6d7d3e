import { expect, test } from 'vitest';
import { contactIdOf, seenOf, switchboardsIn } from '#lib/demo/exports/seen.ts';
import { agentOf, contactOf } from '../world/by-hand.ts';

const many = Array.from({ length: 40_000 }, (_, issue) => contactOf({ issue, customer: issue, attempt: 1 }));
const seen = many.flatMap((contact) => seenOf(1, 'whole', contact) ?? []);
const share = (count: number) => count / many.length;

test('six in a hundred callers withhold their number, and two call through a switchboard', () => {
	expect(share(seen.filter(({ key }) => key === null).length)).toBeCloseTo(0.06, 2);
	const shared = seen.filter(({ isSwitchboard }) => isSwitchboard);
	expect(share(shared.length)).toBeCloseTo(0.02, 2);
	expect(new Set(shared.map(({ key }) => key)).size).toBe(switchboardsIn('whole'));
	expect(shared.every(({ key }) => key?.startsWith('20000'))).toBe(true);
});

test('there are forty switchboards in the whole world, and never none in a sample', () => {
	expect([switchboardsIn('whole'), switchboardsIn('sample'), switchboardsIn('small')]).toEqual([40, 7, 1]);
});

test('talk, hold and wrap together are the time the contact took', () => {
	for (const { talkSeconds, holdSeconds, wrapSeconds } of seen.slice(0, 2000)) {
		expect(talkSeconds + holdSeconds + wrapSeconds).toBe(300);
		expect(Math.min(talkSeconds, holdSeconds, wrapSeconds)).toBeGreaterThanOrEqual(0);
	}
});

test('a few of the last calls in Odense are still going on at midnight', () => {
	const late = seen.filter(({ contact, startSecond }) => startSecond !== contact.startSecond);
	expect(share(late.length)).toBeCloseTo(0.0015, 3);
	for (const { contact, startSecond } of late) {
		const end = startSecond + contact.ivrSeconds + contact.waitSeconds + contact.handleSeconds;
		expect(startSecond < 86_400 && end > 86_400).toBe(true);
	}
	const elsewhere = many.map((contact) => seenOf(1, 'whole', { ...contact, agent: agentOf({ site: 1 }) }));
	expect(elsewhere.every((one) => one?.startSecond === 36_000)).toBe(true);
});

test('who is not in the sample is not seen, and each site numbers contacts in its own way', () => {
	expect(many.filter((contact) => seenOf(1, 'small', contact) !== null).length / many.length).toBeCloseTo(1 / 37, 2);
	expect(
		[0, 1, 2].map((site) => contactIdOf(contactOf({ number: 4, agent: agentOf({ site: site as 0 | 1 | 2 }) })))
	).toEqual([...['5000005', 'M8000005', '300000005']]);
});
