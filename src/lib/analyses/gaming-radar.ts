import { none } from '#lib/model/contact-columns.ts';
import type { Analysis, AnalysisResult, Run, Subject } from './analysis.ts';
import type { Evidence, TargetHeld } from './evidence.ts';
import { isoDay } from './rows/month-of.ts';
import { allPairs, pairsAmong, radarFlags } from './radar/radar-flags.ts';
import { radarLooks, turnOf, type Look, type UnitCells } from './radar/radar-looks.ts';
import { radarMetrics, radarSigns } from './radar/radar-series.ts';
import { checksOf, estimatesOf, pictureOf } from './radar/radar-told.ts';
import { fewestWeeks, radarWindow, shortOf, type RadarWindow } from './radar/radar-window.ts';
import { timedRows } from './radar/timed-rows.ts';
import { unitRows } from './rows/unit-rows.ts';
import { cellsBetween, mondayOf, stackedCells, weeklyCells, type WeeklyCells } from './radar/weekly-cells.ts';

const weeksBefore = 26;

/** Which numbers have stopped telling the truth? Every pair of the catalogue, and the known signs. Source: metrics.md C11. */
export const gamingRadar: Analysis = { key: 'gaming_radar', subjects, run };

/** Everything and each site as of now; and whoever has a target of handle time, from when it began. */
function subjects(evidence: Evidence): Subject[] {
	const { names } = evidence.contacts;
	const siteNamed = (member: string) => ({ dimension: 'site' as const, member });
	const sites = sitesIn(evidence).map((site) => names.site[site] ?? '');
	return [
		{ id: 'all', name: null, fromDay: null },
		...(sites.length > 1
			? sites.map((name) => ({ id: siteId(name), name, fromDay: null, unit: siteNamed(name) }))
			: []),
		...handleTargets(evidence).map(({ id, unit, fromDay }) => ({
			id: targetId(id),
			name: unit?.member ?? null,
			fromDay,
			unit
		}))
	];
}

function run(evidence: Evidence, subject: Subject, { progress }: Run): AnalysisResult {
	const target = handleTargets(evidence).find(({ id }) => subject.id === targetId(id)) ?? null;
	const window = radarWindow(evidence, target);
	const empty = emptyResult(subject);
	const nothing = { ...empty, lacking: [{ what: 'whole_weeks', have: 0, need: fewestWeeks }] };
	if (evidence.contacts.count === 0) return nothing;
	const short = shortOf(window);
	if (short) return { ...empty, ending: 'cannot_tell', lacking: [short] };
	const looked = looksAt(evidence, window, target, subject, progress);
	const found = looked
		.map((look) => ({ ...look, told: radarFlags(look.looks) }))
		.toSorted((a, b) => Number(b.told.isRaised) - Number(a.told.isRaised) || b.told.clearness - a.told.clearness);
	const [best] = found;
	const metrics = new Set(best?.looks.flatMap(({ kind, key }) => (kind === 'metric' ? [key] : [])));
	if (!best || metrics.size === 0) return nothing;
	const { looks, told } = best;
	const lead = told.flags[0]?.metric ?? told.signs[0];
	const began = lead && told.isRaised && !target ? mondayOf(best.from + turnOf(lead, best.turn)) : subject.fromDay;
	const watched = pairsAmong(metrics).length;
	return {
		...empty,
		subject: { ...subject, fromDay: began },
		ending: told.isRaised ? 'seen' : 'nothing_seen',
		estimates: estimatesOf(looks, told),
		checks: checksOf(told, watched),
		coverage: watched / allPairs,
		from: isoDay(mondayOf(best.from)),
		through: isoDay(mondayOf(window.through) + 6),
		pictures: [pictureOf(looks)]
	};
}

type LookedAt = { from: number; turn: number; looks: Look[] };

/** What the unit of a subject looks like across each turn of the window, judged together with all other units. */
function looksAt(
	evidence: Evidence,
	window: RadarWindow,
	target: TargetHeld | null,
	subject: Subject,
	progress: Run['progress']
): LookedAt[] {
	const isTimed = timedRows(evidence.contacts);
	const [metrics, signs] = [radarMetrics(evidence, isTimed), radarSigns(evidence, isTimed)];
	const units = target ? [] : sitesIn(evidence);
	const unitOf = target ? ofTarget(evidence, target) : ofSites(evidence, units);
	progress(0.1);
	const cells = weeklyCells(evidence, [...metrics, ...signs], window, target ? 2 : units.length + 1, unitOf);
	const groups = target ? besideOthers(cells) : besideRest(cells);
	progress(0.8);
	const end = window.through - window.from + 1;
	const turns = window.stretches.map((stretch) => {
		const from = Math.max(0, end - stretch - weeksBefore);
		const turn = { turn: end - stretch - from, washOut: window.washOut };
		return { from, ...turn, units: groups.map((group) => unitBetween(group, from, end)) };
	});
	const unit = units.findIndex((site) => subject.id === siteId(evidence.contacts.names.site[site] ?? '')) + 1;
	const looks = radarLooks(metrics, signs, turns);
	return turns.map(({ from, turn }, place) => ({ from: window.from + from, turn, looks: looks[place]?.[unit] ?? [] }));
}

/** Those held to a target, and the others, who come second. */
const besideOthers = (units: readonly WeeklyCells[][]): UnitCells[] => [
	{ own: units[0] ?? [], others: units[1] ?? null }
];

/** Everything, which stands beside nothing, and then each site beside the rest; the first cells are of no site. */
const besideRest = (units: readonly WeeklyCells[][]): UnitCells[] => [
	{ own: stacked(units), others: null },
	...units.slice(1).map((own) => ({ own, others: stacked(units.filter((unit) => unit !== own)) }))
];

function unitBetween({ own, others }: UnitCells, from: number, end: number): UnitCells {
	const between = (cells: readonly WeeklyCells[]) => cells.map((cell) => cellsBetween(cell, from, end));
	return { own: between(own), others: others && between(others) };
}

const stacked = (units: readonly WeeklyCells[][]): WeeklyCells[] =>
	(units[0] ?? []).map((_, series) => stackedCells(units.flatMap((cells) => cells[series] ?? [])));

const siteId = (name: string): string => `site:${name}`;
const targetId = (id: string): string => `target:${id}`;
const handleTargets = ({ targets }: Evidence): TargetHeld[] => targets.filter(({ metric }) => metric === 'aht');

function sitesIn({ contacts }: Evidence): number[] {
	const sites = new Set(contacts.site);
	sites.delete(none);
	return [...sites].sort((a, b) => a - b);
}

/** Contacts of no site are of the unit 0, and those of each site of one after it. */
function ofSites({ contacts }: Evidence, sites: readonly number[]): (row: number) => number {
	const units = new Map(sites.map((site, place) => [site, place + 1]));
	return (row) => units.get(contacts.site[row] ?? none) ?? 0;
}

/** Contacts of those held to a target are of the unit 0, all others of 1. */
function ofTarget({ contacts }: Evidence, { unit }: TargetHeld): (row: number) => number {
	const isOf = unitRows(contacts, unit);
	return (row) => Number(!isOf(row));
}

function emptyResult(subject: Subject): AnalysisResult {
	return {
		...{ key: 'gaming_radar', subject, ending: 'lacking', estimates: [], naive: null, checks: [], lacking: [] },
		...{ coverage: null, from: null, through: null, pictures: [] }
	};
}
