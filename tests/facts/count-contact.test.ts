import { describe, expect, test } from 'vitest';
import { countContact, type CountedContact } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import { outcomes } from '#lib/model/contact.ts';
import { bucketOf } from '#lib/statistics/sketch.ts';
import { counted, factsOf, nowhere, only, sumsOf } from './facts-by-hand.ts';

const sumsOfContacts = (...contacts: Partial<CountedContact>[]) =>
	sumsOf((tally) => {
		for (const contact of contacts) countContact(tally, counted(contact), nowhere, 1);
	});

test('offered are the contacts that came to a queue, whatever became of them there', () => {
	const offered = outcomes.filter((outcome) => sumsOfContacts({ outcome }).offered === 1);
	expect(offered).toEqual([
		'handled',
		'abandoned_queue',
		'short_abandon',
		'missed',
		'overflow',
		'timeout',
		'callback_requested'
	]);
});

test('outbound and internal contacts are contacts and nothing else', () => {
	expect(sumsOfContacts({ direction: 'out', handleSeconds: 60, rating: 5 })).toEqual({ contacts: 1 });
	expect(sumsOfContacts({ outcome: 'internal', waitSeconds: 60 })).toEqual({ contacts: 1 });
});

test('a direction that nobody stated is inbound', () => {
	expect(sumsOfContacts({ direction: null })).toEqual(sumsOfContacts({ direction: 'in' }));
});

describe('handle time', () => {
	test('is summed with its squares, over handled contacts that state it', () => {
		expect(sumsOfContacts({ handleSeconds: 60 }, { handleSeconds: 30 }, {})).toEqual({
			contacts: 3,
			offered: 3,
			handled: 3,
			handleKnown: 2,
			handleSeconds: 90,
			handleSquares: 4500
		});
	});

	test('of zero seconds is known, and is not missing', () => {
		expect(sumsOfContacts({ handleSeconds: 0 }).handleKnown).toBe(1);
	});

	test('of a contact that nobody answered does not count', () => {
		expect(sumsOfContacts({ outcome: 'abandoned_queue', handleSeconds: 60, talkSeconds: 60 })).toEqual({
			contacts: 1,
			offered: 1,
			abandoned: 1
		});
	});

	test('has its parts counted each by itself', () => {
		const sums = sumsOfContacts({ talkSeconds: 10, holdSeconds: 4, wrapSeconds: 3 }, { talkSeconds: 9 });
		expect(only(sums, 'talkKnown', 'talkSeconds', 'talkSquares', 'shortTalks')).toEqual({
			talkKnown: 2,
			talkSeconds: 19,
			talkSquares: 181,
			shortTalks: 1
		});
		expect(only(sums, 'holdKnown', 'holdSquares', 'wrapKnown', 'wrapSquares')).toEqual({
			holdKnown: 1,
			holdSquares: 16,
			wrapKnown: 1,
			wrapSquares: 9
		});
	});
});

describe('waiting', () => {
	test('within twenty seconds is within the promise, for answered and abandoned apart', () => {
		const sums = sumsOfContacts(
			{ waitSeconds: 20 },
			{ waitSeconds: 21 },
			{ waitSeconds: 15, outcome: 'abandoned_queue' },
			{ waitSeconds: 5, outcome: 'short_abandon' },
			{ waitSeconds: 90, outcome: 'abandoned_queue' }
		);
		expect(only(sums, 'answeredWaits', 'answeredInTarget', 'abandonedWaits', 'abandonedInTarget')).toEqual({
			answeredWaits: 2,
			answeredInTarget: 1,
			abandonedWaits: 3,
			abandonedInTarget: 2
		});
		expect(only(sums, 'abandoned', 'shortAbandoned')).toEqual({ abandoned: 2, shortAbandoned: 1 });
	});

	test('beyond the promise is summed over everyone who was offered', () => {
		const sums = sumsOfContacts(
			{ waitSeconds: 50 },
			{ waitSeconds: 5 },
			{ waitSeconds: 30, outcome: 'overflow' },
			{ waitSeconds: 500, outcome: 'voicemail' },
			{}
		);
		expect(only(sums, 'waits', 'excessWaitSeconds', 'excessWaitSquares')).toEqual({
			waits: 3,
			excessWaitSeconds: 40,
			excessWaitSquares: 1000
		});
	});
});

