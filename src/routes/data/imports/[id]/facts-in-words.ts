import { spellBytes } from '#lib/i18n/spell-bytes.ts';
import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { m } from '#lib/i18n/words.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import type { ImportEntry, Mode } from '#lib/model/import.ts';
import { isByHand } from '#lib/questions/entry-name.ts';
import { daysCovered } from '../../days-covered.ts';
import { kindNames } from '../../kind-names.ts';
import { tookInWords } from '../../took-in-words.ts';

/** One thing that history knows of an import, under its name. */
export type Fact = { name: string; value: string; isCode?: true };

function whoInWords(by: string): string {
	if (by === 'browser') return m.entry_by_browser();
	if (by === 'inbox') return m.entry_by_inbox();
	if (by === 'samples') return m.entry_by_samples();
	return by === '' ? '–' : m.entry_by_terminal({ name: by });
}

function modeInWords(mode: Mode): string {
	if (mode.name === 'add') return m.entry_mode_add();
	if (mode.name === 'correct') return m.entry_mode_correct();
	if (mode.name === 'remove') return m.targets_mode_remove();
	return m.entry_mode_replace({ from: spellDay(mode.from), to: spellDay(mode.to) });
}

/** A known system by its name, with the version of what is known of it. */
function systemInWords(profile: string): string {
	const [id = '', version = ''] = profile.split('@');
	const known = profiles().find((one) => one.profile.split('@')[0] === id);
	return known ? `${known.name} (${version})` : profile;
}

const fileFacts = ({ fileName, fileBytes, fileHash }: ImportEntry): Fact[] => [
	{ name: m.entry_file(), value: `${fileName}, ${spellBytes(fileBytes)}` },
	{ name: m.entry_hash(), value: fileHash, isCode: true }
];

/** All that history knows of an import but its counts. `zone` is that of the clock it is told by. */
export function factsInWords(entry: ImportEntry, zone: string): Fact[] {
	const took = tookInWords(entry);
	return [
		{ name: m.stock_kind(), value: kindNames()[entry.kind] },
		{ name: m.stock_days(), value: daysCovered(entry) ?? '–' },
		{ name: m.entry_when(), value: spellMoment(entry.importedAt, zone) },
		...(took === null ? [] : [{ name: m.entry_took(), value: took }]),
		{ name: m.entry_by(), value: whoInWords(entry.by) },
		...(isByHand(entry) ? [] : [{ name: m.entry_recipe(), value: entry.recipeName }]),
		...(entry.profile === '' ? [] : [{ name: m.entry_profile(), value: systemInWords(entry.profile) }]),
		{ name: m.entry_mode(), value: modeInWords(entry.mode) },
		...(isByHand(entry) ? [] : fileFacts(entry))
	];
}
