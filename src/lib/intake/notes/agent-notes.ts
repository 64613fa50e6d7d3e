import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { readChannel } from '#lib/intake/reading/read-word.ts';
import { percentOf, type Note } from '#lib/intake/note.ts';
import type { Sample } from './sample.ts';

const enoughRows = 20;
const muchOverlap = 0.1;
/** Rounding may let one call touch the next; clocks without seconds do so by a minute. */
const touchSeconds = { seconds: 5, minutes: 65 };

type Spell = { agent: string; from: number; until: number; written: boolean };

/**
 * Contacts of one agent that go on at the same time: ordinary where people write, and then their handle times count the
 * same minutes twice; on the telephone a login that several persons share.
 */
export function agentNotes(sample: Sample): Note[] {
	const shown = (
		sample.has('agent_started_at') ? sample.clocks('agent_started_at') : sample.clocks('started_at')
	).flatMap((clock) => clock?.second ?? []);
	if (shown.every((second) => second % secondsADay === 0)) return [];
	const touch = shown.every((second) => second % 60 === 0) ? touchSeconds.minutes : touchSeconds.seconds;
	const spells = spellsOf(sample, touch);
	const column = sample.columnOf('agent');
	return [
		...overlapNote(
			'chat_overlap',
			column,
			spells.filter(({ written }) => written),
			touch
		),
		...overlapNote(
			'shared_login',
			column,
			spells.filter(({ written }) => !written),
			touch
		)
	];
}

function overlapNote(code: 'chat_overlap' | 'shared_login', column: string, spells: Spell[], touch: number): Note[] {
	const overlapping = countOverlaps(spells, touch);
	if (spells.length < enoughRows || overlapping < spells.length * muchOverlap) return [];
	return [{ code, details: { column, share: percentOf(overlapping, spells.length) } }];
}

/** From when to when each agent was busy, where the sample tells it: from the agent's own clock, else past menu and wait. */
function spellsOf(sample: Sample, touch: number): Spell[] {
	const agents = sample.texts('agent');
	const channels = sample.texts('channel');
	const own = sample.clocks('agent_started_at');
	const starts = sample.clocks('started_at');
	const [ivr, wait, talk, hold, handle] = [
		'ivr_seconds',
		'wait_seconds',
		'talk_seconds',
		'hold_seconds',
		'handle_seconds'
	].map((field) => sample.seconds(field));
	return agents.flatMap((agent, row) => {
		const length = talk?.[row] === null ? (handle?.[row] ?? 0) : (talk?.[row] ?? 0) + (hold?.[row] ?? 0);
		const start = starts[row];
		if (agent === null || !start || length <= touch) return [];
		const from = own[row]?.second ?? start.second + (ivr?.[row] ?? 0) + (wait?.[row] ?? 0);
		const channel = readChannel(channels[row] ?? '');
		return [{ agent, from, until: from + length, written: typeof channel === 'string' && written.has(channel) }];
	});
}
const written = new Set(['chat', 'message', 'email', 'web']);

function countOverlaps(spells: Spell[], touch: number): number {
	const ordered = [...spells].sort((a, b) => (a.agent < b.agent ? -1 : a.agent > b.agent ? 1 : a.from - b.from));
	let overlapping = 0;
	let busyUntil = -Infinity;
	let last: Spell | undefined;
	for (const spell of ordered) {
		if (spell.agent !== last?.agent) busyUntil = -Infinity;
		if (spell.from < busyUntil - touch) overlapping++;
		busyUntil = Math.max(busyUntil, spell.until);
		last = spell;
	}
	return overlapping;
}
