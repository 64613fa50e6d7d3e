import fc from 'fast-check';
import { outcomes } from '#lib/model/contact.ts';
import { addDays } from '#lib/model/day.ts';
import { plainKinds, plainRecords, type PlainKind, type PlainValue } from '#lib/model/plain-records.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import { answer, contact, membership, noon, order } from '../records-by-hand.ts';

/** A record that some file may tell: without its identity, and with kept cells by column. */
export type Variant<K extends Kind> = { record: Omit<Records[K], 'identity'>; cells: Record<string, string> };

/** For every kind, records by position: each has a few variants, of which a file tells one. */
export type World = { [K in Kind]: Variant<K>[][] };

const monday = noon('2026-03-02');
const customers = fc.option(fc.constantFrom('ann', 'bob', 'switchboard'));
const names = (...all: string[]) => fc.option(fc.constantFrom(...all));
const seconds = fc.option(fc.integer({ min: 0, max: 900 }));
const roughDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-02-25', days));

const bare = <K extends Kind>(records: fc.Arbitrary<Omit<Records[K], 'identity'>>): fc.Arbitrary<Variant<K>> =>
	records.map((record) => ({ record, cells: {} }));

const contacts: fc.Arbitrary<Variant<'contacts'>> = fc
	.record({
		hours: fc.integer({ min: 0, max: 900 }),
		customer: customers,
		outcome: fc.oneof({ weight: 4, arbitrary: fc.constant('handled' as const) }, fc.constantFrom(...outcomes)),
		direction: fc.constantFrom('in', 'in', 'in', 'out', null),
		agent: names('kim', 'lee'),
		team: names('Blue', 'Red'),
		site: names('Aarhus'),
		queue: names('Sales', 'Service'),
		reason: names('bill', 'move'),
		handleSeconds: seconds,
		waitSeconds: seconds,
		transfers: fc.option(fc.integer({ min: 0, max: 2 })),
		mood: names('calm', 'cross'),
		place: names('shop', 'street')
	})
	.map(({ hours, mood, place, ...more }) => {
		const startedAt = monday + hours * 3600;
		const agentStartedAt = more.waitSeconds === null ? null : startedAt + more.waitSeconds;
		const cells = { ...(mood !== null && { Mood: mood }), ...(place !== null && { Place: place }) };
		return { record: contact('', startedAt, { ...more, agentStartedAt }), cells };
	});

const values: Record<PlainValue, fc.Arbitrary<string | number | boolean | null>> = {
	customer: customers,
	agent: names('kim', 'lee'),
	team: names('Blue', 'Red'),
	site: names('Aarhus'),
	employer: names('Own'),
	queue: names('Sales'),
	reason: names('bill'),
	channel: names('phone'),
	language: names('da', 'sv'),
	text: names('praise', 'klage'),
	day: fc.option(roughDay, { freq: 9 }),
	instant: fc.option(fc.constant(monday)),
	seconds,
	count: seconds,
	amount: fc.option(fc.constantFrom(0, 0.5, 37.25)),
	flag: fc.option(fc.boolean())
};

/** Values whose words are read when facts are counted. */
const telling: Record<string, fc.Arbitrary<string | null>> = {
	contactId: names('0', '1', '2', '3'),
	languages: names('Danish', 'dansk, svensk')
};

function plain<K extends PlainKind>(kind: K): fc.Arbitrary<Variant<K>> {
	const fields = Object.entries<PlainValue>(plainRecords[kind]).map(
		([name, type]) => [name, telling[name] ?? values[type]] as const
	);
	// the model's definition says which values the record has
	return bare<K>(fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<Omit<Records[K], 'identity'>>);
}

/** A record of a kind and how many there are. */
const pools: { [K in Kind]: { variant: fc.Arbitrary<Variant<K>>; size: number } } = {
	contacts: { variant: contacts, size: 15 },
	orders: {
		variant: bare<'orders'>(
			fc
				.tuple(customers, fc.integer({ min: 0, max: 2500 }))
				.map(([customer, hours]) => order('', customer, monday + hours * 3600))
		),
		size: 8
	},
	pulse: {
		variant: bare<'pulse'>(
			fc
				.tuple(fc.constantFrom('Blue', 'Red'), roughDay, fc.option(fc.integer({ min: 0, max: 25 })))
				.map(([team, day, raw]) => answer('', team, day, raw === null ? null : raw * 4, 9))
		),
		size: 14
	},
	roster: {
		variant: bare<'roster'>(
			fc
				.tuple(fc.constantFrom('kim', 'lee'), roughDay, names('Blue', 'Green'), names('Aarhus', 'Oslo'), fc.boolean())
				.map(([agent, day, team, site, open]) =>
					membership(agent, day, { team, site, untilDay: open ? null : addDays(day, 9) })
				)
		),
		size: 5
	},
	customers: { variant: plain('customers'), size: 4 },
	surveys: { variant: plain('surveys'), size: 4 },
	absence: { variant: plain('absence'), size: 4 },
	employment: { variant: plain('employment'), size: 4 },
	agent_days: { variant: plain('agent_days'), size: 4 },
	coaching: { variant: plain('coaching'), size: 4 },
	training: { variant: plain('training'), size: 4 },
	feedback: { variant: plain('feedback'), size: 4 },
	targets: { variant: plain('targets'), size: 4 },
	events: { variant: plain('events'), size: 4 },
	totals: { variant: plain('totals'), size: 4 }
};

export const sizeOf = (kind: Kind): number => pools[kind].size;

function poolOf<K extends Kind>(kind: K): fc.Arbitrary<Variant<K>[][]> {
	const { variant, size } = pools[kind];
	return fc.array(fc.array(variant, { minLength: 2, maxLength: 2 }), { minLength: size, maxLength: size });
}

export const worlds: fc.Arbitrary<World> = fc.record({
	contacts: poolOf('contacts'),
	orders: poolOf('orders'),
	pulse: poolOf('pulse'),
	roster: poolOf('roster'),
	customers: poolOf('customers'),
	surveys: poolOf('surveys'),
	absence: poolOf('absence'),
	employment: poolOf('employment'),
	agent_days: poolOf('agent_days'),
	coaching: poolOf('coaching'),
	training: poolOf('training'),
	feedback: poolOf('feedback'),
	targets: poolOf('targets'),
	events: poolOf('events'),
	totals: poolOf('totals')
});

/** Most histories speak of contacts and what they rest on, some of one kind that is kept as it comes. */
export const someKind: fc.Arbitrary<Kind> = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('contacts' as const) },
	{ weight: 3, arbitrary: fc.constantFrom('orders' as const, 'pulse' as const, 'roster' as const) },
	{ weight: 2, arbitrary: fc.constantFrom(...plainKinds) }
);
