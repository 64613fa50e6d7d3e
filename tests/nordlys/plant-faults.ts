import type { ExportTable } from './export-file.ts';
import type { SampleFile } from './samples.ts';

/** What a file's planted faults must lead to: rows refused, rows left out, and problems by code. */
export type Faults = { refused: number; joined: number; issues: Record<string, number> };

/**
 * Plants the faults that real exports have, a few of each: a spreadsheet's error in a cell, a date that does not exist,
 * a negative duration, an id that a spreadsheet has rounded, words where a number should be, a total below the table.
 */
export const plantFaults = (tables: Record<SampleFile, ExportTable>): Partial<Record<SampleFile, Faults>> => {
	const odense = tables['nordlys-odense-opkald.csv'];
	const answered = (row: string[]) => row.includes('Besvaret') && row.includes('Telefon');
	plant(odense, answered, [101, 1402, 2503], 'Ventetid (mm:ss)', '#VÆRDI!');
	plant(odense, answered, [402, 1803], 'Starttidspunkt', '31-02-2026 10:15:00');
	plant(odense, answered, [703, 2104], 'Efterbehandlingstid (mm:ss)', '-00:12');
	plant(odense, answered, [904, 2305], 'Kundenr.', '2,1E+05');
	plant(tables['nordlys-malmo-samtal-1.csv'], (row) => row.includes('Besvarad'), [305], 'Kötid (s)', 'okänd');
	plant(tables['nordlys-ordrer.csv'], () => true, [606], 'Beløb', 'ca. 500');
	return {
		'nordlys-odense-opkald.csv': {
			refused: 2,
			joined: 0,
			issues: { error_cell: 3, unreadable: 2, negative: 2, rounded_id: 2 }
		},
		'nordlys-malmo-samtal-1.csv': { refused: 0, joined: 0, issues: { unreadable: 1 } },
		'fjordsvar-calls.csv': { refused: 0, joined: 1, issues: { totals_row: 1 } },
		'nordlys-ordrer.csv': { refused: 0, joined: 0, issues: { unreadable: 1 } }
	};
};

/** Writes `text` into a column, at the given places among the rows that are `eligible`. */
const plant = (
	table: ExportTable,
	eligible: (row: string[]) => boolean,
	places: number[],
	column: string,
	text: string
): void => {
	const at = table.header.indexOf(column);
	const rows = table.rows.filter(eligible);
	for (const place of places) {
		const cells = rows[place];
		if (at < 0 || cells === undefined) throw new RangeError(`no row ${place} with a column ${column}`);
		cells[at] = text;
	}
};
