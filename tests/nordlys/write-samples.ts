import { switchboard } from './centre.ts';
import { bytesOf, type ExportTable } from './export-file.ts';
import { fjordsvarExport } from './fjordsvar-export.ts';
import { live } from './live.ts';
import type { LivedContact } from './lived.ts';
import { malmoExport } from './malmo-export.ts';
import { odenseExport } from './odense-export.ts';
import { ordersExport, pulseExport, rosterExport } from './other-exports.ts';
import { plantFaults } from './plant-faults.ts';
import type { SampleFile } from './samples.ts';

/** What an import of one file must report when the files are taken in in their order; `issues` counts problems by code. */
export type ExpectedImport = {
	read: number;
	stored: number;
	doubled: number;
	refused: number;
	joined: number;
	issues: Record<string, number>;
};

/** What is in the samples, so that tests can count it again. */
export type Expected = {
	files: Record<SampleFile, ExpectedImport>;
	contacts: { anonymous: number; sharedKey: number; outbound: number; leftInMenu: number; pastMidnight: number };
};

/** The seed of the samples that are kept with the project. */
export const sampleSeed = 2026;

/** The second export from Malmö begins three days before the first one ends, as exports made by hand do. */
const secondExportFrom = 111;
const firstExportUntil = 113;

/** Lives the story once and hands over each file; the same seed gives the same bytes. */
export const writeSamples = (seed: number, write: (file: SampleFile, bytes: Uint8Array) => void): Expected => {
	const { contacts, orders, answers } = live(seed);
	const from = (site: LivedContact['site']) => contacts.filter((contact) => contact.site === site);
	const malmo = malmoExport(from('Malmö'));
	const keepDays = (keep: (dayIndex: number) => boolean): ExportTable => ({
		...malmo,
		rows: malmo.rows.filter((_, row) => keep(from('Malmö')[row]?.dayIndex ?? -1)).map((cells) => [...cells])
	});
	const tables: Record<SampleFile, ExportTable> = {
		'nordlys-vagtplan.csv': rosterExport(),
		'nordlys-odense-opkald.csv': odenseExport(from('Odense')),
		'nordlys-malmo-samtal-1.csv': keepDays((dayIndex) => dayIndex <= firstExportUntil),
		'nordlys-malmo-samtal-2.csv': keepDays((dayIndex) => dayIndex >= secondExportFrom),
		'fjordsvar-calls.csv': fjordsvarExport(from('Tromsø')),
		'nordlys-ordrer.csv': ordersExport(orders),
		'nordlys-trivsel.csv': pulseExport(answers)
	};
	const faults = plantFaults(tables);
	const overlap = from('Malmö').filter((c) => c.dayIndex >= secondExportFrom && c.dayIndex <= firstExportUntil).length;
	const expect = (file: SampleFile): ExpectedImport => {
		const { refused, joined, issues } = faults[file] ?? { refused: 0, joined: 0, issues: {} };
		const read = tables[file].rows.length;
		const doubled = file === 'nordlys-malmo-samtal-2.csv' ? overlap : 0;
		write(file, bytesOf(tables[file]));
		return { read, stored: read - doubled - refused - joined, doubled, refused, joined, issues };
	};
	return {
		files: {
			'nordlys-vagtplan.csv': expect('nordlys-vagtplan.csv'),
			'nordlys-odense-opkald.csv': expect('nordlys-odense-opkald.csv'),
			'nordlys-malmo-samtal-1.csv': expect('nordlys-malmo-samtal-1.csv'),
			'nordlys-malmo-samtal-2.csv': expect('nordlys-malmo-samtal-2.csv'),
			'fjordsvar-calls.csv': expect('fjordsvar-calls.csv'),
			'nordlys-ordrer.csv': expect('nordlys-ordrer.csv'),
			'nordlys-trivsel.csv': expect('nordlys-trivsel.csv')
		},
		contacts: countContacts(contacts)
	};
};

const countContacts = (contacts: LivedContact[]): Expected['contacts'] => {
	const count = (holds: (contact: LivedContact) => boolean) => contacts.filter(holds).length;
	return {
		anonymous: count(({ customer }) => customer === null),
		sharedKey: count(({ customer }) => customer === switchboard),
		outbound: count(({ direction }) => direction === 'out'),
		leftInMenu: count(({ outcome, queue }) => outcome === 'abandoned' && queue === null),
		pastMidnight: count((c) => c.startSecond < 86_400 && endSecond(c) >= 86_400)
	};
};

const endSecond = (c: LivedContact): number =>
	c.startSecond + (c.ivrSeconds ?? 0) + (c.waitSeconds ?? 0) + (c.talkSeconds ?? 0) + (c.holdSeconds ?? 0);
