import { kinds, type Kind } from '#lib/model/records.ts';
import { zones } from './zones.ts';

/** What the address says of a file: what a person told before anything was proposed. */
export type AskedOfFile = { kind: Kind | null; zone: string | null; sheet: string | null; anew: boolean };

export const askedIn = (query: URLSearchParams): AskedOfFile => ({
	kind: kinds.find((kind) => kind === query.get('kind')) ?? null,
	zone: zones.find((zone) => zone === query.get('zone')) ?? null,
	sheet: query.get('sheet') || null,
	anew: query.has('anew')
});

/** The same as the address says it. */
export function askedQuery({ kind, zone, sheet, anew }: AskedOfFile): string {
	const query = new URLSearchParams({ ...(kind && { kind }), ...(zone && { zone }), ...(sheet && { sheet }) });
	if (anew) query.set('anew', '1');
	return query.toString();
}
