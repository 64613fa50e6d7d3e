import { describe, expect, test } from 'vitest';
import { noBackground, type Background } from '#lib/facts/background.ts';
import { chainParts, chainsOf as chainsIn, type Chain } from '#lib/facts/chains.ts';
import { isShared, type ChainContact } from '#lib/facts/issues.ts';
import { endings } from '#lib/model/measure-parts.ts';

const hour = 3600;
const day = 24 * hour;
const start = Date.parse('2026-03-02T12:00:00Z') / 1000;

/** A handled contact so many seconds after the first. */
function at(seconds: number, more: Partial<ChainContact> = {}): ChainContact {
	const startedAt = start + seconds;
	const isoDay = new Date(startedAt * 1000).toISOString().slice(0, 10);
	return {
		startedAt,
		day: isoDay,
		outcome: 'handled',
		isOutbound: false,
		reason: null,
		agent: null,
		language: null,
		agentStartedAt: null,
		handleSeconds: 100,
		...more
	};
}

const chainsOf = (contacts: ChainContact[], background: Partial<Background> = {}) =>
	chainsIn(contacts, { ...noBackground, ...background });
const attempts = (contacts: ChainContact[]) => chainsOf(contacts).map((chain) => chain?.attempt ?? null);

describe('an issue', () => {
	test('goes on for seven days to the second, and no longer', () => {
		expect(attempts([at(0), at(7 * day)])).toEqual([1, 2]);
		expect(attempts([at(0), at(7 * day + 1)])).toEqual([1, 1]);
	});

	test('ends where the reason is of another family, and goes on within one', () => {
		const reasons = (...all: (number | null)[]) => all.map((reason, hours) => at(hours * hour, { reason }));
		const familyOf = (reason: number) => (reason < 10 ? 1 : reason);
		const attemptsIn = (contacts: ChainContact[]) => chainsOf(contacts, { familyOf }).map((chain) => chain?.attempt);
		expect(attemptsIn(reasons(1, 2, null, 3))).toEqual([1, 2, 3, 4]);
		expect(attemptsIn(reasons(1, 11, 12))).toEqual([1, 1, 1]);
		expect(attempts(reasons(1, 2))).toEqual([1, 1]);
	});

	test('is measured from one contact to the next, so a long one may last for weeks', () => {
		expect(attempts([at(0), at(6 * day), at(12 * day), at(18 * day)])).toEqual([1, 2, 3, 4]);
	});

	test('ends when the customer calls about something else', () => {
		expect(attempts([at(0, { reason: 1 }), at(hour, { reason: 2 }), at(2 * hour, { reason: 2 })])).toEqual([1, 1, 2]);
	});

	test('goes on when a reason is not known', () => {
		expect(attempts([at(0, { reason: 1 }), at(hour), at(2 * hour, { reason: 2 })])).toEqual([1, 2, 3]);
	});

	test('holds only contacts that a person answered', () => {
		const contacts = [at(0), at(hour, { outcome: 'missed' }), at(2 * hour)];
		expect(chainsOf(contacts).map((chain) => chain && [chain.opener, chain.attempt, chain.nextSeconds])).toEqual([
			[0, 1, 2 * hour],
			null,
			[0, 2, null]
		]);
	});

	test('counts its contacts and their handle time at the contact that opened it', () => {
		const contacts = [at(0, { handleSeconds: 60 }), at(day, { handleSeconds: 30 }), at(20 * day, { handleSeconds: 5 })];
		const issues = chainsOf(contacts).map((chain) => [chain?.issueContacts, chain?.issueHandleSeconds]);
		expect(issues).toEqual([
			[2, 90],
			[null, null],
			[1, 5]
		]);
	});

	test('has no handle time when that of one contact is not known', () => {
		const chains = chainsOf([at(0), at(day, { handleSeconds: null })]);
		expect(chains[0]).toMatchObject({ issueContacts: 2, issueHandleSeconds: null });
	});
});

test('the next contact counts whatever its reason and however late it comes', () => {
	const contacts = [at(0, { reason: 1 }), at(hour, { reason: 2 }), at(400 * day, { reason: 1 })];
	expect(chainsOf(contacts).map((chain) => chain?.nextSeconds)).toEqual([hour, 400 * day - hour, null]);
});

describe('a customer who comes back to buy', () => {
	const last = start + day;
	const contacts = [at(0), at(day)];
	const windowAfter = (...orderedAt: number[]) => chainsOf(contacts, { orderedAt })[0]?.returnWindow;

	test('is counted from the last contact of the issue, up to 30, 90 and 180 days', () => {
		expect(windowAfter(last + 30 * day)).toBe(0);
		expect(windowAfter(last + 30 * day + 1)).toBe(1);
		expect(windowAfter(last + 90 * day)).toBe(1);
		expect(windowAfter(last + 180 * day)).toBe(2);
		expect(windowAfter(last + 180 * day + 1)).toBe(3);
	});

	test('did not come back by an order from before the last contact', () => {
		expect(windowAfter()).toBe(3);
		expect(windowAfter(start - day, start + hour, last)).toBe(3);
		expect(windowAfter(start - day, last, last + day)).toBe(0);
	});

	test('is counted once a month, for the first issue of the month', () => {
		const month = [at(0), at(10 * day), at(29 * day), at(37 * day)];
		expect(month.map((contact) => contact.day)).toEqual(['2026-03-02', '2026-03-12', '2026-03-31', '2026-04-08']);
		expect(chainsOf(month, { orderedAt: [start + 38 * day] }).map((chain) => chain?.returnWindow)).toEqual([
			1,
			null,
			null,
			0
		]);
	});
});

