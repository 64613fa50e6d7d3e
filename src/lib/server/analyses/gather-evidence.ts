import type { EventSeen, Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { readTotals } from '#lib/facts/running-totals.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { isSampled } from '#lib/metrics/told-days.ts';
import { dayNumber } from '#lib/model/day.ts';
import { definitionsInForce } from '#lib/model/definitions.ts';
import type { Scope } from '#lib/model/scope-named.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import type { Store } from '#lib/server/storage/store.ts';
import type { Plan } from '#lib/targets/plan.ts';
import { dataVersionOf } from './data-version.ts';
import {
	absenceTold,
	agentDaysTold,
	coachingTold,
	employmentTold,
	pulseTold,
	rosterTold,
	type NumberOf
} from './people-told.ts';

/** Everything that analyses may read of what is stored: seconds and some hundred megabytes for some hundred thousand contacts. */
export async function gatherEvidence(store: Store): Promise<Evidence> {
	const contacts = await store.contactColumns();
	const { names } = contacts;
	const [agentOf, teamOf] = [numberer(names.agent), numberer(names.team)];
	const plan = await readPlan(store, catalogue, (dimension) => names[dimension]);
	const span = (await store.extent()).contacts;
	const through = span?.through ?? '';
	const definitions = definitionsInForce(await store.definitionVersions());
	const whole = (await readTotals(store, ['all'])).view('all', '', through, through);
	return {
		contacts,
		cutOffs: definitions,
		prices: { hour: definitions.costPerHour, currency: definitions.currency },
		throughDay: span ? dayNumber(span.through) : 0,
		isSampled: isSampled(whole),
		...(await store.customerColumns()),
		agentDays: await agentDaysTold(store, agentOf),
		pulse: await pulseTold(store, teamOf),
		absence: await absenceTold(store, agentOf, through),
		employment: await employmentTold(store, agentOf, through),
		coaching: await coachingTold(store, agentOf),
		roster: await rosterTold(store, agentOf, teamOf),
		targets: targetsHeld(plan, span && dayNumber(span.from)),
		events: eventsSeen(plan)
	};
}

/** Evidence with the version of the records that it tells; gathered again where they changed meanwhile. */
export async function gatherAt(store: Store): Promise<{ evidence: Evidence; dataVersion: string }> {
	const dataVersion = await dataVersionOf(store);
	const evidence = await gatherEvidence(store);
	return (await dataVersionOf(store)) === dataVersion ? { evidence, dataVersion } : gatherAt(store);
}

function numberer(names: readonly string[]): NumberOf {
	const numbers = new Map(names.map((name, number) => [name, number]));
	return (name) => (name === null ? null : (numbers.get(name) ?? null));
}

const unitOf = ({ dimension, member }: Scope): TargetHeld['unit'] =>
	dimension === 'all' ? null : { dimension, member };
const maybeNumber = (day: string | null): number | null => (day === null ? null : dayNumber(day));

/** One that says no first day has held since the first contact that is known. */
function targetsHeld({ targets }: Plan, firstDay: number | null): TargetHeld[] {
	return targets.flatMap(({ id, metric, value, unit, ...told }) => {
		const fromDay = maybeNumber(told.fromDay) ?? firstDay;
		return fromDay === null
			? []
			: [{ id, metric, value, unit: unitOf(unit), fromDay, untilDay: maybeNumber(told.untilDay) }];
	});
}

const eventsSeen = ({ events }: Plan): EventSeen[] =>
	events.map(({ id, name, type, unit, fromDay, untilDay }) => ({
		id,
		name: name ?? type ?? '',
		type,
		unit: unitOf(unit),
		fromDay: dayNumber(fromDay),
		untilDay: maybeNumber(untilDay)
	}));
