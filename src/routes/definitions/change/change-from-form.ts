import { cutOffs, definitionsSchema, type Definitions } from '#lib/model/definitions.ts';

/** A change as its form holds it: what is to hold, or the first field that cannot be, and who makes it and why. */
export type ReadChange = { by: string; reason: string } & (
	{ definitions: Definitions } | { definitions: null; wrong: string }
);

const longestText = 500;

/** Reads the form. The tags of reasons that it does not name are not kept. */
export function changeFromForm(form: FormData, reasons: readonly string[]): ReadChange {
	const textOf = (name: string): string => {
		const text = form.get(name);
		return typeof text === 'string' ? text.trim().slice(0, longestText) : '';
	};
	const numberOf = (name: string): number | null => {
		const text = textOf(name).replace(',', '.');
		return text === '' ? null : Number(text);
	};
	const tags = reasons.map((reason, place): [string, string] => [reason, textOf(`demand_${place}`)]);
	const parsed = definitionsSchema.safeParse({
		...Object.fromEntries(cutOffs.map((one) => [one, numberOf(one)])),
		demandOf: Object.fromEntries(tags.filter(([, demand]) => demand !== '')),
		costPerHour: numberOf('costPerHour'),
		currency: textOf('currency').toUpperCase() || null
	});
	const who = { by: textOf('by'), reason: textOf('reason') };
	if (!parsed.success) return { ...who, definitions: null, wrong: String(parsed.error.issues[0]?.path[0] ?? '') };
	if (parsed.data.veryHeavyContacts < parsed.data.heavyContacts)
		return { ...who, definitions: null, wrong: 'veryHeavyContacts' };
	return { ...who, definitions: parsed.data };
}