describe('a key that many people share', () => {
	const every = (days: number, count: number) => Array.from({ length: count }, (_, index) => at(index * days * day));

	test('is one with more than twelve contacts in thirty days', () => {
		expect(isShared(every(2.5, 12), 12)).toBe(false);
		expect(isShared(every(2.5, 13), 12)).toBe(true);
		expect(isShared(every(2.6, 40), 12)).toBe(false);
	});

	test('forms no chain at all, not even long before', () => {
		const contacts = [at(-300 * day), ...every(1, 13)];
		expect(chainsOf(contacts).every((chain) => chain === null)).toBe(true);
	});

	test('is told by contacts that nobody answered, too', () => {
		const contacts = every(1, 13).map((contact, index) => ({
			...contact,
			outcome: index === 0 ? ('handled' as const) : ('missed' as const)
		}));
		expect(attempts(contacts)).not.toContain(1);
		expect(attempts(contacts.slice(0, 12))[0]).toBe(1);
	});
});

test('a customer without contacts has no chains', () => {
	expect(chainsOf([], { orderedAt: [start] })).toEqual([]);
});

describe('the next contact about the same', () => {
	const seconds = (...contacts: ChainContact[]) => chainsOf(contacts).map((chain) => chain?.sameNextSeconds ?? null);

	test('passes over contacts about something else, up to seven days', () => {
		const billing = { reason: 1 };
		expect(seconds(at(0, billing), at(day, { reason: 2 }), at(2 * day, billing))).toEqual([2 * day, null, null]);
		expect(seconds(at(0, billing), at(7 * day, billing))[0]).toBe(7 * day);
		expect(seconds(at(0, billing), at(7 * day + 1, billing))[0]).toBeNull();
	});

	test('is none where the reason is not known, and of repeats none is told', () => {
		expect(seconds(at(0), at(day), at(2 * day))).toEqual([null, null, null]);
	});

	test('is looked for within seven days, however few close an issue', () => {
		const contacts = [at(0, { reason: 1 }), at(5 * day, { reason: 1 }), at(12 * day + 1, { reason: 1 })];
		const seconds = (issueDays: number) =>
			chainsOf(contacts, { cutOffs: { issueDays, sharedKeyContacts: 12 } }).map((chain) => chain?.sameNextSeconds);
		// with three days all of them open an issue; with ten they are one
		expect(seconds(3)).toEqual([5 * day, null, null]);
		expect(seconds(10)).toEqual([5 * day, null, null]);
	});
});

describe('a repeat with the same agent', () => {
	const same = (...contacts: ChainContact[]) => chainsOf(contacts).at(-1)?.sameAgent;

	test('is one whose agent the customer had within ninety days', () => {
		expect(same(at(0, { agent: 4 }), at(day, { agent: 4 }))).toBe(1);
		expect(same(at(0, { agent: 4 }), at(day, { agent: 5 }))).toBe(0);
		expect(same(at(0, { agent: 5 }), at(84 * day, { agent: 4 }), at(90 * day, { agent: 5 }))).toBe(1);
		expect(same(at(0, { agent: 5 }), at(85 * day, { agent: 4 }), at(91 * day, { agent: 5 }))).toBe(0);
	});

	test('is not told where no agent is known, and never of an opener', () => {
		expect(same(at(0, { agent: 4 }), at(day))).toBeNull();
		expect(same(at(0), at(day, { agent: 4 }))).toBeNull();
		expect(same(at(0, { agent: 4 }), at(20 * day, { agent: 4 }))).toBeNull();
	});
});

test('an issue lasts from its first start to the end of its last contact', () => {
	const handled = { agentStartedAt: start + day + 40, handleSeconds: 200 };
	expect(chainsOf([at(0), at(day, handled)])[0]?.issueSeconds).toBe(day + 240);
	expect(chainsOf([at(0, { handleSeconds: null })])[0]?.issueSeconds).toBe(0);
});

