import { posix } from 'node:path';
import { Refusal } from '#lib/intake/refusal.ts';
import type { Archive, ArchiveEntry } from './open-archive.ts';
import { readXml } from './read-xml.ts';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';
export type SheetPart = { name: string; visibility: Visibility; entry: ArchiveEntry };
export type WorkbookParts = {
	/** Days are counted from 1904, as the first Excel for the Macintosh did. */
	date1904: boolean;
	/** The program that wrote the workbook left its formulas for others to work out. */
	isUnfinished: boolean;
	sheets: SheetPart[];
	styles: ArchiveEntry | null;
	strings: ArchiveEntry | null;
};

/** The parts that only tell how a workbook hangs together are a few kilobytes. */
export const mostSmallPartBytes = 64 << 20;
const mostSheets = 2000;

const plainName = (name: string): string => name.replace(/^\/+/, '').toLowerCase();
const entryNamed = ({ entries }: Archive, name: string): ArchiveEntry | null =>
	entries.find((entry) => plainName(entry.name) === plainName(name)) ?? null;

/** True for a zip that an office program wrote. */
export const isOfficeArchive = (archive: Archive): boolean =>
	entryNamed(archive, '[Content_Types].xml') !== null ||
	entryNamed(archive, 'mimetype') !== null ||
	archive.entries.some(({ name }) => /(?:^|\/)Index(?:\.zip$|\/Document\.iwa$)/.test(name));

type Relation = { id: string; kind: string; target: string };

/** What a part refers to, as the part beside it says. */
async function relationsOf(archive: Archive, part: string): Promise<Relation[]> {
	const folder = posix.dirname(part);
	const entry = entryNamed(archive, posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
	const relations: Relation[] = [];
	if (entry)
		await readXml(entry.read(mostSmallPartBytes), {
			open: (name, { Id = '', Type = '', Target = '' }) => {
				if (name !== 'Relationship') return;
				const target = posix.resolve('/', folder, Target.replaceAll('\\', '/'));
				relations.push({ id: Id, kind: posix.basename(Type), target });
			},
			close: () => undefined
		});
	return relations;
}

/** Finds the sheets of a workbook and what they share; throws the Refusal that fits where an office file is none. */
export async function findWorkbookParts(archive: Archive): Promise<WorkbookParts> {
	refuseOtherOffice(archive);
	const main = (await relationsOf(archive, '')).find(({ kind }) => kind === 'officeDocument')?.target;
	const path = main ?? 'xl/workbook.xml';
	if (path.toLowerCase().endsWith('.bin')) throw new Refusal('workbook_binary');
	const workbook = entryNamed(archive, path);
	if (!workbook) throw new Refusal('workbook_broken');
	const relations = await relationsOf(archive, plainName(path));
	const partOf = (kind: string): ArchiveEntry | null => {
		const relation = relations.find((candidate) => candidate.kind === kind);
		return relation ? entryNamed(archive, relation.target) : null;
	};
	const parts: WorkbookParts = {
		date1904: false,
		isUnfinished: false,
		sheets: [],
		styles: partOf('styles'),
		strings: partOf('sharedStrings')
	};
	let root = '';
	await readXml(workbook.read(mostSmallPartBytes), {
		open: (name, attributes) => {
			root ||= name;
			if (name === 'workbookPr') parts.date1904 = isOn(attributes.date1904);
			if (name === 'calcPr') parts.isUnfinished = isOn(attributes.fullCalcOnLoad);
			if (name !== 'sheet') return;
			const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
			const relation = relations.find((candidate) => candidate.id === id);
			// sheets that hold a chart or a macro hold no cells
			if (relation && relation.kind !== 'worksheet') return;
			const entry = relation ? entryNamed(archive, relation.target) : null;
			if (!entry || parts.sheets.length === mostSheets) throw new Refusal('workbook_broken');
			parts.sheets.push({ name: attributes.name ?? '', visibility: visibilityOf(attributes.state), entry });
		},
		close: () => undefined
	});
	if (root !== 'workbook') throw new Refusal('workbook_absent');
	return parts;
}

const isOn = (flag = ''): boolean => /^(?:1|true|on)$/.test(flag);
const visibilityOf = (state = ''): Visibility => (state === 'hidden' || state === 'veryHidden' ? state : 'visible');

function refuseOtherOffice(archive: Archive): void {
	if (archive.entries.some(({ name }) => /\.iwa$|(?:^|\/)Index\.zip$/.test(name)))
		throw new Refusal('workbook_numbers');
	if (entryNamed(archive, 'mimetype')) throw new Refusal('workbook_open_document');
	if (entryNamed(archive, 'xl/workbook.bin')) throw new Refusal('workbook_binary');
	if (archive.entries.some(({ name }) => /^\/?(?:word|ppt|visio)\//i.test(name))) throw new Refusal('workbook_absent');
}
