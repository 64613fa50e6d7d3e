import type { Kind } from '#lib/model/records.ts';

/** Last day that the sample exports speak of; an import moves it to yesterday by a whole number of days. */
export const samplesEndOn = '2026-06-28';

/** Days that the sample exports cover. The centre is open every day, so any shift keeps its weekdays plausible. */
export const sampleDays = 224;

/** The sample exports in the order in which they are taken in. */
export const samples = [
	{ file: 'nordlys-vagtplan.csv', kind: 'roster' },
	{ file: 'nordlys-odense-opkald.csv', kind: 'contacts' },
	{ file: 'nordlys-malmo-samtal-1.csv', kind: 'contacts' },
	{ file: 'nordlys-malmo-samtal-2.csv', kind: 'contacts' },
	{ file: 'fjordsvar-calls.csv', kind: 'contacts' },
	{ file: 'nordlys-ordrer.csv', kind: 'orders' },
	{ file: 'nordlys-trivsel.csv', kind: 'pulse' }
] as const satisfies { file: string; kind: Kind }[];
export type SampleFile = (typeof samples)[number]['file'];