describe('a contact that was given up', () => {
	const abandoned = { outcome: 'abandoned_queue' } as const;
	const followed = (...contacts: ChainContact[]) => chainsOf(contacts).map((chain) => chain && chain.followed);

	test('is followed by any other try of the customer within a day', () => {
		expect(followed(at(0, abandoned), at(day, abandoned))).toEqual([1, 0]);
		expect(followed(at(0, abandoned), at(day + 1))).toEqual([0, null]);
		expect(followed(at(0, abandoned), at(hour, { isOutbound: true }))).toEqual([0, null]);
	});

	test('is part of no issue, and has no place in one', () => {
		const [first, second] = chainsOf([at(0, abandoned), at(hour)]);
		expect(first).toMatchObject({ opener: null, attempt: null, nextSeconds: null });
		expect(second).toMatchObject({ opener: 1, attempt: 1 });
	});
});

test('a promised callback is kept by a person who speaks with the customer within a day, whoever called', () => {
	const promised = at(0, { outcome: 'callback_requested' });
	const kept = (...later: ChainContact[]) => chainsOf([promised, ...later])[0]?.followed;
	expect(kept(at(day, { isOutbound: true }))).toBe(1);
	expect(kept(at(hour, { outcome: 'missed' }), at(2 * hour))).toBe(1);
	expect(kept(at(hour, { outcome: 'missed' }))).toBe(0);
	expect(kept(at(day + 1))).toBe(0);
});

describe('how an issue ended', () => {
	const spell = { fromDay: '2024-01-01', untilDay: null, annualValue: 1200.4, language: null };
	const ended = (contacts: ChainContact[], background: Partial<Background> = {}) =>
		chainsOf(contacts, { spells: [spell], ...background }).map((chain) =>
			chain?.ending == null ? null : [endings[chain.ending], chain.yearlyValue, chain.leftWindow]
		);

	test('is at once, after a second contact, or not with three', () => {
		expect(ended([at(0)])).toEqual([['once', 1200, 3]]);
		expect(ended([at(0), at(day)])).toEqual([['again', 1200, 3], null]);
		expect(ended([at(0), at(day), at(2 * day)])).toEqual([['unresolved', 1200, 3], null, null]);
	});

	test('is unresolved by the customer’s word, which is about the issue before it', () => {
		const contacts = [at(0), at(10 * day)];
		const said = (answeredAt: number) =>
			ended(contacts, { denials: [{ answeredAt, day: null }] }).map((one) => one?.[0]);
		expect(said(start + hour)).toEqual(['unresolved', 'once']);
		expect(said(start + 10 * day)).toEqual(['once', 'unresolved']);
		expect(said(start + 41 * day)).toEqual(['once', 'once']);
		expect(ended(contacts, { denials: [{ answeredAt: null, day: '2026-03-02' }] })[0]?.[0]).toBe('unresolved');
		expect(ended(contacts, { denials: [{ answeredAt: null, day: '2026-03-12' }] }).map((one) => one?.[0])).toEqual([
			'once',
			'unresolved'
		]);
	});

	test('is unresolved where a contact was given up and nothing followed', () => {
		expect(ended([at(0, { outcome: 'abandoned_queue' })])).toEqual([['unresolved', 1200, 3]]);
		expect(ended([at(0, { outcome: 'abandoned_queue' }), at(hour)])).toEqual([null, ['once', 1200, 3]]);
	});

	test('tells when the customer left, from the issue’s last contact on', () => {
		const left = (untilDay: string) => ended([at(0), at(day)], { spells: [{ ...spell, untilDay }] })[0]?.[2];
		expect(['2026-03-03', '2026-04-02', '2026-04-03', '2026-06-01', '2026-08-30', '2026-08-31'].map(left)).toEqual([
			0, 0, 1, 1, 2, 3
		]);
	});

	test('is told only of those who are customers on the day and whose start is known', () => {
		expect(ended([at(0)], { spells: [] })).toEqual([null]);
		expect(ended([at(0)], { spells: [{ ...spell, fromDay: null }] })).toEqual([null]);
		expect(ended([at(0)], { spells: [{ ...spell, untilDay: '2026-03-01' }] })).toEqual([null]);
		const again = { ...spell, fromDay: '2026-02-01', annualValue: null };
		expect(ended([at(0)], { spells: [again, spell] })).toEqual([['once', 0, 3]]);
	});
});

test('the language of a customer is met where the agent of the opener speaks it', () => {
	const speaks = (agent: number, language: number) => (agent === 9 ? null : language === 2);
	const met = (contact: Partial<ChainContact>, language: number | null = null) =>
		chainsOf([at(0, contact)], {
			speaks,
			spells: [{ fromDay: '2024-01-01', untilDay: null, annualValue: null, language }]
		})[0]?.languageMet;
	expect([met({ agent: 1, language: 2 }), met({ agent: 1, language: 3 })]).toEqual([1, 0]);
	expect(met({ agent: 1, language: 3 }, 2)).toBe(1);
	expect([met({ agent: 1 }), met({ language: 2 }), met({ agent: 9, language: 2 })]).toEqual([null, null, null]);
});

test('every part of a chain is kept', () => {
	const [chain] = chainsOf([at(0)]) as [Chain];
	expect(Object.keys(chain).sort()).toEqual([...chainParts].sort());
});