describe('straight through', () => {
	const straight = (contact: Partial<CountedContact>) => {
		const sums = sumsOfContacts(contact);
		return [sums.straight ?? 0, sums.straightKnown ?? 0];
	};

	test('is a contact answered after one menu at most, and not passed on', () => {
		expect(straight({ ivrEntries: 0, transfers: 0 })).toEqual([1, 1]);
		expect(straight({ ivrEntries: 1, transfers: 0 })).toEqual([1, 1]);
		expect(straight({ ivrEntries: 2, transfers: 0 })).toEqual([0, 1]);
		expect(straight({ ivrEntries: 1, transfers: 1 })).toEqual([0, 1]);
		expect(straight({ ivrEntries: 1, transfers: 0, outcome: 'abandoned_queue' })).toEqual([0, 1]);
	});

	test('takes time in a menu for one entry, and cannot be told without it or without transfers', () => {
		expect(straight({ ivrSeconds: 30, transfers: 0 })).toEqual([1, 1]);
		expect(straight({ transfers: 0 })).toEqual([0, 0]);
		expect(straight({ ivrEntries: 1 })).toEqual([0, 0]);
	});
});

test('the menu is counted for offered contacts, twice in it is back in it', () => {
	const sums = sumsOfContacts(
		{ ivrSeconds: 10, ivrEntries: 1 },
		{ ivrSeconds: 10, ivrEntries: 3, outcome: 'timeout' },
		{ ivrSeconds: 10, ivrEntries: 2, outcome: 'abandoned_ivr' }
	);
	expect(only(sums, 'ivrKnown', 'entriesKnown', 'reentered')).toEqual({ ivrKnown: 2, entriesKnown: 2, reentered: 1 });
});

test('transfers, flags and ratings are counted where they are known', () => {
	const sums = sumsOfContacts(
		{ transfers: 2, resolved: true, rating: 5 },
		{ transfers: 0, resolved: false, rating: 3 },
		{ rating: 4 }
	);
	expect(only(sums, 'transfersKnown', 'transfers', 'transferSquares', 'flagKnown', 'flagResolved')).toEqual({
		transfersKnown: 2,
		transfers: 2,
		transferSquares: 4,
		flagKnown: 2,
		flagResolved: 1
	});
	expect(only(sums, 'ratings', 'ratingSum', 'ratingSquares', 'ratingsTop')).toEqual({
		ratings: 3,
		ratingSum: 12,
		ratingSquares: 50,
		ratingsTop: 2
	});
});

test('distributions hold handle time, waits apart, and the menu', () => {
	const tally = new Tally();
	countContact(tally, counted({ handleSeconds: 300, waitSeconds: 0, ivrSeconds: 7 }), nowhere, 1);
	countContact(tally, counted({ outcome: 'short_abandon', waitSeconds: 9 }), nowhere, 1);
	expect(factsOf(tally)[0]?.shapes).toMatchObject({
		handle: new Map([[bucketOf(300), 1]]),
		answeredWait: new Map([[-1, 1]]),
		abandonedWait: new Map([[bucketOf(9), 1]]),
		ivr: new Map([[bucketOf(7), 1]]),
		gap: new Map()
	});
});

test('a contact counts for everything and for each place and kind it names, never for a person', () => {
	const tally = new Tally();
	countContact(tally, counted(), { ...nowhere, team: 4, queue: 9 }, 1);
	expect(factsOf(tally, 'all').map(({ member }) => member)).toEqual(['']);
	expect(factsOf(tally, 'team').map(({ member }) => member)).toEqual(['team 4']);
	expect(factsOf(tally, 'queue').map(({ member }) => member)).toEqual(['queue 9']);
	expect(factsOf(tally, 'site')).toEqual([]);
});

