import type { Picture } from '#lib/analyses/picture.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { PictureInWords } from './answer-in-words.ts';

const estimates = {
	aht: m.target_effect_estimate_aht,
	fcr: m.target_effect_estimate_fcr,
	contacts_per_issue: m.target_effect_estimate_contacts_per_issue,
	hpi: m.target_effect_estimate_hpi,
	transfers: m.target_effect_estimate_transfers,
	short_calls: m.target_effect_estimate_short_calls,
	gap_le5: m.target_effect_estimate_gap_le5,
	csat: m.target_effect_estimate_csat,
	return_90: m.target_effect_estimate_return_90,
	who5: m.target_effect_estimate_who5,
	sick_absence: m.target_effect_estimate_sick_absence,
	turnover: m.target_effect_estimate_turnover,
	aht_later: m.target_effect_estimate_aht_later,
	fcr_later: m.target_effect_estimate_fcr_later
} as const;
type Say = (inputs: object, options: { locale: Locale }) => string;

/** What an estimate of the battery is called. */
export function targetEstimateName(name: string, locale: Locale): string {
	const words = (estimates as Partial<Record<string, Say>>)[name];
	if (!words) throw new Error(`The estimate ${name} has no words`);
	return words({}, { locale });
}

const titles: Partial<Record<string, Say>> = {
	run_aht: m.target_effect_picture_run_aht,
	run_fcr: m.target_effect_picture_run_fcr,
	battery: m.target_effect_picture_battery,
	teams: m.target_effect_picture_teams
};
const readings: Partial<Record<string, Say>> = {
	run_aht: m.target_effect_picture_run_aht_reading,
	run_fcr: m.target_effect_picture_run_fcr_reading,
	battery: m.target_effect_picture_battery_reading,
	teams: m.target_effect_picture_teams_reading
};

/** A picture with its title, how it is read, and the names of what was looked at. */
export function pictureOfTarget(picture: Picture, locale: Locale): PictureInWords {
	const [title, reading] = [titles[picture.name], readings[picture.name]];
	if (!title || !reading) throw new Error(`The picture ${picture.name} has no words`);
	const words = { title: title({}, { locale }), reading: reading({}, { locale }) };
	if (picture.kind === 'event_study')
		return { picture, ...words, names: { across: m.analyses_across_start({}, { locale }) } };
	if (picture.kind !== 'intervals') return { picture, ...words, names: {} };
	const names = Object.keys(estimates).map((name) => [name, targetEstimateName(name, locale)] as const);
	return { picture: { ...picture, rows: picture.rows.filter(isWithin) }, ...words, names: Object.fromEntries(names) };
}

/** A change that may as well be more than everybody tells nothing, and would squeeze the others into a point. */
const isWithin = ({ low, high }: { low: number | null; high: number | null }): boolean =>
	(low === null || low > -everybody) && (high === null || high < everybody);
const everybody = 100;
