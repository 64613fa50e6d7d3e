import {
	outageDay,
	pressure,
	reasons,
	reasonTraits,
	sites,
	staffOf,
	switchboard,
	type Reason,
	type Site
} from './centre.ts';
import { daysUntilOrder, daysUntilRepeat, handle, type Handled } from './handle.ts';
import type { LivedAnswer, LivedContact, LivedIssue, LivedOrder } from './lived.ts';
import { answerPulse } from './answer-pulse.ts';
import { randomStream, type Random } from './random.ts';
import { sampleDays } from './samples.ts';

/** All that happened in the centre, in order of time. */
export type Life = { contacts: LivedContact[]; orders: LivedOrder[]; answers: LivedAnswer[] };

/** Lives through every day of the samples: the same seed gives the same life. */
export const live = (seed: number): Life => {
	const contacts: LivedContact[] = [];
	const orders = unpromptedOrders(randomStream(seed, 'orders of customers who never called'));
	for (const site of sites) {
		const random = randomStream(seed, `contacts in ${site.name}`);
		const returning = new Map<number, LivedIssue[]>();
		for (let dayIndex = 0; dayIndex < sampleDays; dayIndex += 1) {
			liveDay({ random, site, dayIndex, returning, contacts, orders });
		}
	}
	contacts.sort((a, b) => a.dayIndex - b.dayIndex || a.startSecond - b.startSecond);
	orders.sort((a, b) => a.dayIndex - b.dayIndex || a.secondOfDay - b.secondOfDay || a.customer - b.customer);
	return { contacts, orders, answers: answerPulse(randomStream(seed, 'staff pulse')) };
};

type Day = {
	random: Random;
	site: Site;
	dayIndex: number;
	/** Issues whose customer will call again, by day. */
	returning: Map<number, LivedIssue[]>;
	contacts: LivedContact[];
	orders: LivedOrder[];
};

const liveDay = (day: Day): void => {
	const { random, site, dayIndex } = day;
	const outage = site.name === 'Odense' && dayIndex === outageDay;
	const newIssues = random.poisson(site.issuesPerDay) + (outage ? 125 : 0);
	const waiting = shuffled(random, [
		...(day.returning.get(dayIndex) ?? []),
		...Array.from({ length: newIssues }, () => newIssue(random, site, outage))
	]);
	const staying = waiting.filter((issue) => !leavesBeforeAnswer(day, issue, outage));
	const onDuty = shuffled(random, staffOf(site.name, dayIndex)).slice(0, outage ? 2 : site.onDuty);
	onDuty.forEach((stay, place) => {
		const mine = staying.filter((_, index) => index % onDuty.length === place);
		workThrough(day, stay, mine, outage, place === 0 && dayIndex % 30 === 17);
	});
};

const newIssue = (random: Random, site: Site, outage: boolean): LivedIssue => ({
	customer: customerOf(random, site),
	reason: outage ? 'Teknik' : reasonOf(random),
	language: random.chance(0.04) ? 'english' : site.language,
	attempt: 1
});

const customerOf = (random: Random, site: Site): number | null => {
	if (random.chance(0.05)) return null;
	if (site.name === 'Odense' && random.chance(0.045)) return switchboard;
	return site.customers.first + random.whole(0, site.customers.count - 1);
};

const reasonOf = (random: Random): Reason => {
	let left = random.uniform();
	return reasons.find((reason) => (left -= reasonTraits[reason].share) < 0) ?? 'Faktura';
};

/** True when the customer gives up in the menu or the queue and does not try again that day. */
const leavesBeforeAnswer = (day: Day, issue: LivedIssue, outage: boolean): boolean => {
	const { random, site } = day;
	const leavesMenu = random.chance(0.02);
	if (!leavesMenu && !random.chance(outage ? 0.22 : 0.075)) return false;
	day.contacts.push({
		...told(day, issue),
		startSecond: random.whole(8 * 3600, 20 * 3600),
		channel: 'phone',
		direction: 'in',
		queue: leavesMenu ? null : queueOf(site, issue.reason),
		reason: null,
		agent: null,
		team: null,
		ivrSeconds: Math.round(5 + random.exponential(30)),
		ivrEntries: 1,
		waitSeconds: leavesMenu ? null : Math.round(2 + random.exponential(outage ? 240 : 75)),
		talkSeconds: null,
		holdSeconds: null,
		wrapSeconds: null,
		outcome: 'abandoned',
		transfers: null,
		flaggedResolved: null,
		rating: null
	});
	return random.chance(0.45);
};

const queueOf = (site: Site, reason: Reason): string => {
	if (site.name === 'Tromsø') return 'Kundeservice NO';
	if (reason === 'Teknik') return site.name === 'Odense' ? 'Teknik DK' : 'Teknik SE';
	return site.name === 'Odense' ? 'Kundeservice DK' : 'Kundtjänst SE';
};

