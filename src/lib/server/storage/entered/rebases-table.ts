import { rebaseSchema, rebasesSchema, type Rebase } from '#lib/model/rebase.ts';
import type { Session } from '../engine.ts';
import { bumpPlanVersion, readSetting, writeSetting } from './settings.ts';

const settingName = 'limits_begin_again';

/** Where limits begin again, in the order it was settled. */
export const readRebases = async (session: Session): Promise<Rebase[]> =>
	rebasesSchema.parse(JSON.parse((await readSetting(session, settingName)) ?? '[]'));

const isSame = (a: Omit<Rebase, 'by' | 'at'>, b: Omit<Rebase, 'by' | 'at'>): boolean =>
	a.metric === b.metric && a.dimension === b.dimension && a.member === b.member && a.day === b.day;

/** Lets limits begin again, or, with `off`, no longer; settling it once more changes nothing. */
export async function settleRebase(session: Session, draft: Omit<Rebase, 'at'>, off: boolean): Promise<void> {
	const known = await readRebases(session);
	if (!off && known.some((one) => isSame(one, draft))) return;
	const rest = known.filter((one) => !isSame(one, draft));
	const rebase = rebaseSchema.parse({ ...draft, at: Math.floor(Date.now() / 1000) });
	await writeSetting(session, settingName, JSON.stringify(off ? rest : [...rest, rebase]));
	await bumpPlanVersion(session);
}
