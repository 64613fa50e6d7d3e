import { join } from 'node:path';
import type { Kind } from '#lib/model/records.ts';
import { openFeedback, openSurveys } from './exports/answers.ts';
import { openFjordsvarCalls } from './exports/fjordsvar-calls.ts';
import { openMalmoCalls } from './exports/malmo-calls.ts';
import { openOdenseCalls } from './exports/odense-calls.ts';
import type { Count } from './exports/planted.ts';
import { eventsTable, targetsTable } from './exports/plans.ts';
import { seenOf } from './exports/seen.ts';
import { customersTable, openShop, ordersTable } from './exports/shop.ts';
import { employmentTable, openAgentDays, rosterTable, writeTable, type Table } from './exports/staff.ts';
import { absenceTable, coachingTable, pulseTable, trainingTable } from './exports/staff-months.ts';
import type { LivedDay } from './world/live-day.ts';
import { openWorld, type World } from './world/live-world.ts';
import { presets, type PresetName, type Size } from './world/organisation.ts';

/** Which world to write, and where to. `endsOn` is its last day. */
export type DemoOrder = { folder: string; seed: number; size: Size; preset: PresetName; endsOn: string };

/** A file of a demo, in which they are taken in, with what an import of it must report. */
export type DemoFile = { file: string; kind: Kind; count: Count };

/**
 * Lives a world once and writes the exports that its systems would give: the same order, the same bytes. `watch` sees each
 * day that was lived.
 */
export function writeDemo(
	{ folder, seed, size, preset: presetName, endsOn }: DemoOrder,
	world: World = openWorld({ seed, endsOn, preset: presets[presetName] }),
	watch: (day: LivedDay) => void = () => {}
): DemoFile[] {
	const preset = presets[presetName];
	const { calendar, crew } = world;
	const path = (file: string) => join(folder, file);
	const malmo = (half: number) => `malmo-samtal-${String(half)}.xlsx`;
	const calls = [
		openOdenseCalls(path('odense-opkald.csv'), seed, calendar),
		openMalmoCalls((half) => path(malmo(half)), seed, calendar),
		openFjordsvarCalls(path('fjordsvar-calls.tsv.gz'), calendar)
	] as const;
	const surveys = openSurveys(path('kundesvar.csv'), seed, calendar);
	const feedback = openFeedback(path('ris-og-ros.csv'), seed, calendar);
	const agentDays = openAgentDays(path('arbejdsdage.csv'), seed, calendar);
	const shop = openShop(seed, size, calendar);

	let night = 0;
	for (const lived of world.days()) {
		for (; night < lived.day; night++) if (calendar.changesClock(night)) calls[0].night(night);
		watch(lived);
		for (const contact of lived.contacts) {
			const seen = seenOf(seed, size, contact);
			if (!seen) continue;
			calls[contact.agent.site].add(seen);
			surveys.add(seen);
			feedback.add(seen);
			shop.see(contact);
		}
		for (const agentDay of lived.agentDays) agentDays.add(agentDay);
	}

	const [odense, halves, fjordsvar] = calls.map((file) => file.close());
	const book = { seed, calendar, crew };
	const whole = (file: string, table: Table): [string, Count] => [file, writeTable(path(file), table)];
	// who the agents and the customers are comes first: what contacts mean then need not be worked out anew
	const files: [file: string, count: Count | undefined][] = [
		whole('medarbejdere.csv', rosterTable(calendar, crew)),
		whole('ansaettelser.csv', employmentTable(seed, calendar, crew)),
		whole('ordrer.csv', ordersTable(shop, seed, calendar)),
		whole('kunder.csv', customersTable(shop, calendar)),
		['odense-opkald.csv', odense?.['']],
		...[1, 2, 3].map((half): [string, Count | undefined] => [malmo(half), halves?.[half]]),
		['fjordsvar-calls.tsv.gz', fjordsvar?.['']],
		['kundesvar.csv', surveys.close()],
		['ris-og-ros.csv', feedback.close()],
		whole('trivsel.csv', pulseTable(book)),
		whole('fravaer.csv', absenceTable(book)),
		['arbejdsdage.csv', agentDays.close()],
		whole('coaching.csv', coachingTable(book)),
		whole('kurser.csv', trainingTable(book)),
		...(preset.target ? [whole('maal.csv', targetsTable(calendar))] : []),
		whole('haendelser.csv', eventsTable(calendar, preset))
	];
	return files.flatMap(([file, count]) => (count && count.read > 0 ? [{ file, kind: count.kind, count }] : []));
}