describe('beside length and outcome', () => {
	test('hold is set against handle time where both are known', () => {
		const told = sumsOfContacts(
			{ holdSeconds: 30, handleSeconds: 300 },
			{ holdSeconds: 0, handleSeconds: 100 },
			{ holdSeconds: 50 },
			{ handleSeconds: 70 }
		);
		expect(
			only(told, 'holdShareUnits', 'holdShareTop', 'holdShareTopSquares', 'holdShareBase', 'holdShareBaseSquares')
		).toEqual({
			holdShareUnits: 2,
			holdShareTop: 30,
			holdShareTopSquares: 900,
			holdShareBase: 400,
			holdShareBaseSquares: 100_000
		});
		expect(told.holdShareProducts).toBe(9000);
	});

	test('a contact is transferred once however often it was passed on', () => {
		const told = sumsOfContacts({ transfers: 0 }, { transfers: 1 }, { transfers: 3 }, {});
		expect(only(told, 'transfersKnown', 'transfers', 'transferred')).toEqual({
			transfersKnown: 3,
			transfers: 4,
			transferred: 2
		});
	});

	test('straight through within two minutes is told where the wait is known', () => {
		const straight = { ivrEntries: 1, transfers: 0 };
		const told = sumsOfContacts(
			{ ...straight, waitSeconds: 120 },
			{ ...straight, waitSeconds: 121 },
			straight,
			{ ...straight, transfers: 1, waitSeconds: 5 },
			{ ...straight, outcome: 'abandoned_queue', waitSeconds: 5 }
		);
		expect(only(told, 'straightKnown', 'straight', 'straightWaitKnown', 'straightWithin120')).toEqual({
			straightKnown: 5,
			straight: 3,
			straightWaitKnown: 4,
			straightWithin120: 1
		});
	});

	test('menus are entered by those who were in one, and left by those who ended there', () => {
		const told = sumsOfContacts(
			{ ivrSeconds: 20 },
			{ ivrEntries: 2 },
			{ ivrEntries: 0, ivrSeconds: 5 },
			{ ivrSeconds: 0 },
			{ outcome: 'abandoned_ivr' },
			{ outcome: 'abandoned_ivr', ivrSeconds: 40 },
			{ outcome: 'abandoned_ivr', direction: 'out' },
			{}
		);
		expect(only(told, 'menuEntered', 'menuExits')).toEqual({ menuEntered: 4, menuExits: 2 });
	});

	test('the highest rating is counted among the high ones', () => {
		const told = sumsOfContacts({ rating: 5 }, { rating: 4 }, { rating: 3 });
		expect(only(told, 'ratings', 'ratingsTop', 'ratingsHighest')).toEqual({
			ratings: 3,
			ratingsTop: 2,
			ratingsHighest: 1
		});
	});

	test('handle time is kept in steps of ten seconds only of what people belong to', () => {
		const tally = new Tally();
		countContact(tally, counted({ handleSeconds: 65 }), { ...nowhere, team: 2, queue: 3 }, 1);
		expect(factsOf(tally, 'team')[0]?.shapes.handleTens).toEqual(new Map([[6, 1]]));
		expect(factsOf(tally, 'queue')[0]?.shapes.handleTens).toEqual(new Map());
		expect(factsOf(tally, 'queue')[0]?.shapes.handle.size).toBe(1);
	});

	test('handle time is kept in steps of ten seconds, and from two hours on together', () => {
		const tally = new Tally();
		for (const handleSeconds of [0, 9, 10, 299, 7199, 7200, 90_000]) {
			countContact(tally, counted({ handleSeconds }), nowhere, 1);
		}
		expect(factsOf(tally)[0]?.shapes.handleTens).toEqual(
			new Map([
				[0, 2],
				[1, 1],
				[29, 1],
				[719, 1],
				[720, 2]
			])
		);
	});
});

describe('transfers told apart', () => {
	test('are those of handled contacts whose kind is known: of three, two were cold', () => {
		const told = [
			{ transfers: 2, coldTransfers: 1 },
			{ transfers: 1, coldTransfers: 1 },
			{ transfers: 1, coldTransfers: null },
			{ transfers: 0, coldTransfers: 0 }
		];
		expect(sumsOfContacts(...told)).toMatchObject({ transfers: 4, transfersToldApart: 3, coldTransfers: 2 });
	});

	test('are never more than there were', () => {
		expect(sumsOfContacts({ transfers: 1, coldTransfers: 3 })).toMatchObject({ coldTransfers: 1 });
	});
});

test('one’s own agent is reached or not, where somebody is named', () => {
	expect(sumsOfContacts({ namedReached: true }, { namedReached: false }, {})).toMatchObject({
		namedKnown: 2,
		namedReached: 1
	});
	expect(sumsOfContacts({ outcome: 'abandoned_queue', namedReached: false })).not.toHaveProperty('namedKnown');
});