const told = (day: Day, issue: LivedIssue) => ({
	site: day.site.name,
	customer: issue.customer,
	dayIndex: day.dayIndex,
	language: issue.language
});

/** One agent's day: two sittings, and in each the contacts follow one another with a pause between. */
const workThrough = (
	day: Day,
	stay: { agent: string; team: string },
	issues: LivedIssue[],
	outage: boolean,
	late: boolean
) => {
	const { random, site, dayIndex } = day;
	const pressed = pressure(site.name, dayIndex);
	let clock = 8 * 3600 + random.whole(60, 5400);
	issues.forEach((issue, index) => {
		if (index === Math.ceil(issues.length / 2)) clock = Math.max(clock, 14 * 3600 + random.whole(0, 7200));
		if (late && index === issues.length - 1) clock = 24 * 3600 - random.whole(20, 100);
		clock += random.chance(0.2 + 0.25 * pressed) ? random.whole(0, 5) : Math.round(6 + random.exponential(170));
		const handled = handle(random, issue, site, pressed, outage);
		clock = writeDown(day, stay, issue, handled, clock);
		goOn(day, issue, handled, pressed);
	});
};

/** Notes the contact, and now and then the agent's own call back; gives the second at which the agent is free again. */
const writeDown = (
	day: Day,
	{ agent, team }: { agent: string; team: string },
	issue: LivedIssue,
	handled: Handled,
	agentStartSecond: number
): number => {
	const { random, site } = day;
	const isChat = site.name !== 'Tromsø' && random.chance(0.1);
	const { waitSeconds, talkSeconds, holdSeconds, wrapSeconds, transfers, flaggedResolved, rating } = handled;
	const ivrSeconds = isChat ? null : handled.ivrSeconds;
	const common = {
		...told(day, issue),
		reason: issue.reason,
		agent,
		team,
		talkSeconds,
		wrapSeconds,
		outcome: 'handled' as const
	};
	day.contacts.push({
		...common,
		startSecond: agentStartSecond - waitSeconds - (ivrSeconds ?? 0),
		channel: isChat ? 'chat' : 'phone',
		direction: 'in',
		queue: queueOf(site, issue.reason),
		ivrSeconds,
		ivrEntries: isChat ? null : handled.ivrEntries,
		waitSeconds,
		holdSeconds: isChat ? null : holdSeconds,
		transfers,
		flaggedResolved,
		rating
	});
	const freeAt = agentStartSecond + talkSeconds + holdSeconds + wrapSeconds;
	if (freeAt > 20 * 3600 || !random.chance(0.02)) return freeAt;
	const callBack = { startSecond: freeAt + 30, talkSeconds: random.whole(40, 200), wrapSeconds: random.whole(5, 40) };
	day.contacts.push({
		...common,
		...callBack,
		channel: 'phone',
		direction: 'out',
		queue: null,
		ivrSeconds: null,
		ivrEntries: null,
		waitSeconds: null,
		holdSeconds: null,
		transfers: null,
		flaggedResolved: null,
		rating: null
	});
	return callBack.startSecond + callBack.talkSeconds + callBack.wrapSeconds;
};

/** What the customer does next: calls again, or leaves the matter and perhaps buys again. */
const goOn = (day: Day, issue: LivedIssue, handled: Handled, pressed: number): void => {
	const { random, dayIndex } = day;
	const repeatIn = handled.solved ? null : daysUntilRepeat(random, issue.attempt);
	if (repeatIn !== null) {
		const on = dayIndex + Math.max(1, Math.round(repeatIn));
		day.returning.set(on, [...(day.returning.get(on) ?? []), { ...issue, attempt: issue.attempt + 1 }]);
		return;
	}
	const orderIn = daysUntilOrder(random, handled, issue.attempt, pressed);
	const orderedOn = dayIndex + 1 + Math.floor(orderIn ?? Infinity);
	if (issue.customer === null || issue.customer === switchboard || orderedOn >= sampleDays) return;
	day.orders.push(orderBy(random, issue.customer, orderedOn));
};

const orderBy = (random: Random, customer: number, dayIndex: number): LivedOrder => ({
	customer,
	dayIndex,
	secondOfDay: random.whole(6 * 3600, 23 * 3600),
	amountOere: Math.round(48_000 * Math.exp(random.normal(0, 0.7)))
});

const unpromptedOrders = (random: Random): LivedOrder[] =>
	Array.from({ length: 150 }, () => orderBy(random, 210_001 + random.whole(0, 4199), random.whole(0, sampleDays - 1)));

const shuffled = <T>(random: Random, list: readonly T[]): T[] =>
	list
		.map((member) => ({ member, place: random.uniform() }))
		.sort((a, b) => a.place - b.place)
		.map(({ member }) => member);
